import type { CompactGraph } from '../compact-graph.js';
import { sharedUint32 } from '../shared-arrays.js';
import { LinkAppender, type PairLinks } from './append-links.js';
import { type GraphChange, NEVER, type Versioned } from './change.js';
import { changeFacets, changeMerges } from './change-dated.js';
import { changeEntities } from './change-entities.js';
import { changeLabels } from './change-labels.js';
import { moveRows, rowsOf } from './move-rows.js';
import { ATTRIBUTES, EMPLOYMENTS, LINKS, MERGES, noteTouches, STATUSES } from './touched.js';

/** What a change touches, by entity. */
function touchesOf({ entities, pairs, employments, statuses, merges }: GraphChange): Map<number, number> {
  const touches = new Map<number, number>();
  const note = (entity: number, part: number) => touches.set(entity, (touches.get(entity) ?? 0) | part);
  for (const { entity } of entities) note(entity, ATTRIBUTES);
  for (const { a, b } of pairs)
    if (a !== b) {
      note(a, LINKS);
      note(b, LINKS);
    }
  for (const { entity } of employments) note(entity, EMPLOYMENTS);
  for (const { entity } of statuses) note(entity, STATUSES);
  for (const { a, b } of merges) {
    note(a, MERGES);
    note(b, MERGES);
  }
  return touches;
}

/** The newest revision of anything in a change: it may hold rows that are later than what it is complete up to. */
function newestIn({ revision, entities, pairs, employments, statuses, merges }: GraphChange): number {
  let newest = revision;
  const look = ({ opened, closed }: Pick<Versioned, 'opened' | 'closed'>) => {
    if (opened > newest) newest = opened;
    if (closed !== NEVER && closed > newest) newest = closed;
  };
  for (const { opened } of entities) look({ opened, closed: NEVER });
  for (const { assertions } of pairs) assertions.forEach(look);
  for (const { rows } of [...employments, ...statuses, ...merges]) rows.forEach(look);
  return newest;
}

/** Appends what is said of each pair, the last word on it counting; null where there is no room. */
function appendPairs(appender: LinkAppender, pairs: GraphChange['pairs']): PairLinks[] | null {
  const last = new Map<string, GraphChange['pairs'][number]>();
  for (const pair of pairs)
    if (pair.a !== pair.b) last.set(pair.a < pair.b ? `${pair.a} ${pair.b}` : `${pair.b} ${pair.a}`, pair);
  const appended: PairLinks[] = [];
  for (const pair of last.values()) {
    const links = appender.append(pair);
    if (links === null) return null;
    appended.push(links);
  }
  return appended;
}

/**
 * The graph after a change: a new value that shares all big arrays with the one before, which goes on answering as it did. Changes are to be applied
 * one after the other, each to what came of the last. O(entities + places of touched rows); entities by one copy of the table of rows.
 * @returns null where there is no room: compact the graph first
 * @throws RangeError where a change speaks of what is not there, or has a confidence above 100
 */
export function applyChange(before: CompactGraph, change: GraphChange): CompactGraph | null {
  const graph = changeEntities(before, change);
  if (graph === null) return null;
  const appender = new LinkAppender(graph);
  const pairs = appendPairs(appender, change.pairs);
  if (pairs === null) return null;
  let { rows } = graph;
  let places: number | null = graph.overlay.places;
  if (pairs.length > 0) {
    rows = sharedUint32(graph.rows.length);
    rows.set(graph.rows);
    places = moveRows(graph, rows, rowsOf(pairs));
  }
  const log = noteTouches(graph.overlay, touchesOf(change), newestIn(change));
  if (places === null || log === null) return null;
  return {
    ...graph,
    ...changeLabels(graph, change),
    links: appender.links,
    assertions: appender.assertions,
    rows,
    employments: changeFacets(graph.employments, change.employments),
    statuses: changeFacets(graph.statuses, change.statuses),
    merges: changeMerges(graph.merges, change.merges),
    overlay: { ...graph.overlay, ...log, places, revision: Math.max(change.revision, graph.overlay.revision) },
  };
}
