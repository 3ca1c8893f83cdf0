import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityKind } from '../generated/schema.js';
import { blockKeys } from './block-keys.js';
import { type PreparedProfile, prepared } from './compare.js';
import type { DuplicatePair, Profile, SharedThing } from './duplicate-model.js';
import { bitsOf, mostBits, scorePair } from './score.js';

/** What is known of pairs of entities, by `pairName`. */
export interface PairFacts {
  readonly shared: ReadonlyMap<string, readonly SharedThing[]>;
  /** Pairs that something visible says are two. */
  readonly refuted: ReadonlySet<string>;
  /** The cluster of entities that are one already, by entity id; absent for an entity of its own. */
  readonly clusters: ReadonlyMap<string, string>;
}

const SLICE_MILLISECONDS = 20;

/** The name of a pair, whichever comes first. */
export function pairName(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Best first, then by ids. */
export function bestFirst(a: DuplicatePair, b: DuplicatePair): number {
  return b.score - a.score || (a.first < b.first ? -1 : a.first > b.first ? 1 : a.second < b.second ? -1 : 1);
}

/** Scores two as a pair; null where they are one already, or score less. */
export function pairOf(
  first: PreparedProfile,
  second: PreparedProfile,
  facts: PairFacts,
  least: number,
): DuplicatePair | null {
  const cluster = facts.clusters.get(first.id);
  if (cluster !== undefined && cluster === facts.clusters.get(second.id)) return null;
  const name = pairName(first.id, second.id);
  const scored = scorePair(first, second, facts.shared.get(name) ?? [], least);
  return scored && { first: first.id, second: second.id, refuted: facts.refuted.has(name), ...scored };
}

function keysOf({ kind, names, address, postcode, dateOfBirth, externalIds, identifier }: Profile): string[] {
  const [name, ...aliases] = names;
  const numbers = { number: identifier, registration: identifier, identifier };
  return blockKeys(kind, { name, aliases, address, postcode, dateOfBirth, externalIds, ...numbers });
}

/** For each profile, the blocks it falls into that hold others, as positions in order. */
function blocksOf(profiles: readonly PreparedProfile[]): number[][][] {
  const byKind = new Map<EntityKind, Map<string, number[]>>();
  for (const [at, profile] of profiles.entries()) {
    const blocks = byKind.get(profile.kind) ?? new Map<string, number[]>();
    byKind.set(profile.kind, blocks);
    for (const key of keysOf(profile)) {
      const block = blocks.get(key);
      if (block) block.push(at);
      else blocks.set(key, [at]);
    }
  }
  const byProfile = profiles.map((): number[][] => []);
  for (const blocks of byKind.values())
    for (const block of blocks.values())
      if (block.length > 1) for (const at of block) (byProfile[at] as number[][]).push(block);
  return byProfile;
}

/** For each profile, the positions of those it shares a thing or an id with: more than names and dates of birth can speak for them. */
function sharersOf(profiles: readonly Profile[], { shared }: PairFacts): (Set<number> | undefined)[] {
  const positions = new Map(profiles.map(({ id }, at) => [id, at]));
  const sharers: (Set<number> | undefined)[] = profiles.map(() => undefined);
  const join = (a: number | undefined, b: number | undefined) => {
    if (a === undefined || b === undefined) return;
    for (const [at, other] of [
      [a, b],
      [b, a],
    ] as const)
      sharers[at] = (sharers[at] ?? new Set()).add(other);
  };
  for (const name of shared.keys()) {
    const [a = '', b = ''] = name.split(' ');
    join(positions.get(a), positions.get(b));
  }
  const owners = new Map<string, number[]>();
  for (const [at, { externalIds }] of profiles.entries())
    for (const id of externalIds) {
      const others = owners.get(id);
      for (const other of others ?? []) join(at, other);
      if (others) others.push(at);
      else owners.set(id, [at]);
    }
  return sharers;
}

/**
 * Every pair of entities in one block that scores at least so much, best first. O(n + compared pairs); lets other work run in between.
 * @param least 0 to 1, neither included
 */
export async function findPairs(
  profiles: readonly Profile[],
  facts: PairFacts,
  least: number,
): Promise<DuplicatePair[]> {
  const sorted = [...profiles].sort((a, b) => (a.id < b.id ? -1 : 1)).map(prepared);
  const blocks = blocksOf(sorted);
  const sharers = sharersOf(sorted, facts);
  const needed = bitsOf(least);
  // Which entity was last compared with each: a pair has several blocks in common.
  const comparedWith = new Int32Array(sorted.length).fill(-1);
  const pairs: DuplicatePair[] = [];
  let started = performance.now();
  for (const [at, own] of blocks.entries()) {
    const one = sorted[at] as PreparedProfile;
    for (const block of own)
      for (let position = block.length - 1; (block[position] as number) > at; position--) {
        const other = block[position] as number;
        if (comparedWith[other] === at) continue;
        comparedWith[other] = at;
        const two = sorted[other] as PreparedProfile;
        if (one.kind === 'PERSON' && !sharers[at]?.has(other) && mostBits(one, two) < needed) continue;
        const pair = pairOf(one, two, facts, least);
        if (pair) pairs.push(pair);
      }
    if (performance.now() - started > SLICE_MILLISECONDS) {
      await breathe();
      started = performance.now();
    }
  }
  return pairs.sort(bestFirst);
}
