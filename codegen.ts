import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema/**/*.graphql',
  generates: {
    'src/generated/schema.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        contextType: '../server/context.js#Context',
        emitLegacyCommonJSImports: false,
        scalars: { ID: 'string', DateTime: 'number', Date: 'string' },
        resolversNonOptionalTypename: { interfaceImplementingType: true },
        useIndexSignature: true,
        // The plugins write TypeScript's own `Record<…>`, so the police record of the schema has another name in TypeScript.
        namingConvention: { typeNames: (name: string) => (name === 'Record' ? 'RecordEntity' : name), enumValues: 'keep' },
        mappers: {},
      },
    },
  },
};

export default config;
