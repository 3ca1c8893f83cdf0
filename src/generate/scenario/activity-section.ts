import { z } from 'zod';
import { ABOUT_ROLES, ACCESS_ACTIONS, OPERATION_STATUSES } from '../../import/rows/values.js';
import { amounts, count, line, share, weights } from './fields.js';

const SYSTEMS = ['CRIME', 'INTELLIGENCE', 'CUSTODY', 'NUMBER_PLATES'] as const;

const shift = z.strictObject({
  start: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time of day such as 07:00' })
    .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))
    .describe('When it begins (London time); read as minutes of the day.'),
  minutes: count('How long it lasts, in minutes.', 60, 1_440),
});

/** What a force does all day: operations, records and who looks at them when. */
export const activitySection = z.strictObject({
  shifts: z.record(z.string(), shift).describe('Shifts by name; `office` is the one of those who work by day.'),
  pattern: z.array(line('A shift, or `off`.')).min(1).describe('The shifts of days one after another, over and over.'),
  appetites: amounts('How often the people of a department look things up beside others (1).'),
  purposes: z.strictObject(
    Object.fromEntries(SYSTEMS.map((system) => [system, weights('Stated purposes.')])) as Record<
      (typeof SYSTEMS)[number],
      ReturnType<typeof weights<string>>
    >,
  ),
  unitPurposes: z
    .record(z.string(), weights('Stated purposes.'))
    .describe('What the people of a department state besides, whatever the system.'),
  unitPurposeShare: share('Of purposes of a department that has its own, one of these.'),
  actions: weights('What a look-up of a record does.', ACCESS_ACTIONS),
  recordRoles: weights('Who the subject of a crime report is to it.', ABOUT_ROLES),
  operationStatuses: weights('How operations stand that were executed or not.', OPERATION_STATUSES),
});

/** The daily life of a force. */
export type Activity = z.infer<typeof activitySection>;
