import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { BadUserInput } from '../../errors.js';
import { readYaml } from '../../import/source.js';
import { firstProblem, yamlPath } from '../../import/yaml-problem.js';
import { PROJECT_ROOT } from '../../project-root.js';
import { type NamedScenario, scenarioSchema } from './scenario.js';

const FOLDER = join(PROJECT_ROOT, 'scenarios');

/**
 * Reads a scenario by its name, that of a file in `scenarios/`, or by the path of any file of that form. Throws `BadUserInput` of `scenario`
 * where there is none, or naming the file, the place in it and what is allowed there.
 */
export async function readScenario(nameOrFile: string): Promise<NamedScenario> {
  const isFile = /[/\\]|\.ya?ml$/i.test(nameOrFile);
  const path = isFile ? nameOrFile : join(FOLDER, `${nameOrFile}.yaml`);
  if (!(await isThere(path))) throw await unknown(nameOrFile, isFile);
  const name = basename(path).replace(/\.ya?ml$/i, '');
  if (!/^[A-Za-z0-9._-]{1,60}$/.test(name))
    throw new BadUserInput('scenario', `${path}: its name must be 1 to 60 letters, digits, "-", "_" and "."`);
  const result = scenarioSchema.safeParse(await readFile(path));
  if (!result.success) throw new BadUserInput('scenario', `${path}: ${problemOf(result.error)}`);
  return { name, scenario: result.data };
}

async function readFile(path: string): Promise<unknown> {
  return readYaml(path).catch((error: Error) => {
    throw new BadUserInput('scenario', error.message);
  });
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

async function unknown(given: string, isFile: boolean): Promise<BadUserInput> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -5));
  const what = isFile ? 'there is no such file' : 'there is no such scenario';
  return new BadUserInput('scenario', `${given}: ${what}; there are ${names.sort().join(', ')}, or name a file`);
}

/** The first problem; of a name that is none, with those that are allowed in its place. */
function problemOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.code !== 'unrecognized_keys') return firstProblem(error);
  const place = yamlPath([...issue.path, ...issue.keys.slice(0, 1)]);
  return `${place}: is not known; allowed there are ${namesAt(scenarioSchema, issue.path).join(', ')}`;
}

function namesAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  if (schema instanceof z.ZodOptional) return namesAt(schema.unwrap(), path);
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return namesAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return step === undefined ? Object.keys(schema.shape) : namesAt(schema.shape[String(step)], rest);
}
