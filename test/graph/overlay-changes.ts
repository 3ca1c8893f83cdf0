import { CONTEXTS, ENTITY_KINDS, LINK_KINDS, PROVENANCES } from '../../src/graph/codes.js';
import { NONE, PROFESSIONAL, REFUTES } from '../../src/graph/columns.js';
import {
  type AssertionVersion,
  type EntityChange,
  type FacetVersion,
  type GraphChange,
  type MergeVersion,
  NEVER,
  type Versioned,
} from '../../src/graph/overlay/change.js';
import { packedFrom, packedTo } from '../../src/graph/seconds.js';
import { type AssertionRow, type EntityRow, type GraphRows, OPEN, type Times } from '../setup/graph-rows.js';
import { DEPARTMENTS, GROUP_KINDS, type Numbering, numberRows, STATUSES, SUBKINDS } from './columns-of-rows.js';
import { BASE, type Batch, type History, type Raise } from './overlay-history.js';

const MARKINGS = [OPEN, 'red', 'blue'];
const byName = (a: string, b: string) => (a < b ? -1 : 1);
const pairOf = ({ from, to }: AssertionRow) => [from, to].sort(byName).join(' ');

function versioned(row: Times): Versioned {
  return {
    validFrom: packedFrom(row.validFrom),
    validTo: packedTo(row.validTo),
    knownFrom: packedFrom(row.knownFrom),
    knownTo: packedTo(row.knownTo),
    opened: row.revision,
    closed: row.closedRevision ?? NEVER,
  };
}

/** Rows with what is altered at once by the batches so far. */
export function rowsAfter({ rows, raises }: History, batch: number): GraphRows {
  const due = raises.filter((raise) => raise.batch <= batch);
  const raised = <Row extends { readonly marking: string }>(row: Row, index: number, raise: Raise, count: number) =>
    raise.pick % count === index ? { ...row, marking: raise.marking } : row;
  return due.reduce(({ entities, assertions }, raise) => {
    const said = assertions.length;
    if (raise.pick % 2 === 0)
      return { entities, assertions: assertions.map((row, index) => raised(row, index, raise, said)) };
    const alter = (row: EntityRow, index: number): EntityRow => {
      if (raise.pick % entities.length !== index) return row;
      if (raise.pick % 3 === 0 && row.groupKind !== null) return { ...row, groupKind: 'STREET_GANG' };
      if (raise.pick % 5 === 0)
        return { ...row, employments: row.employments.map((facet) => ({ ...facet, marking: raise.marking })) };
      return { ...row, marking: raise.marking };
    };
    return { entities: entities.map(alter), assertions };
  }, rows);
}

/** A graph's numbers while changes come: built ones by name, the others as they come, backwards. */
export class ChangingNumbers {
  readonly names: string[];
  readonly labels: ReadonlyMap<string, number>;
  readonly #built: readonly string[];

  constructor(rows: GraphRows) {
    const { names, labels } = numberRows(rows, BASE);
    this.#built = names;
    this.names = [...names];
    // What something is raised to later has no number yet.
    this.labels = new Map(
      [...labels.keys(), ...MARKINGS].map((name) => [name, labels.get(name) ?? labels.size + MARKINGS.indexOf(name)]),
    );
  }

  get numbering(): Numbering {
    return this;
  }

  number(name: string | null): number {
    const number = name === null ? -1 : this.names.indexOf(name);
    return number < 0 ? NONE : number;
  }

  label(name: string): number {
    return this.labels.get(name) as number;
  }

  /** Numbers what is new. */
  append(entities: readonly EntityRow[]): void {
    for (const { name } of entities.toReversed()) if (!this.names.includes(name)) this.names.push(name);
  }

  /** Where those that were appended stand among the built ones. */
  order(): Float64Array {
    const appended = this.names.slice(this.#built.length);
    const sorted = [...appended].sort(byName);
    return Float64Array.from(appended, (name) => {
      const before = this.#built.filter((built) => built < name).length;
      return before - 1 + (sorted.indexOf(name) + 1) / (sorted.length + 1);
    });
  }
}

function assertionVersion(row: AssertionRow, numbers: ChangingNumbers): AssertionVersion {
  return {
    ...versioned(row),
    from: numbers.number(row.from),
    to: numbers.number(row.to),
    kind: LINK_KINDS.indexOf(row.kind as (typeof LINK_KINDS)[number]),
    confidence: row.confidence,
    provenance: PROVENANCES.indexOf(row.provenance),
    flags: (row.refutes ? REFUTES : 0) | (row.context === CONTEXTS[1] ? PROFESSIONAL : 0),
    marking: numbers.label(row.marking),
    subkind: row.subkind === null ? NONE : SUBKINDS.indexOf(row.subkind),
    declarant: numbers.number(row.declarant),
    firstKnownFrom: packedFrom(row.firstKnownFrom),
  };
}

function entityChange(row: EntityRow, numbers: ChangingNumbers): EntityChange {
  return {
    entity: numbers.number(row.name),
    kind: ENTITY_KINDS.indexOf(row.kind as (typeof ENTITY_KINDS)[number]),
    groupKind: GROUP_KINDS.indexOf(row.groupKind ?? ''),
    marking: numbers.label(row.marking),
    opened: row.revision,
  };
}

/**
 * What a batch tells: whatever has a row that was written or closed since the batch before, or that is other than it was.
 * @param before,after rows with what was altered at once, before and after the batch
 */
export function changeOf(
  { revision, isEarly, isWide }: Batch,
  since: number,
  before: GraphRows,
  after: GraphRows,
  numbers: ChangingNumbers,
): GraphChange {
  const until = isEarly ? revision + 1 : revision;
  const isNews = (row: Times) =>
    isWide ||
    (row.revision > since && row.revision <= until) ||
    (row.closedRevision !== null && row.closedRevision > since && row.closedRevision <= until);
  const isThere = (row: { readonly revision: number }) => row.revision <= until;
  const hadMarking = <Row extends { readonly marking: string }>(row: Row, old: Row | undefined) =>
    old?.marking === row.marking;
  const entities = after.entities.filter((row, index) => {
    const old = before.entities[index] as EntityRow;
    const isSame = hadMarking(row, old) && row.groupKind === old.groupKind;
    return isThere(row) && (row.revision > since || isWide || !isSame);
  });
  numbers.append(entities);
  const isTold = (row: AssertionRow, index: number) =>
    isThere(row) && (isNews(row) || !hadMarking(row, before.assertions[index]));
  const told = after.assertions.filter(isTold);
  const pairsOf = (isMerge: boolean) =>
    [...new Set(told.filter(({ kind }) => (kind === 'SAME_AS') === isMerge).map(pairOf))].map((pair) => {
      const [a, b] = pair.split(' ') as [string, string];
      const rows = after.assertions.filter(
        (row) => (row.kind === 'SAME_AS') === isMerge && pairOf(row) === pair && isThere(row),
      );
      return { a: numbers.number(a), b: numbers.number(b), rows };
    });
  const facets = <Row extends Times & { readonly marking: string }>(
    pick: (row: EntityRow) => readonly Row[],
    value: (row: Row) => number,
  ) =>
    after.entities.flatMap((entity, index) => {
      const old = pick(before.entities[index] as EntityRow);
      const rows = pick(entity);
      const isTouched = rows.some((row, place) => isThere(row) && (isNews(row) || !hadMarking(row, old[place])));
      if (!isTouched || !isThere(entity)) return [];
      const versions = rows
        .filter(isThere)
        .map((row): FacetVersion => ({ ...versioned(row), value: value(row), marking: numbers.label(row.marking) }));
      return [{ entity: numbers.number(entity.name), rows: versions }];
    });
  return {
    revision,
    entities: entities.map((row) => entityChange(row, numbers)).sort((a, b) => a.entity - b.entity),
    appendedOrder: numbers.order(),
    pairs: pairsOf(false).map(({ rows, ...pair }) => ({
      ...pair,
      assertions: rows.map((row) => assertionVersion(row, numbers)),
    })),
    merges: pairsOf(true).map(({ rows, ...pair }) => ({
      ...pair,
      rows: rows.map(
        (row): MergeVersion => ({
          ...versioned(row),
          from: numbers.number(row.from),
          to: numbers.number(row.to),
          refutes: row.refutes ? 1 : 0,
          marking: numbers.label(row.marking),
        }),
      ),
    })),
    employments: facets(
      (row) => row.employments,
      (row) => DEPARTMENTS.indexOf(row.department),
    ),
    statuses: facets(
      (row) => row.statuses,
      (row) => STATUSES.indexOf(row.status),
    ),
  };
}
