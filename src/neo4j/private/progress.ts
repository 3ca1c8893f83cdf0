/** One step on the way to a private Neo4j: its jars come, its launcher is compiled, it boots. */
export interface PrivateNeo4jProgress {
  phase: 'jars' | 'compile' | 'boot';
  /** A few words for people, such as `37 jars fetched`. */
  detail: string;
}

/** Hears of each step on the way to a private Neo4j. */
export type OnProgress = (event: PrivateNeo4jProgress) => void;
