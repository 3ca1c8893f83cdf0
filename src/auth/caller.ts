import type { Purpose } from './purpose.js';
import type { Viewer } from './viewer.js';

/** Who is behind one request or command, and what for. */
export interface Caller {
  readonly viewer: Viewer;
  /** What it is asked for; null where nothing was named. */
  readonly purpose: Purpose | null;
  /** Where the request came from: the peer's IP address; `cli` for a command. */
  readonly address: string;
  /** When the token expires, seconds since 1970 UTC; null where it does not. What lasts ends then. */
  readonly expiresAt: number | null;
  /** True for a visitor of a demonstration who presents nothing. */
  readonly isDemoVisitor: boolean;
}

/** Whoever runs a command: the operating system has let them in. */
export function commandCaller(viewer: Viewer, purpose: Purpose | null = null): Caller {
  return { viewer, purpose, address: 'cli', expiresAt: null, isDemoVisitor: false };
}
