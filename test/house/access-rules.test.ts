import { getDirective } from '@graphql-tools/utils';
import { describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import type { AccessRule } from '../../src/auth/access-rules.js';
import { apiSchema } from './schema-of.js';

const schema = apiSchema();
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(isObjectType);
const rules = roots.flatMap((root) =>
  Object.values(root.getFields()).map((field) => {
    const [rule] = (getDirective(schema, field, 'access') ?? []) as AccessRule[];
    return { name: `${root.name}.${field.name}`, rule };
  }),
);

describe('who may ask what', () => {
  it('is said of every query, change and subscription', () => {
    expect(rules.length).toBeGreaterThan(60);
    expect(rules.filter(({ rule }) => rule === undefined || rule.roles.length === 0).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('lets nobody ask for everything: neither the auditor nor an administrator sees data', () => {
    const of = (role: string) =>
      rules.filter(({ rule }) => rule?.roles.includes(role as never)).map(({ name }) => name);
    for (const role of ['AUDITOR', 'ADMIN'])
      expect(
        of(role).filter((name) => !/^(Query\.(caller|audit\w*|approvals?)|Mutation\.\w*Approval)$/.test(name)),
      ).toEqual([]);
  });

  it('asks a purpose for what is sensitive', () => {
    const sensitive = rules.filter(({ rule }) => rule?.sensitive).map(({ name }) => name.replace(/^\w+\./, ''));
    expect(sensitive).toEqual(
      expect.arrayContaining([
        'leakCandidates',
        'conflictedAccess',
        'accessEvents',
        'vettingCheck',
        'revetting',
        'flags',
        'flagRaised',
      ]),
    );
  });
});
