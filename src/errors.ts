/** Every code an error of this service can carry, with whether the same call may succeed later. */
export const ERROR_CODES = {
  BAD_USER_INPUT: { retryable: false },
  UNAUTHENTICATED: { retryable: false },
  FORBIDDEN: { retryable: false },
  PURPOSE_REQUIRED: { retryable: false },
  NOT_FOUND: { retryable: false },
  CONFLICT: { retryable: false },
  CURSOR_EXPIRED: { retryable: false },
  BUDGET_EXCEEDED: { retryable: false },
  LIMIT_EXCEEDED: { retryable: false },
  OVERLOADED: { retryable: true },
  UNAVAILABLE: { retryable: true },
  INTERNAL: { retryable: false },
} as const;

/** One of the closed list of error codes. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** Base of every error that may leave the service: a code, a sentence for the caller, and the argument concerned. */
export class HoplineError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly argument?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }

  /** True where the same call may succeed later without change. */
  get retryable(): boolean {
    return ERROR_CODES[this.code].retryable;
  }
}

/** The caller's mistake: names the argument and what is allowed. */
export class BadUserInput extends HoplineError {
  constructor(argument: string, message: string) {
    super('BAD_USER_INPUT', `${argument}: ${message}`, argument);
  }
}

/** A body in a form that is not read here; names the header. */
export class UnsupportedMedia extends BadUserInput {}

/** The client reads no form of answer that there is; names the header. */
export class NotAcceptable extends BadUserInput {}

/** A mutation names something that is not there for this viewer. */
export class NotFound extends HoplineError {
  constructor(argument: string, message: string) {
    super('NOT_FOUND', `${argument}: ${message}`, argument);
  }
}

/** The change contradicts one that was made before. */
export class Conflict extends HoplineError {
  constructor(argument: string, message: string) {
    super('CONFLICT', `${argument}: ${message}`, argument);
  }
}

/** Nobody is known by what the request presents. */
export class Unauthenticated extends HoplineError {
  constructor(message: string) {
    super('UNAUTHENTICATED', message);
  }
}

/** The caller is known, and may not ask this. */
export class Forbidden extends HoplineError {
  constructor(message: string) {
    super('FORBIDDEN', message);
  }
}

/** What is asked needs a purpose, and the request names none. */
export class PurposeRequired extends HoplineError {
  constructor(message: string) {
    super('PURPOSE_REQUIRED', message, 'x-purpose');
  }
}

/** Another run holds what this one needs. */
export class Locked extends HoplineError {
  constructor(message: string) {
    super('CONFLICT', message);
  }
}

/** A feed that would do harm: nothing of it was written. */
export class FeedRefused extends HoplineError {
  constructor(message: string) {
    super('CONFLICT', message);
  }
}

/** A search ran out of its time before it had anything to show. */
export class BudgetExceeded extends HoplineError {
  constructor(message: string) {
    super('BUDGET_EXCEEDED', message);
  }
}

/** What is shown changed while the answer was put together. */
export class Contradicted extends HoplineError {
  constructor(message: string) {
    super('UNAVAILABLE', message);
  }
}

/** More is asked than can be answered now. */
export class Overloaded extends HoplineError {
  constructor(message: string) {
    super('OVERLOADED', message);
  }
}

/** One caller asks for more at once than they may; others are answered. */
export class TooManyRequests extends Overloaded {}

/** The caller asks for, or keeps open, more than is allowed. */
export class LimitExceeded extends HoplineError {
  constructor(message: string) {
    super('LIMIT_EXCEEDED', message);
  }
}

/** Neo4j cannot be reached or does not answer now. */
export class Unavailable extends HoplineError {
  constructor(message: string, options?: ErrorOptions) {
    super('UNAVAILABLE', message, undefined, options);
  }
}

/** The environment, the machine or the database is not as the service needs it; shown as one sentence on start. */
export class ConfigurationError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ConfigurationError';
  }
}
