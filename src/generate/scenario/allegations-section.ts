import { z } from 'zod';
import { OUTCOMES } from '../../import/rows/values.js';
import { count, period, share, weights } from './fields.js';

const INFORMATION = ['VICTIM_DETAILS', 'RIVALS', 'SUBJECT_OF_INVESTIGATION', 'UNKNOWN'] as const;
const OTHER_RECIPIENTS = ['JOURNALIST', 'PROTECTED_DISCLOSURE', 'OTHER', 'NOBODY_KNOWN'] as const;
const OTHER_KINDS = ['INFILTRATION', 'APPROACH', 'INAPPROPRIATE_ASSOCIATION', 'MISUSE_OF_SYSTEMS', 'OTHER'] as const;

/** How an allegation ended for a person. */
export type OutcomeKind = (typeof OUTCOMES)[number];

/** Allegations that information was disclosed. */
export const disclosuresSection = z
  .strictObject({
    period: period('The figures are for allegations received from this London day to that, both included.'),
    received: count('Allegations of disclosure received in the period.'),
    toCriminals: count('Of these, a recipient is a criminal or an organised crime group.'),
    toOrganisedCrime: count('Of those, a recipient is an organised crime group or belongs to one.'),
    toFamilyOrFriends: count('Of those to criminals, a criminal recipient is family or a friend of the employee.'),
    familyOrFriendsInGroups: count('Different people among these recipients who are in an organised crime group.'),
    operationsCompromised: count('Of all received, an operation was compromised.'),
    operationsDropped: count('Of all received, an operation was dropped.'),
    policeActivityBefore: count('Of all received, police activity was passed on before the event.'),
    otherInformation: weights('What was passed on by the others.', INFORMATION),
    otherRecipients: weights('Who the recipients are where no criminal is one.', OTHER_RECIPIENTS),
    subjectKnownShare: share('Of allegations whose recipients are neither family nor friends, an employee is named.'),
    receivedAYearOutside: count('Allegations of disclosure received in a year before or after the period.'),
    compromisedOutside: count('Of all received outside the period, an operation was compromised.'),
    droppedOutside: count('Of all received outside the period, an operation was dropped.'),
  })
  .superRefine((figures, context) => {
    const say = (name: keyof typeof figures, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    const operations = figures.operationsCompromised + figures.operationsDropped;
    const inGroups = figures.toOrganisedCrime - operations;
    const toOthers = figures.toCriminals - figures.toOrganisedCrime;
    const friends = figures.toFamilyOrFriends;
    if (figures.toCriminals > figures.received) say('toCriminals', 'must not be more than received');
    if (toOthers < 0) say('toOrganisedCrime', 'must not be more than toCriminals');
    if (inGroups < 0) say('operationsCompromised', 'with operationsDropped must not be more than toOrganisedCrime');
    if (friends < figures.familyOrFriendsInGroups || inGroups < figures.familyOrFriendsInGroups)
      say(
        'familyOrFriendsInGroups',
        'must not be more than toFamilyOrFriends, nor than toOrganisedCrime less the operations',
      );
    if (friends > toOthers + (figures.familyOrFriendsInGroups > 0 ? inGroups : 0))
      say('toFamilyOrFriends', 'must not be more than toCriminals less the operations');
    if (figures.policeActivityBefore > figures.received) say('policeActivityBefore', 'must not be more than received');
  });

/** Allegations of other kinds. */
export const otherAllegationsSection = z.strictObject({
  aYear: z
    .strictObject(
      Object.fromEntries(OTHER_KINDS.map((kind) => [kind, count('Received in a year.')])) as Record<
        (typeof OTHER_KINDS)[number],
        ReturnType<typeof count>
      >,
    )
    .describe('Allegations of other kinds than disclosure, received in a year.'),
  criminalShare: share('Of these, a criminal or an organised crime group is named.'),
  compromised: count('Of these, received in the period of the disclosures, an operation was compromised.'),
});

const outcomeCounts = (sentence: string) =>
  z
    .partialRecord(z.enum(OUTCOMES), count('Outcomes.'), {
      error: `must be a table of whole numbers of ${OUTCOMES.join(', ')}`,
    })
    .describe(sentence);

/** Outcomes of allegations. */
export const outcomesSection = z.strictObject({
  period: period('The figures are for outcomes decided from this London day to that, both included.'),
  counts: outcomeCounts('Outcomes decided in the period.'),
  aYearBefore: outcomeCounts('Outcomes decided in a year before the period.'),
  after: outcomeCounts('Outcomes decided between the period and the clock; nobody is dismissed or resigns then.'),
});

/** The figures of allegations of disclosure. */
export type DisclosureFigures = z.infer<typeof disclosuresSection>;
