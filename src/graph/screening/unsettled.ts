import { ALL_CODES } from '../codes.js';
import { type CompactGraph, linkRef } from '../compact-graph.js';
import type { MergedEntities } from '../fold/merged-entities.js';
import type { PreparedFold } from '../fold/prepared-fold.js';
import type { Sight } from '../fold/sight.js';
import type { TimeBoundaries } from '../fold/time-boundaries.js';
import { ATTRIBUTES, eachTouch, firstTouchAfter, LINKS } from '../overlay/touched.js';
import { UnsettledLinks } from './unsettled-links.js';

/** From where a graph was looked at, as far as it tells what may be different now. */
export interface Looked {
  readonly sight: Sight;
  readonly merged: MergedEntities;
  /** Employees, where links are told apart by what these declared; else null. */
  readonly employees: ReadonlySet<number> | null;
  /** The graph as it was. */
  readonly graph: CompactGraph;
}

/** What may be different from before. */
export interface Unsettled {
  /** Entities of which the visibility or the identity may be another, and what is next to them: all of their links may lead elsewhere. */
  readonly afresh: ReadonlySet<number>;
  /** Entities of which some links may count now or have counted before, and which may have become passable or stopped being so. */
  readonly touched: ReadonlySet<number>;
  /** These links. */
  readonly links: UnsettledLinks;
}

/** From where a fold looks. */
export function lookedFrom({ sight, merged, employees, graph, filter }: PreparedFold): Looked {
  const declaring = filter.declared === ALL_CODES ? null : new Set(employees.all(null));
  return { sight, merged, employees: declaring, graph };
}

/** Entities that are one with others now, or were before, and not with the same. */
function remerged(before: MergedEntities, now: MergedEntities): Set<number> {
  const found = new Set<number>();
  const compare = (one: MergedEntities, other: MergedEntities) => {
    for (const standing of one.standing()) {
      const members = one.membersOf(standing);
      const others = other.membersOf(other.standsFor(standing));
      if (members.length === others.length && members.every((member, index) => member === others[index])) continue;
      for (const member of members) found.add(member);
      for (const member of others) found.add(member);
    }
  };
  compare(before, now);
  compare(now, before);
  return found;
}

function differing(before: ReadonlySet<number>, now: ReadonlySet<number>): number[] {
  return [...[...before].filter((one) => !now.has(one)), ...[...now].filter((one) => !before.has(one))];
}

/** Entities with their neighbours, and those that stand for them. */
function withNeighbours({ graph, merged }: PreparedFold, entities: Iterable<number>): Set<number> {
  const { rows, neighbours } = graph;
  const found = new Set<number>();
  for (const entity of entities) {
    found.add(entity);
    for (let place = rows[2 * entity] as number; place < (rows[2 * entity + 1] as number); place += 1)
      found.add(neighbours[place] as number);
  }
  for (const entity of [...found]) found.add(merged.standsFor(entity));
  return found;
}

/**
 * What may be different from before: O(changes + their rows).
 * @returns null where that cannot be told from near by
 */
export function unsettledSince(before: Looked, fold: PreparedFold, boundaries: TimeBoundaries): Unsettled | null {
  const { graph, merged, sight } = fold;
  const { overlay } = graph;
  const others = remerged(before.merged, merged);
  const rewritten = new Set<number>();
  const sinceRevision = firstTouchAfter(overlay, Math.min(before.sight.revision, sight.revision));
  eachTouch(overlay, Math.min(sinceRevision, before.graph.overlay.touches), (entity, parts) => {
    if ((parts & LINKS) !== 0) rewritten.add(entity);
    if ((parts & ATTRIBUTES) !== 0) others.add(entity);
  });
  if (before.employees !== null) {
    // Whose own word an assertion is matters then, and that may be somebody far away.
    if (others.size > 0) return null;
    for (const one of differing(before.employees, new Set(fold.employees.all(null))))
      for (const member of [one, ...merged.membersOf(one)]) others.add(member);
  }
  const links = new UnsettledLinks(fold);
  for (const entity of rewritten) links.addRow(entity, before.graph, before.sight.revision);
  const touched = new Set(rewritten);
  for (const link of boundaries.linksBetween(graph, before.sight, sight)) {
    const { from, to } = linkRef(graph, link);
    links.add(link, from, to);
    touched.add(from).add(to);
  }
  for (const entity of [...touched]) touched.add(merged.standsFor(entity));
  return { afresh: withNeighbours(fold, others), touched, links };
}
