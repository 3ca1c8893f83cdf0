import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessResolvers } from '../access/access-resolvers.js';
import { allegationResolvers } from '../allegation/allegation-resolvers.js';
import { assessmentResolvers } from '../assessment/assessment-resolvers.js';
import { caseResolvers } from '../case/case-resolvers.js';
import { changeResolvers } from '../change/change-resolvers.js';
import { declarationResolvers } from '../declaration/declaration-resolvers.js';
import { duplicateResolvers } from '../duplicates/duplicate-resolvers.js';
import { entityResolvers } from '../entity/entity-resolvers.js';
import { nodeResolvers } from '../entity/node-resolvers.js';
import type { Resolvers } from '../generated/schema.js';
import { groupResolvers } from '../group/group-resolvers.js';
import { intelligenceResolvers } from '../intelligence/intelligence-resolvers.js';
import { linkResolvers } from '../link/link-resolvers.js';
import { operationResolvers } from '../operation/operation-resolvers.js';
import { pathResolvers } from '../path/path-resolvers.js';
import { personResolvers } from '../person/person-resolvers.js';
import { PROJECT_ROOT } from '../project-root.js';
import { screeningResolvers } from '../screening/screening-resolvers.js';
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
  nodeResolvers,
  entityResolvers,
  personResolvers,
  groupResolvers,
  accessResolvers,
  operationResolvers,
  allegationResolvers,
  vettingResolvers,
  declarationResolvers,
  intelligenceResolvers,
  caseResolvers,
  assessmentResolvers,
  linkResolvers,
  pathResolvers,
  screeningResolvers,
  duplicateResolvers,
  changeResolvers,
];
