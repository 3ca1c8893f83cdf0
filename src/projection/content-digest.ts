import { createHash } from 'node:crypto';
import { NONE, type TimeColumns } from '../graph/columns.js';
import { contentColumns } from './content-columns.js';
import type { EntityIds } from './entity-ids.js';
import type { HeldGraph } from './graph-version.js';

const WORDS = 8;

/** A sum of digests: the same in whatever order they come, another where one of them is another. */
class Sum {
  readonly #words = new Uint32Array(WORDS);
  readonly #ids: EntityIds;

  constructor(ids: EntityIds) {
    this.#ids = ids;
  }

  /** The id of an entity, or nothing. */
  id(entity: number): string {
    return entity === NONE ? '' : this.#ids.idOf(entity);
  }

  add(...said: readonly (string | number)[]): void {
    const digest = createHash('sha256').update(said.join('\n')).digest();
    for (let word = 0; word < WORDS; word += 1)
      this.#words[word] = (this.#words[word] as number) + digest.readUInt32LE(word * 4);
  }

  text(): string {
    return Buffer.from(this.#words.buffer).toString('hex');
  }
}

const timesOf = ({ validFrom, validTo, knownFrom, knownTo }: TimeColumns, row: number) =>
  [validFrom[row], validTo[row], knownFrom[row], knownTo[row]] as number[];

/**
 * A digest (64 hexadecimal digits) of all that a graph holds as of its newest revision: entities, every link with its assertions, employments, statuses
 * and merges, told by ids and names. Two graphs of the same content have the same, however they are numbered and whatever came to them later.
 */
export function contentDigest({ graph, ids, codes }: Pick<HeldGraph, 'graph' | 'ids' | 'codes'>): string {
  const { entities, assertions, merges, employments, statuses } = contentColumns(graph);
  const sum = new Sum(ids);
  for (let entity = 0; entity < entities.count; entity += 1) {
    const groupKind = codes.groupKinds[entities.groupKind[entity] as number] as string;
    sum.add('entity', sum.id(entity), entities.kind[entity] as number, groupKind, entities.marking[entity] as number);
  }
  for (let row = 0; row < assertions.count; row += 1) {
    const { from, to, kind, confidence, provenance, flags, marking, subkind, declarant, firstKnownFrom } = assertions;
    const name = subkind?.[row] ?? NONE;
    sum.add(
      'assertion',
      sum.id(from[row] as number),
      sum.id(to[row] as number),
      kind[row] as number,
      confidence[row] as number,
      provenance[row] as number,
      flags[row] as number,
      marking[row] as number,
      name === NONE ? '' : `"${codes.subkinds[name]}"`,
      sum.id(declarant?.[row] ?? NONE),
      (firstKnownFrom ?? assertions.knownFrom)[row] as number,
      ...timesOf(assertions, row),
    );
  }
  for (let row = 0; row < merges.count; row += 1) {
    const ends = [sum.id(merges.from[row] as number), sum.id(merges.to[row] as number)].sort();
    sum.add('merge', ...ends, merges.refutes[row] as number, merges.marking[row] as number, ...timesOf(merges, row));
  }
  const facets = { employment: [employments, codes.departments], status: [statuses, codes.statuses] } as const;
  for (const [name, [table, names]] of Object.entries(facets))
    for (let row = 0; row < table.count; row += 1)
      sum.add(
        name,
        sum.id(table.entity[row] as number),
        names[table.value[row] as number] as string,
        table.marking[row] as number,
        ...timesOf(table, row),
      );
  return sum.text();
}
