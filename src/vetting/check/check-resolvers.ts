import type { GroupModel, PersonModel } from '../../entity/entity-model.js';
import { exposureAt } from '../../exposure/exposure-at.js';
import type { ExposureBaselineModel } from '../../exposure/exposure-table.js';
import type { Resolvers } from '../../generated/schema.js';
import { instant } from '../../neo4j/view.js';
import { entitiesAt, linksAt } from '../../path/path-facts.js';
import { walkFilter } from '../../path/walk-filter.js';
import type { Context } from '../../server/context.js';
import { pageSize } from '../../server/cursor.js';
import { POLICIES } from '../policy/held-policies.js';
import { VETTING_OUTCOMES } from '../policy/policy-model.js';
import { whatWouldChange } from '../weigh/would-change.js';
import type { VettingCheckModel, WeighedPathModel } from './check-model.js';
import { checkApplication, otherStandard } from './vetting-check.js';

/** The gravest first, then the shortest. */
function gravestFirst(paths: readonly WeighedPathModel[]): WeighedPathModel[] {
  const gravity = ({ verdict }: WeighedPathModel) => VETTING_OUTCOMES.indexOf(verdict.outcome);
  return [...paths].sort((a, b) => gravity(a) - gravity(b) || a.path.links.length - b.path.links.length);
}

/** A link of one of some paths, by its opaque id. */
async function linkOf(context: Context, paths: readonly WeighedPathModel[], id: string | null) {
  for (const { connection, path, view, time } of paths) {
    const walked = path.links[connection.links.findIndex((link) => link.id === id)];
    if (walked) return (await linksAt(context, { view, time }, [walked]))[0] ?? null;
  }
  return null;
}

function decidingPath({ decision, paths }: VettingCheckModel): WeighedPathModel | null {
  return decision.deciding === null ? null : (paths[decision.deciding] ?? null);
}

async function exposureOf(check: VettingCheckModel, context: Context): Promise<ExposureBaselineModel | null> {
  const { view, validAt, knownAt, reach, person } = check;
  const hops = decidingPath(check)?.path.links.length;
  if (hops === undefined) return null;
  const time = instant(validAt, knownAt);
  const table = await exposureAt(context, { view, time, filter: walkFilter(null), within: reach.searchedHops });
  const own = table.of(person, hops);
  if (own) return own;
  const comparable = table.staff.length;
  const asClose = table.staff.filter(
    ({ employee }) => (table.nearest(employee) ?? Number.POSITIVE_INFINITY) <= hops,
  ).length;
  return comparable === 0 ? null : { comparable, asClose, share: asClose / comparable, basis: [] };
}

/** `vettingCheck`. */
export const checkResolvers: Resolvers = {
  Query: {
    vettingCheck: (_, { application, within, at }, context) =>
      checkApplication(context, POLICIES, { application, within: within ?? null, at: at ?? null }),
  },
  Application: {
    vettingCheck: ({ id }, { within, at }, context) =>
      checkApplication(context, POLICIES, { application: id, within: within ?? null, at: at ?? null }),
  },
  VettingCheck: {
    applicant: async ({ person, view, time }, _, context) =>
      (await entitiesAt(context, { view, time }, [person]))[0] as PersonModel,
    outcome: ({ decision }) => decision.outcome,
    standard: ({ standard }) => standard.name,
    policy: (check) => check,
    concern: ({ decision }) => decision.concern,
    deciding: decidingPath,
    weighed: ({ paths }, { first }) => gravestFirst(paths).slice(0, pageSize(first)),
    weighedCount: ({ paths }) => paths.length,
    wouldChange: ({ paths, policy, standard, validAt: at }) => {
      const connections = paths.map(({ connection }) => connection);
      const other = policy.standards[otherStandard(standard.name)];
      return whatWouldChange({ connections, standard, other, at }).map((change) => ({ change, paths }));
    },
    allWeighed: ({ isCut }) => !isCut,
    exposure: (check, _, context) => exposureOf(check, context),
    completeness: ({ reach, view, validAt, knownAt }) => ({ ...reach, view, time: instant(validAt, knownAt) }),
  },
  VettingPolicy: {
    version: ({ policy }) => policy.version,
    inForceFrom: ({ policy }) => policy.inForceFrom,
    isNamed: ({ policy, named }) => policy.version === named,
    says: ({ standard }) => standard.says,
    concerns: ({ standard }) => [...standard.concerns],
  },
  VettingConcern: {
    groupStatus: ({ groupStatus }) => [...groupStatus],
    toleratedKinds: ({ toleratedKinds }) => [...toleratedKinds],
  },
  WeighedPath: {
    path: ({ path, view, time }) => ({ found: path, view, time }),
    group: async ({ connection, view, time }, _, context) =>
      (await entitiesAt(context, { view, time }, [connection.group]))[0] as GroupModel,
    outcome: ({ verdict }) => verdict.outcome,
    concern: ({ verdict }) => verdict.concern,
    tolerances: (path) => path.verdict.tolerances.map((tolerance) => ({ tolerance, of: path })),
  },
  VettingTolerance: {
    concern: ({ tolerance }) => tolerance.concern,
    by: ({ tolerance }) => tolerance.by,
    link: ({ tolerance, of }, _, context) => linkOf(context, [of], tolerance.link),
    says: ({ tolerance }) => tolerance.says,
  },
  VettingChange: {
    by: ({ change }) => change.by,
    outcome: ({ change }) => change.outcome,
    link: ({ change, paths }, _, context) => linkOf(context, paths, change.link),
    confidence: ({ change }) => change.confidence,
    on: ({ change }) => change.on,
    standard: ({ change }) => change.standard,
    groupStatus: ({ change }) => change.groupStatus,
    says: ({ change }) => change.says,
  },
};
