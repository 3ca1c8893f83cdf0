import { setImmediate as nextTurn } from 'node:timers/promises';
import { stringify } from 'yaml';
import { BadUserInput } from '../errors.js';
import { dayText } from './days.js';
import { FolderWriter, type RowCounts } from './folder-writer.js';
import { forceRows } from './force.js';
import { planForce } from './plan.js';
import { readScenario } from './scenario/read-scenario.js';

/** The scenario of the demonstration. */
export const DEFAULT_SCENARIO = 'default';

/** What to generate, and where to. */
export interface GenerateOptions {
  /** The name of a scenario, or a file that describes one; `default` where absent. */
  readonly scenario?: string;
  /** An integer from 0 to 4,294,967,295: the same scenario, seed and size give the same bytes. */
  readonly seed: number;
  /** An integer from 100 to 1,000,000; the scenario's own number where absent. */
  readonly employees?: number;
  /** Made with its parents where it is absent. */
  readonly folder: string;
  /** Replaces the files of a folder that is not empty, instead of refusing it. */
  readonly force?: boolean;
  /** Called now and then with rows written and rows expected; the two meet at the end. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborting it stops the run and removes what it wrote. */
  readonly signal?: AbortSignal;
}

/** What was generated. */
export interface GeneratedCounts {
  readonly folder: string;
  /** The scenario's name. */
  readonly scenario: string;
  readonly seed: number;
  readonly employees: number;
  /** Organised crime groups that are active at the clock. */
  readonly activeGroups: number;
  /** Rows of files whose rows are entities: people, groups, what they use, operations, records, and what the unit keeps. */
  readonly entities: number;
  /** Rows of links. */
  readonly assertions: number;
  /** Rows of each file, headers aside. */
  readonly rows: RowCounts;
}

/** Rows an employee and a nominal bring, look-ups aside, measured: for progress only. */
const ROWS_PER_EMPLOYEE = 8;
const ROWS_PER_NOMINAL = 8.6;
const TURN = 4096;
const ENTITY_FILES = [
  'people',
  'groups',
  'phones',
  'vehicles',
  'accounts',
  'locations',
  'operations',
  'records',
  'intelligence-reports',
  'applications',
  'declarations',
  'allegations',
  'cases',
] as const;

/**
 * Generates a synthetic force in the import layout. Time grows with the employees; memory by about 1.3 kB each. Throws
 * `BadUserInput` that names the option for a scenario, size, seed or folder that is refused, and the signal's reason when aborted.
 */
export async function generateForce(options: GenerateOptions): Promise<GeneratedCounts> {
  const { seed, folder, force = false, onProgress, signal } = options;
  requireInteger('seed', seed, 0, 4_294_967_295);
  if (options.employees !== undefined) requireInteger('employees', options.employees, 100, 1_000_000);
  const { name, scenario } = await readScenario(options.scenario ?? DEFAULT_SCENARIO);
  const { employees = scenario.employees } = options;
  signal?.throwIfAborted();
  const writer = await FolderWriter.open(folder, force);
  try {
    const plan = planForce(seed, employees, scenario);
    const expected = plan.nominals * ROWS_PER_NOMINAL + employees * (ROWS_PER_EMPLOYEE + plan.draw.lookUpsPerEmployee);
    let written = 0;
    for (const row of forceRows(plan)) {
      const full = writer.write(row);
      if (full) await full;
      if (++written % TURN) continue;
      onProgress?.(Math.min(written, expected - 1), expected);
      // A turn for signals and for the rest of the service.
      await nextTurn();
      signal?.throwIfAborted();
    }
    const rows = await writer.finish(
      stringify({
        name: `generated-${name}-${seed}-${employees}`,
        clock: `${dayText(scenario.calendar.clock)}T00:00:00Z`,
        assessedUnits: [scenario.assessment.intelligence.unit],
      }),
    );
    onProgress?.(written, written);
    const entities = ENTITY_FILES.reduce((sum, file) => sum + rows[file], 0);
    const activeGroups = plan.groups.filter(
      ({ kind, status }) => kind === 'ORGANISED_CRIME_GROUP' && status === 'ACTIVE',
    ).length;
    return { folder, scenario: name, seed, employees, activeGroups, entities, assertions: rows.links, rows };
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

function requireInteger(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new BadUserInput(name, `must be a whole number from ${least} to ${most}, not ${value}`);
}
