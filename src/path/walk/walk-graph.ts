import { SHARED_OBJECT_KINDS } from '../../entity/entity-kind.js';
import type { EntityKind } from '../../generated/schema.js';
import type { WalkLink } from './walk-link.js';

/** What a walk knows of one entity, or of several that are one (`SAME_AS`). */
export interface WalkNode {
  /** The least id of its members: stands for all of them. */
  readonly id: string;
  /** Ids, ascending. */
  readonly members: readonly string[];
  readonly kind: EntityKind;
  /** False where it is to be avoided, or its kind may not be passed through. */
  readonly mayPass: boolean;
}

/** A link as seen from one of its ends. */
export interface WalkEdge {
  /** Index of the node at the other end. */
  readonly to: number;
  readonly link: WalkLink;
}

/** The part of the graph that a search has loaded: nodes by index, links seen from both ends. */
export class WalkGraph {
  readonly nodes: WalkNode[] = [];
  readonly #indexById = new Map<string, number>();
  readonly #edges: WalkEdge[][] = [];
  readonly #degrees: (number | undefined)[] = [];
  readonly #maxDegree: number;

  constructor(maxDegree: number) {
    this.#maxDegree = maxDegree;
  }

  /** Adds a node; each of its members leads to it. */
  addNode(node: WalkNode): number {
    const index = this.nodes.push(node) - 1;
    this.#edges.push([]);
    for (const member of node.members) this.#indexById.set(member, index);
    return index;
  }

  /** The node of an index. */
  node(index: number): WalkNode {
    return this.nodes[index] as WalkNode;
  }

  /** The node an entity belongs to; undefined where it is not loaded. */
  indexOf(entityId: string): number | undefined {
    return this.#indexById.get(entityId);
  }

  /** Adds a link between two nodes to both of them. */
  addLink(from: number, to: number, link: WalkLink): void {
    this.#edges[from]?.push({ to, link });
    this.#edges[to]?.push({ to: from, link });
  }

  /** The links of a node, in no order. */
  edgesOf(index: number): readonly WalkEdge[] {
    return this.#edges[index] as WalkEdge[];
  }

  /** How many links there are between two nodes. */
  parallelCount(a: number, b: number): number {
    const [few, other] = this.edgesOf(a).length <= this.edgesOf(b).length ? [a, b] : [b, a];
    return this.edgesOf(few).reduce((count, { to }) => (to === other ? count + 1 : count), 0);
  }

  /** Notes how many links a node has that the viewer may see at the time. */
  setDegree(index: number, degree: number): void {
    this.#degrees[index] = degree;
  }

  /** True once the node's own links were asked for. */
  isExpanded(index: number): boolean {
    return this.#degrees[index] !== undefined;
  }

  /** True where a node has more links than may be passed through. */
  isHub(index: number): boolean {
    return (this.#degrees[index] ?? 0) > this.#maxDegree;
  }

  /** True where a path may go on through the node. */
  isPassable(index: number): boolean {
    return this.isExpanded(index) && this.node(index).mayPass && !this.isHub(index);
  }

  /** True for phones, vehicles, accounts and locations: people meet in them only at the same time. */
  isSharedObject(index: number): boolean {
    return SHARED_OBJECT_KINDS.has(this.node(index).kind);
  }
}
