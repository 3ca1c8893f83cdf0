import { mergeClusters } from '../../duplicates/merge-clusters.js';
import { mergedEntities } from '../../entity/merged-entities.js';
import { Contradicted } from '../../errors.js';
import { isKnown } from '../../facet/facet-repository.js';
import type { LinkFacts } from '../../link/link-model.js';
import type { ResolvedTime, View } from '../../neo4j/view.js';
import type { FoundPath } from '../../path/path-finder.js';
import { type Context, loadersFor } from '../../server/context.js';
import type { Connection, HeldStatus, WeighedLink } from '../weigh/connection.js';

interface Read {
  readonly context: Context;
  readonly view: View;
  /** As far back as the policy looks. */
  readonly time: ResolvedTime;
}

function weighedLink({ id, assertions }: LinkFacts, kind: WeighedLink['kind']): WeighedLink {
  const interval = ({ validFrom, validTo }: LinkFacts['assertions'][number]) => ({ from: validFrom, to: validTo });
  return {
    id,
    kind,
    supports: assertions
      .filter(({ refutes }) => !refutes)
      .map((assertion) => ({
        ...interval(assertion),
        confidence: assertion.confidence,
        knownFrom: assertion.knownFrom,
      })),
    refutals: assertions.filter(({ refutes }) => refutes).map(interval),
  };
}

/** The statuses that each group is known to have had; merged groups have those of all of them. */
async function statusesOf(
  { context, view, time }: Read,
  groups: readonly string[],
): Promise<Map<string, HeldStatus[]>> {
  const loaders = loadersFor(context, view);
  const { ids, merges } = await mergedEntities(context.database, view, time, groups);
  const clusters = mergeClusters(merges);
  const nameOf = (id: string) => clusters.get(id) ?? id;
  const facets = await Promise.all(ids.map((id) => loaders.facets.load(id)));
  const byName = new Map<string, HeldStatus[]>();
  for (const [place, id] of ids.entries()) {
    const held = (facets[place] ?? []).flatMap((facet): HeldStatus[] =>
      facet.facet === 'GroupStatus' && isKnown(facet, time)
        ? [{ status: facet.status, from: facet.validFrom ?? null, to: facet.validTo ?? null }]
        : [],
    );
    byName.set(nameOf(id), [...(byName.get(nameOf(id)) ?? []), ...held]);
  }
  return new Map(groups.map((group) => [group, byName.get(nameOf(group)) ?? []]));
}

/**
 * What is known of the links of a path, in its order.
 * @throws Contradicted where one is not there any more
 */
export async function loadLinks({ context, view, time }: Read, { links }: FoundPath): Promise<WeighedLink[]> {
  const facts = await loadersFor(context, view)
    .linksAt(time)
    .loadMany(links.map(({ key }) => key));
  return links.map(({ key }, place) => {
    const known = facts[place];
    if (!known) throw new Contradicted('The graph changed while it was read; ask again.');
    return weighedLink(known, key.kind);
  });
}

/**
 * Paths with what is known of their links and groups, in their order: what vetting weighs.
 * @throws Contradicted where a link is not there any more
 */
export async function loadConnections(read: Read, paths: readonly FoundPath[]): Promise<Connection[]> {
  const groups = [...new Set(paths.map(({ entities }) => entities.at(-1) as string))];
  const [links, statuses] = await Promise.all([
    Promise.all(paths.map((path) => loadLinks(read, path))),
    groups.length === 0 ? new Map<string, HeldStatus[]>() : statusesOf(read, groups),
  ]);
  return paths.map(({ entities }, place) => {
    const group = entities.at(-1) as string;
    return { group, statuses: statuses.get(group) ?? [], links: links[place] as WeighedLink[] };
  });
}
