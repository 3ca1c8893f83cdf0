import { z } from 'zod';
import { MARKING_LEVELS } from '../../auth/viewer.js';
import { disclosuresSection, otherAllegationsSection, outcomesSection } from './allegations-section.js';
import { amount, amounts, count, day, financialYear, line, period, share, weights } from './fields.js';

const REASONS = ['CRIMINAL_RECORD', 'FINANCIAL', 'FALSE_STATEMENT', 'SUBSTANCE_MISUSE', 'OTHER'] as const;

const associationsSection = z.strictObject({
  years: z
    .array(
      z
        .strictObject({
          year: financialYear('The financial year in which the records were made.'),
          criminal: count('Records of associations with criminals.'),
          selfDeclared: count('Of these, declared by the employee; the rest come from intelligence.'),
        })
        .refine(({ criminal, selfDeclared }) => selfDeclared <= criminal, {
          path: ['selfDeclared'],
          error: 'must not be more than criminal',
        }),
    )
    .min(1)
    .describe('Vulnerable-association records, year by year; of a year that is not over at the clock, those so far.'),
  othersAYear: z
    .strictObject({ JOURNALIST: count('A year.'), BUSINESS: count('A year.'), OTHER: count('A year.') })
    .describe('Records of other associations in a year.'),
  officersAtLeast: count('Serving officers at the end with a record of a criminal association, at least.'),
  inGroupShare: share('Of the criminals, a member of an active organised crime group.'),
  declaredLateShare: share('Of associations that came from intelligence, declared later.'),
});

const vettingSection = z.strictObject({
  years: z
    .array(
      z
        .strictObject({
          year: financialYear('The financial year in which the applications were received.'),
          applicants: count('Applications received.'),
          failed: count('Of these, failed.'),
          criminalConnections: count('Of the failed, for criminal connections.'),
          hired: count('Of those who passed, hired in the months after, as far as so many joined then.'),
        })
        .refine(({ failed, criminalConnections }) => criminalConnections <= failed, {
          path: ['criminalConnections'],
          error: 'must not be more than failed',
        })
        .refine(({ applicants, failed, hired }) => failed + hired <= applicants, {
          path: ['hired'],
          error: 'must not be more, with failed, than applicants',
        }),
    )
    .min(1)
    .describe('Applications, year by year; of a year that is not over at the clock, those so far.'),
  otherReasons: weights('Why the others fail.', REASONS),
  conditionsShare: share('Of those who do not fail, pass with conditions.'),
  adjustedShare: share('Of applications, decided by the adjusted standard.'),
  linkedShare: share('Of applicants who fail for another reason or are not hired, linked to a criminal.'),
  days: z
    .strictObject({ least: amount('At least.', 200), most: amount('At most.', 300) })
    .describe('Days from an application to its decision.'),
  appealedShare: share(
    'Of failures, decided again on appeal and failed again; and as many passes were failures at first.',
  ),
  policies: z
    .array(z.strictObject({ from: day('Since.'), version: line('As decisions name it.') }))
    .min(1)
    .describe('Versions of the vetting policy, oldest first.'),
});

const intelligenceSection = z
  .strictObject({
    unit: line('The unit whose intelligence the figures count: the counter-corruption unit.'),
    period: period('The figures are for reports received from this London day to that, both included.'),
    received: count('Reports the unit received in the period.'),
    open: count('Of these, open on the last day of the period.'),
    filed: count('Of these, filed by then.'),
    filedAfter: count('Of the open ones, filed between the period and the clock.'),
    aYearOutside: count(
      'Reports the unit received in a year before the period or after it; those before are filed by then.',
    ),
    otherUnitsAYear: amounts('Reports that other units received in a year.'),
    categories: weights('What reports are of.'),
  })
  .refine(({ received, open, filed }) => open + filed === received, {
    path: ['received'],
    error: 'must be open and filed together',
  })
  .refine(({ open, filedAfter }) => filedAfter <= open, { path: ['filedAfter'], error: 'must not be more than open' });

/** The records behind a threat assessment, and what surrounds them. */
export const assessmentSection = z.strictObject({
  markings: z
    .strictObject({
      counted: weights('Levels of the rows the figures count; these have no compartment.', MARKING_LEVELS),
      others: weights('Levels of the rows around them.', MARKING_LEVELS),
      compartmentShare: share('Of the rows around them above OFFICIAL, kept to an enquiry.'),
    })
    .describe('Who may know of the rows.'),
  historyFrom: day('Rows outside the periods begin with this day.'),
  correctedShare: share('Of recipients and outcomes, put right later: another row before it, known until then.'),
  knownLateShare: share('Of rows, known to the force some weeks after the day they were received.'),
  disclosures: disclosuresSection.describe('Allegations that information was disclosed.'),
  otherAllegations: otherAllegationsSection.describe('Allegations of other kinds.'),
  outcomes: outcomesSection.describe('How allegations ended.'),
  associations: associationsSection.describe('Vulnerable-association records.'),
  vetting: vettingSection.describe('Applications to join and their decisions.'),
  intelligence: intelligenceSection.describe('Intelligence reports.'),
});

/** The figures of a threat assessment. */
export type AssessmentFigures = z.infer<typeof assessmentSection>;
