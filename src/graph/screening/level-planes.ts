import { firstLanes, LANES, setLane, WORDS, writeLanes } from './lanes.js';
import type { ScreenMemory } from './screen-memory.js';

/**
 * What up to 128 groups come to, level by level: a bit of each entity for each group at the fewest hops between them. A plane holds something of
 * an entity only where `has` says so, so that nothing need be cleared but the bytes: 16 bytes an entity and level, and 3.
 */
export class LevelPlanes {
  /** By level, 0 being the groups themselves: `WORDS` words an entity. */
  readonly planes: Int32Array[] = [];
  /** By entity: bit `level` is set where it is come to at that level. */
  readonly has: Uint16Array;
  /** By entity: bit `level` is set where it is come to at that level, and searches go on from it. */
  readonly live: Uint8Array;
  /** The words of the lanes that are in use. */
  full: Int32Array = new Int32Array(WORDS);
  /** By lane: the group. Those of lanes that are out of use are still there. */
  readonly groups: number[] = [];
  within = 0;

  readonly #plane: (level: number) => Int32Array;

  constructor({ has, live, plane }: Pick<ScreenMemory, 'has' | 'live' | 'plane'>) {
    this.has = has;
    this.live = live;
    this.#plane = plane;
  }

  /** Forgets everything, and lets searches begin at groups, 128 at most. */
  begin(groups: readonly number[], within: number): void {
    this.has.fill(0);
    this.live.fill(0);
    this.groups.length = 0;
    this.within = within;
    this.full = firstLanes(0);
    while (this.planes.length <= within) this.planes.push(this.#plane(this.planes.length));
    for (const group of groups) this.add(group);
  }

  /** The same in memory of its own. O(entities). */
  copy(): LevelPlanes {
    const { within, planes } = this;
    const copy = new LevelPlanes({
      has: this.has.slice(),
      live: this.live.slice(),
      plane: () => new Int32Array(this.has.length * WORDS),
    });
    copy.within = within;
    copy.full = this.full.slice();
    copy.groups.push(...this.groups);
    for (let level = 0; level <= within; level += 1) {
      const [from, to] = [planes[level] as Int32Array, copy.#plane(level)];
      copy.planes.push(to);
      for (let entity = 0; entity < this.has.length; entity += 1) {
        if (((this.has[entity] as number) & (1 << level)) === 0) continue;
        for (let at = entity * WORDS; at < (entity + 1) * WORDS; at += 1) to[at] = from[at] as number;
      }
    }
    return copy;
  }

  /** Gives a group a lane, and lets a search begin there. */
  add(group: number): number {
    const lane = this.groups.length;
    const [plane] = this.planes as [Int32Array];
    if (lane >= LANES) throw new RangeError(`there are no more than ${LANES} lanes`);
    if (((this.has[group] as number) & 1) === 0) plane.fill(0, group * WORDS, (group + 1) * WORDS);
    this.groups.push(group);
    setLane(plane, group, lane);
    setLane(this.full, 0, lane);
    this.has[group] = (this.has[group] as number) | 1;
    this.live[group] = (this.live[group] as number) | 1;
    return lane;
  }

  /** True where a lane is in use. */
  uses(lane: number): boolean {
    return (((this.full[lane >>> 5] as number) >>> (lane & 31)) & 1) !== 0;
  }

  /** Takes a lane out of use: what it came to stays, and is told no more. */
  drop(lane: number): void {
    this.full[lane >>> 5] = (this.full[lane >>> 5] as number) & ~(1 << (lane & 31));
  }

  /**
   * Writes the hops between an entity and each group. 0: more than were searched, or one and the same.
   * @param first the place of the entity's row in `hops`
   * @param columns by lane, the place in the row
   */
  tell(entity: number, hops: Uint8Array, first: number, columns: Int32Array): void {
    const levels = this.has[entity] as number;
    for (let level = 1; level <= this.within; level += 1)
      if ((levels & (1 << level)) !== 0)
        writeLanes(this.planes[level] as Int32Array, entity, hops, first, columns, level);
  }

  /** By lane: where its group stands among the columns of a table; -1 for a lane that is out of use. */
  columnsIn(groups: readonly number[]): Int32Array {
    const places = new Map(groups.map((group, column) => [group, column]));
    return Int32Array.from(this.groups, (group, lane) => (this.uses(lane) ? (places.get(group) ?? -1) : -1));
  }
}
