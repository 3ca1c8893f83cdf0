import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-root.js';

/** A Cypher statement from `cypher/`, with the types of its parameters and of a row of its answer. */
export interface Statement<Params, Row> {
  readonly name: string;
  readonly text: string;
  /** Only for the type checker. */
  readonly types?: { params: Params; row: Row };
}

const loaded = new Map<string, Statement<unknown, unknown>>();

/** The names of the `$parameters` in a Cypher text, sorted. */
export function parametersOf(text: string): string[] {
  const withoutComments = text.replace(/^\s*\/\/.*$/gm, '');
  return [...new Set([...withoutComments.matchAll(/\$([A-Za-z_]\w*)/g)].map((match) => match[1] as string))].sort();
}

/**
 * Loads `cypher/<name>.cypher`. Throws at start where the file is missing or its `$parameters` are not the declared ones.
 */
export function statement<Params extends object, Row>(
  name: string,
  parameters: readonly (keyof Params & string)[],
): Statement<Params, Row> {
  const text = readFileSync(join(PROJECT_ROOT, 'cypher', `${name}.cypher`), 'utf8');
  const actual = parametersOf(text);
  const declared = [...parameters].sort();
  if (actual.join() !== declared.join())
    throw new Error(`cypher/${name}.cypher takes [${actual.join(', ')}], declared are [${declared.join(', ')}]`);
  const result: Statement<Params, Row> = { name, text };
  loaded.set(name, result as Statement<unknown, unknown>);
  return result;
}

/** Every statement that has been loaded so far, by name. */
export function loadedStatements(): ReadonlyMap<string, Statement<unknown, unknown>> {
  return loaded;
}
