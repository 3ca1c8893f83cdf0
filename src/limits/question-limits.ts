import { type GraphQLSchema, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Role } from '../auth/viewer.js';
import { Forbidden, HoplineError, LimitExceeded } from '../errors.js';
import { checkDocument } from './check-document.js';
import { checkLiterals, checkVariables } from './check-values.js';
import { shapeOf } from './document-shape.js';
import type { Limits } from './limits.js';
import { costOf, type Question } from './question-cost.js';
import type { Safelist } from './safelist.js';

/** What is known of a document that was looked at: why it is refused, or whether it asks for the schema. */
interface Looked {
  readonly refusal: HoplineError | null;
  readonly asksForSchema: boolean;
}

const HELD_DOCUMENTS = 1_000;
/** Characters of all documents that are held. */
const HELD_TEXT = 4 * 1024 * 1024;
const TOO_MANY_TOKENS = 'Syntax Error: Document contains more that';

/** Refuses questions that ask for too much, before anything is done for them. */
export class QuestionLimits {
  readonly #looked = new LRUCache<string, Looked>({
    max: HELD_DOCUMENTS,
    maxSize: HELD_TEXT,
    sizeCalculation: (_, source) => source.length + 1,
  });
  readonly #schema: GraphQLSchema;
  readonly #limits: Limits;
  readonly #safelist: Safelist | null;

  /** @param safelist the documents that are answered; null where all are */
  constructor(schema: GraphQLSchema, limits: Limits, safelist: Safelist | null = null) {
    this.#schema = schema;
    this.#limits = limits;
    this.#safelist = safelist;
  }

  /**
   * Checks a document by itself, before it is validated: rules of validation take time that grows with its square. What cannot be
   * parsed passes; whoever executes it says what is wrong.
   * @throws LimitExceeded, BadUserInput, Forbidden
   */
  checkDocument(source: string, roles: readonly Role[]): void {
    let looked = this.#looked.get(source);
    if (!looked) {
      looked = this.#look(source);
      this.#looked.set(source, looked);
    }
    if (looked.refusal) throw looked.refusal;
    if (looked.asksForSchema && !roles.some((role) => this.#limits.introspection.includes(role)))
      throw new Forbidden('The schema may not be asked for with the roles that you have.');
  }

  /**
   * Checks a valid question with its variables.
   * @throws LimitExceeded, BadUserInput
   */
  checkQuestion(question: Question): void {
    checkVariables(question.variables ?? {}, this.#limits.values);
    const cost = costOf(this.#schema, question, this.#limits.cost);
    const { most } = this.#limits.cost;
    if (cost > most)
      throw new LimitExceeded(
        `The answer may hold about ${cost} objects; at most ${most} are allowed: ask for smaller pages.`,
      );
  }

  #look(source: string): Looked {
    try {
      const document = parse(source, { maxTokens: this.#limits.document.tokens });
      const shape = shapeOf(document);
      checkDocument(shape, this.#limits.document);
      checkLiterals(document, this.#limits.values);
      if (this.#safelist && !this.#safelist.has(source))
        throw new Forbidden('Only the documents of its list are answered by this service, and this is none of them.');
      return { refusal: null, asksForSchema: shape.asksForSchema };
    } catch (error) {
      return { refusal: this.#refusalFor(error as Error), asksForSchema: false };
    }
  }

  #refusalFor(error: Error): HoplineError | null {
    if (error instanceof HoplineError) return error;
    if (error.message.startsWith(TOO_MANY_TOKENS))
      return new LimitExceeded(`The document has more than ${this.#limits.document.tokens} tokens.`);
    // The parser goes one level deeper on the stack for each level of the document.
    if (error.name === 'RangeError') return new LimitExceeded('The document is nested too deep to be read.');
    return null;
  }
}
