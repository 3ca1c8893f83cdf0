import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { ConfigurationError } from '../../errors.js';
import { PROJECT_ROOT } from '../../project-root.js';
import type { VettingPolicy } from './policy-model.js';
import { policyOf } from './policy-schema.js';

const FOLDER = join(PROJECT_ROOT, 'policy');
const FILE = /^vetting-.+\.yaml$/;

function readPolicy(path: string): VettingPolicy {
  const file = basename(path);
  let value: unknown;
  try {
    value = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigurationError(`${file}: ${(error as Error).message}`, { cause: error });
  }
  return policyOf(value, file);
}

/**
 * The vetting policies of a folder, `vetting-….yaml`, in the order in which they came into force.
 * @throws ConfigurationError where a file is not as it must be, two are of one version or day, or there is none
 */
export function readPolicies(folder: string = FOLDER): readonly VettingPolicy[] {
  const policies = readdirSync(folder)
    .filter((name) => FILE.test(name))
    .sort()
    .map((name) => readPolicy(join(folder, name)));
  if (policies.length === 0) throw new ConfigurationError(`${folder} holds no vetting policy: vetting-….yaml.`);
  for (const one of ['version', 'inForceFrom'] as const)
    if (new Set(policies.map((policy) => policy[one])).size < policies.length)
      throw new ConfigurationError(`${folder} holds two vetting policies of the same ${one}.`);
  return policies.sort((a, b) => a.inForceAt - b.inForceAt);
}
