import type { Marking, Viewer } from '../../auth/viewer.js';
import type { StepPoint } from '../../graph/steps/steps-between.js';
import { markingKey } from '../../marking/marking-numbers.js';
import type { ScreeningRules } from '../rules/screening-rules.js';

/** A named screening with its own rules, clearance and point. */
export interface JobModel {
  /** Of its name and its clearance: see `jobKey`. */
  readonly key: string;
  readonly name: string;
  /** Whoever is cleared for at least this sees its flags. */
  readonly clearance: Marking;
  readonly rules: ScreeningRules;
  /** True where the service evaluates it by itself, as changes come. */
  readonly isLive: boolean;
  /** How often it was given other rules. */
  readonly ruleChanges: number;
  /** Up to where its flags are raised. */
  readonly point: StepPoint;
  /** How many flags it has raised: the number of the last one. */
  readonly raised: number;
  /** Up to where a run reported: a point, and the number of the last flag. */
  readonly reported: StepPoint & { readonly flag: number };
}

/** A screening run that was reported. */
export interface RunModel {
  readonly id: string;
  /** The key of its job. */
  readonly job: string;
  readonly from: StepPoint & { readonly flag: number };
  readonly to: StepPoint & { readonly flag: number };
  /** Seconds since 1970, by the service's clock. */
  readonly startedAt: number;
  readonly completedAt: number;
  /** How many flags it reported. */
  readonly raised: number;
  /** True where it began the job. */
  readonly isBaseline: boolean;
}

/** What a job is told from others by. */
export function jobKey(name: string, clearance: Marking): string {
  return `${name}\n${markingKey(clearance)}`;
}

/** Who a job sees the graph as. */
export function jobViewer({ name, clearance }: Pick<JobModel, 'name' | 'clearance'>): Viewer {
  return { subject: `screening ${name}`, ...clearance, roles: ['BATCH'], employeeId: null };
}
