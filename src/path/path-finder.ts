import type {
  DeclaredState,
  EntityKind,
  GroupKind,
  GroupStatus,
  LinkContext,
  LinkKind,
  PathOrder,
  Provenance,
} from '../generated/schema.js';
import type { LinkKey } from '../link/link-id.js';
import type { ResolvedTime, View } from '../neo4j/view.js';

/** Which links count on a walk and what it may pass through; every default filled in. */
export interface WalkFilter {
  readonly kinds: ReadonlySet<LinkKind>;
  readonly contexts: ReadonlySet<LinkContext>;
  /** 0 to 100. */
  readonly minConfidence: number;
  /** Null: any. */
  readonly provenance: ReadonlySet<Provenance> | null;
  /** Null: any. */
  readonly declared: ReadonlySet<DeclaredState> | null;
  /** Of a group at an end; null: any. */
  readonly groupStatus: ReadonlySet<GroupStatus> | null;
  readonly avoid: ReadonlySet<string>;
  readonly through: ReadonlySet<EntityKind>;
  readonly maxDegree: number;
  readonly disputed: boolean;
  readonly disputedMerges: boolean;
}

/** What every path question has: who asks and as of when, over which links, how far, and how long it may take. */
export interface WalkQuestion {
  readonly view: View;
  readonly time: ResolvedTime;
  readonly filter: WalkFilter;
  /** Hops, 1 to 8. */
  readonly within: number;
  readonly signal?: AbortSignal | undefined;
}

/** The ends of `paths`: one entity, or each group of a kind. */
export type PathTarget = { readonly id: string } | { readonly groupKind: GroupKind } | { readonly employees: true };

/** A question for the best paths from an entity. */
export interface PathsQuestion extends WalkQuestion {
  readonly from: string;
  readonly to: PathTarget;
  readonly order: PathOrder;
  /** How many of the best to find. */
  readonly count: number;
  readonly parallel: boolean;
}

/** A link as a path or chart takes it. */
export interface WalkedLink {
  readonly key: LinkKey;
  /** Its ends as shown: the one entity that stands for merged ones. */
  readonly from: string;
  readonly to: string;
  /** How many links between these two entities it stands for, itself included. */
  readonly parallel: number;
}

/** A path by ids. */
export interface FoundPath {
  readonly entities: readonly string[];
  readonly links: readonly WalkedLink[];
}

/** How far a search reached. */
export interface Reach {
  readonly searchedHops: number;
  readonly hubsSkipped: number;
  readonly truncated: boolean;
  /** Ids of the question that name nothing the viewer may see. */
  readonly unknownIds: readonly string[];
}

/** Paths, best first. */
export interface FoundPaths extends Reach {
  readonly paths: readonly FoundPath[];
}

/** Entities and links, once each. */
export interface FoundChart extends Reach {
  readonly entities: readonly string[];
  readonly links: readonly WalkedLink[];
}

/** An employee and a group, and how many hops lie between. */
export interface ScreenedPair {
  readonly employee: string;
  readonly group: string;
  readonly hops: number;
}

/** A question for the screening table. */
export interface ScreeningQuestion extends WalkQuestion {
  /** Null: all. */
  readonly groups: readonly string[] | null;
  /** Null: all. */
  readonly departments: readonly string[] | null;
}

/** The screening table, by hops, then employee id, then group id; paths are found for the rows that are shown. */
export interface Screening extends Reach {
  /** How many rows there are. */
  readonly totalCount: number;
  /** The rows after a row (null: from the first), at most so many. */
  rowsAfter(after: ScreenedPair | null, most: number): readonly ScreenedPair[];
  /** By employee: the fewest hops to any of the groups; those who have none are absent. */
  nearest(): ReadonlyMap<string, number>;
  /** The best path of each of some rows, from the employee to the group; null where there is none any more. */
  pathsOf(pairs: readonly ScreenedPair[], signal?: AbortSignal): Promise<readonly (FoundPath | null)[]>;
}

/** How many links of a kind an entity has. */
export interface CountedLinks {
  readonly entity: string;
  readonly byKind: ReadonlyMap<LinkKind, number>;
}

/** What answers path questions: the compact graph in memory, or Cypher on Neo4j. */
export const PATH_FINDERS = ['compact', 'cypher'] as const;

/** The name of one of them. */
export type PathFinderName = (typeof PATH_FINDERS)[number];

/** Answers path questions. Every implementation gives the same distances, reachable sets and best strengths. */
export interface PathFinder {
  /** The best paths between two entities, or the best one to each of a class. */
  paths(question: PathsQuestion): Promise<FoundPaths>;
  /** The network that joins several entities: the best paths between each two, drawn once. */
  connect(question: WalkQuestion & { ids: readonly string[]; pathsPerPair: number }): Promise<FoundChart>;
  /** What lies within the hops of these entities, nearest and strongest first when cut at `limit` entities. */
  neighbourhood(question: WalkQuestion & { ids: readonly string[]; limit: number }): Promise<FoundChart>;
  /** How many links each entity has, by kind; unknown ids are left out. */
  linkCounts(question: WalkQuestion & { ids: readonly string[] }): Promise<readonly CountedLinks[]>;
  /** The best path of each of some pairs of entities, in their order; null where there is none of so many hops. */
  pairPaths(question: WalkQuestion, pairs: readonly ScreenedPair[]): Promise<readonly (FoundPath | null)[]>;
  /** All employees against all groups. */
  screen(question: ScreeningQuestion): Promise<Screening>;
  /** Told that facts contradict an answer: takes in what there is that it has not got yet. */
  catchUp(): Promise<void>;
}
