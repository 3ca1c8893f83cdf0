import type { PreparedFold } from '../fold/prepared-fold.js';
import type { TimeBoundaries } from '../fold/time-boundaries.js';
import { compareEntities } from '../overlay/order.js';
import type { Budget } from '../search/budget.js';
import { ChangeSlots } from './change-slots.js';
import { LANES } from './lanes.js';
import type { LevelPlanes } from './level-planes.js';
import { markStaff, NEAR } from './near-staff.js';
import type { Screen, ScreenQuestion, ScreenTable } from './screen.js';
import { changesBetween, isSameList, placesIn, type ScreenChanges, type ScreenedHops } from './screen-changes.js';
import { isComparable, type ScreenState, stateOf } from './screen-state.js';
import { type Unsettled, unsettledSince } from './unsettled.js';
import { LevelUpdate } from './update-levels.js';

/** A screening brought up to date, and what is different. */
export interface ScreenUpdate {
  readonly state: ScreenState;
  readonly changes: ScreenChanges;
}

/** Where there are more than one in so many entities to look at anew, a whole screening is cheaper. */
const FEW = 8;
/** So many are never too many. */
const FEW_AT_LEAST = 1_000;

const NO_CHANGES: ScreenChanges = { new: [], closer: [], farther: [], ceased: [] };

function hopsOf({ question, table }: ScreenState): ScreenedHops {
  return { staff: question.staff, groups: question.groups, hops: table.hops };
}

/** The table after its planes were brought up to date; rows are told anew where they may differ, all of them where the groups are others. */
function retell(
  { question: before, table, rounds }: ScreenState,
  { staff, groups, within }: ScreenQuestion,
  changed: ReadonlySet<number>,
  hubsSkipped: number,
): ScreenTable {
  const width = groups.length;
  const hops = new Uint8Array(staff.length * width);
  const isSameWidth = isSameList(before.groups, groups);
  const rows = placesIn(before.staff, staff);
  const columns = rounds.map((levels) => levels.columnsIn(groups));
  const isSameTable = isSameWidth && isSameList(before.staff, staff);
  if (isSameTable) hops.set(table.hops);
  for (const [row, one] of staff.entries()) {
    const earlier = rows[row] as number;
    if (isSameTable && !changed.has(one)) continue;
    if (isSameTable) hops.fill(0, row * width, (row + 1) * width);
    if (isSameWidth && earlier >= 0 && !changed.has(one))
      hops.set(table.hops.subarray(earlier * width, (earlier + 1) * width), row * width);
    else
      for (const [round, levels] of rounds.entries()) levels.tell(one, hops, row * width, columns[round] as Int32Array);
  }
  return { hops, searchedHops: within, hubsSkipped, truncated: false };
}

/** Keeps screenings up to date: beside the states themselves 4 bytes an entity. */
export class Rescreen {
  readonly #screen: Screen;
  readonly #slots: ChangeSlots;
  readonly #boundaries: TimeBoundaries;

  constructor(screen: Screen, entities: number, boundaries: TimeBoundaries) {
    this.#screen = screen;
    this.#boundaries = boundaries;
    this.#slots = new ChangeSlots(entities);
  }

  /** A screening to begin with. */
  baseline(fold: PreparedFold, question: ScreenQuestion, budget: Budget): ScreenState {
    this.#boundaries.look(fold.graph, fold.sight, fold.sight);
    return stateOf(fold, question, this.#screen.run(fold, question, budget));
  }

  /**
   * Brings a screening up to date, by looking only at what may be different; the state that is given is not to be used any more. What comes out is
   * what a screening from scratch would tell, whatever was added, retracted, merged, marked, or began or ended by itself.
   */
  update(state: ScreenState, fold: PreparedFold, question: ScreenQuestion, budget: Budget): ScreenUpdate {
    const unsettled = isComparable(state, fold, question.within)
      ? unsettledSince(state.looked, fold, this.#boundaries)
      : null;
    const isFew =
      unsettled !== null &&
      unsettled.afresh.size + unsettled.touched.size <= Math.max(FEW_AT_LEAST, fold.graph.entities / FEW);
    const updated = isFew ? this.#update(state, fold, question, unsettled, budget) : null;
    const next = updated?.state ?? this.baseline(fold, question, budget);
    if (budget.exceeded)
      return { state: { ...state, table: { ...state.table, truncated: true } }, changes: NO_CHANGES };
    const compare = (a: number, b: number) => compareEntities(fold.graph, a, b);
    const mayDiffer = updated?.changed ?? null;
    return { state: next, changes: changesBetween(hopsOf(state), hopsOf(next), mayDiffer, compare) };
  }

  #update(
    state: ScreenState,
    fold: PreparedFold,
    question: ScreenQuestion,
    unsettled: Unsettled,
    budget: Budget,
  ): { state: ScreenState; changed: ReadonlySet<number> } | null {
    const { near } = state;
    const { afresh, touched } = unsettled;
    const { staff, groups } = question;
    const isKnown = placesIn(state.question.staff, staff);
    const isLeft = placesIn(staff, state.question.staff);
    const newStaff = staff.filter((_, row) => isKnown[row] === -1);
    for (const [row, one] of state.question.staff.entries()) if (isLeft[row] === -1) near[one] = NEAR;
    const newlyNear: number[] = [];
    const toMark = staff.filter((one, row) => isKnown[row] === -1 || touched.has(one) || afresh.has(one));
    markStaff(fold, toMark, near, (entity) => newlyNear.push(entity));
    const newLanes = this.#changeLanes(state.rounds, groups);
    if (newLanes === null) return null;
    const changed = new Set(newStaff);
    for (const [round, levels] of state.rounds.entries()) {
      const lanes = newLanes[round] as number[];
      for (const entity of new LevelUpdate(
        fold,
        levels,
        { ...unsettled, near, newlyNear, newStaff, newLanes: lanes },
        this.#slots,
      ).run(budget))
        changed.add(entity);
    }
    const { hubs } = state;
    for (const entity of new Set([...afresh, ...touched, ...changed]))
      if (state.rounds.some(({ has }) => (has[entity] as number) > 1) && fold.isHub(entity)) hubs.add(entity);
      else hubs.delete(entity);
    const table = retell(state, question, changed, hubs.size);
    return { state: stateOf(fold, question, { ...state, table }), changed };
  }

  /** Gives new groups lanes, and takes those of former ones out of use: the new lanes by round; null where there is no room. */
  #changeLanes(rounds: readonly LevelPlanes[], groups: readonly number[]): number[][] | null {
    const asked = new Set(groups);
    const held = new Set<number>();
    for (const levels of rounds)
      for (const [lane, group] of levels.groups.entries()) {
        if (!levels.uses(lane)) continue;
        if (asked.has(group)) held.add(group);
        else levels.drop(lane);
      }
    const newLanes = rounds.map((): number[] => []);
    for (const group of groups) {
      if (held.has(group)) continue;
      const round = rounds.findIndex((levels) => levels.groups.length < LANES);
      if (round < 0) return null;
      newLanes[round]?.push((rounds[round] as LevelPlanes).add(group));
    }
    return newLanes;
  }
}
