import type { DeclaredState, EntityKind, LinkKind } from '../../src/generated/schema.js';
import { encodeLinkId } from '../../src/link/link-id.js';
import type { ResolvedTime } from '../../src/neo4j/view.js';
import type { PathsQuestion, WalkFilter } from '../../src/path/path-finder.js';
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
interface OracleLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly a: string;
  readonly b: string;
  readonly confidence: number;
  readonly cost: number;
  readonly spans: readonly (readonly [number, number])[];
}

/** A path of names, and the ids of its links. */
export interface OraclePath {
  readonly entities: readonly string[];
  readonly links: readonly string[];
  /** How many links each stands for. */
  readonly parallel: readonly number[];
  readonly cost: number;
}

const DIRECTED = new Set(['MEMBER_OF', 'USES', 'LIVES_AT', 'FINANCIAL', 'TASKED_BY', 'OTHER']);
const OBJECTS = new Set(['PHONE', 'VEHICLE', 'ACCOUNT', 'LOCATION']);

function compare(a: readonly string[], b: readonly string[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  if (place < 0) return a.length - b.length;
  const other = b[place];
  return other === undefined ? 1 : (a[place] as string) < other ? -1 : 1;
}

function costOf(confidence: number): number {
  return confidence === 0 ? 64 * 2 ** 20 : Math.round(-Math.log(confidence / 100) * 2 ** 20);
}

/**
 * Answers path questions by listing every simple path of a tiny graph: slow and plain, to hold the path search against. It shares nothing with
 * it but types.
 */
export class Oracle {
  readonly #entities = new Map<string, EntityRow>();
  /** What each visible name is one with; the least name stands for all. */
  readonly #stands = new Map<string, string>();
  readonly #links: OracleLink[] = [];
  readonly #linksBefore: OracleLink[] = [];

  constructor(
    readonly rows: GraphRows,
    readonly at: Standpoint,
    readonly idOf: (name: string) => string,
  ) {
    for (const row of rows.entities)
      if (at.markings.has(row.marking) && row.revision <= at.revision) this.#entities.set(row.name, row);
    this.#merge();
    this.#fold();
  }

  /** The names of a question that are not there to see. */
  unknown(names: readonly string[]): string[] {
    return [...new Set([...names, ...this.at.filter.avoid])].filter((name) => !this.#entities.has(name));
  }

  /** The name that stands for a name; undefined where it is not there to see. */
  stands(name: string): string | undefined {
    return this.#stands.get(name);
  }

  isEmployed(name: string): boolean {
    return this.#members(name).some((row) => row.employments.some((employment) => this.#holds(employment)));
  }

  /** The best paths between two names. */
  pair(
    from: string,
    to: string,
    question: Pick<PathsQuestion, 'within' | 'order' | 'count' | 'parallel'>,
  ): OraclePath[] {
    const [start, end] = [this.stands(from), this.stands(to)];
    if (start === undefined || end === undefined || start === end || !this.#hasStatus(end)) return [];
    const byNodes = new Map<string, OraclePath[]>();
    this.#walk([start], [], question.within, (entities, links) => {
      if (entities.at(-1) !== end) return;
      const parallel = links.map((link) => (question.parallel ? 1 : this.#between(link.a, link.b).length));
      const cost = links.reduce((sum, link) => sum + link.cost, 0);
      const path = { entities, links: links.map(({ id }) => id), parallel, cost };
      const name = entities.join();
      byNodes.set(name, [...(byNodes.get(name) ?? []), path]);
    });
    const sort = (paths: readonly OraclePath[]) => [...paths].sort((a, b) => this.#better(question.order, a, b));
    const kept = [...byNodes.values()].flatMap((same) => (question.parallel ? same : sort(same).slice(0, 1)));
    return sort(kept).slice(0, question.count);
  }

  /** The best path to each of some names, best first. */
  each(from: string, targets: readonly string[], question: Pick<PathsQuestion, 'within' | 'order' | 'count'>) {
    const ends = new Set(targets.flatMap((name) => this.stands(name) ?? []));
    const found = [...ends].flatMap((end) => this.pair(from, end, { ...question, count: 1, parallel: false }));
    return found.sort((a, b) => this.#better(question.order, a, b)).slice(0, question.count);
  }

  /** Visible groups of a kind. */
  groups(groupKind: string): string[] {
    return [...this.#entities.values()].filter((row) => row.groupKind === groupKind).map(({ name }) => name);
  }

  /** Employees at the time, of some departments or of all. */
  employees(departments: readonly string[] | null): string[] {
    const isOf = (row: EntityRow) =>
      row.employments.some(
        (employment) =>
          this.#holds(employment) && (departments === null || departments.includes(employment.department)),
      );
    return [...this.#entities.values()].filter(isOf).map(({ name }) => name);
  }

  /** Rows `employee group hops` of the screening table. */
  screen(groups: readonly string[], departments: readonly string[] | null, within: number): string[] {
    const stand = (names: readonly string[]) => [...new Set(names.flatMap((name) => this.stands(name) ?? []))];
    const rows = stand(this.employees(departments)).flatMap((employee) =>
      stand(groups).flatMap((group) => {
        const [best] = this.pair(employee, group, { within, order: 'SHORTEST', count: 1, parallel: false });
        return best ? [{ employee, group, hops: best.links.length }] : [];
      }),
    );
    rows.sort((a, b) => a.hops - b.hops || compare([a.employee, a.group], [b.employee, b.group]));
    return rows.map(({ employee, group, hops }) => `${employee} ${group} ${hops}`);
  }

  /** What lies around some names, nearest and strongest first, and the ids of the links among what is shown. */
  around(
    names: readonly string[],
    within: number,
    limit: number,
  ): { entities: string[]; links: string[]; cut: boolean } {
    const starts = new Set(names.flatMap((name) => this.stands(name) ?? []));
    const best = new Map([...starts].map((name) => [name, { hops: 0, cost: 0 }]));
    for (const start of starts)
      this.#walk([start], [], within, (entities, links) => {
        const [end, hops] = [entities.at(-1) as string, links.length];
        const cost = links.reduce((sum, link) => sum + link.cost, 0);
        const held = best.get(end);
        if (!held || hops < held.hops || (hops === held.hops && cost < held.cost)) best.set(end, { hops, cost });
      });
    const ranked = [...best].sort(([a, x], [b, y]) => x.hops - y.hops || x.cost - y.cost || compare([a], [b]));
    const shown = new Set(ranked.slice(0, limit).map(([name]) => name));
    const links = this.#links.filter(({ a, b }) => shown.has(a) && shown.has(b)).map(({ id }) => id);
    return { entities: [...shown], links: links.sort(), cut: ranked.length > limit };
  }

  /** How many links a name has, by kind. */
  counts(name: string): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { a, b, kind } of this.#links)
      if (a === this.stands(name) || b === this.stands(name)) counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
  }

  /** Names of entities that have too many links to be passed through. */
  hubs(): string[] {
    return [...new Set(this.#stands.values())].filter((name) => this.#degree(name) > this.at.filter.maxDegree);
  }

  #better(order: PathsQuestion['order'], a: OraclePath, b: OraclePath): number {
    const byHops = a.links.length - b.links.length;
    const byCost = a.cost - b.cost;
    const [first, second] = order === 'SHORTEST' ? [byHops, byCost] : [byCost, byHops];
    return first || second || compare(a.entities, b.entities) || compare(a.links, b.links);
  }

  /** Tells of every simple path of one to so many hops. */
  #walk(
    entities: string[],
    links: OracleLink[],
    left: number,
    tell: (entities: string[], links: OracleLink[]) => void,
  ): void {
    const here = entities.at(-1) as string;
    if (left === 0 || (links.length > 0 && !this.#mayPass(here))) return;
    for (const link of this.#links) {
      if (link.a !== here && link.b !== here) continue;
      const next = link.a === here ? link.b : link.a;
      if (entities.includes(next)) continue;
      const entry = links.at(-1);
      if (entry && OBJECTS.has(this.#kind(here)) && !this.#overlap(entry, link)) continue;
      tell([...entities, next], [...links, link]);
      this.#walk([...entities, next], [...links, link], left - 1, tell);
    }
  }

  #overlap(entry: OracleLink, exit: OracleLink): boolean {
    const { validFrom, validTo } = this.at.time;
    return entry.spans.some(([a, b]) =>
      exit.spans.some(([c, d]) => Math.max(a, c, validFrom) < Math.min(b, d, validTo)),
    );
  }

  #mayPass(name: string): boolean {
    const { avoid, through, maxDegree } = this.at.filter;
    if (this.#members(name).some((row) => avoid.has(row.name)) || !through.has(this.#kind(name))) return false;
    return this.#degree(name) <= maxDegree;
  }

  #degree(name: string): number {
    return this.#linksBefore.filter(({ a, b }) => a === name || b === name).length;
  }

  #between(a: string, b: string): OracleLink[] {
    return this.#links.filter((link) => (link.a === a && link.b === b) || (link.a === b && link.b === a));
  }

  #kind(name: string): EntityKind {
    return (this.#entities.get(name) as EntityRow).kind;
  }

  #members(name: string): EntityRow[] {
    const stands = this.stands(name);
    return [...this.#entities.values()].filter((row) => this.stands(row.name) === stands);
  }

  #hasStatus(name: string): boolean {
    const { groupStatus } = this.at.filter;
    if (groupStatus === null || this.#kind(name) !== 'GROUP') return true;
    return this.#members(name).some((row) =>
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
    const names = [...this.#entities.keys()];
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
      if (!this.#entities.has(row.from) || !this.#entities.has(row.to)) continue;
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
    this.#linksBefore.push(link);
    const { filter } = this.at;
    const counts =
      filter.kinds.has(link.kind) &&
      confidence >= filter.minConfidence &&
      supporting.some(({ context }) => filter.contexts.has(context)) &&
      (filter.provenance === null || supporting.some(({ provenance }) => filter.provenance?.has(provenance))) &&
      (filter.declared === null || filter.declared.has(this.#declared(supporting, a, b))) &&
      (filter.disputed || supporting.length === rows.length);
    if (counts) this.#links.push(link);
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
