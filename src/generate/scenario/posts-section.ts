import { z } from 'zod';
import { VETTING_LEVELS } from '../../import/rows/values.js';
import { amount, amounts, lines, share, weights } from './fields.js';

/** Ranks, departments and how long people stay. */
export const postsSection = z.strictObject({
  ranks: weights('Ranks of officers, by how many hold each.'),
  earlierRanks: z
    .record(z.string(), z.string())
    .describe('The rank an officer of a rank held before; one that is not named was a constable.'),
  roles: weights('Roles of employees who are no officers.'),
  officerDepartments: weights('Where officers work.'),
  staffDepartments: weights('Where others work.'),
  earlierDepartments: z
    .strictObject({ officer: z.string(), staff: z.string() })
    .describe('Where officers and others worked before.'),
  extraYears: amounts('Years that a rank takes on top of what is drawn.'),
  mostYears: amount('Nobody’s service is longer: a pension is due.', 60),
  youngest: amount('Age at joining, in years, at least.', 60),
  laterBy: amount('And later than that, on average, by so many years.', 40),
  oldest: amount('Age at joining, in years, at most.', 70),
  officeDepartments: lines('Departments that work Monday to Friday by day.'),
  officeRanks: lines('Ranks that do, whatever the department.'),
  officeShare: share('Of all others, by day too.'),
  vetting: z
    .array(
      z.strictObject({
        level: z.enum(VETTING_LEVELS).describe('The level.'),
        ranks: lines('Ranks that call for it.'),
        departments: lines('Departments that call for it.'),
      }),
    )
    .describe('The vetting a post calls for: the first that fits; RECRUITMENT where none does.'),
});

/** The posts of a force. */
export type Posts = z.infer<typeof postsSection>;
