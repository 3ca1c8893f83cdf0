import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bench, NoPeer } from '../run/bars.js';
import { runProgram } from '../run/children.js';
import { DATA_FOLDER, PEERS_FOLDER, RULER_FOLDER } from './folders.js';
import { python } from './python.js';
import { timedRuler } from './timed-ruler.js';

/** The sizes that the ruler's generator is asked for. */
export type GraphSize = '100k' | '1m';

const SIZES: Record<GraphSize, { entities: number; links: number }> = {
  '100k': { entities: 100_000, links: 500_000 },
  '1m': { entities: 1_000_000, links: 5_000_000 },
};
const SEED = '42';

/**
 * The folder of a graph that the ruler's generator wrote; written by the first who asks.
 * @throws NoPeer where the ruler or Python is not there
 */
export async function rulerData(bench: Bench, size: GraphSize): Promise<string> {
  const folder = join(DATA_FOLDER, `g${size}`);
  if (existsSync(folder)) return folder;
  const generator = join(RULER_FOLDER, 'gen.py');
  if (!existsSync(generator)) throw new NoPeer('../shared/bench is not there, so there is no graph to run on');
  const interpreter = await python(bench);
  bench.say(`drawing the graph of ${SIZES[size].links} links`);
  await mkdir(DATA_FOLDER, { recursive: true });
  const draft = join(DATA_FOLDER, `g${size}.draft`);
  const { entities, links } = SIZES[size];
  await runProgram(interpreter, [generator, String(entities), String(links), SEED, draft]);
  await rename(draft, folder);
  return folder;
}

let compiling: Promise<string> | undefined;

function compiled(): Promise<string> {
  compiling ??= compile();
  return compiling;
}

async function compile(): Promise<string> {
  const source = join(RULER_FOLDER, 'ref3.c');
  if (!existsSync(source)) throw new NoPeer('../shared/bench is not there: no ruler in C');
  await mkdir(PEERS_FOLDER, { recursive: true });
  const [copy, program] = [join(PEERS_FOLDER, 'ruler.c'), join(PEERS_FOLDER, 'ruler')];
  await writeFile(copy, timedRuler(await readFile(source, 'utf8')));
  try {
    await runProgram('gcc', ['-O3', '-march=native', '-w', '-o', program, copy]);
  } catch (error) {
    throw new NoPeer(`the ruler cannot be compiled: ${(error as Error).message.slice(0, 300)}`);
  }
  return program;
}

/** What a run of the ruler is for; the build is timed in every one. */
export type RulerPart = 'PAIRS' | 'SCREENINGS' | 'BUILD';

/** What a run of the ruler printed: milliseconds or microseconds by row, each the least and the middle of its repeats. */
export interface RulerRun {
  /** Microseconds a question, by name of the row, and the sum of what was answered. */
  readonly pairs: ReadonlyMap<string, { readonly least: number; readonly check: number }>;
  /** Milliseconds, by `4` or `6` hops and `plain` or `filtered`. */
  readonly screenings: ReadonlyMap<string, { readonly least: number; readonly pairs: number; readonly paths: number }>;
  /** Milliseconds. */
  readonly build: number;
}

/**
 * Runs the ruler once on a graph.
 * @throws NoPeer where it is not there or cannot be compiled
 */
export async function runRuler(folder: string, part: RulerPart, repeats: number): Promise<RulerRun> {
  const environment = { ...process.env, [`RULER_${part}`]: '1' };
  return parsed(await runProgram(await compiled(), [folder, String(repeats)], { environment }));
}

function parsed(text: string): RulerRun {
  const pairs = new Map<string, { least: number; check: number }>();
  const screenings = new Map<string, { least: number; pairs: number; paths: number }>();
  for (const [, name = '', least, check] of text.matchAll(/^(.+?) +p50 .*mean_us min ([\d.]+) .*chk (-?\d+)$/gm))
    pairs.set(name, { least: Number(least), check: Number(check) });
  const screening =
    /^ms128sse D<=(\d) rt=2 filt=(\d) ms min ([\d.]+) .*?pairs (\d+) \| paths\(memo\) ms min ([\d.]+)/gm;
  for (const [, hops, filtered, least, count, paths] of text.matchAll(screening))
    screenings.set(`${hops} ${filtered === '1' ? 'filtered' : 'plain'}`, {
      least: Number(least),
      pairs: Number(count),
      paths: Number(paths),
    });
  const build = Number(/^build ms ([\d.]+)$/m.exec(text)?.[1]);
  return { pairs, screenings, build };
}
