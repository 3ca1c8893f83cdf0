#!/usr/bin/env node
// Recounts the figures of a threat assessment from the CSV files of a folder alone: `recount-force.mjs <folder> [--json] [--scenario file]
// [--level OFFICIAL|OFFICIAL_SENSITIVE|SECRET]`. The scenario gives the periods and what the figures ought to be; of the generator's
// code nothing is used. Ends with 1 where a figure differs and the folder has the scenario's own size, or where records contradict each other.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse as parseYaml } from 'yaml';
import { recount } from './recount/figures.mjs';
import { LEVELS } from './recount/read-rows.mjs';

/** What the figures ought to be in a folder of the scenario's own size. */
function wanted({ employees, force, assessment }) {
  const { received, toCriminals, toOrganisedCrime, toFamilyOrFriends, familyOrFriendsInGroups, ...rest } =
    assessment.disclosures;
  const { operationsCompromised, operationsDropped, policeActivityBefore } = rest;
  return {
    employees: employees - force.leavers,
    activeGroups: force.activeGroups,
    emergingGroups: force.emergingGroups,
    disclosures: {
      received,
      toCriminals,
      toOrganisedCrime,
      toFamilyOrFriends,
      familyOrFriendsInGroups,
      operationsCompromised,
      operationsDropped,
      policeActivityBefore,
    },
    associations: assessment.associations.years,
    vetting: assessment.vetting.years.map(({ hired, ...figures }) => figures),
    intelligence: {
      received: assessment.intelligence.received,
      open: assessment.intelligence.open,
      filed: assessment.intelligence.filed,
    },
    outcomes: assessment.outcomes.counts,
  };
}

/** Figures one a line, by their path. */
function* flat(value, path = '') {
  if (typeof value !== 'object' || value === null) yield [path, value];
  else
    for (const [name, part] of Object.entries(value)) {
      if (name === 'year') continue;
      yield* flat(part, [path, part?.year ?? name].filter(Boolean).join(' '));
    }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, scenario: { type: 'string' }, level: { type: 'string', default: 'SECRET' } },
});
const [folder] = positionals;
if (!folder || !LEVELS.includes(values.level)) {
  process.stderr.write('usage: recount-force.mjs <folder> [--json] [--scenario file] [--level SECRET]\n');
  process.exit(2);
}
const file = values.scenario ?? new URL('../scenarios/default.yaml', import.meta.url);
const scenario = parseYaml(readFileSync(file, 'utf8'), { schema: 'core' });
const figures = await recount(folder, scenario, values.level);
const expected = new Map(flat(wanted(scenario)));
const { contradictions, ...counted } = figures;
const differences = [...flat(counted)].filter(([name, value]) => expected.has(name) && expected.get(name) !== value);
const missing = [...expected].filter(([name, value]) => value > 0 && !new Map(flat(counted)).has(name));
if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
else {
  for (const [name, value] of flat(counted)) {
    const other = expected.has(name) && expected.get(name) !== value ? `   scenario: ${expected.get(name)}` : '';
    process.stdout.write(`${name.padEnd(46)}${String(value).padStart(8)}${other}\n`);
  }
  for (const sentence of contradictions) process.stdout.write(`contradiction: ${sentence}\n`);
}
const { name } = parseYaml(readFileSync(join(folder, 'source.yaml'), 'utf8'));
const ownSize = name.endsWith(`-${scenario.employees}`);
if (contradictions.length > 0 || (ownSize && differences.length + missing.length > 0)) process.exitCode = 1;
