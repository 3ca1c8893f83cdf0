import { z } from 'zod';
import { day } from './fields.js';

/** The days between which a force is drawn. */
export const calendarSection = z
  .strictObject({
    clock: day(
      'The service’s “now” is the first moment (UTC) of this day when the force is loaded; nothing is known after it.',
    ),
    firstDay: day('The first day the force’s systems hold anything of; births and joinings may be earlier.'),
    lastDay: day('The last day on which anything happens; before the clock.'),
    lastJoining: day('Everyone who is an employee at the end has joined by this day.'),
    firstLeaving: day('The first day on which somebody leaves.'),
    lastLeaving: day('The last day on which somebody leaves.'),
    firstLookUp: day('Look-ups are kept from this day on.'),
    firstOperation: day('The first day on which an operation is planned.'),
  })
  .superRefine((calendar, context) => {
    const order = ['firstDay', 'firstOperation', 'firstLookUp', 'lastJoining', 'lastDay', 'clock'] as const;
    for (const [at, name] of order.entries()) {
      const before = order[at - 1];
      if (before === undefined || calendar[before] < calendar[name]) continue;
      context.addIssue({ code: 'custom', path: [name], message: `must be after ${before}` });
    }
    if (calendar.lastDay - calendar.firstDay < 2000)
      context.addIssue({ code: 'custom', path: ['lastDay'], message: 'must be at least 2,000 days after firstDay' });
    if (calendar.firstLeaving >= calendar.lastLeaving || calendar.lastLeaving >= calendar.lastDay)
      context.addIssue({
        code: 'custom',
        path: ['lastLeaving'],
        message: 'must be after firstLeaving and before lastDay',
      });
  });

/** The days of a force, as days since 1970. */
export type Calendar = z.infer<typeof calendarSection>;
