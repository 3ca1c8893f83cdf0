import type { Provenance } from '../generated/schema.js';
import { type Day, dayText } from './days.js';
import { drawGrade, drawHandling, drawMarking, type RowMarking } from './grading.js';
import { keyOf } from './identifiers.js';
import type { Plan } from './plan.js';
import type { Random, Weighted } from './random.js';
import type { GeneratedRow, ImportedLinkKind, RowOf, Rows } from './rows.js';

/** A link as it is in the world, before anybody says so. */
export interface TrueLink {
  readonly kind: ImportedLinkKind;
  readonly from: string;
  readonly to: string;
  readonly subkind?: string;
  readonly role?: string;
  readonly count?: number;
  readonly context?: 'PROFESSIONAL';
  /** From when and until when it is so; absent is unbounded. */
  readonly since?: Day;
  readonly until?: Day;
}

/** Who says so, and when the force came to know; what is absent is drawn. */
export interface Telling {
  readonly provenance: Provenance;
  readonly known?: Day;
  readonly declarant?: string;
  readonly refutes?: boolean;
  /** With `known`: the key of the report or declaration it stands on. */
  readonly source?: string;
  /** Who may know of it; such an assertion is not regraded either. */
  readonly marking?: RowMarking;
}

const REPORTS: Readonly<Record<Provenance, string>> = {
  SELF_DECLARATION: 'DEC',
  INTELLIGENCE: 'INT',
  OPEN_SOURCE: 'OSI',
  VETTING: 'VET',
  HR: 'HR',
  CASE_FILE: 'CF',
};

/** Writes what sources say of links, one row an assertion, with grade, marking and times. */
export class Evidence {
  readonly #plan: Pick<Plan, 'draw' | 'calendar' | 'scenario'>;
  readonly #reports = new Map<Provenance, Report>();
  #assertions = 0;

  constructor(plan: Pick<Plan, 'draw' | 'calendar' | 'scenario'>) {
    this.#plan = plan;
  }

  /** One assertion; now and then it is regraded later: closed, and opened again with another grade. */
  *told(random: Random, link: TrueLink, telling: Telling): Rows {
    const report = this.#report(random, link, telling);
    // A declaration is not: it counts from the day it was made.
    const { draw, calendar } = this.#plan;
    const mayChange =
      telling.declarant === undefined && telling.marking === undefined && report.known < calendar.lastDay - 30;
    const regraded = mayChange && random.chance(draw.regradedShare);
    const changed = regraded ? random.between(report.known + 1, calendar.lastDay) : undefined;
    yield this.#assertion(random, link, telling, report, changed);
    if (changed === undefined) return;
    yield this.#assertion(random, link, telling, { ...report, known: changed }, undefined);
  }

  /** A link by one source, or a few that differ, or that doubt it; `tellers` says who the first may be. */
  *found(random: Random, link: TrueLink, tellers?: Weighted<Provenance>): Rows {
    const { contacts } = this.#plan.scenario.knowledge.tellers;
    const { draw } = this.#plan;
    const known = () => drawKnown(random, this.#plan, link.since);
    yield* this.told(random, link, { provenance: random.weighted(tellers ?? contacts) });
    const luck = random.unit();
    const others = luck < draw.thirdSourceShare ? 2 : luck < draw.thirdSourceShare + draw.secondSourceShare ? 1 : 0;
    for (let other = 0; other < others; other++) {
      yield* this.told(random, link, { provenance: random.weighted(contacts), known: known() });
    }
    if (!random.chance(draw.refutedShare)) return;
    yield* this.told(random, link, { provenance: 'INTELLIGENCE', known: known(), refutes: true });
  }

  #assertion(random: Random, link: TrueLink, telling: Telling, report: Report, closed: Day | undefined): GeneratedRow {
    const { draw } = this.#plan;
    const { provenance, refutes } = telling;
    const [evaluation, assessment] = drawGrade(random, this.#plan.scenario, provenance);
    const intelligence = provenance === 'INTELLIGENCE';
    const drawn = intelligence
      ? drawMarking(random, draw.secretShare, draw.sensitiveShare, draw.compartmentShare)
      : drawMarking(random, 0.001, 0.02, draw.compartmentShare);
    const marking = telling.marking ?? drawn;
    const overridden = random.chance(draw.overriddenShare);
    const row: RowOf<'links'> = {
      key: keyOf('A', this.#assertions++),
      kind: link.kind,
      from: link.from,
      to: link.to,
      subkind: link.subkind,
      role: link.role,
      count: link.count,
      provenance,
      declarant: telling.declarant,
      refutes: refutes ? 'true' : 'false',
      context: link.context ?? 'PERSONAL',
      sourceEvaluation: evaluation,
      informationAssessment: assessment,
      ...drawHandling(random, this.#plan.scenario, provenance),
      confidence: overridden ? random.between(4, 18) * 5 : undefined,
      confidenceReason: overridden ? 'Reassessed by the unit after enquiries with the originator' : undefined,
      sourceKey: report.key,
      ...marking,
      ...validity(random, link),
      knownFrom: dayText(report.known),
      knownTo: closed === undefined ? undefined : dayText(closed),
    };
    return { file: 'links', row };
  }

  /** The report, declaration or file an assertion stands on: often the one before, since reports say several things. */
  #report(random: Random, link: TrueLink, { provenance, known, declarant, source }: Telling): Report {
    const last = this.#reports.get(provenance);
    // A declaration is one person's word, and a day that is given is not another report's.
    const mayShare =
      known === undefined && declarant === undefined && last !== undefined && last.known >= (link.since ?? 0);
    if (mayShare && random.chance(this.#plan.draw.sharedReportShare)) return last;
    if (source !== undefined && known !== undefined) return { number: 0, key: source, known };
    const number = (last?.number ?? 0) + 1;
    const key = keyOf(`${REPORTS[provenance]}-`, number);
    const report = { number, key, known: known ?? drawKnown(random, this.#plan, link.since) };
    this.#reports.set(provenance, report);
    return report;
  }
}

interface Report {
  readonly number: number;
  readonly key: string;
  readonly known: Day;
}

/** Draws the day the force came to know of something that began on a day, or that was always so. */
export function drawKnown(random: Random, { calendar }: Pick<Plan, 'calendar'>, since: Day | undefined): Day {
  if (since === undefined) return random.between(calendar.firstDay, calendar.lastDay);
  const first = Math.max(calendar.firstDay, since);
  return Math.min(calendar.lastDay, first + Math.floor(random.exponential(240)));
}

/** Draws when a link held that may be over: since a day (or always), until a day (or still). */
export function drawSpan(
  random: Random,
  { draw: { endedShare }, calendar }: Pick<Plan, 'draw' | 'calendar'>,
): { since?: Day; until?: Day } {
  if (random.chance(0.25))
    return random.chance(endedShare / 2) ? { until: random.between(calendar.firstDay + 1, calendar.lastDay) } : {};
  const since = random.between(calendar.firstDay, calendar.lastDay - 60);
  return random.chance(endedShare) ? { since, until: random.between(since + 30, calendar.lastDay) } : { since };
}

/** Beginnings are sometimes known by the month or the year only. */
function validity(random: Random, { since, until }: TrueLink): { validFrom?: string; validTo?: string } {
  const from = since === undefined ? undefined : dayText(since);
  if (until !== undefined) return { validFrom: from, validTo: dayText(until) };
  if (from === undefined) return {};
  const at = random.unit();
  return { validFrom: at < 0.03 ? from.slice(0, 4) : at < 0.09 ? from.slice(0, 7) : from };
}
