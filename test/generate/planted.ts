import { rowsOf, type TextRow } from './folder-rows.js';
import { holds } from './reach.js';

/** The labels of a folder, those of the worked example apart. */
export function labelsOf(folder: string, ...kinds: string[]): readonly TextRow[] {
  return rowsOf(folder, 'truth/labels').filter(
    ({ label = '', detail }) => kinds.includes(label) && detail !== 'WORKED_EXAMPLE',
  );
}

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What is on file about the people an operation is after: records about them, and what somebody types to find them. */
export function onFile(folder: string, operation: string): { records: Set<string>; terms: Set<string> } {
  const subjects = new Set(
    rowsOf(folder, 'targets').flatMap((row) =>
      row.operation === operation && row.target?.startsWith('N') ? [row.target] : [],
    ),
  );
  const held = new Set(
    rowsOf(folder, 'links').flatMap(({ kind = '', from = '', to = '' }) =>
      ['USES', 'LIVES_AT'].includes(kind) && subjects.has(from) ? [to] : [],
    ),
  );
  const records = new Set<string>();
  for (const { record = '', entity = '' } of rowsOf(folder, 'about'))
    if (subjects.has(entity) || held.has(entity)) records.add(record);
  const terms = new Set<string>();
  for (const { key = '', name = '' } of rowsOf(folder, 'people')) {
    if (!subjects.has(key)) continue;
    terms.add(name).add(name.slice(name.lastIndexOf(' ') + 1));
  }
  const columns = { vehicles: 'registration', phones: 'number', locations: 'address' } as const;
  for (const [file, column] of Object.entries(columns) as ['vehicles' | 'phones' | 'locations', string][])
    for (const row of rowsOf(folder, file)) if (held.has(row.key as string)) terms.add(row[column] as string);
  return { records, terms };
}

/** The look-ups of an employee's account of what is on file about the subjects of an operation. */
export function lookUpsOf(folder: string, employee: string, operation: string): readonly TextRow[] {
  const { records, terms } = onFile(folder, operation);
  const account = `u${employee.slice(1)}`;
  return rowsOf(folder, 'access-events').filter(
    (row) => row.account === account && (records.has(row.record as string) || terms.has(row.searchTerm as string)),
  );
}

/** True where somebody has a post on a day. */
export function isEmployed(folder: string, person: string, day: string): boolean {
  return rowsOf(folder, 'employments').some(
    ({ person: holder, validFrom = '', validTo }) =>
      holder === person && validFrom <= day && (!validTo || validTo > day),
  );
}

/** Hops from everybody to a group over the links that held and were known on a day; rivals and people met at work are not linked. */
export function hopsTo(folder: string, group: string, day: string): Map<string, number> {
  const around = new Map<string, string[]>();
  const add = (from: string, to: string): unknown => around.get(from)?.push(to) ?? around.set(from, [to]);
  for (const row of rowsOf(folder, 'links')) {
    const { kind = '', from = '', to = '' } = row;
    if (row.refutes === 'true' || row.context !== 'PERSONAL' || ['RIVAL_OF', 'SAME_AS'].includes(kind)) continue;
    if (!holds(row, day)) continue;
    add(from, to);
    add(to, from);
  }
  const hops = new Map([[group, 0]]);
  for (const [key, far] of hops) {
    if (far === 4) continue;
    for (const next of around.get(key) ?? []) if (!hops.has(next)) hops.set(next, far + 1);
  }
  return hops;
}
