import { Neo4jError } from 'neo4j-driver';
import { BudgetExceeded, Conflict, HoplineError, Unavailable } from '../errors.js';

const AWAY = new Set(['ServiceUnavailable', 'SessionExpired', 'N/A']);

/** A driver error as one of the domain's; anything else comes back as it is, to be masked and logged whole. */
export function domainError(error: unknown): unknown {
  if (error instanceof HoplineError || !(error instanceof Neo4jError)) return error;
  if (error.code.includes('TransactionTimedOut') || error.code.includes('Transaction.Terminated'))
    return new BudgetExceeded('The question took longer than its time limit; narrow it, or lower `within`.');
  if (error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed')
    return new Conflict('input', 'contradicts something that is there already.');
  if (AWAY.has(error.code) || error.code.startsWith('Neo.TransientError') || error.retriable)
    return new Unavailable('The graph database does not answer now; try again shortly.', { cause: error });
  return error;
}
