/** Kinds of entity that links join; the place in the list is the code. */
export const ENTITY_KINDS = ['PERSON', 'GROUP', 'PHONE', 'VEHICLE', 'ACCOUNT', 'LOCATION'] as const;

/** Kinds of link; the place in the list is the code. */
export const LINK_KINDS = [
  'FAMILY',
  'PARTNER',
  'FRIEND',
  'ASSOCIATE',
  'CO_ACCUSED',
  'MEMBER_OF',
  'COMMUNICATED',
  'SOCIAL_MEDIA',
  'USES',
  'LIVES_AT',
  'FINANCIAL',
  'AFFILIATED',
  'TASKED_BY',
  'RIVAL_OF',
  'OTHER',
] as const;

/** Where an assertion comes from; the place in the list is the code. */
export const PROVENANCES = ['SELF_DECLARATION', 'INTELLIGENCE', 'OPEN_SOURCE', 'VETTING', 'HR', 'CASE_FILE'] as const;

/** In what life a link is; the place in the list is the code. */
export const CONTEXTS = ['PERSONAL', 'PROFESSIONAL'] as const;

/** What an employee said of a link; the place in the list is the code. */
export const DECLARED_STATES = ['DECLARED', 'DECLARED_LATE', 'UNDECLARED', 'NOT_APPLICABLE'] as const;

/** A set of codes 0 to 30, a bit each. */
export type Codes = number;

/** Every code. */
export const ALL_CODES: Codes = -1;

/** True where the set holds the code. */
export function holds(codes: Codes, code: number): boolean {
  return ((codes >>> code) & 1) !== 0;
}

/** The codes of some names of a list. */
export function codesOf<Name extends string>(list: readonly Name[], names: Iterable<Name>): Codes {
  let codes = 0;
  for (const name of names) {
    const code = list.indexOf(name);
    if (code >= 0) codes |= 1 << code;
  }
  return codes;
}

const codeOf = <Name extends string>(list: readonly Name[], name: Name) => list.indexOf(name);

/** The code of a person. */
export const PERSON = codeOf(ENTITY_KINDS, 'PERSON');
/** The code of a group. */
export const GROUP = codeOf(ENTITY_KINDS, 'GROUP');
/** Things that people share: two who do are connected only if they had it at the same time. */
export const SHARED_OBJECTS: Codes = codesOf(ENTITY_KINDS, ['PHONE', 'VEHICLE', 'ACCOUNT', 'LOCATION']);
/** The code of an employee's own word. */
export const SELF_DECLARATION = codeOf(PROVENANCES, 'SELF_DECLARATION');
/** The codes of what an employee said of a link. */
export const DECLARED = codeOf(DECLARED_STATES, 'DECLARED');
export const DECLARED_LATE = codeOf(DECLARED_STATES, 'DECLARED_LATE');
export const UNDECLARED = codeOf(DECLARED_STATES, 'UNDECLARED');
export const NOT_APPLICABLE = codeOf(DECLARED_STATES, 'NOT_APPLICABLE');
