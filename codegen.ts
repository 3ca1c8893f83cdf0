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
        namingConvention: {
          typeNames: (name: string) => (name === 'Record' ? 'RecordEntity' : name),
          enumValues: 'keep',
        },
        mappers: {
          Node: '../entity/node-model.js#NodeModel',
          Entity: '../entity/entity-model.js#EntityModel',
          Person: '../entity/entity-model.js#PersonModel',
          Group: '../entity/entity-model.js#GroupModel',
          Phone: '../entity/entity-model.js#PhoneModel',
          Vehicle: '../entity/entity-model.js#VehicleModel',
          Account: '../entity/entity-model.js#AccountModel',
          Location: '../entity/entity-model.js#LocationModel',
          Operation: '../entity/entity-model.js#OperationModel',
          Record: '../entity/entity-model.js#RecordModel',
          AccessEvent: '../entity/entity-model.js#AccessEventModel',
          Employment: '../facet/facet-model.js#EmploymentModel',
          IntelligenceReport: '../entity/entity-model.js#EntityModel',
          Application: '../entity/entity-model.js#EntityModel',
          Declaration: '../entity/entity-model.js#EntityModel',
          Allegation: '../entity/entity-model.js#EntityModel',
          Case: '../entity/entity-model.js#EntityModel',
          CriminalStatus: '../facet/facet-model.js#CriminalStatusModel',
          AllegationRecipient: '../facet/record-models.js#AllegationRecipientModel',
          AllegationOutcome: '../facet/record-models.js#OutcomeModel',
          VettingDecision: '../facet/record-models.js#VettingDecisionModel',
          Assignment: '../facet/record-models.js#AssignmentModel',
          Target: '../facet/record-models.js#TargetModel',
          Link: '../link/link-model.js#LinkModel',
          Evidence: '../link/link-model.js#EvidenceModel',
          Path: '../path/path-models.js#PathModel',
          Chart: '../path/path-models.js#ChartModel',
          Completeness: '../path/path-models.js#CompletenessModel',
          LinkCounts: '../path/path-finder.js#CountedLinks',
          EmployeeGroupLink: '../screening/screening-model.js#EmployeeGroupLinkModel',
          RecordSubject: '../access/access-repository.js#Subject',
          DuplicateCandidate: '../duplicates/duplicate-model.js#DuplicateCandidateModel',
          DuplicateReason: '../duplicates/duplicate-model.js#DuplicateReasonModel',
          SearchHit: '../entity/search.js#Hit',
          IdentifierMatch: '../entity/lookup.js#Match',
        },
      },
    },
  },
};

export default config;
