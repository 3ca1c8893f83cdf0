import { z } from 'zod';
import { amount, count, day, line, share, weights } from '../scenario/fields.js';

/** From and to, both included. */
const range = (sentence: string) =>
  z
    .tuple([count('The least.'), count('The most.')])
    .refine(([least, most]) => least <= most, { error: 'the first number must not be above the second' })
    .describe(sentence);
const HOPS = ['2', '3', '4'] as const;

const operations = z.strictObject({
  teamSize: range('Employees assigned.'),
  teamDepartments: weights('Where they work.'),
  outsideShare: share('Of a team, from any department.'),
  roles: weights('What they do; the first assigned leads.'),
  lateJoinerShare: share('Of a team, assigned after the start.'),
  earlyLeaverShare: share('Of a team, gone before the end.'),
  targetGroupShare: share('Of operations, the group is a target besides its people.'),
  targets: range('People an operation is after.'),
  recordsPerTarget: range('Records about each on the systems before it begins.'),
  ownRecords: range('Intelligence reports of its own.'),
  plannedBefore: range('Days from the plan to the day it is carried out, or fails.'),
  sessionsPerMember: amount('Sessions in which a member of the team looks its subjects up, on average.', 1000),
});

const leakers = z.strictObject({
  share: share('Of cases, an employee leaked; the rest came from elsewhere.'),
  serviceDays: count('Employed at least so long before the event.'),
  onTeamShare: share('Assigned to the operation.'),
  statedShare: share('State a purpose like everybody else.'),
  purposeShare: share('Of the look-ups of the other leakers, a purpose is stated all the same.'),
  accountOnlyShare: share('Known by nothing but the login account in what matters.'),
  manyShare: share('Look up much; the rest little.'),
  few: range('Sessions of those who look up little.'),
  many: range('Sessions of those who look up much.'),
  closeShare: share('Look up shortly before the event; the rest anywhere in the window.'),
  closeDays: count('How shortly.', 1),
  subjectsShare: share('Of the subjects of an operation, those a leaker looks up.'),
  unrecordedSubjectsShare: share('The same for one whose path to the group was not on file.'),
  declaredShare: share('Declared who they know.'),
  indirectShare: share('Of sessions, by the subject’s name, vehicle, phone or address.'),
});

const officer = z.strictObject({
  rank: line('Rank.'),
  department: line('Department.'),
  joined: day('Joined.'),
  left: day('Left.'),
  onTeam: z.boolean().describe('Assigned to the operation.'),
  lookUps: count('Look-ups of its subjects.'),
  windowShare: share('Of them, in the window before the event.'),
  actions: weights('What they did with what they found.', ['VIEW', 'PRINT', 'EXPORT'] as const),
  kind: z.enum(['DISCLOSURE_OF_INFORMATION', 'MISUSE_OF_SYSTEMS']).describe('What is alleged.'),
  outcome: z.enum(['IMPRISONMENT', 'DISMISSAL']).describe('What came of it.'),
  statedShare: share('Of them, a purpose is stated.'),
  tieKind: z.enum(['FRIEND', 'ASSOCIATE', 'FAMILY']).describe('How they are linked to a rival.'),
  tie: line('How they know a rival.'),
  tieSince: day('Since when.'),
  tieKnown: day('When the force came to know.'),
  paidSince: day('Paid since.'),
  payments: line('In what.'),
});

const workedExample = z.strictObject({
  operation: line('Its name.'),
  planned: day('Planned.'),
  event: day('Failed.'),
  lookUpsFrom: day('The first look-up of it.'),
  received: day('The allegations were received.'),
  sentenced: day('The officers were sentenced.'),
  members: count('People in the group it was after, and in the rivals who gained.', 2, 40),
  recordsPerMember: count('Records about each of them.', 1, 50),
  reports: count('Intelligence reports of its own.', 1, 50),
  groupsSince: day('Both groups were active since.'),
  groupsUntil: day('And until.'),
  team: count('Colleagues with work on it.', 0, 50),
  teamLookUps: range('Look-ups of each of them.'),
  harm: line('What came of it.'),
  inducement: line('How it was paid.'),
  officers: z.array(officer).min(1).describe('Those who leaked.'),
});

/** The section `cases` of a scenario: operations, what went wrong with some of them, and who is behind it. */
export const casesSection = z.strictObject({
  otherDisclosureShare: share('Of disclosures that compromised no operation, told about one all the same.'),
  mostLabelsPerEmployee: amount('People planted in cases, an employee at most: a small force has few.', 1),
  eventBeforeReceipt: range('Days between the event that failed and the allegation.'),
  windowDays: count('Days before the event in which a leaker looks things up.', 2, 365),
  beneficiaryIsTargetShare: share('Of cases whose allegation names no group, the subjects themselves are warned.'),
  rivalKnownShare: share('Of cases in which others gain, the rivalry is on file.'),
  hops: weights('Hops from a leaker or look-alike to the group that gains.', HOPS),
  namedShare: share('Of cases with a leaker whose allegation names nobody, the case comes to name the leaker.'),
  namedInnocentShare: share('Of cases whose allegation names nobody, the case comes to name somebody innocent.'),
  jointCaseShare: share('Of cases, taken into the enquiry opened before.'),
  caseOpenDays: range('Days from the allegation to the opening of the enquiry.'),
  caseLastsDays: range('Days from there to its closing.'),
  membersPerCase: range('Members from the professional standards department.'),
  compartmentShare: share('Of enquiries, kept to a compartment.'),
  sources: weights('Where a leak without an inside leaker came from.'),
  operations: operations.describe('All operations.'),
  leakers: leakers.describe('Leakers; shares are of leakers.'),
  infiltrators: z
    .strictObject({
      count: count('Employees hired for somebody else.'),
      joinedYears: amount('Years before the clock in which they joined.', 40),
      hops: weights('Hops to their group when they were hired.', HOPS),
      knownBeforeShare: share('Of them, all of it was on file when they were hired.'),
      knownLaterShare: share('Of them, it came to be known later; the rest is not on file.'),
      subjects: range('Members of their group they look up.'),
      firstAfterDays: count('Days after joining, at least.'),
      sessions: range('Sessions for the group.'),
      statedShare: share('Of those look-ups, a purpose is stated.'),
    })
    .describe('Hired through vetting for somebody else.'),
  approached: z
    .strictObject({
      tieDays: range('Days before the allegation on which the contact began.'),
      declaredShare: share('Of them, told the force themselves.'),
      lookUpShare: share('Of them, looked something up for the group once.'),
    })
    .describe('Employees whom a group approached: one for each allegation of it.'),
  conflicted: z
    .strictObject({
      sessions: range('Sessions of each.'),
      statedShare: share('Of their look-ups, a purpose is stated.'),
      explainedShare: share('Of them, look up for work only.'),
      explainedStatedShare: share('Of the look-ups of these, a purpose is stated.'),
    })
    .describe('Employees who look up somebody they are linked to.'),
  workedExample: workedExample.nullable().describe('Officers sentenced long ago; null for none.'),
});

/** The section `noise` of a scenario: what makes the truth hard to see, and the everyday look-ups it hides in. */
export const noiseSection = z.strictObject({
  lookUpsPerRecord: amount('Legitimate look-ups in the window of each record about the subjects of a case.', 1000),
  ordinaryLookUpsPerRecord: amount('The same for an operation nothing went wrong with.', 1000),
  innocentsPerCase: range('Employees with a path to the group that gains and a look-up of a subject, both innocent.'),
  innocentSessions: range('Sessions of each of them in the window.'),
  innocentStatedShare: share('Of those look-ups, a purpose is stated.'),
  neighbourShare: share('Of these innocents, are on the team and live next door to a member.'),
  unrecordedShare: share('Of leakers, a link of their path to the group is on no file.'),
  recordedLaterShare: share('Of leakers, a link of it came to be known only after the event.'),
  everyday: z
    .strictObject({
      idleShare: share('Of employees, hardly look anything up.'),
      idleTimes: amount('As much as their colleagues, times.', 1),
      heavyShare: share('Of employees, look up for others all day.'),
      heavyTimes: amount('As much as their colleagues, times.', 100),
      carelessShare: share('Of employees, seldom state a purpose.'),
      carelessStatedShare: share('Of their look-ups, a purpose is stated.'),
      recentDays: amount('The average age of a record when it is looked up, in days.', 5000),
      lookUpsPerSession: amount('Look-ups of one thing, on average.', 50),
      againShare: share('Of sessions, of what was looked up the time before.'),
      gapSeconds: amount('Between the look-ups of a session, on average.', 3600),
      offDutyShare: share('Of sessions, outside the hours on duty.'),
      nightShare: share('Of sessions drawn for a night, kept; the rest fall on another duty.'),
      nothingFoundShare: share('Of searches, find nothing.'),
      operationNamedShare: share('Of purposes of work on an operation, name it.'),
      longestLeave: count('Days of leave in one piece, at most.', 1, 60),
      summerLeaveShare: share('Of leave, in the summer.'),
      leaveDays: range('Days of leave a year.'),
      courseDays: range('Days of courses a year.'),
      sickDays: range('Days of sickness a year.'),
      ownTerminalShare: share('Of sessions, at one’s own terminal.'),
    })
    .describe('Look-ups of every day.'),
});

/** The section `truth` of a scenario: what only the labels know. */
export const truthSection = z.strictObject({ communities: weights('Synthetic communities of employees.') });

/** Operations, cases and who is behind them. */
export type CaseFigures = z.infer<typeof casesSection>;

/** What makes the truth hard to see. */
export type NoiseFigures = z.infer<typeof noiseSection>;
