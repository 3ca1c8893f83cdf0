import { z } from 'zod';
import type { Provenance } from '../../generated/schema.js';
import { CRIMINAL_STATUSES, PROVENANCES, THREAT_BANDS } from '../../import/rows/values.js';
import type { Weighted } from '../random.js';
import { amount, line, share, weights } from './fields.js';

/** Source evaluation (1 to 3) and information assessment (A to E) of the UK 3x5x2, as they go together. */
export type Grade = readonly [evaluation: 1 | 2 | 3, assessment: 'A' | 'B' | 'C' | 'D' | 'E'];

const GRADES = ['1A', '1B', '1C', '1D', '1E', '2A', '2B', '2C', '2D', '2E', '3A', '3B', '3C', '3D', '3E'] as const;
/** How employees may know others. */
const WAYS = ['FAMILY', 'PARTNER', 'FRIEND', 'ASSOCIATE', 'SOCIAL_MEDIA', 'COMMUNICATED', 'TASKED_BY'] as const;

const grades = (sentence: string) =>
  weights(sentence, GRADES).transform((table) =>
    table.map(([grade, weight]) => [[Number(grade[0]), grade[1]] as unknown as Grade, weight] as const),
  );

const tellers = (sentence: string) => weights(sentence, PROVENANCES);

const ways = z
  .array(
    z.strictObject({
      kind: z.enum(WAYS).describe('The kind of link.'),
      role: line('Its role.'),
      weight: amount('A weight.'),
    }),
  )
  .min(1)
  .transform((list) => list.map(({ kind, role, weight }) => [[kind, role] as const, weight] as const));

/** How people come to know each other, what they are known for, and who tells the force how reliably. */
export const knowledgeSection = z.strictObject({
  householdSizes: weights('How many nominals live together.').transform(
    (table): Weighted<number> => table.map(([size, weight]) => [Number(size), weight]),
  ),
  memberStatuses: weights('What members of crime groups are known for.', CRIMINAL_STATUSES),
  relativeStatuses: weights('What criminal relatives of employees are known for.', CRIMINAL_STATUSES),
  threatBands: weights('Threat bands of groups.', THREAT_BANDS),
  tieWays: ways.describe('How employees come to know criminals.'),
  associationWays: ways.describe('How they know those whom vulnerable-association records name.'),
  tellers: z
    .strictObject({
      contacts: tellers('Of contacts of nominals.'),
      family: tellers('Of employees’ families.'),
      homes: tellers('Of where nominals live.'),
      businesses: tellers('Of who is in a business.'),
      ties: tellers('Of employees’ ties to criminals, besides their own word.'),
    })
    .describe('Who tells the force.'),
  grades: z
    .strictObject(
      Object.fromEntries(PROVENANCES.map((provenance) => [provenance, grades('Grades by weight.')])) as Record<
        Provenance,
        ReturnType<typeof grades>
      >,
    )
    .describe('How sources of a provenance are graded, by the UK 3x5x2.'),
  conditionalShare: z
    .strictObject({ intelligence: share('Of intelligence.'), others: share('Of what others tell.') })
    .describe('Of assertions, passed on with conditions only (handling C).'),
});
