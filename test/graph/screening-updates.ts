import { expect } from '@jest/globals';
import type { GraphScreeningQuestion } from '../../src/graph/graph-finder.js';
import type { ScreenChange, ScreenChanges } from '../../src/graph/screening/screen-changes.js';
import type { ScreenState } from '../../src/graph/screening/screen-state.js';
import { DEPARTMENTS, GROUP_KINDS } from './columns-of-rows.js';
import type { Asked, GraphQuestions } from './graph-questions.js';

/** A question for the screening table, in names. */
export interface AskedScreening extends Asked {
  readonly groups?: readonly string[] | null;
  readonly departments?: readonly string[] | null;
}

const OF_KIND = GROUP_KINDS.indexOf('ORGANISED_CRIME_GROUP');

/** The question in numbers. */
export function screeningQuestion(
  graph: GraphQuestions,
  { groups = null, departments = null, ...asked }: AskedScreening,
): GraphScreeningQuestion {
  return {
    ...graph.question(asked),
    departments: departments && new Set(departments.map((name) => DEPARTMENTS.indexOf(name))),
    groups: groups?.map((name) => graph.number(name)) ?? { groupKind: OF_KIND },
  };
}

/** Hops by `employee group`, from rows `employee group hops`. */
function hopsByPair(rows: readonly string[]): Map<string, number> {
  return new Map(rows.map((row) => [row.slice(0, row.lastIndexOf(' ')), Number(row.slice(row.lastIndexOf(' ') + 1))]));
}

type Told = Record<keyof ScreenChanges, string[]>;

/** The difference of two lists of rows: `employee group before after`. */
function difference(before: readonly string[], after: readonly string[]): Told {
  const [was, is] = [hopsByPair(before), hopsByPair(after)];
  const told: Told = { new: [], closer: [], farther: [], ceased: [] };
  for (const pair of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const [first, then] = [was.get(pair) ?? 0, is.get(pair) ?? 0];
    if (first === then) continue;
    const kind = first === 0 ? 'new' : then === 0 ? 'ceased' : then < first ? 'closer' : 'farther';
    told[kind].push(`${pair} ${first} ${then}`);
  }
  return told;
}

/** A screening that is kept up to date, and held against screenings from scratch. */
export class KeptScreening {
  #state: ScreenState;
  #rows: readonly string[];

  /** @param anew answers from a graph built for this question alone */
  constructor(
    readonly graph: GraphQuestions,
    asked: AskedScreening,
    anew: GraphQuestions,
  ) {
    this.#state = graph.finder.keepScreening(screeningQuestion(graph, asked));
    this.#rows = anew.screen(asked).rows;
    this.#expectRows();
  }

  /** Goes on to another question; expects the table and the changes to be those of screenings from scratch. */
  moveTo(asked: AskedScreening, anew: GraphQuestions): Told {
    const { state, changes } = this.graph.finder.updateScreening(this.#state, screeningQuestion(this.graph, asked));
    const rows = anew.screen(asked).rows;
    const tell = ({ employee, group, before, after }: ScreenChange) =>
      `${this.graph.name(employee)} ${this.graph.name(group)} ${before} ${after}`;
    const told = Object.fromEntries(Object.entries(changes).map(([kind, list]) => [kind, list.map(tell)])) as Told;
    expect(told).toEqual(difference(this.#rows, rows));
    this.#state = state;
    this.#rows = rows;
    this.#expectRows();
    return told;
  }

  #expectRows(): void {
    const { question, table } = this.#state;
    const rows = question.staff.flatMap((employee, row) =>
      question.groups.flatMap((group, column) => {
        const hops = table.hops[row * question.groups.length + column] as number;
        return hops === 0 ? [] : [`${this.graph.name(employee)} ${this.graph.name(group)} ${hops}`];
      }),
    );
    expect(rows.sort()).toEqual([...this.#rows].sort());
    expect(table.truncated).toBe(false);
  }
}
