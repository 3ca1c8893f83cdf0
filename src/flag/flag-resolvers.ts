import type { GroupModel, PersonModel } from '../entity/entity-model.js';
import { NotFound } from '../errors.js';
import { exposureAt } from '../exposure/exposure-at.js';
import type { Resolvers } from '../generated/schema.js';
import { strengthOfCost } from '../link/confidence.js';
import { decodeLinkId } from '../link/link-id.js';
import { linkModel } from '../link/link-models.js';
import { instant, viewAt } from '../neo4j/view.js';
import { entitiesAt } from '../path/path-facts.js';
import { entityId } from '../server/arguments.js';
import { type Context, loadersFor } from '../server/context.js';
import { resolveTime } from '../time/resolve-time.js';
import { type Decision, decideFlags } from './decide-flags.js';
import { type FlagModel, statusAt } from './flag-model.js';
import { causePage, flagPage, runPage } from './flag-page.js';
import { pathOfFlag } from './flag-path.js';
import { type CountedCause, findFlags } from './flag-repository.js';
import { seenFlags } from './flag-sight.js';
import type { JobModel } from './job/job-model.js';
import { rulesFilter } from './rules/screening-rules.js';
import { screenNow } from './run/screen-now.js';

async function jobOf(context: Context, key: string): Promise<JobModel> {
  const job = (await seenFlags(context).jobs()).find((one) => one.key === key);
  if (!job) throw new Error('a flag was shown of a job that its viewer does not see');
  return job;
}

/** An entity by its id, as it is described now. */
async function entityNow<Model>(context: Context, id: string): Promise<Model> {
  const { view } = context;
  return (await entitiesAt(context, { view, time: resolveTime({}, view.now) }, [id]))[0] as Model;
}

/** A flag that stands for its cause: all of one cause have it in common. */
function firstOf({ sample }: CountedCause): FlagModel {
  return sample[0] as FlagModel;
}

/** The links of a cause, as far as they are there to see. */
async function causeLinks(context: Context, { causeLinks: ids, pathRevision, pathInstant }: FlagModel) {
  const keys = ids.flatMap((id) => decodeLinkId(id) ?? []);
  const time = instant(pathInstant, pathInstant);
  const found = await loadersFor(context, viewAt(context.view, pathRevision)).linksAt(time).loadMany(keys);
  return keys.flatMap((key, place) => {
    const facts = found[place];
    return facts ? [linkModel(key, facts, time)] : [];
  });
}

async function decided(context: Context, decision: Decision): Promise<number> {
  return decideFlags(context.database, context.view, await seenFlags(context).sight(), decision);
}

/** Flags, their review, and the runs that raise them. */
export const flagResolvers: Resolvers = {
  Query: {
    flags: (_, args, context) => flagPage(context, args),
    flagCauses: (_, args, context) => causePage(context, args),
    flag: async (_, { id }, context) => {
      const [flag] = await findFlags(context.database, await seenFlags(context).sight(), [entityId('id', id)]);
      return flag ?? null;
    },
    screeningJobs: async (_, __, context) => [...(await seenFlags(context).jobs())],
  },
  Mutation: {
    decideFlag: async (_, { input: { id, snoozeUntil, ...input } }, context) => {
      await decided(context, { ...input, of: { flag: entityId('input.id', id) }, snoozeUntil: snoozeUntil ?? null });
      const [flag] = await findFlags(context.database, await seenFlags(context).sight(), [id]);
      if (!flag) throw new NotFound('input.id', 'there is no such flag.');
      return { flag };
    },
    decideFlagCause: async (_, { input: { cause: key, snoozeUntil, ...input } }, context) => {
      const of = { cause: entityId('input.cause', key) };
      const count = await decided(context, { ...input, of, snoozeUntil: snoozeUntil ?? null });
      const cause = await seenFlags(context).causes.load(key);
      if (!cause) throw new NotFound('input.cause', 'there is no such cause.');
      return { cause, decided: count };
    },
    runScreening: (_, { input }, context) => screenNow(context, input),
  },
  ScreeningJob: {
    marking: ({ clearance }) => ({ level: clearance.level, compartments: [...clearance.compartments] }),
    rulesVersion: ({ rules }) => rules.version,
    within: ({ rules }) => rules.within,
    live: ({ isLive }) => isLive,
    evaluatedTo: ({ point }) => point.instant,
    reportedTo: ({ reported }) => reported.instant,
    unreported: ({ raised, reported }) => raised - reported.flag,
  },
  ScreeningRun: {
    job: ({ job }, _, context) => jobOf(context, job),
    from: ({ from }) => from.instant,
    to: ({ to }) => to.instant,
    flags: (run, args, context) => runPage(context, run, args),
  },
  FlagEvent: { by: ({ by }) => by ?? null },
  FlagCause: {
    id: ({ key }) => key,
    kind: (cause) => firstOf(cause).causeKind,
    at: (cause) => firstOf(cause).stepInstant,
    links: (cause, _, context) => causeLinks(context, firstOf(cause)),
    entity: async (cause, _, context) => {
      const { causeEntity } = firstOf(cause);
      return causeEntity ? context.loaders.entities.load(causeEntity) : null;
    },
    sample: ({ sample }) => [...sample],
  },
  Flag: {
    job: ({ job }, _, context) => jobOf(context, job),
    change: ({ kind }) => kind,
    employee: ({ employee }, _, context) => entityNow<PersonModel>(context, employee),
    group: ({ group }, _, context) => entityNow<GroupModel>(context, group),
    hopsBefore: ({ hopsBefore }) => hopsBefore || null,
    hopsAfter: ({ hopsAfter }) => hopsAfter || null,
    at: ({ stepInstant }) => stepInstant,
    path: (flag, _, context) => pathOfFlag(context, flag),
    strength: ({ cost }) => strengthOfCost(cost),
    cause: async ({ causeKey }, _, context) => {
      const cause = await seenFlags(context).causes.load(causeKey);
      if (!cause) throw new Error('a flag was shown whose cause its viewer does not see');
      return cause;
    },
    status: (flag, _, { view }) => statusAt(flag, view.now),
    snoozedUntil: (flag, _, { view }) => (statusAt(flag, view.now) === 'SNOOZED' ? (flag.snoozedUntil ?? null) : null),
    history: ({ id }, _, context) => seenFlags(context).history.load(id),
    exposure: async ({ employee, hopsAfter, pathRevision, pathInstant, job }, _, context) => {
      if (hopsAfter === 0) return null;
      const { rules } = await jobOf(context, job);
      const view = viewAt(context.view, pathRevision);
      const walk = { view, time: instant(pathInstant, pathInstant), filter: rulesFilter(rules), within: rules.within };
      return hopsAfter > rules.within ? null : (await exposureAt(context, walk)).of(employee, hopsAfter);
    },
  },
};
