import { type DocumentNode, type GraphQLSchema, getOperationAST, print } from 'graphql';
import type { Audit } from '../audit/audit.js';
import type { AskedOperation } from '../audit/request-draft.js';
import { idsAsked, topFields } from '../audit/touched-ids.js';

const LONGEST_NAME = 100;

/** What the trail says of an operation; null where the document has none of that name. */
export function askedOperation(
  audit: Audit,
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>> | null | undefined,
): AskedOperation | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  const given = variables ?? {};
  return {
    document,
    definition: operation,
    operation: {
      type: operation.operation,
      name: operation.name?.value.slice(0, LONGEST_NAME) ?? null,
      fields: topFields(document, operation),
      document: audit.digest(document.loc?.source.body ?? print(document)),
      variables: Object.keys(given).length === 0 ? null : audit.digest(given),
    },
    ids: idsAsked(schema, document, operation, given),
  };
}
