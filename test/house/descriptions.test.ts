import { describe, expect, it } from '@jest/globals';
import { isIntrospectionType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { apiSchema } from './schema-of.js';

const schema = apiSchema();

describe('the documentation that the schema gives of itself', () => {
  it('says of every type what it is', () => {
    const own = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  it('says of every query and change what it does', () => {
    const roots = [schema.getQueryType(), schema.getMutationType()].filter(isObjectType);
    const fields = roots.flatMap((root) => Object.values(root.getFields()).map((field) => ({ root, field })));
    expect(fields.length).toBeGreaterThan(25);
    const silent = fields.filter(({ field }) => !field.description);
    expect(silent.map(({ root, field }) => `${root.name}.${field.name}`)).toEqual([]);
  });
});
