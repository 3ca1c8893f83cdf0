import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonOf } from '../../json-of.js';
import { type Checkpoint, isSignedBy, readCheckpoint, readVerifierKey } from '../checkpoint/checkpoint.js';
import { Frontier } from '../merkle/frontier.js';
import { leafHash } from '../merkle/hashes.js';
import { frontLine, linesOf, type Segment, segmentsOf } from '../trail/segments.js';
import { TRAIL_FILES, textOf } from '../trail/trail-files.js';

const MOST_PROBLEMS = 20;

/** A checkpoint that a trail is held to. */
export interface GivenCheckpoint {
  /** What it is called where something is wrong with it. */
  readonly name: string;
  readonly text: string;
}

/** What was found of a trail. */
export interface TrailReport {
  readonly trail: string;
  readonly origin: string | null;
  readonly entries: number;
  /** The root of the tree of all entries, hex. */
  readonly root: string;
  /** How many of the entries, the first, the checkpoints vouch for. */
  readonly vouchedFor: number;
  /** Bytes at the end that belong to no finished entry: one that is being written, or was when its process ended. */
  readonly unfinishedBytes: number;
  readonly problems: readonly string[];
}

class TrailCheck {
  readonly #frontier = new Frontier();
  readonly #problems: string[] = [];
  #unfinished = 0;

  constructor(
    readonly origin: string | null,
    /** By size, what the roots were. */
    readonly roots: Map<number, Buffer | null>,
  ) {
    this.#remember();
  }

  get size(): number {
    return this.#frontier.size;
  }

  get root(): Buffer {
    return this.#frontier.root();
  }

  get unfinished(): number {
    return this.#unfinished;
  }

  get problems(): readonly string[] {
    return this.#problems;
  }

  complain(problem: string): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem);
  }

  async take({ path, from }: Segment, isLast: boolean): Promise<void> {
    const { lines, torn } = linesOf(await readFile(path));
    const [front, ...entries] = lines;
    if (torn > 0 && !isLast) this.complain(`the segment from ${from} ends in an unfinished entry`);
    this.#unfinished = torn;
    if (front === undefined) {
      if (!isLast) this.complain(`the segment from ${from} is empty`);
      return;
    }
    if (this.origin !== null && front.toString('utf8') !== frontLine(this.origin, this.#frontier))
      this.complain(`the segment from ${from} does not go on from the ${this.size} entries before it`);
    for (const line of entries) {
      const index = (jsonOf(line) as { index?: unknown } | undefined | null)?.index;
      if (index !== this.size) this.complain(`at place ${this.size} there is ${saidToBe(index)}`);
      this.#frontier.add(leafHash(line));
      this.#remember();
    }
  }

  #remember(): void {
    if (this.roots.has(this.size)) this.roots.set(this.size, this.#frontier.root());
  }
}

function saidToBe(index: unknown): string {
  return Number.isInteger(index) ? `the entry ${index}` : 'something that is no entry';
}

function checkOne(check: TrailCheck, name: string, { size, root }: Checkpoint): boolean {
  const found = check.roots.get(size);
  if (found == null) check.complain(`${name} vouches for ${size} entries, and there are ${check.size}`);
  else if (!found.equals(root)) check.complain(`the first ${size} entries are not those that ${name} vouches for`);
  else return true;
  return false;
}

/**
 * Holds a trail to its own checkpoint, and to others.
 * @param name the folder's
 * @param given those of this trail that were kept elsewhere
 */
export async function verifyTrail(
  folder: string,
  name: string,
  given: readonly GivenCheckpoint[],
): Promise<TrailReport> {
  const verifier = readVerifierKey((await textOf(join(folder, TRAIL_FILES.verifierKey))) ?? '');
  // Before the entries: those that come meanwhile are more than it vouches for, never less.
  const own = await textOf(join(folder, TRAIL_FILES.checkpoint));
  const texts = [...(own === null ? [] : [{ name: 'its checkpoint', text: own }]), ...given];
  const checkpoints = texts.map(({ name: of, text }) => ({ of, text, told: readCheckpoint(text) }));
  const roots = new Map(checkpoints.map(({ told }) => [told?.size ?? -1, null]));
  const check = new TrailCheck(verifier?.origin ?? null, roots);
  if (verifier === null) check.complain(`${TRAIL_FILES.verifierKey} is missing or damaged`);
  if (own === null) check.complain(`${TRAIL_FILES.checkpoint} is missing`);
  const segments = await segmentsOf(folder);
  for (const segment of segments) await check.take(segment, segment === segments.at(-1));
  let vouchedFor = 0;
  for (const { of, text, told } of checkpoints) {
    if (told === null) check.complain(`${of} is no checkpoint`);
    else if (verifier !== null && !isSignedBy(text, verifier.key))
      check.complain(`${of} is not signed by the trail's key`);
    else if (checkOne(check, of, told)) vouchedFor = Math.max(vouchedFor, told.size);
  }
  return {
    trail: name,
    origin: check.origin,
    entries: check.size,
    root: check.root.toString('hex'),
    vouchedFor,
    unfinishedBytes: check.unfinished,
    problems: check.problems,
  };
}
