import { type Day, dayText, instantText } from '../days.js';
import { type Drawing, employeeKey } from '../drawing.js';
import { groupName } from '../group-names.js';
import { personRow } from '../people.js';
import type { Random } from '../random.js';
import type { GeneratedRow, Rows } from '../rows.js';
import {
  EXAMPLE_MARKING,
  type ExampleFigures,
  type ExampleRecord,
  type Named,
  type WorkedExample,
} from './worked-example.js';

/** The groups and people of the example, how they are linked, and the operation with its records. */
export function* workedExampleWorldRows(drawing: Drawing, random: Random, example: WorkedExample): Rows {
  yield* groupsAndPeople(drawing, random, example);
  yield* operationAndRecords(drawing, random, example);
}

function* groupsAndPeople(drawing: Drawing, random: Random, example: WorkedExample): Rows {
  const { plan, serials, evidence } = drawing;
  const { figures, groups, members, officers } = example;
  const known = plan.groups.filter(({ kind }) => kind === 'ORGANISED_CRIME_GROUP').length;
  const born = (age: number): Day => figures.event - Math.round(age * 365.25);
  for (const [side, key] of groups.entries()) {
    const { name, territory } = groupName('ORGANISED_CRIME_GROUP', known + side);
    yield { file: 'groups', row: { key, name, kind: 'ORGANISED_CRIME_GROUP', territory, level: 'OFFICIAL' } };
    const [since, until] = [dayText(figures.groupsSince), dayText(figures.groupsUntil)];
    const status = { group: key, level: 'OFFICIAL', threatBand: 'MEDIUM' };
    const active = { ...status, status: 'ACTIVE', validFrom: since, validTo: until, knownFrom: since };
    const over = { ...status, status: 'DISBANDED', validFrom: until, knownFrom: until };
    yield { file: 'group-statuses', row: { key: serials.key('groupStatus'), ...active } };
    yield { file: 'group-statuses', row: { key: serials.key('groupStatus'), ...over } };
    for (const [place, { key: person, name: called }] of (members[side] ?? []).entries()) {
      yield personRow(drawing, random, { key: person, name: called, born: born(random.between(22, 45)) });
      const role = place === 0 ? 'principal' : place === 1 ? 'significant' : 'peripheral';
      const link = {
        kind: 'MEMBER_OF',
        from: person,
        to: key,
        role,
        since: figures.groupsSince + random.between(0, 400),
      } as const;
      const day = random.between(link.since, figures.planned - 60);
      yield* evidence.told(random, link, { provenance: 'CASE_FILE', known: day, marking: EXAMPLE_MARKING });
    }
  }
  const rivalry = { kind: 'RIVAL_OF', from: groups[1], to: groups[0], since: figures.groupsSince + 300 } as const;
  yield* evidence.told(random, rivalry, {
    provenance: 'INTELLIGENCE',
    known: figures.planned - 90,
    marking: EXAMPLE_MARKING,
  });
  for (const [place, { key, name }] of officers.entries()) {
    const { rank, department, joined, left, tieKind, tie, tieSince, tieKnown, payments, paidSince } = figures.officers[
      place
    ] as ExampleFigures['officers'][number];
    yield personRow(drawing, random, {
      key,
      name,
      born: joined - Math.round(random.between(20, 27) * 365.25),
      papers: true,
    });
    const post = {
      key: serials.key('employment'),
      person: key,
      staffNumber: String(90_000 + place),
      rank,
      department,
      vettingLevel: 'RECRUITMENT',
    };
    const times = { level: 'OFFICIAL', validFrom: dayText(joined), validTo: dayText(left), knownFrom: dayText(joined) };
    yield { file: 'employments', row: { ...post, ...times } };
    const rival = (members[1][place % members[1].length] as Named).key;
    const ends = { from: key, to: rival };
    const told = (known: Day) => ({ provenance: 'CASE_FILE', known, marking: EXAMPLE_MARKING }) as const;
    yield* evidence.told(random, { kind: tieKind, ...ends, role: tie, since: tieSince }, told(tieKnown));
    yield* evidence.told(
      random,
      { kind: 'FINANCIAL', from: rival, to: key, role: payments, since: paidSince },
      told(figures.received + 60),
    );
  }
}

function* operationAndRecords(drawing: Drawing, random: Random, example: WorkedExample): Rows {
  const { serials } = drawing;
  const { figures, operation, groups, members, officers, team, records } = example;
  const { planned, event } = figures;
  const key = (kind: 'assignment' | 'target'): string => serials.key(kind);
  const head = { key: operation, name: figures.operation, status: 'COMPROMISED', ...EXAMPLE_MARKING };
  yield { file: 'operations', row: { ...head, planned: instantText(planned, 600), executed: instantText(event, 300) } };
  const times = { ...EXAMPLE_MARKING, validFrom: dayText(planned), knownFrom: dayText(planned) };
  for (const target of [groups[0], ...members[0].map((member) => member.key)])
    yield { file: 'targets', row: { key: key('target'), operation, target, ...times } };
  const insiders = officers.filter((_, place) => figures.officers[place]?.onTeam);
  const assigned = [...team.map(employeeKey), ...insiders.map((officer) => officer.key)];
  for (const [place, employee] of assigned.entries()) {
    const row = { key: key('assignment'), operation, employee, role: place === 0 ? 'lead' : 'investigator', ...times };
    yield { file: 'assignments', row: { ...row, validTo: dayText(event + 14) } };
  }
  for (const record of records) yield* recordRows(random, example, record);
}

function* recordRows(
  random: Random,
  { figures, operation, groups }: WorkedExample,
  record: ExampleRecord,
): Generator<GeneratedRow> {
  const { key, reference, system, subject, own, created } = record;
  const title = own ? `${figures.operation}: development` : 'Drug supply';
  const createdAt = instantText(created, random.between(0, 1439));
  yield { file: 'records', row: { key, system, reference, title, createdAt, ...EXAMPLE_MARKING } };
  for (const entity of own ? [operation, groups[0], subject.key] : [subject.key])
    yield {
      file: 'about',
      row: { record: key, entity, role: entity === subject.key ? 'SUSPECT' : 'OTHER', ...EXAMPLE_MARKING },
    };
}
