import { BadUserInput } from '../errors.js';
import type { MarkingNumbers } from '../marking/marking-numbers.js';
import { change, operationKey, type Written } from '../neo4j/change.js';
import type { Database, Transaction } from '../neo4j/database.js';
import type { View } from '../neo4j/view.js';
import { LONGEST } from './texts.js';

/** What every change needs. */
export interface ChangeDeps {
  readonly database: Database;
  readonly markings: MarkingNumbers;
}

/** What a change answers, with the revision it made. */
export type Changed<Result> = Result & { revision: number };

function inOneForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneForm);
  if (value === null || typeof value !== 'object') return value;
  const given = Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined);
  return Object.fromEntries(given.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, inOneForm(entry)]));
}

/** Checks a caller's operation id. Throws BadUserInput. */
export function checkOperationId(operationId: string): void {
  if (operationId.length < 1 || operationId.length > LONGEST.operationId || /[\p{Cc}\p{Cs}]/u.test(operationId))
    throw new BadUserInput(
      'input.operationId',
      `must be 1 to ${LONGEST.operationId} characters, none of them a control character.`,
    );
}

/**
 * Makes a caller's change exactly once by its `operationId`, which is the caller's own: another caller's does not collide.
 * @param name the mutation, so that two of like inputs are not taken for one
 * @param work reads, checks and writes inside the one transaction; it may run more than once
 * @throws Conflict where the `operationId` was used for another change
 */
export async function makeChange<Result extends object>(
  { database }: ChangeDeps,
  view: View,
  name: string,
  input: { operationId: string },
  work: (tx: Transaction) => Promise<Written<Result>>,
): Promise<Changed<Result>> {
  checkOperationId(input.operationId);
  const operation = operationKey(view.viewer.subject, input.operationId, [name, inOneForm(input)]);
  const { revision, result } = await change(database, operation, view.now, work);
  return { ...result, revision };
}
