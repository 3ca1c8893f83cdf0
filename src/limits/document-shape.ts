import { type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql';

/** How large a document is, with every fragment counted wherever it is spread; of several operations, the largest of each. */
export interface DocumentShape {
  /** Fields in one another. */
  readonly depth: number;
  /** Fields, inline fragments and spreads. */
  readonly selections: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** True where an operation asks for the schema itself. */
  readonly asksForSchema: boolean;
}

type Counts = Omit<DocumentShape, 'directives'>;

const NOTHING: Counts = { depth: 0, selections: 0, aliases: 0, rootFields: 0, asksForSchema: false };

function both(a: Counts, b: Counts, join: (a: number, b: number) => number): Counts {
  return {
    depth: Math.max(a.depth, b.depth),
    selections: join(a.selections, b.selections),
    aliases: join(a.aliases, b.aliases),
    rootFields: join(a.rootFields, b.rootFields),
    asksForSchema: a.asksForSchema || b.asksForSchema,
  };
}

const sum = (a: number, b: number) => a + b;

/** Counts each fragment once, however often it is spread: 2^25 fields cost as little as 25. */
class Counter {
  readonly #fragments = new Map<string, SelectionSetNode>();
  readonly #counted = new Map<string, Counts>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition.selectionSet);
  }

  count({ selections }: SelectionSetNode): Counts {
    let all = NOTHING;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) all = both(all, this.#fragment(selection.name.value), sum);
      else if (selection.kind === Kind.INLINE_FRAGMENT) all = both(all, this.count(selection.selectionSet), sum);
      else {
        const inside = selection.selectionSet ? this.count(selection.selectionSet) : NOTHING;
        const { value: name } = selection.name;
        all = both(
          all,
          {
            depth: inside.depth + 1,
            selections: inside.selections,
            aliases: inside.aliases + (selection.alias ? 1 : 0),
            rootFields: 1,
            asksForSchema: inside.asksForSchema || name === '__schema' || name === '__type',
          },
          sum,
        );
      }
    }
    return { ...all, selections: all.selections + selections.length };
  }

  #fragment(name: string): Counts {
    const counted = this.#counted.get(name);
    if (counted) return counted;
    // Stands for itself where it is spread within itself; validation refuses that.
    this.#counted.set(name, NOTHING);
    const selectionSet = this.#fragments.get(name);
    const counts = selectionSet ? this.count(selectionSet) : NOTHING;
    this.#counted.set(name, counts);
    return counts;
  }
}

/** Measures a document, valid or not, in time linear in its length. */
export function shapeOf(document: DocumentNode): DocumentShape {
  const counter = new Counter(document);
  let largest = NOTHING;
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION)
      largest = both(largest, counter.count(definition.selectionSet), Math.max);
  let written = 0;
  let directives = 0;
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.SELECTION_SET) written += node.selections.length;
      if (node.kind === Kind.DIRECTIVE) directives += 1;
    },
  });
  return { ...largest, selections: Math.max(largest.selections, written), directives };
}
