import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const MOST_IDS = 100;
/** Fields of an answer that are looked at. */
const MOST_STEPS = 2_000;
/** What ids of this service look like. A name that stands where an id should is content. */
const ID = /^(?=.*\d)[\w:.=+/-]{16,400}$/;

class Ids {
  readonly #ids = new Set<string>();

  get isFull(): boolean {
    return this.#ids.size >= MOST_IDS;
  }

  get all(): string[] {
    return [...this.#ids];
  }

  add(value: unknown): void {
    if (typeof value === 'string' && !this.isFull && ID.test(value)) this.#ids.add(value);
  }
}

function addOf(ids: Ids, type: GraphQLInputType, value: unknown): void {
  if (ids.isFull || value === null || value === undefined) return;
  const named = getNamedType(type);
  if (Array.isArray(value)) for (const one of value) addOf(ids, named, one);
  else if (named.name === 'ID') ids.add(value);
  else if (isInputObjectType(named) && typeof value === 'object')
    for (const [name, field] of Object.entries(named.getFields()))
      addOf(ids, field.type, (value as Readonly<Record<string, unknown>>)[name]);
}

/** Two lists of ids as one, each id once; at most 100. */
export function joinedIds(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])].slice(0, MOST_IDS);
}

/** The ids that a question names in its variables and its document; at most 100. */
export function idsAsked(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string[] {
  const ids = new Ids();
  for (const { variable, type } of operation.variableDefinitions ?? [])
    addOf(ids, typeFromAST(schema, type as never) as unknown as GraphQLInputType, variables[variable.name.value]);
  const types = new TypeInfo(schema);
  const takeLiteral = (node: ASTNode): void => {
    const type = types.getInputType();
    if (node.kind === Kind.STRING && type && getNamedType(type).name === 'ID') ids.add(node.value);
  };
  visit(document, visitWithTypeInfo(types, { enter: takeLiteral }));
  return ids.all;
}

/** The ids that an answer shows, from the top; at most 100, of the first fields only. What the caller calls the field makes no difference. */
export function idsShown(document: DocumentNode, operation: OperationDefinitionNode, data: unknown): string[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const ids = new Ids();
  let steps = MOST_STEPS;
  const look = (selections: SelectionSetNode, value: unknown): void => {
    if (ids.isFull || steps <= 0 || value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const one of value) look(selections, one);
      return;
    }
    for (const selection of selections.selections) {
      steps -= 1;
      if (selection.kind === Kind.FIELD) {
        const held = (value as Readonly<Record<string, unknown>>)[(selection.alias ?? selection.name).value];
        if (selection.name.value === 'id') ids.add(held);
        else if (selection.selectionSet) look(selection.selectionSet, held);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet, value);
      else {
        const fragment = fragments.get(selection.name.value);
        if (fragment) look(fragment.selectionSet, value);
      }
    }
  };
  look(operation.selectionSet, data);
  return ids.all;
}

/** How many rows an answer has: of each list or connection at its top the rows, and one for whatever else is not null. */
export function rowsOf(data: unknown): number {
  if (data === null || typeof data !== 'object') return 0;
  let rows = 0;
  for (const value of Object.values(data)) {
    if (value === null || value === undefined) continue;
    const { edges } = value as { edges?: unknown };
    if (Array.isArray(value)) rows += value.length;
    else if (Array.isArray(edges)) rows += edges.length;
    else rows += 1;
  }
  return rows;
}

/** The fields that a question asks for at the top, by their names in the schema; at most 50. */
export function topFields(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (names.size >= 50) return;
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = document.definitions.find(
          (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) look(fragment.selectionSet);
      }
    }
  };
  look(operation.selectionSet);
  return [...names];
}
