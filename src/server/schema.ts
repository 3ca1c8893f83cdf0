import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { accessResolvers } from '../access/access-resolvers.js';
import { conflictResolvers } from '../access/conflict-resolvers.js';
import { timelineResolvers } from '../access/timeline-resolvers.js';
import { allegationResolvers } from '../allegation/allegation-resolvers.js';
import { approvalResolvers } from '../approval/approval-resolvers.js';
import { assessmentResolvers } from '../assessment/assessment-resolvers.js';
import { auditResolvers } from '../audit/audit-resolvers.js';
import { withAccessRules } from '../auth/access-rules.js';
import { authResolvers } from '../auth/auth-resolvers.js';
import { caseResolvers } from '../case/case-resolvers.js';
import { changeResolvers } from '../change/change-resolvers.js';
import { declarationResolvers } from '../declaration/declaration-resolvers.js';
import { duplicateResolvers } from '../duplicates/duplicate-resolvers.js';
import { entityResolvers } from '../entity/entity-resolvers.js';
import { nodeResolvers } from '../entity/node-resolvers.js';
import { exposureResolvers } from '../exposure/exposure-resolvers.js';
import { flagResolvers } from '../flag/flag-resolvers.js';
import type { Resolvers } from '../generated/schema.js';
import { groupResolvers } from '../group/group-resolvers.js';
import { intelligenceResolvers } from '../intelligence/intelligence-resolvers.js';
import { leakResolvers } from '../leak/leak-resolvers.js';
import { linkResolvers } from '../link/link-resolvers.js';
import { liveResolvers } from '../live/live-resolvers.js';
import { operationResolvers } from '../operation/operation-resolvers.js';
import { pathResolvers } from '../path/path-resolvers.js';
import { personResolvers } from '../person/person-resolvers.js';
import { PROJECT_ROOT } from '../project-root.js';
import { screeningResolvers } from '../screening/screening-resolvers.js';
import { undeclaredResolvers } from '../undeclared/undeclared-resolvers.js';
import { checkResolvers } from '../vetting/check/check-resolvers.js';
import { revettingResolvers } from '../vetting/revetting/revetting-resolvers.js';
import { vettingResolvers } from '../vetting/vetting-resolvers.js';
import { DateScalar, DateTimeScalar } from './scalars.js';

const FOLDER = join(PROJECT_ROOT, 'schema');

/** The SDL of the API, a document a file. */
export const typeDefs: string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'));

/** The resolvers of every concept; a type's fields may come from several of them. */
export const resolvers: Resolvers[] = [
  { DateTime: DateTimeScalar, Date: DateScalar },
  authResolvers,
  nodeResolvers,
  entityResolvers,
  personResolvers,
  groupResolvers,
  accessResolvers,
  conflictResolvers,
  timelineResolvers,
  operationResolvers,
  allegationResolvers,
  vettingResolvers,
  checkResolvers,
  revettingResolvers,
  declarationResolvers,
  intelligenceResolvers,
  caseResolvers,
  assessmentResolvers,
  linkResolvers,
  pathResolvers,
  screeningResolvers,
  flagResolvers,
  exposureResolvers,
  leakResolvers,
  undeclaredResolvers,
  duplicateResolvers,
  changeResolvers,
  liveResolvers,
  approvalResolvers,
  auditResolvers,
];

/** The API, ready to be asked by whoever may. */
export const schema: GraphQLSchema = withAccessRules(makeExecutableSchema({ typeDefs, resolvers: resolvers as never }));
