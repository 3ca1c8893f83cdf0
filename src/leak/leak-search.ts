import { mergeClusters } from '../duplicates/merge-clusters.js';
import { mergedEntities } from '../entity/merged-entities.js';
import { asOf } from '../facet/as-of.js';
import { facetsOf } from '../facet/dated-facets.js';
import { instant } from '../neo4j/view.js';
import type { Context } from '../server/context.js';
import type { Span } from '../time/london.js';
import { type CaseLookUps, caseLookUps } from './case-look-ups.js';
import type { LeakAnswer, LeakCase, LeakQuestion } from './leak-models.js';
import { type LeakNearness, nearnessOf, strengthOf } from './leak-paths.js';
import { LEAK_POLICY } from './leak-policy.js';
import { findHabits, findOtherAssignments } from './leak-repository.js';
import { type LookUp, visitsOf } from './look-ups.js';
import { rankCandidates } from './rank-candidates.js';
import type { LeakAssignmentModel, Suspicion } from './score-candidate.js';

const DAY = 86_400;

/** Looks for who may have leaked: who looked the subjects up in the window, crossed with who is near to those who gained. */
export async function searchLeak(context: Context, question: LeakQuestion, leak: LeakCase): Promise<LeakAnswer> {
  const { event } = leak;
  const period = { from: event - question.window * DAY, to: event };
  const [nearness, found, assignments] = await Promise.all([
    nearnessOf(context, question, leak),
    lookUpsOf(context, question, leak, period),
    assignmentsOf(context, question, leak, period),
  ]);
  const { nearest, table } = nearness;
  const lookUps = new Map<string, LookUp[]>();
  for (const lookUp of found.lookUps) {
    const employee = table.standsFor(lookUp.employee);
    lookUps.set(employee, [...(lookUps.get(employee) ?? []), lookUp]);
  }
  const assigned = new Map([...assignments].map(([employee, assignment]) => [table.standsFor(employee), assignment]));
  const onTeam = [...assigned].flatMap(([employee, { isOwn }]) => (isOwn ? [employee] : []));
  const others = [...nearest.keys(), ...onTeam, ...leak.named.map((employee) => table.standsFor(employee))];
  const subjects = new Set([...leak.subjects, ...leak.beneficiaries.map(({ id }) => id)]);
  const thought = [...new Set([...lookUps.keys(), ...others])].filter((id) => !subjects.has(id));
  const employees = (await context.loaders.entities.loadMany(thought)).flatMap((entity) =>
    entity?.kind === 'PERSON' ? [entity.id] : [],
  );
  const looked = employees.filter((employee) => lookUps.has(employee));
  const [habits, paths] = await Promise.all([
    findHabits(context.database, context.view, looked, { from: event - LEAK_POLICY.habitDays * DAY, to: event }),
    pathsWithStrength(context, question, nearness, looked),
  ]);
  const everybody = employees.map((employee): Suspicion => {
    const own = lookUps.get(employee) ?? [];
    const path = paths.get(employee);
    const near = nearest.get(employee);
    return {
      employee,
      visits: visitsOf(own, LEAK_POLICY.visitMinutes),
      path: near ? { hops: near.hops, chance: near.chance, strength: path?.strength ?? 1 } : null,
      habit: habitBesides(habits.get(employee), own),
      assignment: assigned.get(employee) ?? null,
    };
  });
  const setting = { event, window: question.window, subjects: leak.subjects.length, everybody, policy: LEAK_POLICY };
  return {
    ...question,
    leak,
    table,
    ranking: rankCandidates(setting),
    paths: new Map([...paths].map(([employee, { found: path }]) => [employee, path])),
    lookUps: new Map(
      [...lookUps].map(([employee, own]) => [employee, own.toSorted((a, b) => a.at - b.at).map(({ id }) => id)]),
    ),
    hubsSkipped: nearness.hubsSkipped,
    truncated: nearness.truncated || found.truncated,
  };
}

/** The look-ups of the subjects, whichever record of theirs it was. */
async function lookUpsOf(
  context: Context,
  { view }: LeakQuestion,
  { subjects, event }: LeakCase,
  period: Span,
): Promise<CaseLookUps> {
  const { database } = context;
  const { ids, merges } = await mergedEntities(database, view, instant(event, view.now), subjects);
  const clusters = mergeClusters(merges);
  const ones = new Map(
    ids.map((id) => [
      id,
      subjects.find((one) => one === id || (clusters.has(id) && clusters.get(one) === clusters.get(id))) ?? id,
    ]),
  );
  const time = { validFrom: period.from, validTo: period.to, knownAt: view.now };
  return caseLookUps(database, view, time, period, ones);
}

/** By employee assigned in the period to the operation, or to another one that was aimed at some of the same people: as what. */
async function assignmentsOf(
  context: Context,
  { view }: LeakQuestion,
  { operation, subjects }: LeakCase,
  { from, to }: Span,
): Promise<ReadonlyMap<string, LeakAssignmentModel>> {
  const time = { validFrom: from, validTo: to, knownAt: view.now };
  const [facets, others, entity] = await Promise.all([
    facetsOf(operation, asOf({}, context), 'Assignment'),
    findOtherAssignments(context.database, view, time, subjects, operation),
    context.loaders.entities.load(operation),
  ]);
  const found = new Map<string, LeakAssignmentModel>();
  for (const { validFrom, validTo, role, names } of facets) {
    if ((validFrom ?? from) >= to || (validTo ?? to) <= from) continue;
    for (const { as, id } of names)
      if (as === 'employee') found.set(id, { role, operation, name: entity?.label ?? '', isOwn: true });
  }
  for (const { employee, ...other } of others)
    if (!found.has(employee)) found.set(employee, { ...other, isOwn: false });
  return found;
}

async function pathsWithStrength(
  context: Context,
  question: LeakQuestion,
  nearness: LeakNearness,
  looked: readonly string[],
) {
  const paths = await nearness.pathsOf(looked.filter((employee) => nearness.nearest.has(employee)));
  const sure = await Promise.all(
    [...paths].map(
      async ([employee, found]) => [employee, { found, strength: await strengthOf(context, question, found) }] as const,
    ),
  );
  return new Map(sure);
}

/** An employee's habit, but for the look-ups that are looked into. */
function habitBesides(held: Suspicion['habit'] | undefined, own: readonly LookUp[]): Suspicion['habit'] {
  const stated = (held?.stated ?? 0) - own.filter(({ hasPurpose }) => hasPurpose).length;
  const lookUps = (held?.lookUps ?? 0) - own.length;
  return { lookUps: Math.max(0, lookUps), stated: Math.max(0, Math.min(stated, lookUps)) };
}
