import type { EvaluationNumber } from '../../link/confidence.js';
import { ALL_LINK_KINDS } from '../../link/link-kind.js';

/** Kinds of group. */
export const GROUP_KINDS = ['ORGANISED_CRIME_GROUP', 'STREET_GANG', 'BUSINESS', 'OTHER'] as const;
/** Statuses of a group. */
export const GROUP_STATUSES = ['ACTIVE', 'EMERGING', 'DORMANT', 'DISBANDED'] as const;
/** Threat bands of a group. */
export const THREAT_BANDS = ['LOW', 'MEDIUM', 'HIGH'] as const;
/** Criminal statuses of a person. */
export const CRIMINAL_STATUSES = ['CONVICTED', 'CHARGED', 'SUSPECTED', 'NONE_KNOWN'] as const;
/** Vetting levels of an employment. */
export const VETTING_LEVELS = ['RECRUITMENT', 'MANAGEMENT', 'SECURITY_CHECK', 'DEVELOPED'] as const;
/** Statuses of an operation. */
export const OPERATION_STATUSES = ['PLANNED', 'EXECUTED', 'DROPPED', 'COMPROMISED', 'CLOSED'] as const;
/** Police systems. */
export const SYSTEMS = ['CRIME', 'INTELLIGENCE', 'CUSTODY', 'NUMBER_PLATES', 'HR', 'OTHER'] as const;
/** Roles of what a record is about. */
export const ABOUT_ROLES = ['SUSPECT', 'VICTIM', 'WITNESS', 'OTHER'] as const;
/** What a look-up did. */
export const ACCESS_ACTIONS = ['SEARCH', 'VIEW', 'EXPORT', 'PRINT'] as const;
/** How a link is known. */
export const PROVENANCES = ['SELF_DECLARATION', 'INTELLIGENCE', 'OPEN_SOURCE', 'VETTING', 'HR', 'CASE_FILE'] as const;
/** Contexts of a link. */
export const LINK_CONTEXTS = ['PERSONAL', 'PROFESSIONAL'] as const;
/** Source evaluations of the 3x5x2, as texts. */
export const SOURCE_EVALUATIONS = ['1', '2', '3'] as const satisfies readonly `${EvaluationNumber}`[];
/** Information assessments of the 3x5x2. */
export const INFORMATION_ASSESSMENTS = ['A', 'B', 'C', 'D', 'E'] as const;
/** Handling codes of the 3x5x2. */
export const HANDLINGS = ['P', 'C'] as const;
/** Kinds of link, and the link that says that two are one. */
export const IMPORTED_LINK_KINDS = [...ALL_LINK_KINDS, 'SAME_AS'] as const;
/** Kinds of allegation. */
export const ALLEGATION_KINDS = [
  'DISCLOSURE_OF_INFORMATION',
  'INFILTRATION',
  'APPROACH',
  'INAPPROPRIATE_ASSOCIATION',
  'MISUSE_OF_SYSTEMS',
  'OTHER',
] as const;
/** What an allegation says became of an operation. */
export const OPERATION_EFFECTS = ['NONE', 'COMPROMISED', 'DROPPED'] as const;
/** What was disclosed. */
export const DISCLOSED_INFORMATION = [
  'POLICE_ACTIVITY',
  'VICTIM_DETAILS',
  'RIVALS',
  'SUBJECT_OF_INVESTIGATION',
  'UNKNOWN',
] as const;
/** What a recipient is to an allegation. */
export const RECIPIENT_KINDS = [
  'ORGANISED_CRIME_GROUP',
  'CRIMINAL',
  'JOURNALIST',
  'PROTECTED_DISCLOSURE',
  'OTHER',
] as const;
/** What a recipient is to the subject. */
export const RECIPIENT_RELATIONSHIPS = ['FAMILY', 'FRIEND', 'OTHER', 'NONE'] as const;
/** Outcomes of an allegation for a person. */
export const OUTCOMES = [
  'NOT_PROVEN',
  'FILED',
  'DISMISSAL',
  'FINAL_WRITTEN_WARNING',
  'WRITTEN_WARNING',
  'IMPRISONMENT',
  'DRIVING_BAN',
  'RESIGNED',
  'OTHER',
] as const;
/** Kinds of vulnerable association. */
export const ASSOCIATION_KINDS = ['CRIMINAL', 'JOURNALIST', 'BUSINESS', 'OTHER'] as const;
/** How a vulnerable association came to be recorded. */
export const DECLARATION_ORIGINS = ['SELF_DECLARATION', 'INTELLIGENCE'] as const;
/** What was decided of a vulnerable association. */
export const DECLARATION_OUTCOMES = ['NO_ACTION', 'CONDITIONS', 'MONITORED', 'REFERRED'] as const;
/** Standards of vetting. */
export const VETTING_STANDARDS = ['STANDARD', 'ADJUSTED'] as const;
/** Results of vetting. */
export const VETTING_RESULTS = ['PASS', 'FAIL', 'CONDITIONS'] as const;
/** Reasons of a vetting decision. */
export const VETTING_REASONS = [
  'CRIMINAL_CONNECTIONS',
  'CRIMINAL_RECORD',
  'FINANCIAL',
  'FALSE_STATEMENT',
  'SUBSTANCE_MISUSE',
  'OTHER',
] as const;
