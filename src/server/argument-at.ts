import { type ASTNode, type GraphQLError, Kind, parse, visit } from 'graphql';

function nameOf(node: ASTNode): string | null {
  return node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? node.name.value : null;
}

/**
 * The argument that a GraphQL error points into, such as `filter.at.validAt`; null where it points into none.
 * GraphQL's own messages give a place in the document, not a name.
 */
export function argumentAt(error: GraphQLError): string | null {
  const position = error.positions?.[0];
  const body = error.source?.body;
  if (position === undefined || body === undefined) return null;
  let path: string[] = [];
  const open: string[] = [];
  visit(parse(body, { maxTokens: 20_000 }), {
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
