import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';

/** What is true of an employee or a case: a row of `truth/labels.csv`. */
export interface Label {
  readonly allegation: string;
  readonly event: string;
  readonly employee: string;
  readonly label: 'LEAKER' | 'NO_LEAKER' | 'LOOK_ALIKE' | 'INFILTRATOR' | 'APPROACHED' | 'CONFLICTED_ACCESS';
  readonly group: string;
  readonly nominal: string;
  readonly hops: string;
  readonly recorded: string;
  readonly detail: string;
}

/** What is true of a generated force; all of it by the keys of its files. */
export interface Truth {
  /** But for those of the worked example, which is the same in every force. */
  readonly labels: readonly Label[];
  /** Employees for whom some label says that they did wrong, or were approached to. */
  readonly planted: ReadonlySet<string>;
  /** By employee, of what synthetic community they are. */
  readonly communities: ReadonlyMap<string, string>;
  /** By login account, the employee whom some look-up of it names. */
  readonly owners: ReadonlyMap<string, string>;
  /** The record that a second record of the same person, or entity, is a second record of; any other as it is. */
  one(key: string): string;
}

async function each(folder: string, file: string, take: (row: Record<string, string>) => void): Promise<void> {
  const rows = createReadStream(join(folder, `${file}.csv`)).pipe(parse({ columns: true }));
  for await (const row of rows) take(row as Record<string, string>);
}

/** Reads what is true of the force in a folder. Takes memory for its labels, employees and accounts. */
export async function readTruth(folder: string): Promise<Truth> {
  const labels: Label[] = [];
  const planted = new Set<string>();
  await each(folder, 'truth/labels', (row) => {
    const label = row as unknown as Label;
    if (label.detail === 'WORKED_EXAMPLE') return planted.add(label.employee);
    labels.push(label);
    if (label.employee && label.label !== 'LOOK_ALIKE') planted.add(label.employee);
  });
  const communities = new Map<string, string>();
  await each(folder, 'truth/communities', (row) => communities.set(row.employee as string, row.community as string));
  const owners = new Map<string, string>();
  await each(folder, 'access-events', (row) => {
    if (row.employee) owners.set(row.account as string, row.employee);
  });
  const originals = new Map<string, string>();
  await each(folder, 'links', ({ kind, from, to }) => {
    if (kind !== 'SAME_AS' || !from || !to) return;
    // A second record has a key of its own sort; what is labelled is the other.
    if (from.startsWith('D')) originals.set(from, to);
    else if (to.startsWith('D')) originals.set(to, from);
  });
  return { labels, planted, communities, owners, one: (key) => originals.get(key) ?? key };
}
