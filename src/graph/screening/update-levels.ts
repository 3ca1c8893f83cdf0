import type { PreparedFold } from '../fold/prepared-fold.js';
import type { Budget } from '../search/budget.js';
import { eachStep } from '../search/walk-steps.js';
import { type ChangeSlots, DOUBTED, GAINED, IS, RECALLED, SENT, WAS } from './change-slots.js';
import { gather, missingBefore } from './gather.js';
import { WORDS } from './lanes.js';
import type { LevelPlanes } from './level-planes.js';
import { STAFF } from './near-staff.js';
import type { Unsettled } from './unsettled.js';

/** What may be different now, and what else an update is told of. */
export interface LevelsUnsettled extends Unsettled {
  /** By entity: see `near-staff.ts`. */
  readonly near: Uint8Array;
  /** What has come to be near staff. */
  readonly newlyNear: readonly number[];
  /** Who has come to be staff. */
  readonly newStaff: readonly number[];
  /** Lanes that were not there before. */
  readonly newLanes: readonly number[];
}

/** Brings the planes of one round up to date, level by level: an entity is looked at where it is unsettled itself or a neighbour has changed. */
export class LevelUpdate {
  readonly #fold: PreparedFold;
  readonly #levels: LevelPlanes;
  readonly #unsettled: LevelsUnsettled;
  readonly #slots: ChangeSlots;
  readonly #missing = new Int32Array(WORDS);
  readonly #found = new Int32Array(WORDS);
  readonly #now = new Int32Array(WORDS);
  /** Slots of what was come to otherwise than before at some level. */
  readonly #changed = new Set<number>();
  #senders: number[] = [];

  /** @param slots empty; given back so */
  constructor(fold: PreparedFold, levels: LevelPlanes, unsettled: LevelsUnsettled, slots: ChangeSlots) {
    this.#fold = fold;
    this.#levels = levels;
    this.#unsettled = unsettled;
    this.#slots = slots;
  }

  /**
   * O(rows of what is unsettled or next to what has changed). Where the budget is spent the planes are of no use any more.
   * @returns entities that are come to otherwise than before
   */
  run(budget: Budget): number[] {
    const { newLanes, newlyNear, newStaff } = this.#unsettled;
    for (const lane of newLanes) this.#send(this.#levels.groups[lane] as number, lane);
    const { within } = this.#levels;
    for (let level = 1; level <= within && !budget.exceeded; level += 1) {
      const afresh = new Set(this.#unsettled.afresh);
      if (level === within - 1) for (const entity of newlyNear) afresh.add(entity);
      if (level === within) for (const entity of newStaff) afresh.add(entity);
      const queue = this.#queue(level, afresh, budget);
      this.#senders = [];
      for (const slot of queue) {
        const isAfresh = afresh.has(this.#slots.entities[slot] as number);
        this.#settle(slot, level, isAfresh);
        if (isAfresh && !budget.spend(this.#fold.degreeBound(this.#slots.entities[slot] as number) + 1)) break;
      }
    }
    const changed = Array.from(this.#changed, (slot) => this.#slots.entities[slot] as number);
    this.#slots.clear();
    return changed;
  }

  #send(group: number, lane: number): void {
    const slot = this.#slots.of(group);
    const at = this.#slots.at(slot, SENT) + (lane >>> 5);
    this.#slots.words[at] = (this.#slots.words[at] as number) | (1 << (lane & 31));
    this.#senders.push(slot);
  }

  /** True where it matters what an entity is come to by at a level. */
  #matters(entity: number, level: number): boolean {
    const left = this.#levels.within - level;
    const near = this.#unsettled.near[entity] as number;
    return left === 0 ? (near & STAFF) !== 0 : left > 1 || near !== 0;
  }

  /** What is to be looked at on a level; gains and doubts are told to it. */
  #queue(level: number, afresh: Iterable<number>, budget: Budget): number[] {
    const slots = this.#slots;
    const queue: number[] = [];
    const enter = (slot: number) => {
      if (slots.enters(slot, level)) queue.push(slot);
    };
    for (const sender of this.#senders) {
      const from = slots.entities[sender] as number;
      eachStep(this.#fold, from, (to) => {
        if (!this.#matters(to, level)) return;
        const slot = slots.of(to);
        const { words } = slots;
        const sent = slots.at(sender, SENT);
        const recalled = slots.at(sender, RECALLED);
        const gained = slots.at(slot, GAINED);
        const doubted = slots.at(slot, DOUBTED);
        for (let word = 0; word < WORDS; word += 1) {
          words[gained + word] = (words[gained + word] as number) | (words[sent + word] as number);
          words[doubted + word] = (words[doubted + word] as number) | (words[recalled + word] as number);
        }
        enter(slot);
      });
      if (!budget.spend(this.#fold.degreeBound(from) + 1)) return [];
    }
    this.#addLinks(level, enter);
    for (const entity of this.#unsettled.touched) if (this.#matters(entity, level)) enter(slots.of(entity));
    for (const entity of afresh) if (this.#matters(entity, level)) enter(slots.of(entity));
    for (const slot of this.#changed) if (this.#matters(slots.entities[slot] as number, level)) enter(slot);
    return queue;
  }

  /** What a link brings that counts now is gained; what one may have brought that does not is doubtful. */
  #addLinks(level: number, enter: (slot: number) => void): void {
    const slots = this.#slots;
    const { live, planes } = this.#levels;
    const plane = planes[level - 1] as Int32Array;
    const { from, to, counts, size } = this.#unsettled.links;
    for (let index = 0; index < size; index += 1) {
      const [one, other] = [from[index] as number, to[index] as number];
      if (one === other || !this.#matters(one, level)) continue;
      const slot = slots.of(one);
      const isLive = ((live[other] as number) & (1 << (level - 1))) !== 0;
      const recalled = counts[index] ? -1 : slots.find(other);
      const at = slots.at(slot, counts[index] ? GAINED : DOUBTED);
      const { words } = slots;
      for (let word = 0; word < WORDS; word += 1) {
        const brings = isLive ? (plane[other * WORDS + word] as number) : 0;
        const brought = recalled < 0 ? 0 : (words[slots.at(recalled, RECALLED) + word] as number);
        words[at + word] = (words[at + word] as number) | brings | brought;
      }
      enter(slot);
    }
  }

  /** Finds out what an entity is come to by at a level. */
  #look(slot: number, level: number, isAfresh: boolean, hadSome: boolean): void {
    const entity = this.#slots.entities[slot] as number;
    const { sight, merged } = this.#fold;
    const levels = this.#levels;
    const [missing, found, now] = [this.#missing, this.#found, this.#now];
    now.fill(0);
    if (isAfresh && (!sight.seesEntity(entity) || merged.isRedirected(entity))) return;
    if (!missingBefore(levels, level, entity, missing)) return;
    if (isAfresh) {
      if (gather(this.#fold, levels, level, entity, missing, found)) now.set(found);
      return;
    }
    const { words } = this.#slots;
    const at = this.#slots.at(slot, 0);
    const plane = levels.planes[level] as Int32Array;
    let isDoubtful = false;
    for (let word = 0; word < WORDS; word += 1) {
      const was = hadSome ? (plane[entity * WORDS + word] as number) : 0;
      const gained = words[at + GAINED + word] as number;
      const doubted =
        (words[at + DOUBTED + word] as number) |
        ((words[at + WAS + word] as number) & ~(words[at + IS + word] as number));
      const open = missing[word] as number;
      now[word] = ((was & ~doubted) | gained) & open;
      missing[word] = doubted & ~gained & open;
      if (missing[word] !== 0) isDoubtful = true;
    }
    if (!isDoubtful || !gather(this.#fold, levels, level, entity, missing, found)) return;
    for (let word = 0; word < WORDS; word += 1) now[word] = (now[word] as number) | (found[word] as number);
  }

  /** Brings an entity up to date at a level, and notes what goes on from it otherwise than before. */
  #settle(slot: number, level: number, isAfresh: boolean): void {
    const levels = this.#levels;
    const { has, live, full } = levels;
    const entity = this.#slots.entities[slot] as number;
    const bit = 1 << level;
    const hadSome = ((has[entity] as number) & bit) !== 0;
    this.#look(slot, level, isAfresh, hadSome);
    const now = this.#now;
    const hasSome = ((now[0] as number) | (now[1] as number) | (now[2] as number) | (now[3] as number)) !== 0;
    const wentOn = ((live[entity] as number) & bit) !== 0;
    const goesOn = hasSome && this.#fold.isPassable(entity);
    const { words } = this.#slots;
    const at = this.#slots.at(slot, 0);
    const plane = levels.planes[level] as Int32Array;
    let isChanged = false;
    let isSent = false;
    for (let word = 0; word < WORDS; word += 1) {
      const was = hadSome ? (plane[entity * WORDS + word] as number) & (full[word] as number) : 0;
      const is = now[word] as number;
      plane[entity * WORDS + word] = is;
      words[at + GAINED + word] = 0;
      words[at + DOUBTED + word] = 0;
      if (was !== is) {
        isChanged = true;
        words[at + WAS + word] = (words[at + WAS + word] as number) | was;
        words[at + IS + word] = (words[at + IS + word] as number) | is;
      }
      const before = wentOn ? was : 0;
      const after = goesOn ? is : 0;
      words[at + SENT + word] = after & ~before;
      words[at + RECALLED + word] = before & ~after;
      if (before !== after) isSent = true;
    }
    has[entity] = hasSome ? (has[entity] as number) | bit : (has[entity] as number) & ~bit;
    live[entity] = goesOn ? (live[entity] as number) | bit : (live[entity] as number) & ~bit;
    if (isChanged) this.#changed.add(slot);
    if (isSent) this.#senders.push(slot);
  }
}
