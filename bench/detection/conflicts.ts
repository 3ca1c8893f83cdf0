import { type Asker, NAMED, type Named, PAGED } from './asker.js';
import type { BenchForce } from './bench-force.js';

/** Pairs of an employee and whom they looked up though linked to them, as `employee nominal`, by the keys of the generated files. */
export interface ConflictResult {
  readonly seed: number;
  /** What the labels say. */
  readonly planted: ReadonlySet<string>;
  /** Look-ups of one's own for work only. */
  readonly explained: ReadonlySet<string>;
  /** What we answer for the force: of people whose record was opened. */
  readonly byRecord: ReadonlySet<string>;
  /** The same, and of people found by their name or by an operation that is after them. */
  readonly byAny: ReadonlySet<string>;
  /** Everyone within 3 hops of anybody whom a label names. */
  readonly byPath: ReadonlySet<string>;
  /** Everyone who looked up a record about anybody whom a label names. */
  readonly byLookUp: ReadonlySet<string>;
}

interface Row {
  employee: Named;
  subjects: { matched: string; hops: number; subject: Named & { kind: string } }[];
}

const CONFLICTS = `query ($to: DateTime!, $after: String) {
  conflictedAccess(to: $to, first: 500, after: $after) {
    edges { node { employee { ${NAMED} } subjects { matched hops subject { kind ${NAMED} } } } } ${PAGED}
  }
}`;
const AROUND = `query ($id: ID!) { neighbourhood(id: $id, hops: 3, limit: 2000) { entities { ${NAMED} } } }`;
const LOOKED = `query ($subjects: [ID!]!, $after: String) {
  accessEvents(filter: { subjects: $subjects }, first: 500, after: $after) {
    edges { node { account employee { ${NAMED} } } } ${PAGED}
  }
}`;

/** Asks who looked up whom they are linked to, over all the time that look-ups are kept. */
export async function askConflicts({ seed, truth, asker, clock }: BenchForce): Promise<ConflictResult> {
  const to = new Date(clock * 1_000).toISOString();
  const rows = await asker.all<Row>('conflictedAccess', CONFLICTS, { to });
  const about = truth.labels.filter(({ nominal }) => nominal !== '');
  const pairsOf = (label: string) =>
    new Set(about.flatMap((one) => (one.label === label ? [`${one.employee} ${one.nominal}`] : [])));
  const pairs = (counts: (matched: string) => boolean) =>
    new Set(
      rows.flatMap(({ employee, subjects }) =>
        subjects
          .filter(({ matched, hops, subject }) => hops > 0 && subject.kind === 'PERSON' && counts(matched))
          .map(({ subject }) => `${asker.key(employee)} ${asker.key(subject)}`),
      ),
    );
  const nominals = await asker.ids([...new Set(about.map(({ nominal }) => nominal))]);
  const byPath = new Set<string>();
  const byLookUp = new Set<string>();
  for (const [key, id] of nominals) {
    const employees = (await employeesAround(asker, id)).filter((employee) => truth.communities.has(employee));
    for (const employee of employees) byPath.add(`${employee} ${key}`);
    for (const employee of await whoLooked(asker, truth.owners, id)) byLookUp.add(`${employee} ${key}`);
  }
  return {
    seed,
    planted: pairsOf('CONFLICTED_ACCESS'),
    explained: pairsOf('LOOK_ALIKE'),
    byRecord: pairs((matched) => matched === 'RECORD'),
    byAny: pairs(() => true),
    byPath,
    byLookUp,
  };
}

async function employeesAround(asker: Asker, id: string): Promise<string[]> {
  const { neighbourhood } = await asker.ask<{ neighbourhood: { entities: Named[] } }>(AROUND, { id });
  return neighbourhood.entities.map((entity) => asker.key(entity));
}

async function whoLooked(asker: Asker, owners: ReadonlyMap<string, string>, id: string): Promise<string[]> {
  const rows = await asker.all<{ account: string; employee: Named | null }>('accessEvents', LOOKED, { subjects: [id] });
  const who = rows.map(({ account, employee }) => (employee ? asker.key(employee) : owners.get(account)));
  return [...new Set(who.filter((key) => key !== undefined))];
}
