/** A bar of the benchmark: what is compared with what, and how much is allowed. */
export interface Bar {
  readonly name: string;
  /** The ratio may be at most this. */
  readonly limit: number;
  /** What ours is compared with. */
  readonly peer: string;
}

/** A bar as it came out. */
export interface Row extends Bar {
  /** Ours over the peer's; null where it could not be measured, for the reason in `detail`. */
  readonly ratio: number | null;
  readonly met: boolean;
  readonly detail: string;
}

/** What was measured for a bar; left out altogether where there is no peer to be had. */
export interface Measured {
  readonly ratio: number | null;
  readonly detail: string;
}

/** Bars that are measured together. */
export interface Area<Bars extends Readonly<Record<string, Bar>> = Readonly<Record<string, Bar>>> {
  readonly name: string;
  readonly bars: Bars;
  /** Measures the bars that are wanted, and tells of each as soon as it is known. */
  run(bench: Bench, report: Report<Bars>): Promise<void>;
}

/** How an area tells of its bars. */
export interface Report<Bars> {
  wants(...bars: readonly (keyof Bars)[]): boolean;
  /** A bar was measured. */
  tell(bar: keyof Bars, measured: Measured): void;
  /** There is no peer to compare with, so the bar is left out. */
  leaveOut(reason: string, ...bars: readonly (keyof Bars)[]): void;
}

/** What every area runs with. */
export interface Bench {
  /** On a graph a tenth the size, with fewer rounds. */
  readonly quick: boolean;
  /** How often ours and the peer take turns. */
  readonly rounds: number;
  /** How often each of them repeats its work in a turn. */
  readonly repeats: number;
  /** Aborted when the run is to end early. */
  readonly signal: AbortSignal;
  /** Tells a person what is being done. */
  say(words: string): void;
}

/** A peer that cannot be had on this machine. */
export class NoPeer extends Error {}

/** A part of the product that is not there to be measured. */
export class NotThere extends Error {}
