import type { Transaction } from '../neo4j/database.js';
import { statement } from '../neo4j/statement.js';
import type { View } from '../neo4j/view.js';

interface EmployedParams {
  person: string;
  markings: readonly number[];
  validAt: number;
  knownAt: number;
}
const employed = statement<EmployedParams, { employed: boolean }>('change/employed', [
  'person',
  'markings',
  'validAt',
  'knownAt',
]);

/** True where the viewer may see an employment of the person at an instant (seconds), as the force knows it now. */
export async function isEmployed(tx: Transaction, view: View, person: string, validAt: number): Promise<boolean> {
  const [row] = await tx.run(employed, { person, markings: view.markings, validAt, knownAt: view.now });
  return row?.employed ?? false;
}
