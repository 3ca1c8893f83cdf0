import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECT_ROOT } from '../project-root.js';

const part = z.strictObject({
  /** Of the score, at most. */
  weight: z.number().min(0).max(1),
  /** Decades of surprise at which the part counts in full. */
  fullDecades: z.number().positive(),
});

const policySchema = z
  .strictObject({
    version: z.string().min(1),
    parts: z.strictObject({ PATH: part, PURPOSE: part, COVERAGE: part, TIMING: part }),
    pathStrength: z.number().min(0).max(1),
    assigned: z.number().min(0).max(1),
    closeDays: z.int().positive(),
    visitMinutes: z.int().positive(),
    habitDays: z.int().positive(),
    habitPrior: z.number().positive(),
    usualUnstated: z.number().gt(0).lt(1),
    leastUnstated: z.number().gt(0).lt(1),
    hidingUnstated: z.number().gt(0).lt(1),
    mostExplained: z.number().min(0).max(1),
    usualReach: z.number().gt(1),
    standsOut: z.number().positive(),
    ruledOut: z.number().positive(),
  })
  .refine(({ parts }) => Math.abs(Object.values(parts).reduce((sum, { weight }) => sum + weight, 0) - 1) < 1e-9, {
    error: 'the weights of the parts must add up to 1',
  });

/** How look-ups before a compromise are weighed; what each number means stands in the file. */
export type LeakPolicy = z.infer<typeof policySchema>;

/** Reads a policy's text. Throws ZodError where it is none. */
export function readLeakPolicy(yaml: string): LeakPolicy {
  return policySchema.parse(parse(yaml, { schema: 'core' }));
}

/** The policy in force, `policy/leak-weights.yaml`. */
export const LEAK_POLICY: LeakPolicy = readLeakPolicy(
  readFileSync(join(PROJECT_ROOT, 'policy/leak-weights.yaml'), 'utf8'),
);
