import type { KeptFile } from '../layout.js';
import { FACET_FILES } from '../rows/facet-row.js';
import { KeyTable } from './key-table.js';

/** Where a key is unique: entities of all kinds share one space, links and `about` have theirs, each dated file its own. */
export type KeySpace = 'entities' | 'facets' | 'links' | 'about';

/** The key space of a file. */
export function keySpaceOf(file: KeptFile): KeySpace {
  if (file === 'links' || file === 'about') return file;
  return file in FACET_FILES ? 'facets' : 'entities';
}

/** The import key of the entity that a row makes, from that of the row: a dated file's has the file's name in it. */
export function entityKeyOf(source: string, importKey: string): string {
  return `${source}\n${importKey.slice(importKey.lastIndexOf('\n') + 1)}`;
}

/** The keys that one feed brings, by space. */
export class FeedKeys {
  readonly #tables: Readonly<Record<KeySpace, KeyTable>> = {
    entities: new KeyTable(),
    facets: new KeyTable(),
    links: new KeyTable(),
    about: new KeyTable(),
  };

  /** The keys of the space of a file. */
  of(file: KeptFile): KeyTable {
    return this.#tables[keySpaceOf(file)];
  }
}
