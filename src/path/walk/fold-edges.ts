import type { AssertionCore } from '../../link/assertion.js';
import { type FoldedLink, foldLink } from '../../link/fold.js';
import { canonical, type LinkKey } from '../../link/link-id.js';
import type { WalkFilter } from '../path-finder.js';

/** True where a link, as the viewer sees it at the time, is one that the filter lets count. */
export function passesFilter(key: Pick<LinkKey, 'kind'>, link: FoldedLink, filter: WalkFilter): boolean {
  return (
    filter.kinds.has(key.kind) &&
    link.confidence >= filter.minConfidence &&
    link.contexts.some((context) => filter.contexts.has(context)) &&
    (filter.provenance === null || link.provenance.some((provenance) => filter.provenance?.has(provenance))) &&
    (filter.declared === null || filter.declared.has(link.declared)) &&
    (filter.disputed || !link.disputed)
  );
}

/** A link of a node, before the filter. */
export interface NodeLink {
  readonly key: LinkKey;
  readonly folded: FoldedLink;
}

/** Groups assertions into links and folds each; links that nothing supports are left out. */
export function foldLinks(assertions: readonly AssertionCore[], isEmployee: (entityId: string) => boolean): NodeLink[] {
  const byLink = new Map<string, { key: LinkKey; assertions: AssertionCore[] }>();
  for (const assertion of assertions) {
    const key = canonical(assertion);
    const name = `${key.kind}\n${key.from}\n${key.to}\n${key.subkind ?? ''}`;
    const held = byLink.get(name);
    if (held) held.assertions.push(assertion);
    else byLink.set(name, { key, assertions: [assertion] });
  }
  return [...byLink.values()].flatMap(({ key, assertions: own }) => {
    const folded = foldLink(own, isEmployee);
    const { kind, subkind, from, to } = key;
    return folded ? [{ key: { kind, subkind, from, to }, folded }] : [];
  });
}
