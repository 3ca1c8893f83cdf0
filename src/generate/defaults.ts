import type { CriminalStatusKind, LinkKind } from '../generated/schema.js';
import type { Weighted } from './random.js';
import type { DrawnSystem } from './rows.js';

/**
 * What a synthetic force is made of. Numbers named `…Per11000` grow in step with the employees; the rest are shares
 * (0 to 1), averages or weights. Change one and every force of every seed changes with it.
 */
export const DEFAULTS = {
  // The force
  leaversPer11000: 50, // people who have left by 14 April 2019; the rest are employed on that day
  officerShare: 0.6, // of employees, police officers; the rest police staff, PCSOs and special constables
  serviceYears: 11, // average length of service
  secondPostShare: 0.35, // of employees, an earlier post is on file beside the present one

  // Their families, as vetting forms and next-of-kin records know them
  partnerShare: 0.42, // of employees, a partner who works elsewhere
  partnerColleagueShare: 0.05, // of employees, a partner who is an employee too
  formerPartnerShare: 0.03, // of employees, a partner once, not now
  parents: 0.2, // known parents an employee
  siblings: 0.18, // known brothers and sisters an employee
  children: 0.05, // known grown-up children an employee
  cousins: 0.06, // known cousins an employee
  criminalRelativeShare: 0.06, // of relatives, a criminal status
  criminalRelativeContacts: 1.5, // known criminal contacts of such a relative, on average
  colleagueFriends: 0.2, // known friendships with other employees, an employee

  // Nominals: everyone else on the force's systems
  nominalsPerEmployee: 3, // suspects, victims, witnesses and their company
  areaSize: 300, // nominals who share a neighbourhood; most of what they do happens within it
  aliasShare: 0.09, // of nominals, another name is known
  birthKnownShare: 0.85, // of people, a date of birth is on file
  criminalStatuses: [
    ['CONVICTED', 26],
    ['CHARGED', 7],
    ['SUSPECTED', 22],
    ['NONE_KNOWN', 5],
    ['', 40],
  ] as Weighted<CriminalStatusKind | ''>, // '' has no row

  // Their social graph: degrees by a power law, matched at random, mostly near by
  isolatedShare: 0.22, // of nominals, nobody they know is known
  degreeExponent: 2.18, // of the power law; lower is heavier
  degreeLimit: 320, // most known contacts of a nominal, below the 500 from which a search skips an entity
  localShare: 0.7, // of contacts, both live in the same area
  hubDegree: 30, // a nominal of more contacts finds them everywhere, not in the area only
  socialKinds: [
    ['ASSOCIATE', 40],
    ['FRIEND', 20],
    ['CO_ACCUSED', 13],
    ['SOCIAL_MEDIA', 13],
    ['COMMUNICATED', 11],
    ['FINANCIAL', 3],
  ] as Weighted<LinkKind>,
  endedShare: 0.2, // of links, over before the clock
  duplicateShare: 0.01, // of nominals, a second record under a misspelt name
  duplicateEmployeeShare: 0.001, // of employees, a nominal record that is the same person
  disputedDuplicateShare: 0.08, // of duplicates, somebody doubts it

  // Groups
  activePer11000: 103, // organised crime groups that are active
  emergingPer11000: 12, // and emerging
  dormantPer11000: 6, // and dormant
  disbandedPer11000: 8, // and disbanded
  gangsPer11000: 45, // street gangs
  businessesPer11000: 220, // businesses
  memberExponent: 1.9, // power law of a group's size, from 5 to 60
  coreShare: 0.3, // of members, principal or significant; the rest peripheral
  homeShare: 0.75, // of members, from the group's own area
  formerMemberShare: 0.1, // of memberships, ended
  rivalries: 0.35, // an active group, on average
  affiliations: 0.15, // a group, on average

  // What people use and where they live
  nominalHomeShare: 0.6, // of nominals' households, an address is on file
  nominalMoveShare: 0.12, // of nominals, an earlier address as well
  stayAtAssociateShare: 0.04, // of nominals, stay at another nominal's address for a while
  nominalPhoneShare: 0.35, // of nominals, a phone
  nominalVehicleShare: 0.2, // of nominals, a vehicle
  nominalAccountShare: 0.05, // of nominals, an account
  sharedObjectShare: 0.1, // of those phones and vehicles, somebody near by uses it too
  employeePhoneShare: 0.3, // of employees, a private phone
  employeeVehicleShare: 0.45, // of employees, a private vehicle
  employeeAccountShare: 0.04, // of employees, a private account
  formerOwnerShare: 0.01, // of employees' vehicles and homes, a nominal had it before: no connection, if times are minded

  // Employees and crime
  memberTiesPer11000: 64, // employees truly linked to a member of an active group
  nominalTiesPer11000: 1600, // employees linked to a nominal who is in no known crime group
  declaredTieShare: 0.38, // of these ties, declared before anyone else told
  lateTieShare: 0.22, // and declared only after intelligence; the rest undeclared
  tieLookUpShare: 0.2, // of these employees, looked up who they are linked to
  clubShare: 0.025, // of employees, a member of a gym, a club or another business on file
  arrestsPerOfficer: 0.5, // PROFESSIONAL links: who arrested or interviewed whom

  // Evidence
  secondSourceShare: 0.13, // of links, a second assertion from another source
  thirdSourceShare: 0.03, // of links, a third
  refutedShare: 0.012, // of links, an assertion that refutes it
  regradedShare: 0.008, // of assertions, closed and opened again with another grade
  sharedReportShare: 0.35, // of assertions, stand on the same report as the one before
  secretShare: 0.04, // of intelligence, SECRET
  sensitiveShare: 0.18, // of intelligence, OFFICIAL_SENSITIVE
  compartmentShare: 0.12, // of what is above OFFICIAL, kept to an enquiry
  overriddenShare: 0.002, // of assertions, a confidence set by hand with its reason

  // Police activity
  operationsPer11000: 60, // operations since 2014
  recordsPerNominal: 0.5, // items on crime, intelligence, custody and number-plate systems
  memberRecordShare: 0.15, // of records, about a member of a crime group
  recordSystems: [
    ['CRIME', 48],
    ['INTELLIGENCE', 27],
    ['CUSTODY', 15],
    ['NUMBER_PLATES', 10],
  ] as Weighted<DrawnSystem>,
  lookUpsPerEmployee: 2.2, // kept look-ups, on average: with those of ties about 25,000 for 11,000 employees
  purposeShare: 0.86, // of look-ups, a purpose is stated
  searchShare: 0.3, // of look-ups, a search by a term
  accountOnlyShare: 0.015, // of look-ups, nobody but the login account is known
};

/** The numbers a force is drawn by. */
export type Proportions = typeof DEFAULTS;
