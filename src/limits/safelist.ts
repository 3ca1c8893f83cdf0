import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stripIgnoredCharacters } from 'graphql';
import { ConfigurationError } from '../errors.js';

function digest(source: string): string {
  return createHash('sha256').update(stripIgnoredCharacters(source)).digest('base64url');
}

/** The documents that a service answers, where it answers no others; white space and comments do not count. */
export class Safelist {
  readonly #digests = new Set<string>();

  /** @param documents GraphQL documents. Throws GraphQLError where one is none. */
  constructor(documents: readonly string[]) {
    for (const document of documents) {
      parse(document);
      this.#digests.add(digest(document));
    }
  }

  /** Whether a document is one of them. Throws GraphQLError where it cannot be read. */
  has(source: string): boolean {
    return this.#digests.has(digest(source));
  }
}

/**
 * Reads the documents of a folder, one a file that ends in `.graphql`.
 * @throws ConfigurationError where there is no such folder, it holds none, or one cannot be read
 */
export function readSafelist(folder: string): Safelist {
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
    if (files.length === 0) throw new ConfigurationError(`SAFELIST: there is no document (*.graphql) in ${folder}.`);
    return new Safelist(files.map((file) => readFileSync(join(folder, file), 'utf8')));
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`SAFELIST: ${(error as Error).message}`, { cause: error });
  }
}
