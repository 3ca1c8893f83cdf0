import neo4j, { type Driver } from 'neo4j-driver';
import { timeSpan } from '../../src/import/times.js';
import { assertionProperties } from '../../src/link/assertion-properties.js';
import type { Neo4jAddress } from '../../src/neo4j/database.js';
import { type LinkCells, linkCells } from './links-folder.js';

const CREATE = `
UNWIND $rows AS row
MATCH (from:Entity {importKey: row.from})
MATCH (to:Entity {importKey: row.to})
CREATE (from)-[r:$(row.kind)]->(to)
SET r = row.properties`;

function integers(properties: object): object {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, typeof value === 'number' ? neo4j.int(value) : value]),
  );
}

/** What the import writes of a row, worked out beforehand: the loop is not charged for it. */
function parameters(cells: LinkCells, source: string): object {
  const properties = assertionProperties({
    subkind: null,
    provenance: 'INTELLIGENCE',
    sourceKey: cells.sourceKey,
    refutes: false,
    declarant: null,
    context: 'PERSONAL',
    role: null,
    count: null,
    grading: {
      sourceEvaluation: Number(cells.sourceEvaluation) as 1 | 2 | 3,
      informationAssessment: cells.informationAssessment as 'A',
      handling: 'P',
      handlingConditions: null,
      confidence: null,
      confidenceReason: null,
    },
    marking: 0,
    validFrom: timeSpan(cells.validFrom)?.from ?? null,
    validTo: null,
    knownFrom: timeSpan(cells.knownFrom)?.from ?? 0,
    knownTo: null,
    importKey: `${source}\n${cells.key}`,
  });
  return {
    kind: cells.kind,
    from: `bench-people\n${cells.from}`,
    to: `bench-people\n${cells.to}`,
    properties: integers({ ...properties, rowDigest: 1_234_567_890_123, revision: 1 }),
  };
}

/** The peer: a session that writes prepared rows batch after batch, with nothing looked up, checked or compared. */
export class BareLoop {
  readonly #driver: Driver;

  constructor({ uri, user, password }: Neo4jAddress) {
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  }

  /** Writes links; returns the seconds it took. */
  async write(source: string, first: number, count: number, people: number, batchSize: number): Promise<number> {
    const batches: object[][] = [];
    for (let start = 0; start < count; start += batchSize) {
      const size = Math.min(batchSize, count - start);
      batches.push(
        Array.from({ length: size }, (_, index) => parameters(linkCells(first + start + index, people), source)),
      );
    }
    const session = this.#driver.session();
    const started = performance.now();
    for (const rows of batches) await session.executeWrite((tx) => tx.run(CREATE, { rows }));
    const seconds = (performance.now() - started) / 1000;
    await session.close();
    return seconds;
  }

  /** Closes its connections. */
  close(): Promise<void> {
    return this.#driver.close();
  }
}
