import type { Database } from '../../src/neo4j/database.js';
import type { GraphSource } from '../../src/path/compact-path-finder.js';
import type { GraphVersion } from '../../src/projection/graph-version.js';
import { loadGraph } from '../../src/projection/load-graph.js';

let versions = 0;

/** Compact graphs of all that a test has written to its database, loaded once for each revision that is asked for. */
export class LoadedSource implements GraphSource {
  readonly #held = new Map<number, GraphVersion>();
  readonly #loading = new Map<number, Promise<GraphVersion>>();

  constructor(readonly database: Database) {}

  atLeast(revision: number): Promise<GraphVersion> {
    const loading = this.#loading.get(revision) ?? this.#load(revision);
    this.#loading.set(revision, loading);
    return loading;
  }

  at(revision: number): GraphVersion | null {
    return this.#held.get(revision) ?? null;
  }

  async catchUp(): Promise<void> {
    this.forget();
  }

  /** To be told once more was written. */
  forget(): void {
    this.#held.clear();
    this.#loading.clear();
  }

  async #load(revision: number): Promise<GraphVersion> {
    const loaded = await loadGraph(this.database, revision);
    versions += 1;
    const version = { ...loaded, version: versions, base: revision, revision };
    this.#held.set(revision, version);
    return version;
  }
}
