import { checkLeakAnalysis } from '../approval/protected-allegations.js';
import type { AccessEventModel, EntityModel, OperationModel, PersonModel } from '../entity/entity-model.js';
import { presentEntities } from '../entity/entity-resolvers.js';
import { BadUserInput } from '../errors.js';
import type { Resolvers, TimePoint } from '../generated/schema.js';
import { instant } from '../neo4j/view.js';
import { between, entityId, hops } from '../server/arguments.js';
import { type Context, loadersFor } from '../server/context.js';
import { connectionOf, pageSize, placeOf } from '../server/cursor.js';
import { leakCaseOf } from './leak-case.js';
import type { LeakAnswer, LeakCandidateModel } from './leak-models.js';
import { LEAK_POLICY } from './leak-policy.js';
import { searchLeak } from './leak-search.js';

interface LeakArguments {
  readonly window: number;
  readonly within: number;
  readonly at?: TimePoint | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Days. */
const LONGEST_WINDOW = 366;
const DAY = 86_400;

/** A request's context at the revision that a cursor pins. */
function pinnedAt(context: Context, view: Context['view']): Context {
  return { ...context, view, loaders: loadersFor(context, view) };
}

async function personAt(answer: LeakAnswer, context: Context, id: string): Promise<PersonModel> {
  const [person] = await presentEntities(loadersFor(context, answer.view), [id]);
  return person as PersonModel;
}

/** A page of those who may have leaked; null where there is no such case that the viewer may see. */
async function leakPage(
  context: Context,
  of: { allegation: string | null; operation: string | null },
  args: LeakArguments,
) {
  const first = pageSize(args.first);
  const within = hops(args.within);
  const window = between('window', args.window, 1, LONGEST_WINDOW);
  const at = args.at ?? null;
  const question = { leakCandidates: [of.allegation, of.operation], window, within, at };
  const place = placeOf<number>(context.view, instant(0, 0), question, args.after);
  await checkLeakAnalysis(context, of);
  const pinned = pinnedAt(context, place.view);
  const leak = await leakCaseOf(pinned, { ...of, event: at?.validAt ?? null });
  if (leak === null) return null;
  const time = instant(leak.event, at?.knownAt ?? leak.event);
  const answer = await searchLeak(pinned, { view: place.view, time, window, within }, leak);
  const skipped = place.after ?? 0;
  const rows = answer.ranking.candidates
    .slice(skipped, skipped + first + 1)
    .map((candidate, row): LeakCandidateModel => ({ answer, candidate, rank: skipped + row + 1 }));
  return { ...connectionOf(rows, first, place, ({ rank }) => rank), answer };
}

/** Who may have leaked. */
export const leakResolvers: Resolvers = {
  Query: {
    leakCandidates: (_, args, context) => {
      const allegation = args.allegation == null ? null : entityId('allegation', args.allegation);
      const operation = args.operation == null ? null : entityId('operation', args.operation);
      if ((allegation === null) === (operation === null))
        throw new BadUserInput('allegation', 'name either an allegation or an `operation`, and not both.');
      return leakPage(context, { allegation, operation }, args);
    },
  },
  Allegation: {
    leakCandidates: ({ id }, args, context) => leakPage(context, { allegation: id, operation: null }, args),
  },
  Operation: {
    leakCandidates: ({ id }, args, context) => leakPage(context, { allegation: null, operation: id }, args),
  },
  LeakCandidateConnection: {
    totalCount: ({ answer }) => answer.ranking.candidates.length,
    nobodyStandsOut: ({ answer }) => !answer.ranking.candidates.some(({ standsOut }) => standsOut),
    operation: async ({ answer }, _, context) => {
      const { operation } = answer.leak;
      return (await presentEntities(loadersFor(context, answer.view), [operation]))[0] as never;
    },
    event: ({ answer }) => answer.leak.event,
    windowFrom: ({ answer }) => answer.leak.event - answer.window * DAY,
    subjects: ({ answer }, _, context) => presentEntities(loadersFor(context, answer.view), answer.leak.subjects),
    beneficiaries: ({ answer }) => answer.leak.beneficiaries.map((one) => ({ ...one, answer })),
    isBeneficiaryKnown: ({ answer }) => answer.leak.isBeneficiaryKnown,
    isProtected: ({ answer }) => answer.leak.isProtected,
    ruledOut: ({ answer }) => (['NO_LOOK_UP', 'NO_PATH'] as const).map((reason) => ({ reason, answer })),
    policyVersion: () => LEAK_POLICY.version,
    completeness: ({ answer }) => {
      const { view, time, within, hubsSkipped, truncated } = answer;
      return { view, time, searchedHops: within, hubsSkipped, truncated, unknownIds: [] };
    },
  },
  LeakAssignment: {
    operation: async ({ operation }, _, { loaders }) =>
      (await presentEntities(loaders, [operation]))[0] as OperationModel,
  },
  LeakBeneficiary: {
    entity: async ({ id, answer }, _, context) =>
      (await presentEntities(loadersFor(context, answer.view), [id]))[0] as EntityModel,
  },
  RuledOut: {
    count: ({ answer, reason }) => answer.ranking.ruledOut.filter((one) => one.reason === reason).length,
    employees: ({ answer, reason }, { first }, context) => {
      const ruled = answer.ranking.ruledOut.filter((one) => one.reason === reason).slice(0, pageSize(first));
      return presentEntities(
        loadersFor(context, answer.view),
        ruled.map(({ employee }) => employee),
      ) as Promise<PersonModel[]>;
    },
  },
  LeakCandidate: {
    employee: ({ answer, candidate }, _, context) => personAt(answer, context, candidate.suspicion.employee),
    score: ({ candidate }) => candidate.score,
    parts: ({ candidate }) => [...candidate.parts],
    standsOut: ({ candidate }) => candidate.standsOut,
    expectedByChance: ({ candidate }) => candidate.expectedByChance,
    path: ({ answer, candidate }) => {
      const found = answer.paths.get(candidate.suspicion.employee);
      return found ? { found, view: answer.view, time: answer.time } : null;
    },
    exposure: ({ answer, candidate }) => {
      const { employee } = candidate.suspicion;
      return answer.table.of(employee, answer.table.nearest(employee));
    },
    isNamed: ({ answer, candidate }) =>
      answer.leak.named.some((id) => answer.table.standsFor(id) === candidate.suspicion.employee),
    assignment: ({ candidate }) => candidate.suspicion.assignment,
    lookUpCount: ({ answer, candidate }) => answer.lookUps.get(candidate.suspicion.employee)?.length ?? 0,
    lookUps: async ({ answer, candidate }, args, context) => {
      const first = pageSize(args.first);
      const { employee } = candidate.suspicion;
      const place = placeOf<number>(
        answer.view,
        answer.time,
        { lookUpsOf: [employee, answer.leak, answer.window] },
        args.after,
      );
      const skipped = place.after ?? 0;
      const ids = (answer.lookUps.get(employee) ?? []).slice(skipped, skipped + first + 1);
      const rows = (await presentEntities(loadersFor(context, answer.view), ids)) as AccessEventModel[];
      return connectionOf(rows, first, place, (_row, index) => skipped + index + 1);
    },
  },
};
