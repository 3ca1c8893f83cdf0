import type { PathsQuestion } from '../../src/path/path-finder.js';
import { type OracleLink, OracleWorld } from './oracle-world.js';

/** A path of names, and the ids of its links. */
export interface OraclePath {
  readonly entities: readonly string[];
  readonly links: readonly string[];
  /** How many links each stands for. */
  readonly parallel: readonly number[];
  readonly cost: number;
}

const OBJECTS = new Set(['PHONE', 'VEHICLE', 'ACCOUNT', 'LOCATION']);

function compare(a: readonly string[], b: readonly string[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  if (place < 0) return a.length - b.length;
  const other = b[place];
  return other === undefined ? 1 : (a[place] as string) < other ? -1 : 1;
}

/**
 * Answers path questions by listing every simple path of a tiny graph: slow and plain, to hold the path search against. It shares nothing with
 * it but types.
 */
export class Oracle extends OracleWorld {
  /** The best paths between two names. */
  pair(
    from: string,
    to: string,
    question: Pick<PathsQuestion, 'within' | 'order' | 'count' | 'parallel'>,
  ): OraclePath[] {
    const [start, end] = [this.stands(from), this.stands(to)];
    if (start === undefined || end === undefined || start === end || !this.hasStatus(end)) return [];
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
    const links = this.links.filter(({ a, b }) => shown.has(a) && shown.has(b)).map(({ id }) => id);
    return { entities: [...shown], links: links.sort(), cut: ranked.length > limit };
  }

  /** How many links a name has, by kind. */
  counts(name: string): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { a, b, kind } of this.links)
      if (a === this.stands(name) || b === this.stands(name)) counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
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
    if (left === 0 || (links.length > 0 && !this.mayPass(here))) return;
    for (const link of this.links) {
      if (link.a !== here && link.b !== here) continue;
      const next = link.a === here ? link.b : link.a;
      if (entities.includes(next)) continue;
      const entry = links.at(-1);
      if (entry && OBJECTS.has(this.kind(here)) && !this.#overlap(entry, link)) continue;
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

  #between(a: string, b: string): OracleLink[] {
    return this.links.filter((link) => (link.a === a && link.b === b) || (link.a === b && link.b === a));
  }
}
