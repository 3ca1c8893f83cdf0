import { namedClearance } from '../auth/named-clearance.js';
import type { Viewer } from '../auth/viewer.js';
import { BadUserInput } from '../errors.js';
import { instant, type ResolvedTime, type View } from '../neo4j/view.js';
import { formatInstant } from '../time/london.js';
import type { About } from './exported-graph.js';

/** As whom an export sees the graph. */
export function exporter(level: string, compartments: string | undefined): Viewer {
  return { subject: 'export', ...namedClearance(level, compartments), roles: ['BATCH'], employeeId: null };
}

/** The time of an export; now where it is not said. */
export function exportTime(view: View, validAt: number | null, knownAt: number | null): ResolvedTime {
  return instant(validAt ?? view.now, knownAt ?? view.now);
}

/** What every export says of itself: whose view it is, and of which time. */
export function aboutOf({ viewer }: View, { validFrom, knownAt }: ResolvedTime): About {
  return {
    clearance: [viewer.level, ...viewer.compartments].join(' '),
    validAt: formatInstant(validFrom),
    knownAt: formatInstant(knownAt),
  };
}

/** A whole number of an option. */
export function wholeNumber(option: string, given: string | number, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(String(given)) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new BadUserInput(option, `'${given}' must be a whole number from ${least} to ${most}.`);
}
