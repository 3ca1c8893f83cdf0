import { detailsOf } from '../../facet/dated-facets.js';
import { datedEntity } from '../../facet/detail-field.js';
import type { TimePoint, VettingStandard } from '../../generated/schema.js';
import { entityId, hops } from '../../server/arguments.js';
import type { Context } from '../../server/context.js';
import { recordTime } from '../../time/record-time.js';
import { policyFor, reachOf, type VettingPolicy } from '../policy/policy-model.js';
import { decisionOf, verdictOf } from '../weigh/weigh.js';
import type { VettingCheckModel } from './check-model.js';
import { findPaths, listedTime } from './find-paths.js';
import { loadConnections } from './load-connections.js';

/** What a check is asked for by. */
export interface CheckArguments {
  readonly application: string;
  readonly within?: number | null;
  readonly at?: TimePoint | null;
}

/** The standard that was not chosen. */
export function otherStandard(standard: VettingStandard): VettingStandard {
  return standard === 'STANDARD' ? 'ADJUSTED' : 'STANDARD';
}

/**
 * Weighs the paths of an application's applicant by its standard and policy; null where there is none that the viewer may see.
 * @throws BadUserInput for an id that can be none, and hops out of range
 */
export async function checkApplication(
  context: Context,
  policies: readonly VettingPolicy[],
  { application: asked, within, at }: CheckArguments,
): Promise<VettingCheckModel | null> {
  const id = entityId('application', asked);
  if (within != null) hops(within);
  const { view } = context;
  const [validAt, knownAt] = [at?.validAt ?? view.now, at?.knownAt ?? view.now];
  const known = { knownAt };
  const application = await datedEntity(context, 'APPLICATION', 'ApplicationDetails', { id, at: known });
  if (application === null) return null;
  const as = { loaders: context.loaders, time: recordTime(known, view.now, 'at') };
  const details = await detailsOf(id, as, 'ApplicationDetails');
  const person = details?.names.find((named) => named.as === 'person')?.id;
  if (details === null || person === undefined) return null;
  const named = details.policyVersion ?? null;
  const policy = policyFor(policies, named, validAt);
  const standard = policy.standards[details.standard ?? 'STANDARD'];
  const other = policy.standards[otherStandard(standard.name)];
  const concerns = [...standard.concerns, ...other.concerns];
  const far = Math.max(within ?? 1, reachOf(policy).within);
  const search = { context, view, person, validAt, knownAt, concerns, within: far };
  const time = listedTime(search);
  const { paths, reach, isCut } = await findPaths(search);
  const connections = await loadConnections({ context, view, time }, paths);
  return {
    application,
    person,
    policy,
    standard,
    named,
    view,
    time,
    validAt,
    knownAt,
    reach,
    isCut,
    decision: decisionOf(connections, standard, validAt),
    paths: connections.map((connection, place) => ({
      path: paths[place] as (typeof paths)[number],
      connection,
      verdict: verdictOf(connection, standard, validAt),
      view,
      time,
    })),
  };
}
