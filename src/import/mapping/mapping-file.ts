import { z } from 'zod';
import { ConfigurationError } from '../../errors.js';
import { FILE_NAMES, type FileName } from '../layout.js';
import { readYaml, sourceSchema } from '../source.js';
import { firstProblem } from '../yaml-problem.js';

const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'must be a text' }).transform(String);
const scalars = z.union([scalar, z.array(scalar)], { error: 'must be a text or a list of texts' });
const template = z.string({ error: "must be a template such as '{surname}'" }).min(1);
const fileName = z.string().refine((name) => name !== '' && !/[\\/]/.test(name) && name !== '..', {
  error: 'must be the name of a file in the folder',
});

const value = z.union(
  [
    scalar,
    z.strictObject({
      value: template,
      map: z.record(z.string(), scalar).optional(),
      else: scalar.optional(),
      date: z.string().min(1).optional(),
    }),
  ],
  { error: "must be a template such as '{surname}', or value with map, else or date" },
);

const join = z.union(
  [template, z.strictObject({ on: template, missing: z.enum(['reject', 'leave-out', 'empty']).default('reject') })],
  { error: "must be a template such as '{crime_id}', or on with missing" },
);

const condition = z.union([scalars, z.strictObject({ not: scalars })], {
  error: 'must be a text, a list of texts, or not with one of these',
});

const entry = z.strictObject({
  file: fileName,
  into: z.enum(FILE_NAMES as [FileName, ...FileName[]]),
  join: z.record(z.string(), join).optional(),
  where: z.record(z.string(), condition).optional(),
  once: template.optional(),
  set: z.record(z.string(), value),
});

const mappingSchema = z.strictObject({
  source: sourceSchema,
  csv: z
    .strictObject({
      delimiter: z.string().min(1).max(1).optional(),
      encoding: z.enum(['utf8', 'latin1', 'utf16le']).optional(),
    })
    .optional(),
  tables: z
    .record(
      z.string().regex(/^[A-Za-z][\w-]*$/, { error: 'must be named with letters' }),
      z.strictObject({ file: fileName, key: template }),
    )
    .optional(),
  rows: z.array(entry).min(1),
});

/** A mapping as its file says it. */
export type Mapping = z.infer<typeof mappingSchema>;
/** One entry of `rows`. */
export type MappingEntry = z.infer<typeof entry>;
/** What a column of the layout is set to. */
export type MappingValue = z.infer<typeof value>;
/** What a row's column must be for the row to count. */
export type MappingCondition = z.infer<typeof condition>;

/** Reads a mapping. Throws ConfigurationError that names the place in the file and what is allowed there. */
export async function readMapping(path: string): Promise<Mapping> {
  const result = mappingSchema.safeParse(await readYaml(path));
  if (!result.success) throw new ConfigurationError(`${path}: ${firstProblem(result.error)}`);
  return result.data;
}
