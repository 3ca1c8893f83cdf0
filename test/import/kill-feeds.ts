import type { Cells } from '../../src/import/read/raw-row.js';
import { type FeedFiles, onDay } from './feeds.js';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

function rowsOf(count: number, row: (n: number) => Cells): Cells[] {
  return numbers(count).map(row);
}

/** Rows of every file of the layout, some 400 altogether: what a source holds at first. */
export function firstFeed(): FeedFiles {
  return {
    people: rowsOf(60, (n) => ({ key: `P${n}`, name: `Person Number${n}` })),
    groups: rowsOf(6, (n) => ({ key: `G${n}`, name: `Crew ${n}`, kind: 'ORGANISED_CRIME_GROUP' })),
    phones: rowsOf(10, (n) => ({ key: `T${n}`, number: `07700 9001${n}0` })),
    vehicles: rowsOf(5, (n) => ({ key: `V${n}`, registration: `AB1${n} CDE` })),
    accounts: rowsOf(5, (n) => ({ key: `C${n}`, identifier: `user${n}@example.org` })),
    locations: rowsOf(10, (n) => ({ key: `H${n}`, address: `${n} High Street` })),
    operations: rowsOf(6, (n) => ({ key: `O${n}`, name: `Operation ${n}` })),
    records: rowsOf(20, (n) => ({ key: `R${n}`, system: 'CRIME', reference: `CR/${n}` })),
    'intelligence-reports': rowsOf(8, (n) => ({
      key: `I${n}`,
      reference: `INT/${n}`,
      receivedAt: '2019-01-02',
      subjects: [`P${n}`],
    })),
    applications: rowsOf(8, (n) => ({ key: `Q${n}`, person: `P${n}`, receivedAt: '2019-01-02' })),
    declarations: rowsOf(8, (n) => ({
      ...{ key: `D${n}`, employee: `P${n}`, associate: `P${n + 1}` },
      ...{ association: 'CRIMINAL', origin: 'INTELLIGENCE', at: '2019-01-02' },
    })),
    allegations: rowsOf(20, (n) => ({
      key: `A${n}`,
      kind: 'OTHER',
      receivedAt: '2019-01-02',
      subjects: [`P${n}`],
      operation: `O${n % 6}`,
    })),
    cases: rowsOf(6, (n) => ({ key: `K${n}`, reference: `CCU/${n}`, allegations: [`A${n}`, `A${n + 1}`] })),
    employments: rowsOf(40, (n) => ({ key: `M${n}`, person: `P${n}`, staffNumber: `S-${n}`, rank: 'Constable' })),
    'criminal-statuses': rowsOf(10, (n) => ({ key: `S${n}`, person: `P${n + 40}`, status: 'CONVICTED' })),
    'group-statuses': rowsOf(6, (n) => ({ key: `S${n}`, group: `G${n}`, status: 'ACTIVE' })),
    assignments: rowsOf(6, (n) => ({ key: `Y${n}`, operation: `O${n}`, employee: `P${n}` })),
    targets: rowsOf(6, (n) => ({ key: `Z${n}`, operation: `O${n}`, target: `G${n}` })),
    'vetting-decisions': rowsOf(8, (n) => ({
      key: `W${n}`,
      application: `Q${n}`,
      decision: 'PASS',
      decidedAt: '2019-01-03',
    })),
    'allegation-recipients': rowsOf(8, (n) => ({
      ...{ key: `B${n}`, allegation: `A${n}`, recipient: `G${n % 6}` },
      ...{ recipientKind: 'ORGANISED_CRIME_GROUP', relationship: 'NONE' },
    })),
    outcomes: rowsOf(8, (n) => ({
      key: `U${n}`,
      allegation: `A${n}`,
      person: `P${n}`,
      outcome: 'FILED',
      decidedAt: '2019-02-01',
    })),
    about: rowsOf(20, (n) => ({ record: `R${n}`, entity: `P${n + 30}`, role: 'SUSPECT' })),
    links: rowsOf(60, (n) => ({
      ...{ key: `L${n}`, kind: n % 2 === 0 ? 'FRIEND' : 'ASSOCIATE' },
      ...{ from: `P${n}`, to: `P${(n + 7) % 60}`, provenance: 'INTELLIGENCE' },
    })),
    'access-events': rowsOf(30, (n) => ({
      ...{ key: `X${n}`, employee: `P${n}`, account: `u${n}`, record: `R${n % 20}` },
      ...{ system: 'CRIME', action: 'VIEW', at: '2019-01-02T03:04:05Z' },
    })),
  };
}

/** A column of each file whose content a correction changes. */
const CORRECTED: Partial<Record<keyof FeedFiles, Cells>> = {
  people: { aliases: ['Another Name'] },
  records: { title: 'Burglary' },
  allegations: { harm: 'a raid found nothing' },
  employments: { rank: 'Sergeant' },
  declarations: { outcome: 'MONITORED' },
  'group-statuses': { threatBand: 'HIGH' },
  outcomes: { outcome: 'DISMISSAL' },
  about: { level: 'SECRET' },
  links: { role: 'school' },
  'access-events': { purpose: 'enquiry' },
};

/**
 * A snapshot after `firstFeed`: one row in ten is gone, one in five says something else, one in seven has an end of its own, late or not
 * (where it has times), there are new ones, and keys are renamed.
 */
export function secondFeed(): FeedFiles {
  const first = Object.entries(firstFeed()) as [keyof FeedFiles, readonly Cells[]][];
  const renamed = (key: string) => (/^[PLMA]1\d$/.test(key) ? `new-${key}` : key);
  const renamedCell = (cell: Cells[string]) =>
    typeof cell === 'string' ? renamed(cell) : Array.isArray(cell) ? cell.map(renamed) : cell;
  const next = first.map(([file, rows]) => [
    file,
    rows
      .filter((_, index) => index % 10 !== 3)
      .map((row, index) => ({
        ...Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, renamedCell(cell)])),
        ...(index % 5 === 0 ? CORRECTED[file] : {}),
        ...(index % 7 === 1 && ['links', 'employments', 'allegations'].includes(file) ? { knownTo: onDay(15) } : {}),
        ...(index % 7 === 2 && ['links', 'employments', 'allegations'].includes(file) ? { knownFrom: onDay(5) } : {}),
      })),
  ]);
  const files = Object.fromEntries(next) as Record<keyof FeedFiles, Cells[]>;
  const fresh = rowsOf(10, (n) => ({ key: `N${n}`, name: `Newcomer ${n}` }));
  const rekeys = (['people:P', 'links:L', 'employments:M', 'allegations:A'] as const).flatMap((entry) => {
    const [file = '', letter = ''] = entry.split(':');
    return rowsOf(10, (n) => ({ file, from: `${letter}1${n}`, to: `new-${letter}1${n}` }));
  });
  return { ...files, people: [...files.people, ...fresh], rekeys };
}
