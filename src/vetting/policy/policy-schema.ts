import { z } from 'zod';
import { ConfigurationError } from '../../errors.js';
import type { GroupStatus } from '../../generated/schema.js';
import { firstProblem } from '../../import/yaml-problem.js';
import { ALL_LINK_KINDS } from '../../link/link-kind.js';
import { dateSpan } from '../../time/london.js';
import { type Concern, type Standard, VETTING_OUTCOMES, type VettingPolicy } from './policy-model.js';

const GROUP_STATUSES = ['ACTIVE', 'EMERGING', 'DORMANT', 'DISBANDED'] as const satisfies readonly GroupStatus[];

const words = z.string().trim().min(1).max(500);
const whole = (least: number, most: number) =>
  z
    .int({ error: 'must be a whole number' })
    .min(least, { error: `must be ${least} to ${most}` })
    .max(most, { error: `must be ${least} to ${most}` });

const concern = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9_]{0,59}$/, { error: 'must be capital letters, digits and "_"' }),
  outcome: z.enum(['FAIL', 'REFER']),
  says: words,
  within: whole(1, 8),
  minConfidence: whole(0, 100),
  endedWithinYears: whole(0, 50),
  groupStatus: z.array(z.enum(GROUP_STATUSES)).min(1, { error: 'names no status: no group would count' }),
  toleratedKinds: z.array(z.enum(ALL_LINK_KINDS)).default([]),
  disputed: z.boolean(),
});

const standard = z.strictObject({
  says: words,
  concerns: z
    .array(concern)
    .min(1, { error: 'is empty: everybody would pass' })
    .max(10)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'has two concerns of one id' }),
});

const policySchema = z.strictObject({
  version: z.string({ error: 'must be a text in quotation marks' }).trim().min(1).max(50),
  inForceFrom: z.string().refine((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && dateSpan(day) !== null, {
    error: 'must be a day that exists, such as 2019-01-01',
  }),
  standards: z.strictObject({ STANDARD: standard, ADJUSTED: standard }),
});

/** Gravest first, otherwise as they are written. */
function inOrder(concerns: readonly Concern[]): Concern[] {
  return VETTING_OUTCOMES.flatMap((outcome) => concerns.filter((one) => one.outcome === outcome));
}

/**
 * A policy as its file states it.
 * @param file what it is called in an error
 * @throws ConfigurationError with the first place in it that is not as it must be
 */
export function policyOf(value: unknown, file: string): VettingPolicy {
  const parsed = policySchema.safeParse(value);
  if (!parsed.success) throw new ConfigurationError(`${file}: ${firstProblem(parsed.error)}`);
  const { version, inForceFrom, standards } = parsed.data;
  const named = (name: Standard['name']): Standard => ({
    name,
    says: standards[name].says,
    concerns: inOrder(standards[name].concerns),
  });
  return {
    version,
    inForceFrom,
    inForceAt: (dateSpan(inForceFrom) as { from: number }).from,
    standards: { STANDARD: named('STANDARD'), ADJUSTED: named('ADJUSTED') },
  };
}
