import type { GroupModel, PersonModel } from '../../entity/entity-model.js';
import { exposureAt } from '../../exposure/exposure-at.js';
import { facetsOf } from '../../facet/dated-facets.js';
import type { Resolvers } from '../../generated/schema.js';
import { instant, type View } from '../../neo4j/view.js';
import { entitiesAt, linksAt } from '../../path/path-facts.js';
import type { PathModel } from '../../path/path-models.js';
import { walkFilter } from '../../path/walk-filter.js';
import { type Context, loadersFor } from '../../server/context.js';
import { recordTime } from '../../time/record-time.js';
import { POLICIES } from '../policy/held-policies.js';
import type { PlacedPath, RevettingRowModel } from './revetting-model.js';
import { revettingPage } from './revetting-page.js';

function pathModel(view: View, { path, time }: PlacedPath): PathModel {
  return { found: path, view, time };
}

async function decisionOf({ clearance, view, at }: RevettingRowModel, context: Context) {
  if (clearance.decision === null) return null;
  const { application, id } = clearance.decision;
  const as = { loaders: loadersFor(context, view), time: recordTime({ knownAt: at }, at) };
  const decisions = await facetsOf(application, as, 'VettingDecision');
  return decisions.find((decision) => decision.id === id) ?? null;
}

/** `revetting`. */
export const revettingResolvers: Resolvers = {
  Query: {
    revetting: (_, args, context) => revettingPage(context, POLICIES, args),
  },
  RevettingRow: {
    employee: async ({ employee, view, at }, _, context) =>
      (await entitiesAt(context, { view, time: instant(at, at) }, [employee]))[0] as PersonModel,
    outcome: ({ concern }) => concern.outcome,
    standard: ({ clearance }) => clearance.standard,
    hops: ({ deciding }) => deciding.path.links.length,
    path: ({ view, deciding }) => pathModel(view, deciding),
    group: async ({ view, at, deciding }, _, context) =>
      (await entitiesAt(context, { view, time: instant(at, at) }, deciding.path.entities.slice(-1)))[0] as GroupModel,
    clearedAt: ({ clearance }) => clearance.at,
    decision: (row, _, context) => decisionOf(row, context),
    hiredAt: ({ clearance }) => clearance.hiredAt,
    knowable: async (row) => (await row.knowable())?.knowable ?? null,
    pathThen: async (row) => {
      const then = (await row.knowable())?.pathThen;
      return then ? pathModel(row.view, then) : null;
    },
    cause: async (row, _, context) => {
      const found = await row.knowable();
      const link = found?.cause ? found.on.path.links[found.cause.place] : undefined;
      return found && link
        ? ((await linksAt(context, { view: row.view, time: found.on.time }, [link]))[0] ?? null)
        : null;
    },
    causeKnownSince: async (row) => (await row.knowable())?.cause?.knownSince ?? null,
    exposure: async ({ view, at, employee, deciding, searched }, _, context) => {
      const question = { view, time: instant(at, at), filter: walkFilter(null), within: searched };
      return (await exposureAt(context, question)).of(employee, deciding.path.links.length);
    },
  },
};
