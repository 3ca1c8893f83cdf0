import type { GroupStatus } from '../generated/schema.js';
import { membershipKey } from './cases/case-plan.js';
import { type Day, dayText } from './days.js';
import { type Drawing, groupKey, nominalKey } from './drawing.js';
import { drawSpan, type TrueLink } from './evidence.js';
import { drawMarking } from './grading.js';
import { groupName } from './group-names.js';
import type { PlannedGroup } from './plan.js';
import type { Random } from './random.js';
import type { DrawnGroupKind, Rows } from './rows.js';

const BUSINESS_ROLES = ['director', 'employee', 'customer', 'employee'];

/** Groups, how lively they were when, who is in them, and how groups stand to each other. */
export function* groupRows(drawing: Drawing): Rows {
  const { plan } = drawing;
  const named = new Map<DrawnGroupKind, number>();
  for (const [index, group] of plan.groups.entries()) {
    const random = plan.streams('group', index);
    const order = named.get(group.kind) ?? 0;
    named.set(group.kind, order + 1);
    const { name, territory } = groupName(group.kind, order);
    const crime = group.kind === 'ORGANISED_CRIME_GROUP';
    const aliases = crime && random.chance(0.3) ? `${territory} Lot` : undefined;
    const row = { key: groupKey(index), name, kind: group.kind, aliases, territory };
    yield { file: 'groups', row: { ...row, ...drawMarking(random, 0, crime ? 0.05 : 0, 0) } };
    const begun = begunBy(drawing, random, index);
    if (group.status) yield* statuses(drawing, random, groupKey(index), group.status, begun);
    yield* memberships(drawing, random, index, group, begun);
  }
  yield* relations(drawing);
}

/** The day a group began; before the day from which a case has it active. */
function begunBy({ plan: { calendar }, cases }: Drawing, random: Random, group: number): Day {
  const drawn = random.between(calendar.firstDay, calendar.lastDay - 500);
  const by = cases.groupsBy.get(group);
  return by === undefined || drawn < by - 200 ? drawn : random.between(Math.min(calendar.firstDay, by - 400), by - 200);
}

function* statuses({ plan, serials }: Drawing, random: Random, group: string, status: GroupStatus, begun: Day): Rows {
  const steps: { status: GroupStatus; since: Day }[] = [];
  const later = random.between(begun + 120, plan.calendar.lastDay - 30);
  if (status === 'DORMANT' || status === 'DISBANDED')
    steps.push({ status: 'ACTIVE', since: begun }, { status, since: later });
  else if (status === 'ACTIVE' && random.chance(0.3)) {
    steps.push({ status: 'EMERGING', since: begun }, { status, since: later });
  } else if (status === 'ACTIVE' && random.chance(0.35)) {
    steps.push({ status, since: begun }, { status, since: later }); // assessed again, with another band
  } else steps.push({ status, since: begun });
  for (const [at, step] of steps.entries()) {
    const next = steps[at + 1];
    const row = {
      key: serials.key('groupStatus'),
      group,
      status: step.status,
      threatBand: random.weighted(plan.scenario.knowledge.threatBands),
      level: 'OFFICIAL',
      validFrom: dayText(step.since),
      validTo: next ? dayText(next.since) : undefined,
      knownFrom: dayText(Math.min(step.since + random.between(0, 30), plan.calendar.lastDay)),
    };
    yield { file: 'group-statuses', row };
  }
}

function* memberships(drawing: Drawing, random: Random, index: number, group: PlannedGroup, begun: Day): Rows {
  const { plan, evidence } = drawing;
  const core = Math.max(2, Math.ceil(group.members.length * plan.draw.coreShare));
  const business = group.kind === 'BUSINESS';
  for (const [rank, member] of group.members.entries()) {
    const since = random.between(begun, plan.calendar.lastDay - 90);
    const until = random.chance(plan.draw.formerMemberShare)
      ? random.between(since + 60, plan.calendar.lastDay)
      : undefined;
    const role = business
      ? random.pick(BUSINESS_ROLES)
      : rank === 0
        ? 'principal'
        : rank < core
          ? 'significant'
          : 'peripheral';
    const link = { kind: 'MEMBER_OF', from: nominalKey(member), to: groupKey(index), role, since, until } as const;
    const by = drawing.cases.membersBy.get(membershipKey(index, member));
    if (by === undefined)
      yield* evidence.found(random, link, business ? plan.scenario.knowledge.tellers.businesses : undefined);
    else yield* knownMembership(drawing, random, link, Math.min(since, begun), by);
    if (business || rank === 0) continue;
    // Everyone was seen with somebody of the core; the core know each other better.
    yield* seenTogether(drawing, random, member, group.members[random.below(Math.min(rank, core))] as number);
    if (rank > 1 && rank < core)
      yield* seenTogether(drawing, random, member, group.members[random.below(rank)] as number);
  }
}

/** A membership that a case needs: so and known before a day, by one source or two. */
function* knownMembership({ plan, evidence }: Drawing, random: Random, link: TrueLink, begun: Day, by: Day): Rows {
  const since = random.between(Math.min(begun, by - 90), by - 60);
  const member = { ...link, since, until: undefined };
  const known = random.between(since, by - 1);
  const told = (day: Day) =>
    evidence.told(random, member, {
      provenance: random.weighted(plan.scenario.knowledge.tellers.contacts),
      known: day,
    });
  yield* told(known);
  if (random.chance(plan.draw.secondSourceShare)) yield* told(random.between(known, plan.calendar.lastDay));
}

function* seenTogether({ plan, evidence }: Drawing, random: Random, one: number, other: number): Rows {
  const kind = random.weighted([
    ['ASSOCIATE', 60],
    ['CO_ACCUSED', 25],
    ['COMMUNICATED', 15],
  ] as const);
  const span = drawSpan(random, plan);
  yield* evidence.found(random, { kind, from: nominalKey(one), to: nominalKey(other), ...span });
}

/** Rivalries between groups, and affiliations: a gang works for a group, a business belongs to one. */
function* relations({ plan, evidence }: Drawing): Rows {
  const random = plan.streams('group-relations');
  const crime = plan.groups.flatMap(({ kind }, index) => (kind === 'ORGANISED_CRIME_GROUP' ? [index] : []));
  for (const [index, group] of plan.groups.entries()) {
    const other = random.pick(crime);
    if (other === index) continue;
    const since = random.between(plan.calendar.firstDay, plan.calendar.lastDay - 60);
    const ends = { from: groupKey(index), to: groupKey(other), since };
    if (group.kind !== 'BUSINESS' && group.status === 'ACTIVE' && random.chance(plan.draw.rivalries)) {
      yield* evidence.told(random, { kind: 'RIVAL_OF', ...ends }, { provenance: 'INTELLIGENCE' });
    } else if (random.chance(plan.draw.affiliations)) {
      const role = group.kind === 'BUSINESS' ? 'front' : 'supplies';
      yield* evidence.told(random, { kind: 'AFFILIATED', ...ends, role }, { provenance: 'INTELLIGENCE' });
    }
  }
}
