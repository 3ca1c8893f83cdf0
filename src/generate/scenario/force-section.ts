import { z } from 'zod';
import { CRIMINAL_STATUSES } from '../../import/rows/values.js';
import { amount, count, exponent, share, weights } from './fields.js';

const SOCIAL_KINDS = [
  'ASSOCIATE',
  'FRIEND',
  'FAMILY',
  'PARTNER',
  'CO_ACCUSED',
  'SOCIAL_MEDIA',
  'COMMUNICATED',
  'FINANCIAL',
] as const;

/** What a force and the people around it are made of. */
export const forceSection = z.strictObject({
  leavers: count('People who have left by the last day; the rest of the employees are employed on it.'),
  officerShare: share('Of employees, police officers; the rest police staff, PCSOs and special constables.'),
  serviceYears: amount('Average length of service, in years.', 40),
  secondPostShare: share('Of employees, an earlier post is on file beside the present one.'),

  partnerShare: share('Of employees, a partner who works elsewhere.'),
  partnerColleagueShare: share('Of employees, a partner who is an employee too.'),
  formerPartnerShare: share('Of employees, a partner once, not now.'),
  parents: amount('Known parents an employee.', 10),
  siblings: amount('Known brothers and sisters an employee.', 10),
  children: amount('Known grown-up children an employee.', 10),
  cousins: amount('Known cousins an employee.', 10),
  criminalRelativeShare: share('Of relatives, a criminal status.'),
  criminalRelativeContacts: amount('Known criminal contacts of such a relative, on average.', 50),
  colleagueFriends: amount('Known friendships with other employees, an employee.', 50),

  nominalsPerEmployee: amount(
    'Suspects, victims, witnesses and their company on the force’s systems, an employee.',
    20,
  ),
  areaSize: count('Nominals who share a neighbourhood; most of what they do happens within it.', 20, 10_000),
  aliasShare: share('Of nominals, another name is known.'),
  birthKnownShare: share('Of people, a date of birth is on file.'),
  criminalStatuses: weights('What nominals in no crime group are known for; NOT_ON_FILE has no row.', [
    ...CRIMINAL_STATUSES,
    'NOT_ON_FILE',
  ]),

  isolatedShare: share('Of nominals, nobody they know is known.'),
  degreeExponent: exponent('Of the power law of known contacts; lower is heavier.'),
  degreeLimit: count('Most known contacts of a nominal; a search skips an entity from 500.', 1, 60_000),
  localShare: share('Of contacts, both live in the same area.'),
  hubDegree: count('A nominal of more contacts finds them everywhere, not in the area only.'),
  socialKinds: weights('What contacts are.', SOCIAL_KINDS),
  endedShare: share('Of links, over before the clock.'),
  duplicateShare: share('Of nominals, a second record under a misspelt name.'),
  duplicateEmployeeShare: share('Of employees, a nominal record that is the same person.'),
  disputedDuplicateShare: share('Of duplicates, somebody doubts it.'),

  activeGroups: count('Organised crime groups that are active.'),
  emergingGroups: count('Organised crime groups that are emerging.'),
  dormantGroups: count('Organised crime groups that are dormant.'),
  disbandedGroups: count('Organised crime groups that are disbanded.'),
  gangs: count('Street gangs.'),
  businesses: count('Businesses.'),
  memberExponent: exponent('Of the power law of a group’s size, from 5 to 60.'),
  coreShare: share('Of members, principal or significant; the rest peripheral.'),
  homeShare: share('Of members, from the group’s own area.'),
  formerMemberShare: share('Of memberships, ended.'),
  rivalries: amount('Rivalries an active group, on average.', 1),
  affiliations: amount('Affiliations a group, on average.', 1),

  nominalHomeShare: share('Of nominals’ households, an address is on file.'),
  nominalMoveShare: share('Of nominals, an earlier address as well.'),
  stayAtAssociateShare: share('Of nominals, stay at another nominal’s address for a while.'),
  nominalPhoneShare: share('Of nominals, a phone.'),
  nominalVehicleShare: share('Of nominals, a vehicle.'),
  nominalAccountShare: share('Of nominals, an account.'),
  sharedObjectShare: share('Of those phones and vehicles, somebody near by uses it too.'),
  employeePhoneShare: share('Of employees, a private phone.'),
  employeeVehicleShare: share('Of employees, a private vehicle.'),
  employeeAccountShare: share('Of employees, a private account.'),
  formerOwnerShare: share('Of employees’ vehicles and homes, a nominal had it before.'),

  memberTies: count('Employees truly linked to a member of an active group.'),
  nominalTies: count('Employees linked to a nominal who is in no known crime group.'),
  declaredTieShare: share('Of these ties, declared before anyone else told.'),
  lateTieShare: share('Of these ties, declared only after intelligence; the rest undeclared.'),
  tieLookUpShare: share('Of these employees, looked up who they are linked to.'),
  clubShare: share('Of employees, a member of a gym, a club or another business on file.'),
  arrestsPerOfficer: amount('Arrests and interviews on file as PROFESSIONAL links, an officer.', 100),

  secondSourceShare: share('Of links, a second assertion from another source.'),
  thirdSourceShare: share('Of links, a third.'),
  refutedShare: share('Of links, an assertion that refutes it.'),
  regradedShare: share('Of assertions, closed and opened again with another grade.'),
  sharedReportShare: share('Of assertions, stand on the same report as the one before.'),
  secretShare: share('Of intelligence, SECRET.'),
  sensitiveShare: share('Of intelligence, OFFICIAL_SENSITIVE.'),
  compartmentShare: share('Of what is above OFFICIAL, kept to an enquiry.'),
  overriddenShare: share('Of assertions, a confidence set by hand with its reason.'),

  operations: count('Operations since the first one.'),
  recordsPerNominal: amount('Items on crime, intelligence, custody and number-plate systems, a nominal.', 20),
  memberRecordShare: share('Of records, about a member of a crime group.'),
  recordSystems: weights('Systems the records are on.', ['CRIME', 'INTELLIGENCE', 'CUSTODY', 'NUMBER_PLATES'] as const),
  lookUpsPerEmployee: amount('Kept look-ups of an employee, on average.', 1_000),
  purposeShare: share('Of look-ups, a purpose is stated.'),
  searchShare: share('Of look-ups, a search by a term.'),
  accountOnlyShare: share('Of look-ups, nobody but the login account is known.'),
});

/** The numbers a force is drawn by. */
export type Proportions = z.infer<typeof forceSection>;
