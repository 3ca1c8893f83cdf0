// Scores what a unit would otherwise do against the labels of a generated folder: whom does everyone with a path to the group that gained accuse,
// whom everyone who looked a subject up, and whom both together? Usage: node scripts/naive-answers.mjs <folder> [--json]
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';

const HOPS = 3;
const DAYS = 30;
const folder = process.argv[2];
if (!folder) {
  console.error('name the folder of a generated force');
  process.exit(2);
}

/** Hands every row of a file to a function. */
async function each(file, take) {
  const rows = createReadStream(join(folder, `${file}.csv`)).pipe(parse({ columns: true }));
  for await (const row of rows) take(row);
}

/** A set of a map of sets, made where it is absent. */
const setOf = (map, key) => map.get(key) ?? map.set(key, new Set()).get(key);
const begun = (text, day) => !text || text.slice(0, 10) <= day;
const open = (text, day) => !text || text > day;
const holdsOn = (row, day) =>
  begun(row.knownFrom, day) && open(row.knownTo, day) && begun(row.validFrom, day) && open(row.validTo, day);

/** The cases with labels: what they are about and who did it, if anybody. */
async function readCases() {
  const cases = new Map();
  await each('truth/labels', ({ label, allegation, operation, event, employee, group, detail }) => {
    if ((label !== 'LEAKER' && label !== 'NO_LEAKER') || detail === 'WORKED_EXAMPLE') return;
    cases.set(allegation, { operation, event, group, leaker: label === 'LEAKER' ? employee : null });
  });
  return [...cases.values()];
}

/** Who is linked to whom, as the force saw it on a day: duplicates are one, rivals and people met at work are not linked. */
function neighboursOn(links, day) {
  const same = new Map();
  const one = (key) => (same.has(key) ? one(same.get(key)) : key);
  const held = links.filter((row) => holdsOn(row, day));
  for (const { kind, from, to } of held) {
    if (kind === 'SAME_AS' && one(from) !== one(to)) same.set(one(from), one(to));
  }
  const around = new Map();
  for (const { kind, from, to } of held) {
    if (kind === 'SAME_AS') continue;
    setOf(around, one(from)).add(one(to));
    setOf(around, one(to)).add(one(from));
  }
  return { around, one };
}

/** Everyone within the hops of a group. */
function near({ around, one }, group) {
  const seen = new Set([one(group)]);
  let edge = [one(group)];
  for (let hop = 0; hop < HOPS; hop++) {
    const next = [];
    for (const key of edge) {
      for (const other of around.get(key) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        next.push(other);
      }
    }
    edge = next;
  }
  return seen;
}

const cases = await readCases();
const employed = [];
await each('employments', (row) => employed.push(row));
const links = [];
await each('links', (row) => {
  if (row.refutes === 'true' || row.context === 'PROFESSIONAL' || row.kind === 'RIVAL_OF') return;
  const { kind, from, to, validFrom, validTo, knownFrom, knownTo } = row;
  links.push({ kind, from, to, validFrom, validTo, knownFrom, knownTo });
});

// The records about the subjects of each operation: the people it is after, and itself.
const subjects = new Map();
await each('targets', ({ operation, target }) => target.startsWith('N') && setOf(subjects, operation).add(target));
const operationsOf = new Map();
for (const { operation } of cases) {
  for (const subject of [operation, ...(subjects.get(operation) ?? [])]) setOf(operationsOf, subject).add(operation);
}
const aboutOperations = new Map();
await each('about', ({ record, entity }) => {
  for (const operation of operationsOf.get(entity) ?? []) setOf(aboutOperations, record).add(operation);
});
const casesOf = new Map();
for (const one of cases) setOf(casesOf, one.operation).add(Object.assign(one, { lookedUp: new Set() }));
const dayBefore = (day, days) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
const ownerOf = new Map();
const nameless = [];
await each('access-events', ({ employee, account, record, at }) => {
  if (employee) ownerOf.set(account, employee);
  for (const operation of aboutOperations.get(record) ?? []) {
    for (const one of casesOf.get(operation) ?? []) {
      const day = at.slice(0, 10);
      if (day < dayBefore(one.event, DAYS) || day >= one.event) continue;
      if (employee) one.lookedUp.add(employee);
      else nameless.push([one, account]);
    }
  }
});
for (const [one, account] of nameless) if (ownerOf.has(account)) one.lookedUp.add(ownerOf.get(account));

const answers = { path: [], lookUp: [], both: [] };
for (const one of cases) {
  const graph = neighboursOn(links, one.event);
  const within = near(graph, one.group);
  const staff = new Set(
    employed
      .filter((row) => begun(row.validFrom, one.event) && open(row.validTo, one.event))
      .map(({ person }) => person),
  );
  const path = new Set([...staff].filter((person) => within.has(graph.one(person))));
  const lookUp = new Set([...one.lookedUp].filter((person) => staff.has(person)));
  answers.path.push(path);
  answers.lookUp.push(lookUp);
  answers.both.push(new Set([...path].filter((person) => lookUp.has(person))));
}

/** Precision and recall over all cases, and how often somebody is accused where nobody leaked. */
function score(accusedByCase) {
  let [accused, right, clean, falsely] = [0, 0, 0, 0];
  for (const [at, { leaker }] of cases.entries()) {
    accused += accusedByCase[at].size;
    if (leaker === null) {
      clean++;
      if (accusedByCase[at].size > 0) falsely++;
    } else if (accusedByCase[at].has(leaker)) right++;
  }
  const leakers = cases.length - clean;
  return {
    precision: right / Math.max(1, accused),
    recall: right / Math.max(1, leakers),
    falseAccusations: falsely / Math.max(1, clean),
    accusedACase: accused / Math.max(1, cases.length),
  };
}

const scores = Object.fromEntries(Object.entries(answers).map(([name, accused]) => [name, score(accused)]));
const leakers = cases.filter(({ leaker }) => leaker !== null).length;
if (process.argv.includes('--json')) console.log(JSON.stringify({ cases: cases.length, leakers, ...scores }));
else {
  console.log(`${cases.length} cases, ${leakers} with a leaker`);
  const percent = (share) => `${(share * 100).toFixed(1)} %`.padStart(9);
  const names = { path: `a path within ${HOPS} hops`, lookUp: `a look-up in ${DAYS} days`, both: 'both' };
  console.log(`${''.padEnd(24)}precision   recall  accused where nobody leaked  accused a case`);
  for (const [name, { precision, recall, falseAccusations, accusedACase }] of Object.entries(scores)) {
    const cells = `${percent(precision)}${percent(recall)}${percent(falseAccusations).padStart(29)}`;
    console.log(`${names[name].padEnd(24)}${cells}${accusedACase.toFixed(1).padStart(16)}`);
  }
}
