import { type Day, dayText } from '../days.js';
import { type Drawing, employeeKey } from '../drawing.js';
import type { RowMarking } from '../grading.js';
import type { Random } from '../random.js';
import type { Rows } from '../rows.js';
import type { Cast } from './cast.js';
import { drawMoment, type Moment } from './moments.js';

/** What becomes of an application. */
export type Fate = 'PASS' | 'FAIL' | 'CRIMINAL_CONNECTIONS';

/** An application that is decided on. */
export interface Decided {
  readonly key: string;
  readonly received: Day;
  /** It is decided on by this day, if it is a failure; a pass of later is not decided on yet. */
  readonly last: Day;
  readonly fate: Fate;
  readonly standard: string;
  readonly policyVersion: string;
  readonly marking: RowMarking;
}

type Decision = 'PASS' | 'FAIL' | 'CONDITIONS';

const SCOPES = ['Social media', 'Social media and press', 'Social media, press and company registers'];

/** The decision on an application; on appeal there are two, of which the second holds. */
export function* decisionRows(drawing: Drawing, cast: Cast, random: Random, application: Decided): Rows {
  const { plan } = drawing;
  const { vetting } = plan.scenario.assessment;
  const { received, last, fate } = application;
  const wanted = received + random.between(vetting.days.least, vetting.days.most);
  const failed = fate !== 'PASS';
  const hired = last < plan.calendar.lastDay;
  if (wanted > last && !failed && !hired) return;
  const day = Math.max(received, Math.min(wanted, last));
  const decision: Decision = failed ? 'FAIL' : random.chance(vetting.conditionsShare) ? 'CONDITIONS' : 'PASS';
  const decided = drawMoment(random, { from: day, to: day });
  const heard = day + random.between(14, 60);
  if (heard > last || !random.chance(appealShare(plan.scenario.assessment.vetting, failed))) {
    yield decisionRow(drawing, cast, random, application, { decision, decided, known: { knownFrom: dayText(day) } });
    return;
  }
  const known = { knownFrom: dayText(day), knownTo: dayText(heard) };
  yield decisionRow(drawing, cast, random, application, { decision: 'FAIL', decided, known });
  const again = drawMoment(random, { from: heard, to: heard });
  yield decisionRow(drawing, cast, random, application, {
    decision,
    decided: again,
    known: { knownFrom: dayText(heard) },
  });
}

/** As many passes were failures at first as failures are upheld. */
function appealShare(
  { appealedShare, years }: { appealedShare: number; years: readonly Totals[] },
  failed: boolean,
): number {
  if (failed) return appealedShare;
  const total = (name: keyof Totals) => years.reduce((sum, year) => sum + year[name], 0);
  return (appealedShare * total('failed')) / Math.max(1, total('applicants') - total('failed'));
}

interface Totals {
  readonly applicants: number;
  readonly failed: number;
}

interface Version {
  readonly decision: Decision;
  readonly decided: Moment;
  readonly known: { readonly knownFrom: string; readonly knownTo?: string };
}

function decisionRow(
  { plan, serials }: Drawing,
  cast: Cast,
  random: Random,
  { key, fate, standard, policyVersion, marking }: Decided,
  { decision, decided, known }: Version,
) {
  const approver = cast.roster.approver(random, decided.day);
  const row = {
    key: serials.key('decision'),
    application: key,
    decision,
    decidedAt: decided.text,
    standard,
    policyVersion,
    reasons: reasonsOf(random, plan.scenario.assessment.vetting.otherReasons, fate, decision).join(';') || undefined,
    openSourceScope: random.pick(SCOPES),
    openSourceResult: decision === 'FAIL' && random.chance(0.4) ? 'Contacts of concern' : 'Nothing of concern',
    approver: approver === null ? undefined : employeeKey(approver),
    ...marking,
    ...known,
  };
  return { file: 'vetting-decisions', row } as const;
}

/** Why: a pass that was a failure at first, or has conditions, may have been about criminal connections too. */
function reasonsOf(
  random: Random,
  others: Parameters<Random['weighted']>[0],
  fate: Fate,
  decision: Decision,
): unknown[] {
  if (decision === 'PASS') return [];
  const other = random.weighted(others);
  if (fate === 'CRIMINAL_CONNECTIONS')
    return random.chance(0.3) ? ['CRIMINAL_CONNECTIONS', other] : ['CRIMINAL_CONNECTIONS'];
  if (fate === 'PASS' && random.chance(0.5)) return ['CRIMINAL_CONNECTIONS'];
  return [other];
}
