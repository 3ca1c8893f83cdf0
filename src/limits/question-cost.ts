import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  TypeInfo,
  ValidationContext,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type ComplexityEstimator, createComplexityRule } from 'graphql-query-complexity';
import type { CostLimits } from './limits.js';

/** A question as it will be executed; its document is valid. */
export interface Question {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What an argument says of how many there will be; null where it says nothing. */
function sizeIn(argument: unknown, page: number): number | null {
  if (Array.isArray(argument)) return argument.length;
  return typeof argument === 'number' ? Math.min(Math.max(argument, 0), page) : null;
}

function estimator({ sizes, page, list, lists, costs }: CostLimits): ComplexityEstimator {
  return ({ type, field, args, childComplexity }) => {
    const name = `${type.name}.${field.name}`;
    const own = costs[name] ?? 0;
    if (!isCompositeType(getNamedType(field.type))) return own;
    const [asked = null] = sizes.map((size) => sizeIn(args[size], page)).filter((size) => size !== null);
    const isList = isListType(getNullableType(field.type));
    // The page's size already counts where the connection is.
    const usual = isList && field.name !== 'edges' ? (lists[name] ?? list) : 1;
    return own + (asked ?? usual) * (1 + childComplexity);
  };
}

/**
 * About how many objects an answer will hold, by the sizes that arguments and variables ask for, and the work besides. What cannot be executed costs
 * nothing: all of a question whose variables do not fit, or a field whose arguments do not.
 */
export function costOf(schema: GraphQLSchema, question: Question, limits: CostLimits): number {
  const { document, operationName, variables } = question;
  const types = new TypeInfo(schema);
  // What does not fit is told by the execution.
  const context = new ValidationContext(schema, document, types, () => {});
  const rule = createComplexityRule({
    maximumComplexity: Number.POSITIVE_INFINITY,
    estimators: [estimator(limits)],
    variables: { ...variables },
    ...(operationName == null ? {} : { operationName }),
    // How much a document may select has been checked by then.
    maxQueryNodes: Number.POSITIVE_INFINITY,
  });
  const counted = rule(context);
  visit(document, visitWithTypeInfo(types, counted as never));
  return counted.complexity;
}
