import { createHash } from 'node:crypto';
import { BadUserInput } from '../errors.js';
import type { PageInfo } from '../generated/schema.js';
import { type ResolvedTime, type View, viewAt } from '../neo4j/view.js';
import { inParts } from '../turns.js';
import { openToken, sealToken } from './token.js';

/** Where a page starts: the key of the row before it, and the revision and time the first page was answered at. */
export interface Cursor<Key> {
  readonly key: Key;
  readonly revision: number;
  readonly time: ResolvedTime;
}

/** A page's place: its view and time, pinned by the cursor where there is one, and the key after which it starts. */
export interface Place<Key> {
  readonly view: View;
  readonly time: ResolvedTime;
  readonly after: Key | null;
  /** Seals a row's key as its cursor. */
  cursorOf(key: Key): string;
}

const MOST_ROWS = 500;

/** Checks a page size: 1 to 500. */
export function pageSize(first: number, argument = 'first'): number {
  if (first < 1 || first > MOST_ROWS) throw new BadUserInput(argument, `must be 1 to ${MOST_ROWS}, not ${first}.`);
  return first;
}

/**
 * The place of a page. A cursor pins the revision and the time of the first page, so pages never shift.
 * @param question everything that makes the question this question, but not `first`: a cursor of another one is refused
 * @throws BadUserInput for a cursor that is not one, or belongs to another question
 */
export function placeOf<Key>(
  view: View,
  time: ResolvedTime,
  question: unknown,
  after: string | null | undefined,
): Place<Key> {
  const of = createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 22);
  const pinned = after == null ? null : openCursor<Key>(view, of, after);
  const at = pinned ? pinned.time : time;
  const revision = pinned ? pinned.revision : view.revision;
  return {
    view: viewAt(view, revision),
    time: at,
    after: pinned ? pinned.key : null,
    cursorOf: (key) => sealToken(view.tokenKey, { of, key, revision, time: [at.validFrom, at.validTo, at.knownAt] }),
  };
}

function openCursor<Key>(view: View, of: string, after: string): Cursor<Key> {
  const content = openToken(view.tokenKey, after) as {
    of?: string;
    key: Key;
    revision: number;
    time: [number, number, number];
  } | null;
  if (content?.of === undefined) throw new BadUserInput('after', 'is not a cursor of this service.');
  if (content.of !== of) throw new BadUserInput('after', 'is a cursor of another question.');
  const [validFrom, validTo, knownAt] = content.time;
  return { key: content.key, revision: content.revision, time: { validFrom, validTo, knownAt } };
}

/** A row of a connection. Its cursor is sealed when it is asked for: that costs more than most rows do. */
export class ConnectionEdge<Row> {
  readonly #seal: () => string;

  constructor(
    readonly node: Row,
    seal: () => string,
  ) {
    this.#seal = seal;
  }

  get cursor(): string {
    return this.#seal();
  }
}

/** A Relay connection of a page: `rows` holds one more than `first` where there is a next page. */
export function connectionOf<Row, Key>(
  rows: readonly Row[],
  first: number,
  place: Place<Key>,
  keyOf: (row: Row, index: number) => Key,
): { edges: (ConnectionEdge<Row> | Promise<ConnectionEdge<Row>>)[]; pageInfo: PageInfo } {
  const edges = rows
    .slice(0, first)
    .map((node, index) => new ConnectionEdge(node, () => place.cursorOf(keyOf(node, index))));
  return {
    edges: inParts(edges),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: place.after !== null,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

/** The opaque text that stands for a revision to callers. */
export function revisionToken(view: Pick<View, 'tokenKey'>, revision: number): string {
  return sealToken(view.tokenKey, { revision });
}

/**
 * The revision that such a text stands for.
 * @throws BadUserInput where it is none of this service
 */
export function revisionOf({ tokenKey }: Pick<View, 'tokenKey'>, token: string, argument: string): number {
  const content = openToken(tokenKey, token) as { revision?: unknown; of?: unknown } | null;
  if (typeof content?.revision === 'number' && content.of === undefined) return content.revision;
  throw new BadUserInput(argument, 'is not a revision of this service.');
}
