import type { Cells } from '../../src/import/read/raw-row.js';
import { type FeedFiles, onDay } from './feeds.js';

/** A row of a source as it stands, and under which key. */
type Rows = Map<string, Cells>;
type File = 'people' | 'groups' | 'employments' | 'group-statuses' | 'links' | 'allegations';

/** What the force knew of a row, as one stretch of time: days of March 2019, half-open. */
export interface Fact {
  readonly file: File;
  /** Of the row when it was last heard of. */
  key: string;
  readonly says: string;
  readonly from: number;
  to: number | null;
}

/** A feed of a night. */
export interface NightlyFeed {
  readonly source: string;
  readonly feed: 'delta' | 'snapshot';
  readonly files: FeedFiles;
  /** True where it is cut short, and must be refused. */
  readonly broken: boolean;
}

/** A small generator of numbers that look drawn: mulberry32 by Tommy Ettinger (public domain). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What each dated file calls what changes in it; a value of it stands for what a version says. */
export const SAYS: Readonly<Record<Exclude<File, 'people' | 'groups'>, string>> = {
  employments: 'rank',
  'group-statuses': 'threatBand',
  links: 'sourceEvaluation',
  allegations: 'harm',
};
const VALUES: Readonly<Record<keyof typeof SAYS, readonly string[]>> = {
  employments: ['Constable', 'Sergeant', 'Inspector'],
  'group-statuses': ['LOW', 'MEDIUM', 'HIGH'],
  links: ['1', '2', '3'],
  allegations: ['none', 'a raid found nothing', 'a witness was hurt'],
};
const PEOPLE = 20;
const GROUPS = 5;

/** Two sources that feed the graph night after night, and a plain list of what the force knew, kept beside them without any of the import's own code. */
export class NightlyWorld {
  readonly facts: Fact[] = [];
  readonly #draw: () => number;
  /** What the sources hold: HR its people and employments, the unit the rest. */
  readonly #held: Record<File, Rows> = {
    people: new Map(),
    groups: new Map(),
    employments: new Map(),
    'group-statuses': new Map(),
    links: new Map(),
    allegations: new Map(),
  };
  #made = 0;

  constructor(seed: number) {
    this.#draw = drawing(seed);
    for (let n = 0; n < PEOPLE; n++) this.#held.people.set(`E${n}`, { key: `E${n}`, name: `Employee Number${n}` });
    for (let n = 0; n < GROUPS; n++)
      this.#held.groups.set(`G${n}`, { key: `G${n}`, name: `Crew ${n}`, kind: 'ORGANISED_CRIME_GROUP' });
  }

  /** The feeds of a night: what they say is known at its end. */
  night(number: number): NightlyFeed[] {
    const unit: Record<string, Cells[]> = { links: [], 'group-statuses': [], allegations: [] };
    const rekeys: Cells[] = [];
    if (number === 1) unit.groups = [...this.#held.groups.values()];
    if (number % 5 === 0) rekeys.push(...this.#rekey('links'));
    for (const file of ['employments', 'links', 'group-statuses', 'allegations'] as const) {
      const into = unit[file] ?? [];
      this.#change(file, number, into);
      this.#insert(file, number, into);
    }
    const people = [...this.#held.people.values()].map((row) =>
      number > 12 && row.key === 'E3' ? { ...row, name: 'Married Name' } : row,
    );
    const employments = [...this.#held.employments.values()];
    const hr = (files: FeedFiles, broken = false): NightlyFeed => ({ source: 'hr', feed: 'snapshot', files, broken });
    const cut = number === 17 ? [hr({ people, employments: employments.slice(0, employments.length / 2) }, true)] : [];
    const files: FeedFiles = rekeys.length > 0 ? { rekeys, ...unit } : unit;
    return [...cut, hr({ people, employments }), { source: 'unit', feed: 'delta', files, broken: false }];
  }

  /** All that the sources hold in the end, as one load of each; `knownFrom` long ago, for rows that state an end. */
  endState(): NightlyFeed[] {
    const knownFrom = onDay(-100);
    const rows = (file: File) => [...this.#held[file].values()];
    const dated = (file: File) => rows(file).map((row) => ({ ...row, knownFrom }));
    const people = rows('people').map((row) => (row.key === 'E3' ? { ...row, name: 'Married Name' } : row));
    const unit: FeedFiles = {
      groups: rows('groups'),
      links: dated('links'),
      'group-statuses': dated('group-statuses'),
      allegations: dated('allegations'),
    };
    return [
      { source: 'hr', feed: 'snapshot', files: { people, employments: dated('employments') }, broken: false },
      { source: 'unit', feed: 'delta', files: unit, broken: false },
    ];
  }

  /** What was known at the end of a night, `file key says`, sorted. */
  knownAt(number: number): string[] {
    return this.facts
      .filter(({ from, to }) => from <= number && (to === null || number < to))
      .map(({ file, key, says }) => `${file} ${key} ${says}`)
      .sort();
  }

  /** A row that has no end of its own; null where there is none. */
  #pick(file: File): [string, Cells] | null {
    const open = [...this.#held[file]].filter(([, row]) => row.knownTo === undefined);
    return open[Math.floor(this.#draw() * open.length)] ?? null;
  }

  #other(file: keyof typeof SAYS, said: string): string {
    const others = VALUES[file].filter((value) => value !== said);
    return others[Math.floor(this.#draw() * others.length)] as string;
  }

  /** The newest fact of a row. */
  #latest(file: File, key: string): Fact {
    return this.facts.findLast((fact) => fact.file === file && fact.key === key) as Fact;
  }

  #insert(file: keyof typeof SAYS, number: number, into: Cells[]): void {
    const count = number === 1 ? 15 : Math.floor(this.#draw() * 3);
    for (let n = 0; n < count; n++) {
      const key = `${file.slice(0, 2)}-${this.#made++}`;
      const [one, two] = [Math.floor(this.#draw() * PEOPLE), Math.floor(this.#draw() * (PEOPLE - 1))];
      const other = two >= one ? two + 1 : two;
      const group = `G${Math.floor(this.#draw() * GROUPS)}`;
      const says = VALUES[file][Math.floor(this.#draw() * 3)] as string;
      const late = this.#draw() < 0.3 ? number - 3 : null;
      const about = {
        employments: { person: `E${one}` },
        'group-statuses': { group, status: 'ACTIVE' },
        links:
          n % 3 === 0
            ? { kind: 'MEMBER_OF', from: `@hr:E${one}`, to: group, provenance: 'INTELLIGENCE' }
            : { kind: 'FRIEND', from: `@hr:E${one}`, to: `@hr:E${other}`, provenance: 'INTELLIGENCE' },
        allegations: { kind: 'OTHER', receivedAt: '2019-01-01', reference: `DOI/${key}`, subjects: [`@hr:E${one}`] },
      }[file];
      const row: Cells = { key, ...about, [SAYS[file]]: says, ...(late === null ? {} : { knownFrom: onDay(late) }) };
      this.#held[file].set(key, row);
      into.push(row);
      this.facts.push({ file, key, says, from: late ?? number, to: null });
    }
  }

  #change(file: keyof typeof SAYS, number: number, into: Cells[]): void {
    for (let n = 0; n < (number === 1 ? 0 : 3); n++) {
      const [key, row] = this.#pick(file) ?? [];
      if (key === undefined || row === undefined || into.some((given) => given.key === key)) continue;
      const latest = this.#latest(file, key);
      if (latest.from >= number) continue;
      const kind = this.#draw();
      if (kind < 0.15) this.#retract(file, key, number, into);
      else if (kind < 0.3 && number - 2 > latest.from) {
        // The row says the same, and since when nobody knew it any more.
        const ended = { ...row, knownTo: onDay(number - 1) };
        this.#held[file].set(key, ended);
        into.push(ended);
        latest.to = number - 1;
      } else this.#correct(file, key, number, into, kind > 0.85);
    }
  }

  #retract(file: keyof typeof SAYS, key: string, number: number, into: Cells[]): void {
    this.#held[file].delete(key);
    into.push({ key, deleted: 'true' });
    this.#latest(file, key).to = number;
  }

  /** Another version, known from this night on; or from a day before what was held, which is late knowledge. */
  #correct(file: keyof typeof SAYS, key: string, number: number, into: Cells[], late: boolean): void {
    const latest = this.#latest(file, key);
    const { knownFrom: _, ...rest } = this.#held[file].get(key) as Record<string, Cells[string]>;
    const says = this.#other(file, latest.says);
    const onlyOne = this.facts.filter((fact) => fact.file === file && fact.key === key).length === 1;
    const since = late && onlyOne ? latest.from - 2 : null;
    const row = { ...rest, [SAYS[file]]: says, ...(since === null ? {} : { knownFrom: onDay(since) }) };
    this.#held[file].set(key, row);
    into.push(row);
    latest.to = since === null ? number : latest.from;
    this.facts.push({ file, key, says, from: since ?? number, to: null });
  }

  #rekey(file: keyof typeof SAYS): Cells[] {
    const [key, row] = this.#pick(file) ?? [];
    if (key === undefined || row === undefined) return [];
    const renamed = `${key}-renamed`;
    this.#held[file].delete(key);
    this.#held[file].set(renamed, { ...row, key: renamed });
    this.#latest(file, key).key = renamed;
    return [{ file, from: key, to: renamed }];
  }
}
