import { dayText } from '../days.js';
import { type Drawing, employeeKey, nominalKey } from '../drawing.js';
import { employeeProfile } from '../employee-profile.js';
import { drawMarking } from '../grading.js';
import { drawName } from '../naming.js';
import { drawBirth, personRow } from '../people.js';
import type { Random } from '../random.js';
import type { Rows } from '../rows.js';
import type { Period } from '../scenario/fields.js';
import type { Cast } from './cast.js';
import { decisionRows, type Fate } from './decision-rows.js';
import { hiredApplicants } from './hired-applicants.js';
import { drawMoment, type Moment, momentsIn, shuffled } from './moments.js';
import { drawRowMarking, knownDay } from './row-markings.js';

/** One application: whose, and what became of it. */
interface DrawnApplication {
  readonly moment: Moment;
  readonly fate: Fate;
  /** The employee they became; null for a person of their own. */
  readonly employee: number | null;
}

/** Of those who failed, try again in a later year. */
const AGAIN_SHARE = 0.06;

/** Applications year by year, the applicants who are no employees, and the decisions. */
export function* applicationRows(drawing: Drawing, cast: Cast): Rows {
  const { plan } = drawing;
  const { years } = plan.scenario.assessment.vetting;
  const random = plan.streams('applications');
  const periods = years.map(({ year, hired }) => ({
    from: year.from,
    to: Math.min(year.to, plan.calendar.lastDay),
    count: Math.round(hired * plan.scale),
  }));
  const hired = hiredApplicants(plan, cast.roster, random, periods);
  let failedBefore: string[] = [];
  for (const [at, figures] of years.entries()) {
    const applicants = Math.round(figures.applicants * plan.scale);
    const failed = Math.min(applicants, Math.round(figures.failed * plan.scale));
    const criminal = Math.min(failed, Math.round(figures.criminalConnections * plan.scale));
    const joined = (hired[at] ?? []).slice(0, applicants - failed);
    const period = periods[at] as Period;
    const others = momentsIn(random, period, applicants - joined.length).map(
      (moment, index): DrawnApplication => ({
        moment,
        fate: index < criminal ? 'CRIMINAL_CONNECTIONS' : index < failed ? 'FAIL' : 'PASS',
        employee: null,
      }),
    );
    const employees = joined.map(({ employee, received }): DrawnApplication => {
      const day = drawMoment(random, { from: received, to: received });
      return { moment: day, fate: 'PASS', employee };
    });
    const failedNow: string[] = [];
    for (const application of shuffled(random, [...others, ...employees])) {
      const again = application.fate !== 'PASS' && random.chance(AGAIN_SHARE) ? failedBefore.pop() : undefined;
      const person = yield* applicantOf(drawing, cast, random, application, again);
      if (application.fate !== 'PASS') failedNow.push(person);
      yield* applied(drawing, cast, random, application, person);
    }
    failedBefore = failedNow;
  }
}

/** The key of the applicant: an employee, somebody who failed before, or a person who is written now. */
function* applicantOf(
  drawing: Drawing,
  cast: Cast,
  random: Random,
  { employee, fate, moment }: DrawnApplication,
  again: string | undefined,
): Rows<string> {
  const { plan, serials, evidence } = drawing;
  if (employee !== null) return employeeKey(employee);
  if (again === undefined) {
    const facts = { key: serials.key('applicant'), name: drawName(random), born: drawBirth(random, plan, 21, 48) };
    yield personRow(drawing, random, { ...facts, papers: true, marking: drawMarking(random, 0.0005, 0.002, 0) });
    again = facts.key;
  }
  const { linkedShare } = plan.scenario.assessment.vetting;
  if (fate !== 'CRIMINAL_CONNECTIONS' && !random.chance(linkedShare)) return again;
  const nominal = random.chance(0.5) ? cast.member(random).nominal : cast.criminal(random);
  const kind = random.pick(['FAMILY', 'FRIEND', 'ASSOCIATE', 'PARTNER'] as const);
  const known = Math.min(moment.day + random.between(5, 13), plan.calendar.lastDay);
  const link = { kind, from: again, to: nominalKey(nominal) };
  yield* evidence.told(random, link, {
    provenance: 'VETTING',
    known,
    source: `${again}-V`,
    marking: { level: 'OFFICIAL_SENSITIVE' },
  });
  return again;
}

function* applied(drawing: Drawing, cast: Cast, random: Random, application: DrawnApplication, person: string): Rows {
  const { plan, serials } = drawing;
  const { moment, employee, fate } = application;
  const profile = employee === null ? null : employeeProfile(plan, employee);
  const { posts, assessment } = plan.scenario;
  const { policies, adjustedShare } = assessment.vetting;
  const officer = profile?.officer ?? random.chance(plan.draw.officerShare);
  const key = serials.key('application');
  const policyVersion = (policies.findLast(({ from }) => from <= moment.day) ?? policies[0])?.version ?? '';
  const standard = random.chance(adjustedShare) ? 'ADJUSTED' : 'STANDARD';
  const marking = drawRowMarking(random, plan, true);
  const row = {
    key,
    person,
    receivedAt: moment.text,
    role: officer ? 'Constable' : random.weighted(posts.roles),
    department: profile?.department ?? random.weighted(officer ? posts.officerDepartments : posts.staffDepartments),
    standard,
    policyVersion,
    ...marking,
    knownFrom: dayText(knownDay(random, plan, moment.day)),
  };
  yield { file: 'applications', row };
  // Nobody joins before they are cleared.
  const last = profile ? profile.joined - 1 : plan.calendar.lastDay;
  yield* decisionRows(drawing, cast, random, {
    key,
    received: moment.day,
    last,
    fate,
    standard,
    policyVersion,
    marking,
  });
}
