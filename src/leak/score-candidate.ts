import type { LeakPartName } from '../generated/schema.js';
import type { LeakPolicy } from './leak-policy.js';
import type { Visit } from './look-ups.js';
import { binomialTail, decades } from './surprise.js';

const DAY = 86_400;

/** An assignment to the operation, or to another one that was aimed at some of the same people. */
export interface LeakAssignmentModel {
  readonly role: string | null;
  /** Id and name of the operation. */
  readonly operation: string;
  readonly name: string;
  /** Whether it is the operation that was compromised. */
  readonly isOwn: boolean;
}

/** What is known of an employee who looked a subject up, or might have. */
export interface Suspicion {
  /** Entity id. */
  readonly employee: string;
  readonly visits: readonly Visit[];
  /** How near they are to somebody who gained, the chance of being so, and the product of its links' confidences, 0 to 1; null for no path. */
  readonly path: { readonly hops: number; readonly chance: number; readonly strength: number } | null;
  /** Look-ups in the time before, and of how many a purpose was stated. */
  readonly habit: { readonly lookUps: number; readonly stated: number };
  /** What work in the window explains look-ups; null for none. */
  readonly assignment: LeakAssignmentModel | null;
}

/** What an employee is measured against: the case, and everybody who looked a subject up. */
export interface Setting {
  /** Seconds. */
  readonly event: number;
  /** Days. */
  readonly window: number;
  /** How many subjects the case has. */
  readonly subjects: number;
  readonly everybody: readonly Suspicion[];
  readonly policy: LeakPolicy;
}

/** A part of a score. */
export interface ScorePart {
  readonly name: LeakPartName;
  /** How often chance alone does as much, 0 to 1; null for what is no matter of chance. */
  readonly chance: number | null;
  /** 0 to 1. */
  readonly value: number;
  readonly weight: number;
  /** `value` × `weight`, added up to the score. */
  readonly contribution: number;
  readonly explanation: string;
}

/** How many different subjects somebody looked up. */
export function coverageOf(visits: readonly Visit[]): number {
  return new Set(visits.flatMap(({ subjects }) => [...subjects])).size;
}

/**
 * The share of look-ups that others make without a purpose, which one's own habit is held against: of everybody else's, those of the case
 * included, and a few as the policy has it where there are hardly any.
 */
export function usualUnstated({ employee }: Suspicion, { everybody, policy }: Setting): number {
  let all = policy.habitPrior;
  let unstated = policy.habitPrior * policy.usualUnstated;
  for (const { employee: other, habit, visits } of everybody) {
    if (other === employee) continue;
    all += habit.lookUps + visits.length;
    unstated += habit.lookUps - habit.stated + visits.filter(({ hasPurpose }) => !hasPurpose).length;
  }
  return unstated / all;
}

/** The parts of an employee's score, each with the reason; their contributions add up to it. */
export function scoreParts(suspicion: Suspicion, setting: Setting): ScorePart[] {
  const parts = [pathPart, purposePart, coveragePart, timingPart].map((part) => part(suspicion, setting));
  return suspicion.assignment ? [...parts, assignmentPart(suspicion.assignment, setting)] : parts;
}

function partOf(name: keyof LeakPolicy['parts'], chance: number, policy: LeakPolicy, explanation: string): ScorePart {
  const { weight, fullDecades } = policy.parts[name];
  const value = Math.min(1, decades(chance) / fullDecades);
  return { name, chance, value, weight, contribution: value * weight, explanation };
}

function pathPart({ path }: Suspicion, { policy }: Setting): ScorePart {
  if (path === null) return partOf('PATH', 1, policy, 'No path to anybody who gained was found.');
  const { hops, chance, strength } = path;
  const far = hops === 1 ? '1 hop' : `${hops} hops`;
  const sure = `the links together are ${percent(strength)} sure`;
  const said = `${far} from who gained, as ${percent(chance)} of all employees would be; ${sure}.`;
  const part = partOf('PATH', chance, policy, said);
  const value = part.value * (1 - policy.pathStrength * (1 - strength));
  return { ...part, value, contribution: value * part.weight };
}

/** For somebody with something to hide as against by their own habit: above 0 where purposes are missing, below where they are stated. */
function purposePart(suspicion: Suspicion, setting: Setting): ScorePart {
  const { visits, habit } = suspicion;
  const { policy } = setting;
  const unstated = visits.filter(({ hasPurpose }) => !hasPurpose).length;
  const usual = usualUnstated(suspicion, setting);
  const own = habit.lookUps - habit.stated + policy.habitPrior * usual;
  const rate = Math.max(policy.leastUnstated, own / (habit.lookUps + policy.habitPrior));
  const chance = binomialTail(visits.length, unstated, rate);
  const hiding = Math.max(policy.hidingUnstated, rate);
  const likelier =
    unstated * Math.log10(hiding / rate) + (visits.length - unstated) * Math.log10((1 - hiding) / (1 - rate));
  const { weight, fullDecades } = policy.parts.PURPOSE;
  const value = Math.min(1, Math.max(-policy.mostExplained, likelier / fullDecades));
  const said = `${unstated} of ${visits.length} look-ups state no purpose; by their own habit ${percent(rate)} would.`;
  return { name: 'PURPOSE', chance, value, weight, contribution: value * weight, explanation: said };
}

/** How much somebody looked up: half for each look-up, half for each different subject. */
function reachOf({ visits }: Suspicion): number {
  return (visits.length + coverageOf(visits)) / 2;
}

/**
 * Compared with those who have the same reason to look subjects up: team with team, everybody else with everybody else. Of a mean, the geometric
 * distribution takes least for granted.
 */
function coveragePart(suspicion: Suspicion, { everybody, subjects, policy }: Setting): ScorePart {
  const { employee, visits, assignment } = suspicion;
  const peers = everybody.filter(
    (other) => other.visits.length > 0 && !other.assignment === !assignment && other.employee !== employee,
  );
  const mean = (peers.reduce((sum, peer) => sum + reachOf(peer), 0) + policy.usualReach) / (peers.length + 1);
  const chance = visits.length === 0 ? 1 : (1 - 1 / mean) ** (reachOf(suspicion) - 1);
  const as = assignment ? 'assigned to such work' : 'who were not assigned';
  const said = `${coverageOf(visits)} of ${subjects} subjects in ${visits.length} look-ups; ${percent(chance)} of those ${as} would do as much.`;
  return partOf('COVERAGE', chance, policy, said);
}

function timingPart({ visits }: Suspicion, { event, window, policy }: Setting): ScorePart {
  const close = visits.filter(({ at }) => event - at <= policy.closeDays * DAY).length;
  const chance = binomialTail(visits.length, close, Math.min(1, policy.closeDays / window));
  return partOf(
    'TIMING',
    chance,
    policy,
    `${close} of ${visits.length} look-ups in the last ${policy.closeDays} days.`,
  );
}

function assignmentPart({ role, name, isOwn }: LeakAssignmentModel, { policy }: Setting): ScorePart {
  const weight = policy.assigned;
  const to = isOwn ? 'the operation' : `${name}, which is after some of the same people,`;
  const as = role === null ? '' : ` as ${role}`;
  const explanation = `Assigned to ${to}${as}: that explains look-ups, and does not exclude.`;
  return { name: 'ASSIGNED', chance: null, value: 1, weight: -weight, contribution: -weight, explanation };
}

function percent(share: number): string {
  const shown = share * 100;
  return `${shown >= 10 ? Math.round(shown) : Number(shown.toPrecision(2))} %`;
}
