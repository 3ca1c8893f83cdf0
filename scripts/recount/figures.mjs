import { countDisclosures } from './disclosures.mjs';
import { readLinks } from './read-links.mjs';
import { allRows, dayOf, listOf, validOn, within, yearPeriod } from './read-rows.mjs';

const OFFICERS = new Set([
  'Constable',
  'Sergeant',
  'Inspector',
  'Chief Inspector',
  'Superintendent',
  'Chief Superintendent',
  'Commander',
  'Assistant Chief Constable',
  'Deputy Chief Constable',
  'Chief Constable',
]);

/** Recounts the figures of a folder, as a viewer of a level and no compartment is shown them, and says what contradicts itself. */
export async function recount(folder, { assessment, calendar }, level) {
  const viewer = { level, clock: calendar.clock };
  const read = (file) => allRows(folder, file, viewer);
  const contradictions = [];
  const lastDay = assessment.intelligence.period.to;
  const people = new Set((await read('people')).map(({ key }) => key));
  const posts = (await read('employments')).filter(({ person }) => people.has(person));
  const employedOn = (day) => posts.filter((post) => validOn(post, day));
  const groups = await readGroups(read, lastDay);
  const allegations = new Map((await read('allegations')).map((row) => [row.key, row]));
  const recipients = (await read('allegation-recipients')).filter((row) => allegations.has(row.allegation));
  const declarations = await read('declarations');
  const named = [...recipients.map(({ recipient }) => recipient), ...declarations.map(({ employee }) => employee)];
  const links = await readLinks(folder, viewer, new Set(named));
  const criminals = new Set(
    (await read('criminal-statuses')).flatMap(({ person, status }) => (status === 'NONE_KNOWN' ? [] : [person])),
  );
  const known = { ...groups, ...links, criminals };

  const serving = new Set(
    employedOn(calendar.lastDay).flatMap(({ person, rank }) => (OFFICERS.has(rank) ? [person] : [])),
  );
  const criminal = declarations.filter(({ association }) => association === 'CRIMINAL');
  const byOfficers = criminal.filter(({ employee }) => serving.has(employee));
  const employeesOf = (rows) => new Set(rows.map(({ employee }) => employee)).size;
  contradictions.push(...untold(declarations, links.pairs));

  return {
    employees: new Set(employedOn(lastDay).map(({ person }) => person)).size,
    activeGroups: groups.active.size,
    emergingGroups: groups.emerging.size,
    disclosures: countDisclosures(allegations, recipients, known, assessment.disclosures.period, contradictions),
    officersWithAssociation: employeesOf(byOfficers),
    officersUndeclared: employeesOf(byOfficers.filter(({ origin }) => origin === 'INTELLIGENCE')),
    associations: assessment.associations.years.map(({ year }) => associationsOf(criminal, year)),
    vetting: await countVetting(read, assessment.vetting.years, contradictions),
    intelligence: await countIntelligence(read, assessment.intelligence, lastDay),
    outcomes: await countOutcomes(read, assessment.outcomes.period),
    contradictions,
  };
}

async function readGroups(read, day) {
  const crime = new Set(
    (await read('groups')).flatMap(({ key, kind }) => (kind === 'ORGANISED_CRIME_GROUP' ? [key] : [])),
  );
  const statuses = (await read('group-statuses')).filter((row) => crime.has(row.group) && validOn(row, day));
  const that = (status) => new Set(statuses.filter((row) => row.status === status).map(({ group }) => group));
  return { crime, active: that('ACTIVE'), emerging: that('EMERGING') };
}

/** Records of associations of which no link says the same. */
function untold(declarations, pairs) {
  return declarations.flatMap(({ key, employee, associate, origin }) => {
    const told = (pairs.get(employee) ?? []).filter(({ other }) => other === associate);
    const own = told.some(({ provenance, declarant }) => provenance === 'SELF_DECLARATION' && declarant === employee);
    const others = told.some(({ provenance }) => provenance === 'INTELLIGENCE');
    return (origin === 'SELF_DECLARATION' ? own : others) ? [] : [`${key}: no link says so`];
  });
}

function associationsOf(criminal, year) {
  const made = criminal.filter(({ at }) => within(at, yearPeriod(year)));
  const selfDeclared = made.filter(({ origin }) => origin === 'SELF_DECLARATION').length;
  return { year, criminal: made.length, selfDeclared };
}

async function countVetting(read, years, contradictions) {
  const applications = await read('applications');
  const decisions = new Map();
  for (const row of await read('vetting-decisions')) {
    if (decisions.has(row.application)) contradictions.push(`${row.application}: two decisions hold`);
    decisions.set(row.application, row);
  }
  return years.map(({ year }) => {
    const applied = applications.filter(({ receivedAt }) => within(receivedAt, yearPeriod(year)));
    const failed = applied.flatMap(({ key }) => {
      const decision = decisions.get(key);
      return decision?.decision === 'FAIL' ? [decision] : [];
    });
    const criminalConnections = failed.filter(({ reasons }) => listOf(reasons).includes('CRIMINAL_CONNECTIONS')).length;
    return { year, applicants: applied.length, failed: failed.length, criminalConnections };
  });
}

async function countIntelligence(read, { unit, period }, lastDay) {
  const received = (await read('intelligence-reports')).filter(
    ({ receivingUnit, receivedAt }) => receivingUnit === unit && within(receivedAt, period),
  );
  const filed = received.filter(({ filedAt }) => filedAt && dayOf(filedAt) <= lastDay).length;
  return { received: received.length, open: received.length - filed, filed };
}

async function countOutcomes(read, period) {
  const counts = {};
  for (const { outcome, decidedAt } of await read('outcomes')) {
    if (within(decidedAt, period)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}
