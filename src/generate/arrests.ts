import { type Drawing, employeeKey, nominalKey } from './drawing.js';
import { employeeProfile } from './employee-profile.js';
import type { Rows } from './rows.js';

/** Who arrested or interviewed whom: officers and nominals who met at work, a context that is not walked by default. */
export function* arrestRows({ plan, evidence }: Drawing): Rows {
  for (let index = 0; index < plan.employees; index++) {
    const profile = employeeProfile(plan, index);
    if (!profile.officer) continue;
    const random = plan.streams('arrests', index);
    for (let count = random.count(plan.draw.arrestsPerOfficer); count > 0; count--) {
      const member = random.chance(0.2) ? plan.members[random.below(plan.members.length)] : undefined;
      const to = nominalKey(member ?? random.below(plan.nominals));
      const ends = { from: employeeKey(index), to, context: 'PROFESSIONAL' } as const;
      const since = random.between(
        Math.max(plan.calendar.firstDay, profile.joined),
        profile.left ?? plan.calendar.lastDay,
      );
      const link = random.chance(0.7)
        ? ({ kind: 'OTHER', subkind: 'ARRESTED', ...ends, since } as const)
        : ({ kind: 'ASSOCIATE', role: 'interviewed', ...ends, since } as const);
      yield* evidence.told(random, link, { provenance: 'CASE_FILE' });
    }
  }
}
