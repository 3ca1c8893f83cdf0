/** The names that the numbers of a graph stand for; the place in a list is the code. Lists only grow. */
export interface GraphCodes {
  /** Of links. */
  readonly subkinds: readonly string[];
  /** Of employees; the empty name stands for none. */
  readonly departments: readonly string[];
  /** The empty name is that of whatever is no group. */
  readonly groupKinds: readonly string[];
  /** Of groups, 31 at most. */
  readonly statuses: readonly string[];
}

/** Codes 0 to 30 are what a set of statuses holds. */
const MOST_STATUSES = 31;
/** What 16 and 8 bits of a code can tell apart. */
const MOST_DEPARTMENTS = 2 ** 16;
const MOST_GROUP_KINDS = 2 ** 8;

/** Thrown where a graph has more names of a sort than its codes can tell apart. */
export class TooManyNames extends Error {
  override readonly name = 'TooManyNames';
}

/** A list of names that grows as new ones are met. */
class Names {
  readonly names: string[];
  readonly #codes: Map<string, number>;
  readonly #sort: string;
  readonly #most: number;

  constructor(sort: string, most: number, names: readonly string[]) {
    this.#sort = sort;
    this.#most = most;
    this.names = [...names];
    this.#codes = new Map(names.map((name, code) => [name, code]));
  }

  codeOf(name: string): number {
    const held = this.#codes.get(name);
    if (held !== undefined) return held;
    const code = this.names.length;
    if (code >= this.#most) throw new TooManyNames(`the graph has more than ${this.#most} ${this.#sort}`);
    this.names.push(name);
    this.#codes.set(name, code);
    return code;
  }
}

/** Gives names their codes while a graph is loaded or followed. */
export class CodeBook {
  readonly #subkinds: Names;
  readonly #departments: Names;
  readonly #groupKinds: Names;
  readonly #statuses: Names;

  constructor(codes: GraphCodes = { subkinds: [], departments: [''], groupKinds: [''], statuses: [] }) {
    this.#subkinds = new Names('subkinds of links', 2 ** 31, codes.subkinds);
    this.#departments = new Names('departments', MOST_DEPARTMENTS, codes.departments);
    this.#groupKinds = new Names('kinds of group', MOST_GROUP_KINDS, codes.groupKinds);
    this.#statuses = new Names('statuses of groups', MOST_STATUSES, codes.statuses);
  }

  /** The code of a link's subkind. */
  subkind(name: string): number {
    return this.#subkinds.codeOf(name);
  }

  /** The code of a department, null for none. Throws TooManyNames. */
  department(name: string | null): number {
    return this.#departments.codeOf(name ?? '');
  }

  /** The code of a group's kind, null for what is no group. Throws TooManyNames. */
  groupKind(name: string | null): number {
    return this.#groupKinds.codeOf(name ?? '');
  }

  /** The code of a group's status. Throws TooManyNames. */
  status(name: string): number {
    return this.#statuses.codeOf(name);
  }

  /** The codes given so far; they do not change when further ones are given. */
  codes(): GraphCodes {
    return {
      subkinds: [...this.#subkinds.names],
      departments: [...this.#departments.names],
      groupKinds: [...this.#groupKinds.names],
      statuses: [...this.#statuses.names],
    };
  }
}
