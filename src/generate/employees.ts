import { type Day, dayText } from './days.js';
import { type Drawing, employeeKey, groupKey, nominalKey, numberedKey } from './drawing.js';
import { type EmployeeProfile, employeeProfile, vettingLevelOf } from './employee-profile.js';
import { familyOf } from './families.js';
import { drawMarking } from './grading.js';
import { personRow } from './people.js';
import { newAccount, newLocation, newPhone, newVehicle } from './possessions.js';
import type { Random } from './random.js';
import type { Rows } from './rows.js';

/** Everyone who works or worked for the force: posts, homes, what they use, families and friends among colleagues. */
export function* employeeRows(drawing: Drawing): Rows {
  const { plan, evidence } = drawing;
  const businesses = plan.groups.flatMap(({ kind }, index) => (kind === 'BUSINESS' ? [index] : []));
  let colleague: { home: number; since: Day } | null = null;
  for (let index = 0; index < plan.employees; index++) {
    const profile = employeeProfile(plan, index);
    const random = plan.streams('employee-life', index);
    const key = employeeKey(index);
    // No enquiry keeps an employee to itself: everyone cleared for it counts the same force.
    const facts = { key, name: profile.name, born: profile.born, aliases: 0.01, papers: true };
    yield personRow(drawing, random, { ...facts, marking: drawMarking(random, 0.0005, 0.002, 0) });
    yield* postRows(drawing, random, key, profile, index);

    // Partners who both work for the force follow each other, so that the second moves in with the first.
    const moved: Day =
      colleague?.since ?? Math.max(profile.born + 6600, plan.calendar.lastDay - Math.round(random.exponential(3000)));
    const home: number = colleague?.home ?? (yield* newLocation(drawing));
    const lives = { kind: 'LIVES_AT', from: key, to: numberedKey('location', home), since: moved } as const;
    yield* evidence.told(random, lives, { provenance: 'HR' });
    if (colleague) {
      const link = { kind: 'PARTNER', from: employeeKey(index - 1), to: key, since: moved } as const;
      yield* evidence.told(random, link, { provenance: 'HR' });
    }
    const withNext: boolean =
      !colleague && index + 1 < plan.employees && random.chance(plan.draw.partnerColleagueShare);
    yield* familyOf(drawing, random, { index, key, profile, home, moved, partnered: colleague !== null || withNext });
    colleague = withNext ? { home, since: moved } : null;

    yield* belongings(drawing, random, key, profile, { home, moved });
    yield* friends(drawing, random, key, index);
    if (random.chance(plan.draw.clubShare)) yield* club(drawing, random, key, businesses);
  }
}

function* postRows(drawing: Drawing, random: Random, person: string, profile: EmployeeProfile, index: number): Rows {
  const { serials, plan } = drawing;
  const { posts } = plan.scenario;
  const end = profile.left ?? plan.calendar.lastDay;
  const shared = { person, staffNumber: String(100_000 + index), level: 'OFFICIAL' };
  const earlier = end - profile.joined > 1500 && random.chance(plan.draw.secondPostShare);
  const changed = earlier ? random.between(Math.max(profile.joined + 700, end - 3000), end - 200) : profile.joined;
  if (earlier) {
    const row = {
      ...shared,
      key: serials.key('employment'),
      rank: profile.officer ? (posts.earlierRanks[profile.rank] ?? 'Constable') : profile.rank,
      department: profile.officer ? posts.earlierDepartments.officer : posts.earlierDepartments.staff,
      vettingLevel: 'RECRUITMENT',
      validFrom: dayText(profile.joined),
      validTo: dayText(changed),
      knownFrom: dayText(Math.max(profile.joined, plan.calendar.firstDay)),
    };
    yield { file: 'employments', row };
  }
  const row = {
    ...shared,
    key: serials.key('employment'),
    rank: profile.rank,
    department: profile.department,
    vettingLevel: vettingLevelOf(posts, profile),
    validFrom: dayText(changed),
    validTo: profile.left === null ? undefined : dayText(profile.left),
    knownFrom: dayText(Math.max(changed, plan.calendar.firstDay)),
  };
  yield { file: 'employments', row };
}

function* belongings(
  drawing: Drawing,
  random: Random,
  key: string,
  profile: EmployeeProfile,
  { home, moved }: { home: number; moved: Day },
): Rows {
  const { plan, evidence } = drawing;
  const { draw } = plan;
  if (random.chance(draw.employeePhoneShare)) {
    const to = numberedKey('phone', yield* newPhone(drawing, random));
    const since = random.between(plan.calendar.firstDay, plan.calendar.lastDay - 100);
    yield* evidence.told(random, { kind: 'USES', from: key, to, since }, { provenance: 'HR' });
  }
  if (random.chance(draw.employeeVehicleShare)) {
    const to = numberedKey('vehicle', yield* newVehicle(drawing, random));
    const since = random.between(plan.calendar.firstDay + 1500, plan.calendar.lastDay - 100);
    yield* evidence.told(random, { kind: 'USES', from: key, to, since }, { provenance: 'HR' });
    if (random.chance(draw.formerOwnerShare)) yield* before(drawing, random, 'USES', to, since);
  }
  if (moved > plan.calendar.firstDay + 900 && random.chance(draw.formerOwnerShare)) {
    yield* before(drawing, random, 'LIVES_AT', numberedKey('location', home), moved);
  }
  if (random.chance(draw.employeeAccountShare)) {
    const to = yield* newAccount(drawing, random, profile.name);
    yield* evidence.told(random, { kind: 'USES', from: key, to }, { provenance: 'OPEN_SOURCE' });
  }
}

/** A nominal who had a car or a house before an employee got it, and gave it up first. */
function* before({ plan, evidence }: Drawing, random: Random, kind: 'USES' | 'LIVES_AT', to: string, day: Day): Rows {
  const from = nominalKey(random.below(plan.nominals));
  const until = day - random.between(5, 200);
  yield* evidence.told(
    random,
    { kind, from, to, since: until - random.between(100, 600), until },
    { provenance: 'CASE_FILE' },
  );
}

function* friends({ plan, evidence }: Drawing, random: Random, from: string, index: number): Rows {
  const count = random.count(plan.draw.colleagueFriends);
  for (let friend = 0; friend < count; friend++) {
    const other = random.below(plan.employees);
    if (other === index) continue;
    const kind = random.weighted([
      ['FRIEND', 6],
      ['SOCIAL_MEDIA', 4],
    ] as const);
    const link = {
      kind,
      from,
      to: employeeKey(other),
      since: random.between(plan.calendar.firstDay, plan.calendar.lastDay - 60),
    };
    yield* evidence.told(random, link, { provenance: kind === 'FRIEND' ? 'VETTING' : 'OPEN_SOURCE' });
  }
}

/** A gym, a club, a second job: where employees meet people they did not choose. */
function* club({ plan, evidence }: Drawing, random: Random, from: string, businesses: readonly number[]): Rows {
  const to = groupKey(random.pick(businesses));
  const role = random.pick(['member', 'customer', 'second job']);
  const since = random.between(plan.calendar.firstDay + 700, plan.calendar.lastDay - 60);
  const link = { kind: 'MEMBER_OF', from, to, role, since } as const;
  yield* evidence.told(random, link, { provenance: role === 'second job' ? 'HR' : 'OPEN_SOURCE' });
}
