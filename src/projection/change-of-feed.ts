import { NONE, OVERRIDDEN, PROFESSIONAL, REFUTES } from '../graph/columns.js';
import type { CompactGraph } from '../graph/compact-graph.js';
import type { AssertionVersion, FacetVersion, GraphChange, MergeVersion, Versioned } from '../graph/overlay/change.js';
import { NEVER } from '../graph/overlay/change.js';
import { packedFrom, packedTo } from '../graph/seconds.js';
import type { FedAssertion, FedChanges, FedDates, FedFacet, FedFacets } from '../neo4j/change-feed.js';
import type { EntityIds } from './entity-ids.js';
import type { CodeBook } from './graph-codes.js';
import { ENTITY_CODES, PROVENANCE_CODES, RELATIONSHIP_CODES, SAME_AS } from './graph-names.js';

/** What the feed tells of times, as of a revision: an end that was set later is none yet. */
function versioned(
  [validFrom, validTo, knownFrom, told, opened, closedRevision]: FedDates,
  revision: number,
): Versioned {
  const knownTo = closedRevision !== null && closedRevision > revision ? null : told;
  return {
    validFrom: packedFrom(validFrom),
    validTo: packedTo(validTo),
    knownFrom: packedFrom(knownFrom),
    knownTo: packedTo(knownTo),
    opened,
    // An end that the source stated with the rest was always there.
    closed: knownTo === null ? NEVER : (closedRevision ?? opened),
  };
}

/** Where each entity after those of the base stands among them, by id: a fraction between two of them. */
function orderOfAppended(ids: EntityIds): Float64Array {
  const appended = Array.from({ length: ids.count - ids.base }, (_, index) => ids.base + index);
  appended.sort((one, other) => ids.compare(one, other));
  const order = new Float64Array(appended.length);
  for (let start = 0, end = 0; start < appended.length; start = end) {
    const place = ids.placeInBase(appended[start] as number);
    while (end < appended.length && ids.placeInBase(appended[end] as number) === place) end += 1;
    for (let index = start; index < end; index += 1)
      order[(appended[index] as number) - ids.base] = place - 1 + (index - start + 1) / (end - start + 1);
  }
  return order;
}

/** Tells a graph what the feed told, in its numbers. */
class Teller {
  constructor(
    readonly ids: EntityIds,
    readonly codes: CodeBook,
    readonly revision: number,
  ) {}

  number(id: string | null): number {
    return id === null ? NONE : (this.ids.numberOf(id) ?? NONE);
  }

  assertion(a: number, b: number, fed: FedAssertion): AssertionVersion {
    const [forwards, type, confidence, provenance, refutes, context, overridden, marking, ...rest] = fed;
    const [subkind, declarant, firstKnown, ...dates] = rest;
    const versions = versioned(dates, this.revision);
    return {
      from: forwards ? a : b,
      to: forwards ? b : a,
      kind: RELATIONSHIP_CODES[type] as number,
      confidence,
      provenance: PROVENANCE_CODES[provenance] ?? 0,
      flags: (refutes ? REFUTES : 0) | (context === 'PROFESSIONAL' ? PROFESSIONAL : 0) | (overridden ? OVERRIDDEN : 0),
      marking,
      subkind: subkind === null ? NONE : this.codes.subkind(subkind),
      declarant: this.number(declarant),
      firstKnownFrom: firstKnown === null ? versions.knownFrom : packedFrom(firstKnown),
      ...versions,
    };
  }

  facets(all: readonly FedFacets[], type: FedFacets['type'], codeOf: (name: string) => number) {
    const facet = ([value, marking, ...dates]: FedFacet): FacetVersion => ({
      value: codeOf(value),
      marking,
      ...versioned(dates, this.revision),
    });
    return all
      .filter((row) => row.type === type)
      .map((row) => ({ entity: this.number(row.entity), rows: row.facets.map(facet) }))
      .filter(({ entity }) => entity !== NONE);
  }
}

function merge({ flags, kind: _, ...said }: AssertionVersion): MergeVersion {
  const { from, to, marking, validFrom, validTo, knownFrom, knownTo, opened, closed } = said;
  const refutes = (flags & REFUTES) === 0 ? 0 : 1;
  return { from, to, refutes, marking, validFrom, validTo, knownFrom, knownTo, opened, closed };
}

/** What is to be done to a graph, and its ids afterwards. */
export interface ToldChange {
  readonly change: GraphChange;
  readonly ids: EntityIds;
}

/**
 * Turns what the feed told into a change of a graph.
 * @param revision that which the feed was read as of
 * @param codes is given what new names there are
 */
export function changeOfFeed(
  { entities, pairs, facets }: FedChanges,
  revision: number,
  graph: Pick<CompactGraph, 'entities'>,
  ids: EntityIds,
  codes: CodeBook,
): ToldChange {
  const further = entities.filter(({ id }) => ids.numberOf(id) === undefined).map(({ id }) => id);
  const allIds = further.length === 0 ? ids : ids.append(further);
  if (allIds.count !== graph.entities + further.length) throw new Error('the ids are not those of the graph');
  const teller = new Teller(allIds, codes, revision);
  const told = pairs
    .map(({ a, b, assertions }) => ({ a: teller.number(a), b: teller.number(b), assertions }))
    .filter(({ a, b }) => a !== NONE && b !== NONE)
    .map(({ a, b, assertions }) => ({ a, b, all: assertions.map((fed) => teller.assertion(a, b, fed)) }));
  const change: GraphChange = {
    revision,
    entities: entities.map(({ id, kind, groupKind, marking, revision: opened }) => ({
      entity: teller.number(id),
      kind: ENTITY_CODES[kind] as number,
      groupKind: kind === 'GROUP' ? codes.groupKind(groupKind) : 0,
      marking,
      opened,
    })),
    appendedOrder: orderOfAppended(allIds),
    pairs: told.map(({ a, b, all }) => ({ a, b, assertions: all.filter(({ kind }) => kind !== SAME_AS) })),
    merges: told.flatMap(({ a, b, all }) => {
      const rows = all.filter(({ kind }) => kind === SAME_AS).map(merge);
      return rows.length === 0 ? [] : [{ a, b, rows }];
    }),
    employments: teller.facets(facets, 'HAS_EMPLOYMENT', (name) => codes.department(name)),
    statuses: teller.facets(facets, 'HAS_STATUS', (name) => codes.status(name)),
  };
  return { change, ids: allIds };
}
