import { SCREENING_KERNEL } from '../../../generated/screening-kernel.js';

/** A memory of WebAssembly. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
}

/** What the compiled kernel does: see `assembly/kernel.ts`. Places are bytes from the beginning of its memory. */
export interface KernelExports {
  readonly steps: { readonly value: number };
  readonly reachedCount: { readonly value: number };
  layout(
    rows: number,
    passing: number,
    has: number,
    lively: number,
    near: number,
    full: number,
    picked: number,
    compact: number,
    planes: number,
    planeBytes: number,
  ): void;
  push(
    front: number,
    first: number,
    count: number,
    reached: number,
    alreadyReached: number,
    level: number,
    onlyNear: boolean,
    most: number,
  ): number;
  goOnFrom(front: number, count: number, entities: number, level: number): void;
  markStaff(list: number, count: number, marked: number, alreadyMarked: number): number;
  tell(list: number, first: number, count: number, within: number, table: number, width: number): void;
  gatherAll(
    first: number,
    count: number,
    reached: number,
    alreadyReached: number,
    level: number,
    onlyNear: boolean,
    most: number,
  ): number;
  gatherList(
    list: number,
    first: number,
    count: number,
    reached: number,
    alreadyReached: number,
    level: number,
    most: number,
  ): number;
}

/** The part of WebAssembly that is used here: the types of Node do not tell of it. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (pages: { initial: number; maximum: number }) => KernelMemory;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const { WebAssembly } = globalThis as unknown as { WebAssembly?: WebAssemblyApi };

/** Bytes of a page of memory. */
const PAGE = 65_536;
const MOST_PAGES = 65_536;

let compiled: object | null | undefined;

/** The compiled module; null where there is no SIMD. */
function kernelModule(api: WebAssemblyApi): object | null {
  if (compiled !== undefined) return compiled;
  try {
    compiled = new api.Module(Buffer.from(SCREENING_KERNEL.join(''), 'base64'));
  } catch {
    compiled = null;
  }
  return compiled;
}

/** A kernel with memory of its own, all zeroes; null where there is no SIMD or not so much memory. */
export function newKernel(bytes: number): { exports: KernelExports; buffer: ArrayBuffer } | null {
  const pages = Math.ceil(bytes / PAGE);
  if (WebAssembly === undefined || pages > MOST_PAGES) return null;
  const module = kernelModule(WebAssembly);
  if (module === null) return null;
  try {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { exports: exports as KernelExports, buffer: memory.buffer };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
