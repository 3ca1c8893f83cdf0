import { encodeLinkId } from '../link/link-id.js';
import type { WalkedLink } from '../path/path-finder.js';
import type { Association } from './association-model.js';

/** The links that tell of an association, once each, between the two as an answer shows them. */
export function walkedLinks({ employee, associate, assertions }: Association): WalkedLink[] {
  if (associate === null) return [];
  const links = assertions.map(({ kind, subkind, from, to, own }): [string, WalkedLink] => {
    const key = { kind, subkind, from, to };
    const ends = from === own ? { from: employee, to: associate } : { from: associate, to: employee };
    return [encodeLinkId(key), { key, ...ends, parallel: 1 }];
  });
  return [...new Map(links)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}
