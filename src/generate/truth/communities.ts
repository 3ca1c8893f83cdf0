import { type Drawing, employeeKey } from '../drawing.js';
import type { Rows } from '../rows.js';

/** The synthetic community of every employee, drawn without regard to anything else about them. */
export function* communityRows({ plan }: Drawing): Rows {
  for (let index = 0; index < plan.employees; index++) {
    const community = plan.streams('community', index).weighted(plan.scenario.truth.communities);
    yield { file: 'truth/communities', row: { employee: employeeKey(index), community } };
  }
}
