import { type AssertionColumns, type MergeColumns, NONE, REFUTES } from '../graph/columns.js';
import { packedFrom, packedTo } from '../graph/seconds.js';
import type { CodeBook } from './graph-codes.js';
import { SAME_AS } from './graph-names.js';
import { GrowingColumn, RareColumn } from './growing-column.js';
import { emptyAssertion, unpack } from './packed-assertion.js';

/** A row of `cypher/projection/assertions.cypher`: columns; the rare ones have a value only for those that have one. */
export interface AssertionPage {
  /** Neo4j's numbers of nodes. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly packed: readonly number[];
  /** Seconds since 1970. */
  readonly knownFrom: readonly number[];
  readonly validFrom: readonly number[];
  readonly validTo: readonly number[];
  readonly knownTo: readonly number[];
  readonly firstKnownFrom: readonly number[];
  readonly subkind: readonly string[];
  /** Ids of entities. */
  readonly declarant: readonly string[];
}

/** How a load finds the number of an entity; `NONE` where it is none of the graph's. */
export interface EntityNumbers {
  ofNode(node: number): number;
  ofId(id: string): number;
}

function columns(room: number) {
  return {
    from: new GrowingColumn(Uint32Array, room),
    to: new GrowingColumn(Uint32Array, room),
    kind: new GrowingColumn(Uint8Array, room),
    confidence: new GrowingColumn(Uint8Array, room),
    provenance: new GrowingColumn(Uint8Array, room),
    flags: new GrowingColumn(Uint8Array, room),
    marking: new GrowingColumn(Uint16Array, room),
    validFrom: new GrowingColumn(Int32Array, room),
    validTo: new GrowingColumn(Int32Array, room),
    knownFrom: new GrowingColumn(Int32Array, room),
    knownTo: new GrowingColumn(Int32Array, room),
  };
}

/** Assertions as they are read, column by column; merges apart, in columns of the same sort. */
class Rows {
  readonly columns: ReturnType<typeof columns>;
  count = 0;

  constructor(room: number) {
    this.columns = columns(room);
  }

  next(): number {
    const place = this.count;
    this.count += 1;
    if (place >= this.columns.from.values.length)
      for (const column of Object.values(this.columns)) column.reserve(place + 1);
    return place;
  }

  first(): { [name in keyof ReturnType<typeof columns>]: ReturnType<typeof columns>[name]['values'] } {
    const named = Object.entries(this.columns).map(([name, column]) => [name, column.first(this.count)]);
    return Object.fromEntries(named);
  }
}

/** Takes in pages of assertions and gives the columns that a graph is built from. No row becomes an object. */
export class AssertionSink {
  readonly #numbers: EntityNumbers;
  readonly #codes: CodeBook;
  readonly #links: Rows;
  readonly #merges: Rows;
  readonly #subkind = new RareColumn(Uint32Array, () => NONE);
  readonly #declarant = new RareColumn(Uint32Array, () => NONE);
  readonly #firstKnownFrom: RareColumn<Int32Array>;
  readonly #said = emptyAssertion();

  /** @param room how many assertions and merges there are about to be */
  constructor(numbers: EntityNumbers, codes: CodeBook, room: { assertions: number; merges: number }) {
    this.#numbers = numbers;
    this.#codes = codes;
    this.#links = new Rows(room.assertions);
    this.#merges = new Rows(room.merges);
    this.#firstKnownFrom = new RareColumn(Int32Array, (place) => this.#links.columns.knownFrom.values[place] as number);
  }

  /** How many were taken in, merges included. */
  get count(): number {
    return this.#links.count + this.#merges.count;
  }

  /** Takes a page in. Assertions about what is no entity of the graph are left out. */
  add(page: AssertionPage): void {
    const said = this.#said;
    const at = { validFrom: 0, validTo: 0, knownTo: 0, firstKnownFrom: 0, subkind: 0, declarant: 0 };
    for (const [index, packed] of page.packed.entries()) {
      unpack(packed, said);
      const validFrom = packedFrom(said.hasValidFrom ? (page.validFrom[at.validFrom++] as number) : null);
      const validTo = packedTo(said.hasValidTo ? (page.validTo[at.validTo++] as number) : null);
      const knownTo = packedTo(said.hasKnownTo ? (page.knownTo[at.knownTo++] as number) : null);
      const firstKnown = said.isRegraded ? packedFrom(page.firstKnownFrom[at.firstKnownFrom++] as number) : null;
      const subkind = said.hasSubkind ? (page.subkind[at.subkind++] as string) : null;
      const declarant = said.hasDeclarant ? (page.declarant[at.declarant++] as string) : null;
      const from = this.#numbers.ofNode(page.from[index] as number);
      const to = this.#numbers.ofNode(page.to[index] as number);
      if (from === NONE || to === NONE) continue;
      const rows = said.kind === SAME_AS ? this.#merges : this.#links;
      const { columns } = rows;
      const place = rows.next();
      columns.from.values[place] = from;
      columns.to.values[place] = to;
      columns.kind.values[place] = said.kind;
      columns.confidence.values[place] = said.confidence;
      columns.provenance.values[place] = said.provenance;
      columns.flags.values[place] = said.flags;
      columns.marking.values[place] = said.marking;
      columns.validFrom.values[place] = validFrom;
      columns.validTo.values[place] = validTo;
      columns.knownFrom.values[place] = packedFrom(page.knownFrom[index] as number);
      columns.knownTo.values[place] = knownTo;
      if (rows === this.#merges) continue;
      const room = columns.from.values.length;
      if (firstKnown !== null) this.#firstKnownFrom.set(place, firstKnown, room);
      if (subkind !== null) this.#subkind.set(place, this.#codes.subkind(subkind), room);
      if (declarant !== null) this.#declarant.set(place, this.#numbers.ofId(declarant), room);
    }
  }

  /** All that was taken in. */
  columns(): { assertions: AssertionColumns; merges: MergeColumns } {
    const { count } = this.#links;
    const merges = this.#merges.first();
    return {
      assertions: {
        count,
        ...this.#links.first(),
        subkind: this.#subkind.first(count),
        declarant: this.#declarant.first(count),
        firstKnownFrom: this.#firstKnownFrom.first(count),
      },
      merges: { count: this.#merges.count, ...merges, refutes: merges.flags.map((flags) => flags & REFUTES) },
    };
  }
}
