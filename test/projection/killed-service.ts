import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';
import type { TestDatabase } from '../setup/clean-database.js';

/** A service in a process of its own, to be killed. */
export interface KilledService {
  readonly child: ChildProcess;
  readonly url: string;
}

/** Starts a service that saves its projection in a folder. */
export async function startService({ address }: TestDatabase, folder: string): Promise<KilledService> {
  const script = join(PROJECT_ROOT, 'test/projection/service-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify({ address, folder })], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('\n')) resolve(said.trim());
    });
    child.once('exit', () => reject(new Error('the service ended before it listened')));
  });
  return { child, url };
}

/** Sends one mutation; throws where the service went away or refused it. */
export async function mutate(
  url: string,
  name: string,
  input: object,
  fields: string,
): Promise<Record<string, string>> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation Write($input: ${type}!) { answer: ${name}(input: $input) { ${fields} } }`,
      variables: { input },
    }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { answer: Record<string, string> };
    errors?: { message: string }[];
  };
  if (!data) throw new Error(errors?.map(({ message }) => message).join() ?? `status ${response.status}`);
  return data.answer;
}
