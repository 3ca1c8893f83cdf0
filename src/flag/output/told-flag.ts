import { findEntities } from '../../entity/entity-repository.js';
import type { LinkKind } from '../../generated/schema.js';
import { strengthOfCost } from '../../link/confidence.js';
import { decodeLinkId } from '../../link/link-id.js';
import type { Database } from '../../neo4j/database.js';
import type { View } from '../../neo4j/view.js';
import { revisionToken } from '../../server/cursor.js';
import { formatInstant } from '../../time/london.js';
import type { RaisedFlag } from '../flag-model.js';

/** An entity by its id and what it is called. */
interface Named {
  readonly id: string;
  readonly label: string;
}

interface ToldLink {
  readonly id: string;
  readonly kind: LinkKind | null;
}

/** A flag as a run prints it: as it was raised, whatever was decided since. */
export interface ToldFlag {
  readonly id: string;
  readonly change: RaisedFlag['kind'];
  readonly employee: Named;
  readonly group: Named;
  /** Null: none within the hops. */
  readonly hopsBefore: number | null;
  readonly hopsAfter: number | null;
  /** ISO instant of the step. */
  readonly at: string;
  /** Opaque. */
  readonly revision: string;
  readonly cause: {
    /** The same for all flags of one cause. */
    readonly id: string;
    readonly kind: RaisedFlag['causeKind'];
    readonly links: readonly ToldLink[];
    readonly entity: Named | null;
  };
  readonly path: { readonly entities: readonly Named[]; readonly links: readonly ToldLink[] };
  /** 0 to 1. */
  readonly strength: number;
  /** 0 to 100. */
  readonly weakest: number;
}

const DECIMALS = 1e6;

function toldLink(id: string): ToldLink {
  return { id, kind: decodeLinkId(id)?.kind ?? null };
}

/** Flags as a run prints them; what is not there any more to whoever looks is called by its id. */
export async function toldFlags(database: Database, view: View, flags: readonly RaisedFlag[]): Promise<ToldFlag[]> {
  const ids = [
    ...new Set(flags.flatMap(({ entities, causeEntity }) => [...entities, ...(causeEntity ? [causeEntity] : [])])),
  ];
  const found = await findEntities(database, view, ids);
  const labels = new Map(ids.map((id, place) => [id, found[place]?.label ?? id]));
  const named = (id: string): Named => ({ id, label: labels.get(id) ?? id });
  return flags.map((flag) => ({
    id: flag.id,
    change: flag.kind,
    employee: named(flag.employee),
    group: named(flag.group),
    hopsBefore: flag.hopsBefore || null,
    hopsAfter: flag.hopsAfter || null,
    at: formatInstant(flag.stepInstant),
    revision: revisionToken(view, flag.stepRevision),
    cause: {
      id: flag.causeKey,
      kind: flag.causeKind,
      links: flag.causeLinks.map(toldLink),
      entity: flag.causeEntity === null || flag.causeEntity === undefined ? null : named(flag.causeEntity),
    },
    path: { entities: flag.entities.map(named), links: flag.links.map(toldLink) },
    strength: Math.round(strengthOfCost(flag.cost) * DECIMALS) / DECIMALS,
    weakest: flag.weakest,
  }));
}
