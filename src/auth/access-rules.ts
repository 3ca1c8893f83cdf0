import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLFieldConfig, type GraphQLSchema, isObjectType } from 'graphql';
import { Forbidden, PurposeRequired } from '../errors.js';
import type { Context } from '../server/context.js';
import type { Caller } from './caller.js';
import type { Role } from './viewer.js';

/** What `@access` says of a field. */
export interface AccessRule {
  readonly roles: readonly Role[];
  readonly sensitive: boolean;
}

/** The roles that a role has besides itself. */
const INCLUDED: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  INVESTIGATOR: ['VETTING', 'ANALYST'],
  VETTING: ['ANALYST'],
};

function needsPurpose({ viewer, isDemoVisitor }: Caller, { sensitive }: AccessRule): boolean {
  return sensitive || (!isDemoVisitor && (viewer.level !== 'OFFICIAL' || viewer.compartments.length > 0));
}

/**
 * Lets a caller ask a field, or refuses.
 * @param name what is asked, for the refusal
 * @throws Forbidden, PurposeRequired
 */
export function checkAccess(caller: Caller, rule: AccessRule, name: string): void {
  const held = caller.viewer.roles.flatMap((role) => [role, ...(INCLUDED[role] ?? [])]);
  if (!held.some((role) => rule.roles.includes(role)))
    throw new Forbidden(`${name} is for callers who are one of ${rule.roles.join(', ')}.`);
  if (caller.purpose === null && needsPurpose(caller, rule))
    throw new PurposeRequired(`x-purpose: ${name} needs a purpose: a case reference and the reason.`);
}

/** The rule of a field: its own, or that of its type; null where it has none. */
function ruleOf(
  schema: GraphQLSchema,
  field: GraphQLFieldConfig<unknown, Context>,
  typeName: string,
): AccessRule | null {
  const [own] = getDirective(schema, field, 'access') ?? [];
  const type = schema.getType(typeName);
  const [ofType] = isObjectType(type) ? (getDirective(schema, type, 'access') ?? []) : [];
  const said = own ?? ofType;
  return said ? { roles: said.roles, sensitive: said.sensitive ?? false } : null;
}

/** The schema with every `@access` enforced: before a field is resolved or subscribed to, its rule is held against who asks. */
export function withAccessRules(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field: GraphQLFieldConfig<unknown, Context>, fieldName, typeName) => {
      const rule = ruleOf(schema, field, typeName);
      if (rule === null) return field;
      const name = `${typeName}.${fieldName}`;
      const { resolve = defaultFieldResolver, subscribe } = field;
      field.resolve = (source, args, context, info) => {
        checkAccess(context.caller, rule, name);
        return resolve(source, args, context, info);
      };
      if (subscribe)
        field.subscribe = (source, args, context, info) => {
          checkAccess(context.caller, rule, name);
          return subscribe(source, args, context, info);
        };
      return field;
    },
  });
}
