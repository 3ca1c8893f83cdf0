import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { Marking, Viewer } from '../../src/auth/viewer.js';
import { ENTITY_LABELS } from '../../src/entity/entity-kind.js';
import type { EntityKind } from '../../src/generated/schema.js';
import { FACET_FILES, type FacetFileName } from '../../src/import/rows/facet-row.js';
import { createService } from '../../src/index.js';
import { MarkingNumbers } from '../../src/marking/marking-numbers.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { type Answer, ask } from './ask.js';
import { openTestDatabase, type TestDatabase } from './clean-database.js';

/** A marking that only the higher of the two viewers sees. */
export const HIDDEN: Marking = { level: 'SECRET', compartments: [] };
const OPEN: Marking = { level: 'OFFICIAL', compartments: [] };

/** What may be said of whatever a scene holds. */
interface Written {
  readonly marking?: Marking;
  readonly revision?: number;
}

/** A dated row: its columns, its times as ISO instants, and whom it names, each by name. */
export interface DatedRow extends Written {
  readonly owner: string;
  readonly says?: Readonly<Record<string, unknown>>;
  readonly names?: Readonly<Record<string, readonly string[]>>;
  readonly knownFrom?: string;
  readonly knownTo?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly closedRevision?: number;
}

/** An ISO instant or day (UTC) in seconds. */
export function seconds(instant: string): number {
  return Date.parse(instant) / 1000;
}

const viewer = (level: Viewer['level']): Viewer => ({
  subject: level,
  level,
  compartments: [],
  roles: ['INVESTIGATOR'],
  employeeId: null,
});

const text = (name: string) => readFileSync(join(PROJECT_ROOT, 'test/setup/cypher', `${name}.cypher`), 'utf8');

/** Dated things written straight into an empty graph, and the service asked by somebody who sees all and by somebody who sees what is open. */
export class DatedScene {
  readonly #test: TestDatabase;
  readonly #markings: MarkingNumbers;
  readonly #ids = new Map<string, string>();
  readonly #services: FastifyInstance[] = [];
  #high = '';
  #low = '';

  private constructor(test: TestDatabase) {
    this.#test = test;
    this.#markings = new MarkingNumbers(test.database);
  }

  /** Opens an empty graph and two services over it. */
  static async open(): Promise<DatedScene> {
    const scene = new DatedScene(await openTestDatabase());
    scene.#high = await scene.#listen(viewer('SECRET'));
    scene.#low = await scene.#listen(viewer('OFFICIAL'));
    return scene;
  }

  /** The id of a name; ids are in the order in which names are first spoken of. */
  idOf(name: string): string {
    const held = this.#ids.get(name);
    if (held !== undefined) return held;
    const id = `00000000-0000-4000-8000-${this.#ids.size.toString().padStart(12, '0')}`;
    this.#ids.set(name, id);
    return id;
  }

  /** Lets a name stand for what a change made. */
  named(name: string, id: string): void {
    this.#ids.set(name, id);
  }

  /** Every database statement is told to this. */
  observe(observer: (statement: string) => void): void {
    this.#test.database.observer = observer;
  }

  /** Writes an entity, whose label is its name. */
  async entity(kind: EntityKind, name: string, { marking = OPEN, revision = 1 }: Written = {}): Promise<void> {
    const properties = {
      id: this.idOf(name),
      kind,
      label: name,
      name,
      externalIds: [],
      marking: await this.#markings.numberOf(marking),
      revision,
    };
    await this.#write('write-entities', [{ label: ENTITY_LABELS[kind], properties }]);
  }

  /** Writes a dated row of a file of the import layout; it is known from 2018 unless it says otherwise. Answers its id. */
  async dated(file: FacetFileName, row: DatedRow): Promise<string> {
    const { label, relationship } = FACET_FILES[file];
    const id = this.idOf(`${file} ${this.#ids.size}`);
    const { owner, says = {}, marking = OPEN, revision = 1, closedRevision = null, names = {} } = row;
    const times = {
      validFrom: row.validFrom,
      validTo: row.validTo,
      knownFrom: row.knownFrom ?? '2018-01-01',
      knownTo: row.knownTo,
    };
    const properties = {
      ...says,
      ...Object.fromEntries(
        Object.entries(times).map(([name, time]) => [name, time === undefined ? null : seconds(time)]),
      ),
      id,
      marking: await this.#markings.numberOf(marking),
      revision,
      closedRevision,
    };
    await this.#write('write-facets', [{ entity: this.idOf(owner), label, type: relationship, properties }]);
    const named = Object.entries(names).flatMap(([as, entities]) =>
      entities.map((entity) => ({ as, facet: id, entity: this.idOf(entity) })),
    );
    await this.#write('write-names', named);
    return id;
  }

  /** Makes a revision current that everybody sees. */
  async revision(number: number): Promise<void> {
    const params = { number, markings: [0] };
    await this.#test.database.write((tx) => tx.run({ name: 'test/revision', text: text('write-revision') }, params));
  }

  /** What somebody is answered; fails on an error. */
  async ask(
    query: string,
    variables: Record<string, unknown> = {},
    who: 'high' | 'low' = 'high',
  ): Promise<Answer['data']> {
    const answer = await this.answer(query, variables, who);
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** The whole answer, errors included. */
  answer(query: string, variables: Record<string, unknown> = {}, who: 'high' | 'low' = 'high'): Promise<Answer> {
    return ask(who === 'high' ? this.#high : this.#low, query, variables);
  }

  async close(): Promise<void> {
    for (const service of this.#services) await service.close();
    await this.#test.close();
  }

  async #listen(who: Viewer): Promise<string> {
    const service = await createService({
      database: this.#test.database,
      logger: pino({ level: 'silent' }),
      paths: { engine: { threads: 0 } },
      viewer: who,
    });
    this.#services.push(service);
    return service.listen({ port: 0, host: '127.0.0.1' });
  }

  async #write(statement: string, rows: readonly object[]): Promise<void> {
    await this.#test.database.write((tx) =>
      tx.run<object, never>({ name: `test/${statement}`, text: text(statement) }, { rows }),
    );
  }
}
