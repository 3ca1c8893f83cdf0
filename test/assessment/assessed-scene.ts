import { DatedScene, HIDDEN, seconds } from '../setup/dated-scene.js';

const at = (instant: string) => seconds(instant);

/** The first and last second of June 2018 in London, and the seconds beside them. */
export const EDGES = {
  before: at('2018-05-31T22:59:59Z'),
  first: at('2018-05-31T23:00:00Z'),
  last: at('2018-06-30T22:59:59Z'),
  after: at('2018-06-30T23:00:00Z'),
  mid: at('2018-06-15T12:00:00Z'),
};
const { before, first, last, after, mid } = EDGES;
const END = '2018-06-30T23:00:00Z';
const LATE = '2018-09-01';
const CORRECTED = { knownTo: '2018-08-01', closedRevision: 1 };

type Scene = DatedScene;

async function people(scene: Scene): Promise<void> {
  for (const name of ['Ann', 'Ann B', 'Bob', 'Dan', 'Eve', 'Fay', 'Gus', 'Kim', 'Lee', 'Max', 'Boss'])
    await scene.entity('PERSON', name);
  await scene.entity('PERSON', 'Cat', { marking: HIDDEN });
  const employ = (owner: string, rank: string, more: object = {}) =>
    scene.dated('employments', { owner, says: { rank }, validFrom: '2010-01-01', ...more });
  await employ('Ann', 'Constable');
  await employ('Ann B', 'Constable');
  await employ('Bob', 'Inspector', { validTo: END });
  await employ('Dan', 'Detective Sergeant', { validFrom: '2018-06-30T22:59:59Z' });
  await employ('Eve', 'Constable', { validFrom: END });
  await employ('Fay', 'Analyst', { knownFrom: LATE });
  await employ('Gus', 'Analyst', { marking: HIDDEN });
  await employ('Cat', 'Constable');
}

async function allegations(scene: Scene): Promise<void> {
  const allege = async (owner: string, receivedAt: number, says: object = {}, more: object = {}) => {
    const { marking } = more as { marking?: typeof HIDDEN };
    await scene.entity('ALLEGATION', owner, marking ? { marking } : {});
    const said = { kind: 'DISCLOSURE_OF_INFORMATION', effect: 'NONE', information: [], receivedAt, ...says };
    await scene.dated('allegations', { owner, says: said, ...more });
  };
  const tell = (owner: string, recipientKind: string, relationship: string, recipient: string[], more: object = {}) =>
    scene.dated('allegation-recipients', {
      owner,
      says: { recipientKind, relationship },
      names: { recipient },
      ...more,
    });
  const police = { information: ['POLICE_ACTIVITY', 'RIVALS'], beforeEvent: true };
  await allege('first', first, { ...police, effect: 'COMPROMISED' });
  await allege('last', last, { information: ['POLICE_ACTIVITY'], effect: 'DROPPED' });
  await allege('before', before, { ...police, effect: 'COMPROMISED' });
  await allege('after', after, { ...police, effect: 'COMPROMISED' });
  await allege('misuse', mid, { ...police, kind: 'MISUSE_OF_SYSTEMS', effect: 'COMPROMISED' });
  await allege('hidden', mid, { information: ['UNKNOWN'] }, { marking: HIDDEN });
  await allege('late', mid, {}, { knownFrom: LATE });
  await allege('retracted', mid, {}, CORRECTED);
  await allege('corrected', mid, { information: ['VICTIM_DETAILS'], beforeEvent: true });
  for (const owner of ['first', 'before', 'after', 'misuse'])
    await tell(owner, 'ORGANISED_CRIME_GROUP', 'FAMILY', ['Kim']);
  await tell('last', 'CRIMINAL', 'FRIEND', ['Max']);
  await tell('last', 'CRIMINAL', 'NONE', ['Boss']);
  await tell('hidden', 'CRIMINAL', 'NONE', []);
  await tell('late', 'JOURNALIST', 'FRIEND', ['Boss']);
  await tell('corrected', 'ORGANISED_CRIME_GROUP', 'FAMILY', ['Lee'], CORRECTED);
  await tell('corrected', 'CRIMINAL', 'FAMILY', ['Lee'], { knownFrom: '2018-08-01' });
  const decide = (owner: string, outcome: string, decidedAt: number, person: string, more: object = {}) =>
    scene.dated('outcomes', { owner, says: { outcome, decidedAt }, names: { person: [person] }, ...more });
  await decide('before', 'DISMISSAL', first, 'Bob');
  await decide('first', 'DISMISSAL', last, 'Ann');
  await decide('first', 'DISMISSAL', before, 'Ann');
  await decide('first', 'FILED', after, 'Ann');
  await decide('first', 'WRITTEN_WARNING', mid, 'Cat');
  await decide('retracted', 'NOT_PROVEN', mid, 'Ann');
  await decide('late', 'OTHER', mid, 'Ann', CORRECTED);
}

async function declarations(scene: Scene): Promise<void> {
  const declare = async (owner: string, instant: string, employee: string, says: object = {}, more: object = {}) => {
    await scene.entity('DECLARATION', owner);
    const said = { association: 'CRIMINAL', origin: 'SELF_DECLARATION', at: at(instant), ...says };
    await scene.dated('declarations', { owner, says: said, names: { employee: [employee] }, ...more });
  };
  const found = { origin: 'INTELLIGENCE' };
  await declare('year first', '2017-03-31T23:00:00Z', 'Ann');
  await declare('year last', '2018-03-31T22:59:59Z', 'Ann', found);
  await declare('year before', '2017-03-31T22:59:59Z', 'Bob', found);
  await declare('year not over', '2018-03-31T23:00:00Z', 'Dan');
  await declare('year too early', '2015-03-31T22:59:59Z', 'Gus');
  await declare('after the end', '2018-06-30T23:00:00Z', 'Ann B');
  await declare('of business', '2017-06-01', 'Ann', { association: 'BUSINESS' });
  await declare('of somebody hidden', '2017-06-01', 'Cat', found);
  await declare('withdrawn', '2017-06-01', 'Dan', found, CORRECTED);
}

async function applications(scene: Scene): Promise<void> {
  const apply = async (owner: string, instant: string) => {
    await scene.entity('APPLICATION', owner);
    await scene.dated('applications', { owner, says: { receivedAt: at(instant) }, names: { person: ['Boss'] } });
  };
  const decide = (owner: string, decision: string, day: string, reasons: string[] = [], more: object = {}) =>
    scene.dated('vetting-decisions', { owner, says: { decision, decidedAt: at(day), reasons }, ...more });
  for (const name of ['failed', 'appealed', 'in debt', 'put right', 'undecided', 'kept secret'])
    await apply(name, '2017-05-01');
  await apply('next year', '2018-03-31T23:00:00Z');
  const connections = ['FINANCIAL', 'CRIMINAL_CONNECTIONS'];
  await decide('failed', 'FAIL', '2017-06-01', connections);
  await decide('next year', 'FAIL', '2018-06-01', connections);
  await decide('appealed', 'FAIL', '2017-06-01', connections);
  await decide('appealed', 'PASS', '2018-05-01');
  await decide('in debt', 'FAIL', '2018-05-01', ['FINANCIAL']);
  await decide('put right', 'FAIL', '2017-06-01', connections, CORRECTED);
  await decide('put right', 'PASS', '2017-05-20', [], { knownFrom: '2018-08-01' });
  await decide('kept secret', 'FAIL', '2017-06-01', connections, { marking: HIDDEN });
}

async function reports(scene: Scene): Promise<void> {
  const report = async (owner: string, receivedAt: number, filedAt: number | null, unit = 'CCU', more: object = {}) => {
    await scene.entity('INTELLIGENCE_REPORT', owner);
    const says = { reference: owner, receivedAt, receivingUnit: unit, ...(filedAt === null ? {} : { filedAt }) };
    await scene.dated('intelligence-reports', { owner, says, ...more });
  };
  await report('filed in time', first, last);
  await report('filed too late', last, after);
  await report('of others', mid, null, 'FIB');
  await report('secret', mid, null, 'CCU', { marking: HIDDEN });
  await report('too early', before, null);
  await report('too late', after, null);
}

async function groups(scene: Scene): Promise<void> {
  const change = async (name: string, input: string): Promise<string> => {
    const operationId = `${name} ${scene.idOf(`${name} ${input}`)}`;
    const answered = name.endsWith('Link') || name === 'mergeEntities' ? '' : 'entity { id }';
    const data = await scene.ask(
      `mutation { ${name}(input: { operationId: "${operationId}", ${input} }) { revision ${answered} } }`,
    );
    return data[name].entity?.id ?? '';
  };
  const group = async (name: string, kind: string, status: string, times: string, marking = '') => {
    const id = await change('addGroup', `name: "${name}", groupKind: ${kind} ${marking}`);
    const known = 'knownFrom: "2018-01-01T00:00:00Z"';
    await change('addGroupStatus', `group: "${id}", status: ${status}, times: { ${known} ${times} } ${marking}`);
    return id;
  };
  const ring = await group('Ring', 'ORGANISED_CRIME_GROUP', 'ACTIVE', '');
  await group('Shoots', 'ORGANISED_CRIME_GROUP', 'EMERGING', '');
  await group('Gone', 'ORGANISED_CRIME_GROUP', 'ACTIVE', `validTo: "${END}"`);
  await group('Coming', 'ORGANISED_CRIME_GROUP', 'ACTIVE', `validFrom: "${END}"`);
  await group('Street', 'STREET_GANG', 'ACTIVE', '');
  await group('Quiet', 'ORGANISED_CRIME_GROUP', 'ACTIVE', '', 'marking: { level: SECRET }');
  const graded = `sourceKey: "r1", provenance: INTELLIGENCE, grading: { sourceEvaluation: RELIABLE, informationAssessment: A }`;
  const since = 'times: { knownFrom: "2018-01-01T00:00:00Z" }';
  const link = (kind: string, from: string, to: string, more = since) =>
    change('recordLink', `kind: ${kind}, from: "${from}", to: "${to}", ${graded} ${more}`);
  const [kim, lee, max, boss] = ['Kim', 'Lee', 'Max', 'Boss'].map((name) => scene.idOf(name)) as [
    string,
    string,
    string,
    string,
  ];
  await link('MEMBER_OF', kim, ring);
  await link('ASSOCIATE', kim, lee);
  await link('FRIEND', max, kim);
  await link('MEMBER_OF', boss, ring);
  await link('ASSOCIATE', max, boss, `context: PROFESSIONAL, ${since}`);
  await change('mergeEntities', `first: "${scene.idOf('Ann')}", second: "${scene.idOf('Ann B')}", ${graded} ${since}`);
}

/** A small force, by two viewers, in which something lies on and beside every edge of every figure of June 2018. */
export async function openAssessedScene(): Promise<DatedScene> {
  const scene = await DatedScene.open();
  await people(scene);
  await allegations(scene);
  await declarations(scene);
  await applications(scene);
  await reports(scene);
  await scene.revision(1);
  await groups(scene);
  return scene;
}
