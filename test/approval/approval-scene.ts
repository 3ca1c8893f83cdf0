import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { Audit } from '../../src/audit/audit.js';
import { OWN_CLAIMS } from '../../src/auth/claims.js';
import { type CompartmentEntry, identifyBy } from '../../src/auth/identify.js';
import { createService } from '../../src/index.js';
import type { Database } from '../../src/neo4j/database.js';
import { operation, Scene } from '../change/scene.js';
import { type Answer, ask } from '../setup/ask.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';
import { TokenIssuer } from '../setup/token-issuer.js';

/** What a token says of somebody. */
export interface Claims {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly clearance?: string;
  readonly compartments?: readonly string[];
  readonly employee_id?: string;
}

/** An administrator. */
export function admin(sub: string): Claims {
  return { sub, roles: ['admin'] };
}

/** An investigator who is cleared for all but compartments. */
export function investigator(sub: string, compartments: readonly string[] = [], clearance = 'SECRET'): Claims {
  return { sub, roles: ['investigator'], clearance, compartments };
}

const SHOWN = `id kind state subject compartment allegation { id } requestedBy decidedBy reason until version
  history { to reason by }`;

/** A service with an issuer, over an empty graph, and what is asked of it about approvals. */
export class ApprovalScene {
  readonly scene: Scene;
  readonly #services: FastifyInstance[] = [];

  private constructor(
    readonly test: TestDatabase,
    readonly issuer: TokenIssuer,
  ) {
    this.scene = new Scene(test.database);
  }

  static async open(): Promise<ApprovalScene> {
    return new ApprovalScene(await openTestDatabase(), await TokenIssuer.start());
  }

  /** Starts a service; answers its address. */
  async listen(
    options: { compartmentEntry?: CompartmentEntry; audit?: Audit; database?: Database } = {},
  ): Promise<string> {
    const { audit, database = this.test.database, ...entry } = options;
    const identify = identifyBy({
      kind: 'oidc',
      issuer: this.issuer.url,
      audience: 'hopline',
      claims: OWN_CLAIMS,
      ...entry,
    });
    const paths = { engine: { threads: 0 } };
    const logger = pino({ level: 'silent' });
    const app = await createService({ database, logger, identify, paths, audit });
    this.#services.push(app);
    return app.listen({ port: 0, host: '127.0.0.1' });
  }

  /** The header that somebody presents. */
  async bearer(claims: Claims): Promise<{ authorization: string }> {
    return { authorization: `Bearer ${await this.issuer.token(claims as never)}` };
  }

  /** What somebody is answered. */
  async as(url: string, claims: Claims, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return ask(url, query, variables, await this.bearer(claims));
  }

  /** Asks for something. */
  request(url: string, claims: Claims, input: object): Promise<Answer> {
    const query = `mutation ($input: RequestApprovalInput!) { requestApproval(input: $input) { approval { ${SHOWN} } } }`;
    const given = { operationId: operation(), reason: 'Works on it.', ...input };
    return this.as(url, claims, query, { input: given });
  }

  /** Asks for somebody's entry to a compartment, for a day. */
  requestEntry(url: string, claims: Claims, subject: string, compartment: string, rest: object = {}): Promise<Answer> {
    const until = new Date(Math.floor(Date.now() / 1000) * 1000 + 86_400_000).toISOString();
    return this.request(url, claims, { kind: 'COMPARTMENT_ENTRY', subject, compartment, until, ...rest });
  }

  /** Decides. */
  decide(url: string, claims: Claims, id: string, input: object = {}): Promise<Answer> {
    const query = `mutation ($input: DecideApprovalInput!) { decideApproval(input: $input) { approval { ${SHOWN} } } }`;
    const given = { operationId: operation(), id, version: 1, decision: 'APPROVED', reason: 'Checked.', ...input };
    return this.as(url, claims, query, { input: given });
  }

  /** Withdraws. */
  withdraw(url: string, claims: Claims, id: string, input: object = {}): Promise<Answer> {
    const query = `mutation ($input: WithdrawApprovalInput!) { withdrawApproval(input: $input) { approval { ${SHOWN} } } }`;
    const given = { operationId: operation(), id, version: 2, reason: 'It is over.', ...input };
    return this.as(url, claims, query, { input: given });
  }

  /** Lets somebody into a compartment; answers the id of the approval. */
  async enter(url: string, subject: string, compartment: string): Promise<string> {
    const { id } = approvalOf(await this.requestEntry(url, admin('adam'), subject, compartment));
    approvalOf(await this.decide(url, admin('eve'), id));
    return id;
  }

  async close(): Promise<void> {
    for (const app of this.#services) await app.close();
    await this.issuer.close();
    await this.test.close();
  }
}

/** The approval of an answer that has no error. */
// biome-ignore lint/suspicious/noExplicitAny: answers of any shape
export function approvalOf({ data, errors }: Answer): any {
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return (Object.values(data)[0] as { approval: unknown }).approval;
}

/** The code of an answer's first error. */
export function codeOf({ errors }: Answer): string | undefined {
  return errors[0]?.extensions.code;
}
