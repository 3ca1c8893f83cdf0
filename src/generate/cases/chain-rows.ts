import type { Day } from '../days.js';
import { type Drawing, employeeKey, groupKey, nominalKey } from '../drawing.js';
import { type EmployeeProfile, employeeProfile } from '../employee-profile.js';
import type { TrueLink } from '../evidence.js';
import type { Random } from '../random.js';
import type { Rows } from '../rows.js';
import { SOCIAL_ROLES } from '../social-graph.js';
import { waysTo } from '../ties.js';
import type { PlannedChain } from './case-plan.js';

/** How a contact begins that a group is after. */
const CONTACTS = [
  ['ASSOCIATE', 'spoken to in a bar'],
  ['SOCIAL_MEDIA', 'in contact'],
  ['COMMUNICATED', 'calls'],
] as const;
/** Nothing that was so before a day ends for so many days after it. */
const LASTS = 400;

/** The first link of a planted connection, that of the employee; nothing where it is on no file. */
export function* chainTieRows(drawing: Drawing, place: number, chain: PlannedChain): Rows {
  if (chain.missing === 0) return;
  const { plan } = drawing;
  const random = plan.streams('chain-tie', place);
  const nominal = chain.through[0] as number;
  const [kind, role] =
    chain.way === 'ANY'
      ? random.weighted(waysTo(plan, nominal))
      : chain.way === 'NEIGHBOUR'
        ? (['ASSOCIATE', 'lives next door'] as const)
        : random.pick(CONTACTS);
  const contact = typeof chain.way === 'object' ? chain.way.contactSince : null;
  const since = contact ?? (kind === 'FAMILY' ? undefined : drawSince(drawing, random, chain.by));
  const link = {
    kind,
    from: employeeKey(chain.employee),
    to: nominalKey(nominal),
    role,
    since,
    until: drawUntil(drawing, random, chain.by),
  };
  yield* tieWord(drawing, random, chain, link, employeeProfile(plan, chain.employee));
}

/** Declared before anybody else told, declared after, or told by others only; known by the day it had to be, if not later. */
function* tieWord(
  drawing: Drawing,
  random: Random,
  chain: PlannedChain,
  link: TrueLink,
  profile: EmployeeProfile,
): Rows {
  const { plan, evidence } = drawing;
  const { lastDay, firstDay } = plan.calendar;
  const { lateTieShare, declaredTieShare } = plan.draw;
  const others = (known: Day) =>
    evidence.told(random, link, { provenance: random.weighted(plan.scenario.knowledge.tellers.ties), known });
  const declaration = (known: Day) =>
    evidence.told(random, link, { provenance: 'SELF_DECLARATION', declarant: link.from, known });
  const luck = link.kind === 'TASKED_BY' ? 1 : random.unit();
  if (chain.later?.place === 0) {
    yield* others(random.between(chain.later.from, Math.min(chain.later.from + 90, lastDay)));
    return;
  }
  const begun = Math.max(firstDay, link.since ?? firstDay);
  const first = Math.max(begun, profile.joined);
  const last = chain.by - 1;
  if (luck < chain.declared && first <= last) {
    const told = random.between(first, last);
    yield* declaration(told);
    if (random.chance(0.4)) yield* others(random.between(told, lastDay));
    return;
  }
  const heard = random.between(Math.min(begun, last), last);
  yield* others(heard);
  const late = luck < chain.declared * (1 + lateTieShare / Math.max(declaredTieShare, 0.01));
  const after = Math.max(heard + 30, first);
  const until = Math.min(profile.left ?? lastDay, lastDay) - 1;
  if (late && after <= until) yield* declaration(random.between(after, until));
  else if (random.chance(0.35)) yield* others(random.between(heard, lastDay));
}

/** The links between the nominals of planted connections, and rivalries, in no order that tells which connection each belongs to. */
export function* chainLinkRows(drawing: Drawing): Rows {
  const { cases, plan, evidence } = drawing;
  const links = cases.chains.flatMap((chain) =>
    chain.through.slice(1).map((to, at) => ({ chain, place: at + 1, from: chain.through[at] as number, to })),
  );
  for (const { chain, place, from, to } of links.sort((one, other) => one.from - other.from || one.to - other.to)) {
    if (chain.missing === place) continue;
    const random = plan.streams('chain-link', from);
    const kind = random.weighted(plan.draw.socialKinds.filter(([name]) => name !== 'COMMUNICATED'));
    const roles = SOCIAL_ROLES[kind];
    const since = drawSince(drawing, random, chain.by);
    const until = drawUntil(drawing, random, chain.by);
    const link = { kind, from: nominalKey(from), to: nominalKey(to), role: roles && random.pick(roles), since, until };
    const late = chain.later?.place === place ? chain.later.from : null;
    const known =
      late === null
        ? random.between(since, chain.by - 1)
        : random.between(late, Math.min(late + 90, plan.calendar.lastDay));
    yield* evidence.told(random, link, {
      provenance: random.weighted(plan.scenario.knowledge.tellers.contacts),
      known,
    });
    if (random.chance(plan.draw.secondSourceShare))
      yield* evidence.told(random, link, {
        provenance: random.weighted(plan.scenario.knowledge.tellers.contacts),
        known: random.between(known, plan.calendar.lastDay),
      });
  }
  const random = plan.streams('case-rivalries');
  for (const { one, other, by } of cases.rivalries) {
    const since = drawSince(drawing, random, by);
    const link = { kind: 'RIVAL_OF', from: groupKey(one), to: groupKey(other), since } as const;
    yield* evidence.told(random, link, { provenance: 'INTELLIGENCE', known: random.between(since, by - 1) });
  }
}

function drawSince({ plan: { calendar } }: Drawing, random: Random, by: Day): Day {
  return random.between(Math.min(calendar.firstDay, by - 90), by - 60);
}

function drawUntil({ plan: { calendar } }: Drawing, random: Random, by: Day): Day | undefined {
  if (!random.chance(0.1) || by + LASTS >= calendar.lastDay) return undefined;
  return random.between(by + LASTS, calendar.lastDay);
}
