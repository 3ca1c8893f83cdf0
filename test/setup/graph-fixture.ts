import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTITY_LABELS } from '../../src/entity/entity-kind.js';
import type { Database } from '../../src/neo4j/database.js';
import type { Statement } from '../../src/neo4j/statement.js';
import type { View } from '../../src/neo4j/view.js';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { type AssertionRow, type EntityRow, type GraphRows, OPEN, type Times } from './graph-rows.js';

/** The service's clock in every fixture, seconds. */
export const NOW = 1_000;

const NAME_BYTES = 12;
const MARKINGS_A_GRAPH = 16;

function testStatement(name: string): Statement<{ rows: readonly object[] }, never> {
  return {
    name: `test/${name}`,
    text: readFileSync(join(PROJECT_ROOT, 'test/setup/cypher', `${name}.cypher`), 'utf8'),
  };
}

const writeEntities = testStatement('write-entities');
const writeFacets = testStatement('write-facets');
const writeAssertions = testStatement('write-assertions');

function timesOf({ validFrom, validTo, knownFrom, knownTo, revision, closedRevision }: Times): Times {
  return { validFrom, validTo, knownFrom, knownTo, revision, closedRevision };
}

/**
 * A small graph that shares the database with others and is never mixed up with them: its ids begin with its number, and its markings are its own.
 * Ids are in the order of the names they stand for.
 */
export class FixtureGraph {
  readonly #prefix: string;
  readonly #markings = new Map([[OPEN, 0]]);

  constructor(
    readonly database: Database,
    readonly number: number,
    readonly rows: GraphRows,
  ) {
    this.#prefix = number.toString(16).padStart(8, '0');
    for (const marking of [
      ...rows.entities.flatMap((entity) => [entity, ...entity.employments, ...entity.statuses]),
      ...rows.assertions,
    ].map((row) => row.marking))
      if (!this.#markings.has(marking)) this.#markings.set(marking, this.#markings.size);
  }

  /** The id of a name. */
  idOf(name: string): string {
    const bytes = Buffer.alloc(NAME_BYTES);
    if (bytes.write(name, 'latin1') < name.length) throw new Error(`${name} is longer than ${NAME_BYTES} letters`);
    const hex = this.#prefix + bytes.toString('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** The name of an id. */
  nameOf(id: string): string {
    const bytes = Buffer.from(id.replaceAll('-', '').slice(8), 'hex');
    return bytes.toString('latin1').replaceAll('\0', '');
  }

  /** The graph as somebody sees it who sees what is open and these markings. */
  view(sees: readonly string[] = [], revision = 1): View {
    const viewer = { subject: 'test', level: 'SECRET', compartments: [], roles: [], employeeId: null } as const;
    const markings = [OPEN, ...sees].flatMap((name) => this.#numberOf(name) ?? []);
    return { viewer, markings, hidden: [], revision, now: NOW, tokenKey: '' };
  }

  /** The numbers of the markings that its rows have, by name. */
  get markingNumbers(): ReadonlyMap<string, number> {
    return new Map([...this.#markings.keys()].map((name) => [name, this.#numberOf(name) as number]));
  }

  /** Writes the rows. */
  async write(): Promise<void> {
    await writeGraphs(this.database, [this]);
  }

  /** The rows as parameters of the statements that write them. */
  parameters() {
    const { entities, assertions } = this.rows;
    return {
      entities: entities.map((row) => this.#entity(row)),
      facets: entities.flatMap((row) => this.#facets(row)),
      assertions: assertions.map((row, index) => this.#assertion(row, index)),
    };
  }

  #numberOf(marking: string): number | undefined {
    const place = this.#markings.get(marking);
    return place === undefined ? undefined : 1_000 + this.number * MARKINGS_A_GRAPH + place;
  }

  #entity({ name, kind, groupKind, marking, revision }: EntityRow) {
    const id = this.idOf(name);
    const properties = { id, kind, label: name, groupKind, marking: this.#numberOf(marking), revision };
    return { label: ENTITY_LABELS[kind], properties };
  }

  #facets({ name, employments, statuses }: EntityRow) {
    const entity = this.idOf(name);
    const of = (row: Times & { marking: string }, kind: string, index: number) => ({
      id: this.idOf(`${name.slice(0, 9)}${kind}${index}`),
      marking: this.#numberOf(row.marking),
      ...timesOf(row),
    });
    return [
      ...employments.map((row, index) => ({
        entity,
        label: 'Employment',
        type: 'HAS_EMPLOYMENT',
        properties: { ...of(row, '-e', index), department: row.department },
      })),
      ...statuses.map((row, index) => ({
        entity,
        label: 'GroupStatus',
        type: 'HAS_STATUS',
        properties: { ...of(row, '-s', index), status: row.status },
      })),
    ];
  }

  #assertion(row: AssertionRow, index: number) {
    const { kind, from, to, declarant, marking, ...rest } = row;
    const properties = {
      ...rest,
      assertionId: this.idOf(`a${index}`),
      sourceKey: `source ${index}`,
      declarant: declarant === null ? null : this.idOf(declarant),
      marking: this.#numberOf(marking),
    };
    return { kind, from: this.idOf(from), to: this.idOf(to), properties };
  }
}

/** Writes the rows of several graphs at once. */
export async function writeGraphs(database: Database, graphs: readonly FixtureGraph[]): Promise<void> {
  const rows = graphs.map((graph) => graph.parameters());
  await database.write(async (tx) => {
    await tx.run(writeEntities, { rows: rows.flatMap(({ entities }) => entities) });
    await tx.run(writeFacets, { rows: rows.flatMap(({ facets }) => facets) });
    await tx.run(writeAssertions, { rows: rows.flatMap(({ assertions }) => assertions) });
  });
}
