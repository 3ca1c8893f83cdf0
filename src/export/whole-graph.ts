import type { EntityModel } from '../entity/entity-model.js';
import { findEntities } from '../entity/entity-repository.js';
import type { Assertion } from '../link/assertion.js';
import { foldLink } from '../link/fold.js';
import { type AssertionKey, canonical, encodeLinkId, isLinkKey, type LinkKey } from '../link/link-id.js';
import { linkModel } from '../link/link-models.js';
import { statement } from '../neo4j/statement.js';
import { VISIBILITY, type VisibilityParams, visibility } from '../neo4j/view.js';
import type { WalkFilter } from '../path/path-finder.js';
import { passesFilter } from '../path/walk/fold-edges.js';
import { ENTITY_ATTRIBUTES, type ExportPlace, exportedEntities } from './entity-attributes.js';
import type { About, ExportedEntity, ExportedGraph, ExportedLink } from './exported-graph.js';
import { exportedLink, LINK_ATTRIBUTES } from './link-attributes.js';

interface AmongParams {
  first: number;
  last: number;
  markings: readonly number[];
  hidden: readonly string[];
  revision: number;
}
const lastNode = statement<object, { last: number | null }>('projection/last-node', []);
const entitiesAmong = statement<AmongParams, { ids: string[] }>('export/entities-among', [
  'first',
  'last',
  'markings',
  'hidden',
  'revision',
]);
const assertionsOf = statement<VisibilityParams & { ids: readonly string[] }, { assertion: StoredAssertion }>(
  'export/assertions-of',
  ['ids', ...VISIBILITY],
);
const employeesAt = statement<VisibilityParams & { departments: null }, { id: string }>('path/employees', [
  'departments',
  ...VISIBILITY,
]);

/** Of a link, or of a merge. */
type StoredAssertion = Omit<Assertion, 'kind'> & AssertionKey;

/** Nodes a statement. */
const NODES = 5_000;
/** Entities whose links one statement reads: some have thousands. */
const ENTITIES = 1_000;
const TIMEOUT = 300_000;

/** The key of a link, or of a merge, as text: also its id where it is a merge, which has none of its own. */
function nameOf({ kind, subkind, from, to }: AssertionKey): string {
  return [kind, from, to, ...(subkind === null ? [] : [subkind])].join(':');
}

/** Every entity and link that a viewer sees at a time, read from Neo4j as of one revision whatever is written meanwhile. */
export class WholeGraph implements ExportedGraph {
  readonly entityAttributes = ENTITY_ATTRIBUTES;
  readonly linkAttributes = LINK_ATTRIBUTES;
  readonly #place: ExportPlace;
  readonly #filter: WalkFilter | null;
  readonly #onProgress: (done: number) => void;
  /** In the order in which they were told. */
  readonly #told = new Set<string>();

  /**
   * @param filter which links; null: all of them
   * @param onProgress told how much is done, 0 to 1
   */
  constructor(
    readonly about: About,
    place: ExportPlace,
    filter: WalkFilter | null,
    onProgress: (done: number) => void,
  ) {
    this.#place = place;
    this.#filter = filter;
    this.#onProgress = onProgress;
  }

  async *entities(): AsyncGenerator<readonly ExportedEntity[]> {
    const { database, view, time } = this.#place;
    const { markings, hidden, revision } = view;
    const [greatest] = await database.readBulk(lastNode, {}, { timeout: TIMEOUT });
    const end = (greatest?.last ?? -1) + 1;
    this.#told.clear();
    for (let first = 0; first < end; first += NODES) {
      const params = { first, last: first + NODES - 1, markings, hidden, revision };
      const [page] = await database.readBulk(entitiesAmong, params, { timeout: TIMEOUT });
      const found = await findEntities(database, view, page?.ids ?? [], time.knownAt);
      const exported = await exportedEntities(
        this.#place,
        found.filter((entity): entity is EntityModel => entity !== null),
      );
      for (const { id } of exported) this.#told.add(id);
      this.#onProgress(Math.min(1, (first + NODES) / end) / 3);
      yield exported;
    }
  }

  async *links(): AsyncGenerator<readonly ExportedLink[]> {
    const { database, view, time } = this.#place;
    const seen = visibility(view, time);
    const options = { timeout: TIMEOUT };
    const staff = await database.readBulk(employeesAt, { ...seen, departments: null }, options);
    const employees = new Set(staff.map(({ id }) => id));
    let ids: string[] = [];
    let done = 0;
    const read = async () => {
      const rows = await database.readBulk(assertionsOf, { ids, ...seen }, options);
      done += ids.length;
      ids = [];
      this.#onProgress(1 / 3 + (2 / 3) * (done / this.#told.size));
      return this.#linksOf(
        rows.map(({ assertion }) => assertion),
        employees,
      );
    };
    for (const id of this.#told) if (ids.push(id) === ENTITIES) yield await read();
    if (ids.length > 0) yield await read();
  }

  #linksOf(assertions: readonly StoredAssertion[], employees: ReadonlySet<string>): ExportedLink[] {
    const byLink = new Map<string, StoredAssertion[]>();
    for (const assertion of assertions) {
      const name = nameOf(canonical(assertion));
      const held = byLink.get(name);
      if (held) held.push(assertion);
      else byLink.set(name, [assertion]);
    }
    return [...byLink]
      .flatMap(([name, own]) => this.#linkOf(name, own, employees) ?? [])
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #linkOf(name: string, own: readonly StoredAssertion[], employees: ReadonlySet<string>): ExportedLink | null {
    const { kind, subkind, from, to } = canonical(own[0] as StoredAssertion);
    // Its marking was lowered after its turn had come.
    if (!this.#told.has(from) || !this.#told.has(to)) return null;
    const key = { kind, subkind, from, to };
    const id = isLinkKey(key) ? encodeLinkId(key) : name;
    // A merge is folded like a link: what is told of it is what is told of links.
    const assertions = own as readonly Assertion[];
    const folded = foldLink(assertions, (end) => isLinkKey(key) && employees.has(end));
    if (folded === null || !this.#passes(key, folded)) return null;
    return exportedLink(id, kind, linkModel(key as LinkKey, { id, assertions, folded }, this.#place.time));
  }

  #passes(key: AssertionKey, folded: NonNullable<ReturnType<typeof foldLink>>): boolean {
    if (this.#filter === null) return true;
    if (!isLinkKey(key)) return this.#filter.disputedMerges || !folded.disputed;
    return passesFilter(key, folded, this.#filter);
  }
}
