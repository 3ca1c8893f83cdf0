import type { DeclaredState, EntityKind, LinkKind } from '../../src/generated/schema.js';
import { encodeLinkId } from '../../src/link/link-id.js';
import type { ResolvedTime } from '../../src/neo4j/view.js';
import type { WalkFilter } from '../../src/path/path-finder.js';
import type { AssertionRow, EntityRow, GraphRows, Times } from '../setup/graph-rows.js';

/** From where the oracle looks at a graph. */
export interface Standpoint {
  /** Names of the markings that are seen. */
  readonly markings: ReadonlySet<string>;
  readonly revision: number;
  readonly time: ResolvedTime;
  /** What to avoid is named as in the rows. */
  readonly filter: WalkFilter;
}

/** A link between two names that stand for all they are one with. */
export interface OracleLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly a: string;
  readonly b: string;
  readonly confidence: number;
  readonly cost: number;
  readonly spans: readonly (readonly [number, number])[];
}

const DIRECTED = new Set(['MEMBER_OF', 'USES', 'LIVES_AT', 'FINANCIAL', 'TASKED_BY', 'OTHER']);

function costOf(confidence: number): number {
  return confidence === 0 ? 64 * 2 ** 20 : Math.round(-Math.log(confidence / 100) * 2 ** 20);
}

/** A graph as somebody sees it: its entities, which of them are one, and its links, by names. */
export class OracleWorld {
  /** What is there to see, by name. */
  readonly entities = new Map<string, EntityRow>();
  /** What each visible name is one with; the least name stands for all. */
  readonly #stands = new Map<string, string>();
  /** Links that count. */
  readonly links: OracleLink[] = [];
  /** All links, before the filter. */
  readonly linksBefore: OracleLink[] = [];

  constructor(
    readonly rows: GraphRows,
    readonly at: Standpoint,
    readonly idOf: (name: string) => string,
  ) {
    for (const row of rows.entities)
      if (at.markings.has(row.marking) && row.revision <= at.revision) this.entities.set(row.name, row);
    this.#merge();
    this.#fold();
  }

  /** The names of a question that are not there to see. */
  unknown(names: readonly string[]): string[] {
    return [...new Set([...names, ...this.at.filter.avoid])].filter((name) => !this.entities.has(name));
  }

  /** The name that stands for a name; undefined where it is not there to see. */
  stands(name: string): string | undefined {
    return this.#stands.get(name);
  }

  /** Whether a name, or one it is one with, is an employee. */
  isEmployed(name: string): boolean {
    return this.members(name).some((row) => row.employments.some((employment) => this.#holds(employment)));
  }

  /** Visible groups of a kind. */
  groups(groupKind: string): string[] {
    return [...this.entities.values()].filter((row) => row.groupKind === groupKind).map(({ name }) => name);
  }

  /** Employees at the time, of some departments or of all. */
  employees(departments: readonly string[] | null): string[] {
    const isOf = (row: EntityRow) =>
      row.employments.some(
        (employment) =>
          this.#holds(employment) && (departments === null || departments.includes(employment.department)),
      );
    return [...this.entities.values()].filter(isOf).map(({ name }) => name);
  }

  /** Names of entities that have too many links to be passed through. */
  hubs(): string[] {
    return [...new Set(this.#stands.values())].filter((name) => this.degree(name) > this.at.filter.maxDegree);
  }

  /** Whether a path may go on through a name. */
  mayPass(name: string): boolean {
    const { avoid, through, maxDegree } = this.at.filter;
    if (this.members(name).some((row) => avoid.has(row.name)) || !through.has(this.kind(name))) return false;
    return this.degree(name) <= maxDegree;
  }

  /** How many links a name has, before the filter. */
  degree(name: string): number {
    return this.linksBefore.filter(({ a, b }) => a === name || b === name).length;
  }

  /** Kind of a visible name. */
  kind(name: string): EntityKind {
    return (this.entities.get(name) as EntityRow).kind;
  }

  /** The rows that are one with a name. */
  members(name: string): EntityRow[] {
    const stands = this.stands(name);
    return [...this.entities.values()].filter((row) => this.stands(row.name) === stands);
  }

  /** Whether a path may end here by its status. */
  hasStatus(name: string): boolean {
    const { groupStatus } = this.at.filter;
    if (groupStatus === null || this.kind(name) !== 'GROUP') return true;
    return this.members(name).some((row) =>
      row.statuses.some((status) => this.#holds(status) && groupStatus.has(status.status)),
    );
  }

  #holds(row: Times & { readonly marking: string }): boolean {
    const { markings, revision, time } = this.at;
    const closed = row.knownTo !== null && (row.closedRevision === null || row.closedRevision <= revision);
    return (
      markings.has(row.marking) &&
      row.revision <= revision &&
      row.knownFrom <= time.knownAt &&
      !(closed && (row.knownTo as number) <= time.knownAt) &&
      (row.validFrom ?? Number.NEGATIVE_INFINITY) < time.validTo &&
      (row.validTo ?? Number.POSITIVE_INFINITY) > time.validFrom
    );
  }

  #merge(): void {
    const seen = this.rows.assertions.filter((row) => row.kind === 'SAME_AS' && this.#holds(row));
    const isPair = (row: AssertionRow, a: string, b: string) =>
      (row.from === a && row.to === b) || (row.from === b && row.to === a);
    const joined = (a: string, b: string) => {
      const said = seen.filter((row) => isPair(row, a, b));
      const refuted = said.some(({ refutes }) => refutes);
      return said.some(({ refutes }) => !refutes) && (this.at.filter.disputedMerges || !refuted);
    };
    const names = [...this.entities.keys()];
    for (const name of names) this.#stands.set(name, name);
    for (let changed = true; changed; ) {
      changed = false;
      for (const a of names)
        for (const b of names) {
          const [x, y] = [this.#stands.get(a) as string, this.#stands.get(b) as string];
          if (a === b || x <= y || !joined(a, b)) continue;
          this.#stands.set(a, y);
          changed = true;
        }
    }
  }

  #fold(): void {
    const told = new Map<string, AssertionRow[]>();
    for (const row of this.rows.assertions) {
      if (row.kind === 'SAME_AS' || !this.#holds(row)) continue;
      if (!this.entities.has(row.from) || !this.entities.has(row.to)) continue;
      const isTurned = !DIRECTED.has(row.kind) && row.to < row.from;
      const [from, to] = isTurned ? [row.to, row.from] : [row.from, row.to];
      const name = [row.kind, row.subkind, from, to].join('|');
      told.set(name, [...(told.get(name) ?? []), { ...row, from, to }]);
    }
    for (const rows of told.values()) this.#foldOne(rows);
  }

  #foldOne(rows: readonly AssertionRow[]): void {
    const supporting = rows.filter(({ refutes }) => !refutes);
    const { kind, subkind, from, to } = rows[0] as AssertionRow;
    const [a, b] = [this.stands(from) as string, this.stands(to) as string];
    if (supporting.length === 0 || a === b) return;
    const confidence = Math.max(...supporting.map((row) => row.confidence));
    const spans = supporting.map(
      (row) => [row.validFrom ?? Number.NEGATIVE_INFINITY, row.validTo ?? Number.POSITIVE_INFINITY] as const,
    );
    const id = encodeLinkId({ kind: kind as LinkKind, subkind, from: this.idOf(from), to: this.idOf(to) });
    const link = { id, kind: kind as LinkKind, a, b, confidence, cost: costOf(confidence), spans };
    this.linksBefore.push(link);
    const { filter } = this.at;
    const counts =
      filter.kinds.has(link.kind) &&
      confidence >= filter.minConfidence &&
      supporting.some(({ context }) => filter.contexts.has(context)) &&
      (filter.provenance === null || supporting.some(({ provenance }) => filter.provenance?.has(provenance))) &&
      (filter.declared === null || filter.declared.has(this.#declared(supporting, a, b))) &&
      (filter.disputed || supporting.length === rows.length);
    if (counts) this.links.push(link);
  }

  #declared(supporting: readonly AssertionRow[], a: string, b: string): DeclaredState {
    const employees = [a, b].filter((name) => this.isEmployed(name));
    if (employees.length === 0) return 'NOT_APPLICABLE';
    const isOwn = ({ provenance, declarant }: AssertionRow) =>
      provenance === 'SELF_DECLARATION' && declarant !== null && employees.includes(this.stands(declarant) ?? '');
    const own = supporting.filter(isOwn).map(({ firstKnownFrom }) => firstKnownFrom);
    if (own.length === 0) return 'UNDECLARED';
    const others = supporting.filter((row) => !isOwn(row)).map(({ firstKnownFrom }) => firstKnownFrom);
    return Math.min(...others) < Math.min(...own) ? 'DECLARED_LATE' : 'DECLARED';
  }
}
