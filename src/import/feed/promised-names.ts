import type { KeptFile } from '../layout.js';
import type { AnyStore } from '../write/store-of.js';
import type { Rekey } from './rekeys.js';

/** What rows of a file that a feed renames are still called, by their new import keys. */
export function promisedNames(rekeys: readonly Rekey[], file: KeptFile): ReadonlyMap<string, string> {
  return new Map(rekeys.filter((rekey) => rekey.file === file).map(({ from, to }) => [to, from]));
}

/** A store that finds rows by names which are promised to them, for a dry run: nothing has been renamed yet. */
export function withPromisedNames(store: AnyStore, oldNames: ReadonlyMap<string, string>): AnyStore {
  return {
    ...store,
    find: async (importKeys) => {
      const held = await store.find(importKeys.map((key) => oldNames.get(key) ?? key));
      return new Map(
        importKeys.flatMap((importKey) => {
          const row = held.get(oldNames.get(importKey) ?? importKey);
          return row === undefined ? [] : [[importKey, { ...row, importKey }] as const];
        }),
      );
    },
  };
}
