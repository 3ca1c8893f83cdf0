import type { GraphFinder } from '../graph-finder.js';
import type { Standpoint } from '../question.js';
import type { GraphPath } from '../search/found-path.js';
import type { Cause, CauseKind, PairChangeKind } from './pair-change.js';

/** Who is screened against what. */
export interface Screened {
  readonly staff: ReadonlySet<number>;
  readonly groups: ReadonlySet<number>;
}

/** A standpoint, what answers from it, and who was screened from it. */
export interface LookedFrom extends Screened {
  readonly finder: GraphFinder;
  readonly standpoint: Standpoint;
}

/** A path that is there from one standpoint, and another standpoint from which it is not, or not as strong. */
export interface CauseQuestion {
  readonly kind: PairChangeKind;
  readonly path: GraphPath;
  readonly here: LookedFrom;
  readonly there: LookedFrom;
}

/** What makes the difference for a path between two standpoints. */
export function causeOf({ kind, path, here, there }: CauseQuestion): Cause {
  const { entities } = path;
  const isByStrength = kind === 'STRONGER' || kind === 'WEAKER';
  const isLess = (hop: number) => {
    const [a, b] = [entities[hop] as number, entities[hop + 1] as number];
    const was = there.finder.hopState(there.standpoint, a, b);
    return was === 0 || (isByStrength && was < here.finder.hopState(here.standpoint, a, b));
  };
  const links = path.links.filter((_, hop) => isLess(hop));
  const changed = links.filter(
    (link) => there.finder.linkState(there.standpoint, link) !== here.finder.linkState(here.standpoint, link),
  );
  if (changed.length > 0) return { kind: kindOfLinks(changed, here, there), links: changed, entity: null };
  const [employee, group] = [entities[0] as number, entities.at(-1) as number];
  const of = (one: CauseKind, entity: number | null) => ({ kind: one, links: [], entity });
  if (!there.staff.has(employee)) return of('EMPLOYMENT', employee);
  if (!there.groups.has(group)) return of('GROUP_STATUS', group);
  const isOtherwise = (entity: number) =>
    there.finder.standsFor(there.standpoint, entity) !== entity ||
    there.finder.countOf(there.standpoint, entity) !== here.finder.countOf(here.standpoint, entity);
  const merged = entities.find(isOtherwise);
  return merged === undefined ? of('OTHER', null) : of('MERGE', merged);
}

function kindOfLinks(links: readonly number[], here: LookedFrom, there: LookedFrom): CauseKind {
  if (here.standpoint.revision === there.standpoint.revision) return 'DATE';
  return links.some((link) => there.finder.linkState(there.standpoint, link) < 0) ? 'LINK' : 'GRADE';
}
