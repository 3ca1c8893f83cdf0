import { type ASTNode, type DocumentNode, type GraphQLError, Kind, parse, type Source, visit } from 'graphql';

function nameOf(node: ASTNode): string | null {
  return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? node.name.value : null;
}

/** The errors of one document share its source. */
const parsed = new WeakMap<Source, DocumentNode>();

function documentOf(source: Source): DocumentNode {
  const document = parsed.get(source) ?? parse(source, { maxTokens: 20_000 });
  parsed.set(source, document);
  return document;
}

/**
 * The argument that a GraphQL error points into, such as `filter.at.validAt`; null where it points into none.
 * GraphQL's own messages give a place in the document, not a name.
 */
export function argumentAt(error: GraphQLError): string | null {
  const position = error.positions?.[0];
  if (position === undefined || error.source === undefined) return null;
  let path: string[] = [];
  const open: string[] = [];
  visit(documentOf(error.source), {
    enter: (node) => {
      const name = nameOf(node);
      if (name !== null) open.push(name);
      if (node.loc && node.loc.start <= position && position < node.loc.end && name !== null) path = [...open];
    },
    leave: (node) => {
      if (nameOf(node) !== null) open.pop();
    },
  });
  return path.length === 0 ? null : path.join('.');
}
