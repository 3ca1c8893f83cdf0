import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NodeModel } from '../entity/node-model.js';
import type { EntityModel, PersonModel, GroupModel, PhoneModel, VehicleModel, AccountModel, LocationModel, OperationModel, RecordModel, AccessEventModel } from '../entity/entity-model.js';
import type { EmploymentModel, CriminalStatusModel } from '../facet/facet-model.js';
import type { AllegationRecipientModel, OutcomeModel, VettingDecisionModel, AssignmentModel, TargetModel } from '../facet/record-models.js';
import type { LinkModel, EvidenceModel } from '../link/link-model.js';
import type { PathModel, ChartModel, CompletenessModel } from '../path/path-models.js';
import type { FlagRaisedModel } from '../live/flag-raised.js';
import type { DatedEvents } from '../live/changed-links.js';
import type { LinkEvent } from '../live/link-events.js';
import type { CountedLinks } from '../path/path-finder.js';
import type { EmployeeGroupLinkModel } from '../screening/screening-model.js';
import type { UndeclaredLinkModel } from '../undeclared/undeclared-model.js';
import type { ExposureModel } from '../exposure/exposure-model.js';
import type { ExposureBaselineModel } from '../exposure/exposure-table.js';
import type { AssociationPageModel, AssociationModel } from '../undeclared/association-model.js';
import type { LeakCandidateModel, LeakConnectionModel, BeneficiaryModel, RuledOutModel } from '../leak/leak-models.js';
import type { LeakAssignmentModel } from '../leak/score-candidate.js';
import type { ConflictedAccessModel, ConflictedSubjectModel } from '../access/conflict-model.js';
import type { AccessTimelineModel, TimelinePartModel } from '../access/timeline-model.js';
import type { Subject } from '../access/access-repository.js';
import type { DuplicateCandidateModel, DuplicateReasonModel } from '../duplicates/duplicate-model.js';
import type { AssessmentModel } from '../assessment/assessment-model.js';
import type { DisclosureModel, InformationModel, AssociationYearModel, ServingOfficerModel, VettingYearModel, IntelligenceModel, OutcomeCountModel } from '../assessment/figure-models.js';
import type { VettingCheckModel, AppliedPolicyModel, ToleranceModel, ChangeModel, WeighedPathModel } from '../vetting/check/check-model.js';
import type { Concern } from '../vetting/policy/policy-model.js';
import type { RevettingRowModel } from '../vetting/revetting/revetting-model.js';
import type { FlagModel, FlagEventModel } from '../flag/flag-model.js';
import type { CountedCause } from '../flag/flag-repository.js';
import type { JobModel, RunModel } from '../flag/job/job-model.js';
import type { ApprovalModel, ApprovalEventModel } from '../approval/approval-model.js';
import type { PlacedEntry } from '../audit/trail/read-back.js';
import type { Hit } from '../entity/search.js';
import type { Match } from '../entity/lookup.js';
import type { Context } from '../server/context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day in Europe/London, `2019-05-01`. */
  Date: { input: string; output: string; }
  /** An instant, ISO 8601 with a zone, to the second: `2019-05-01T09:30:00Z`. Answers are in UTC. */
  DateTime: { input: number; output: number; }
};

/** What part someone or something plays in a record. */
export type AboutRole =
  | 'OTHER'
  | 'SUSPECT'
  | 'VICTIM'
  | 'WITNESS';

/** What was done with a record. */
export type AccessAction =
  | 'EXPORT'
  | 'PRINT'
  | 'SEARCH'
  | 'VIEW';

/** A look-up: who opened, searched, exported or printed what, and why they said they did. */
export type AccessEvent = Entity & Node & {
  __typename?: 'AccessEvent';
  /** The login account. */
  account: Scalars['String']['output'];
  action: AccessAction;
  at: Scalars['DateTime']['output'];
  /** The employee behind the account, where that is known. */
  employee?: Maybe<Person>;
  externalIds: Array<ExternalId>;
  id: Scalars['ID']['output'];
  kind: EntityKind;
  label: Scalars['String']['output'];
  marking: Marking;
  /** As stated at the time; null where none was. */
  purpose?: Maybe<Scalars['String']['output']>;
  record?: Maybe<RecordEntity>;
  resultCount?: Maybe<Scalars['Int']['output']>;
  searchTerm?: Maybe<Scalars['String']['output']>;
  system: SystemKind;
  terminal?: Maybe<Scalars['String']['output']>;
};

/** A page of look-ups. */
export type AccessEventConnection = {
  __typename?: 'AccessEventConnection';
  edges: Array<AccessEventEdge>;
  pageInfo: PageInfo;
};

/** A look-up and its place in the list. */
export type AccessEventEdge = {
  __typename?: 'AccessEventEdge';
  cursor: Scalars['String']['output'];
  node: AccessEvent;
};

/** Which look-ups. What is left out does not narrow. */
export type AccessEventFilter = {
  actions?: InputMaybe<Array<AccessAction>>;
  /** Look-ups by the accounts of these, or of whom they are merged with. */
  employees?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Half-open: from this instant … */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** False: look-ups without a stated purpose. */
  hasPurpose?: InputMaybe<Scalars['Boolean']['input']>;
  /** Look-ups of these. */
  records?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Look-ups of records about these. */
  subjects?: InputMaybe<Array<Scalars['ID']['input']>>;
  systems?: InputMaybe<Array<SystemKind>>;
  /** … to before this one. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a person looked up over time, to be drawn: parts without a look-up are there too. */
export type AccessTimeline = {
  __typename?: 'AccessTimeline';
  count: Scalars['Int']['output'];
  /** The look-ups, newest first. */
  events: AccessEventConnection;
  /** The days, weeks or months that have something in common with the period, earliest first; only what lies in the period is counted. */
  parts: Array<TimelinePart>;
  /** Null where the id names nobody whom you may see. */
  person?: Maybe<Person>;
  /** Without a stated purpose. */
  withoutPurpose: Scalars['Int']['output'];
};


/** What a person looked up over time, to be drawn: parts without a look-up are there too. */
export type AccessTimelineeventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A bank account, e-mail address or handle. */
export type Account = Entity & Node & {
  __typename?: 'Account';
  externalIds: Array<ExternalId>;
  id: Scalars['ID']['output'];
  identifier: Scalars['String']['output'];
  kind: EntityKind;
  label: Scalars['String']['output'];
  marking: Marking;
  provider?: Maybe<Scalars['String']['output']>;
};

/** How many look-ups were of a sort. */
export type ActionCount = {
  __typename?: 'ActionCount';
  action: AccessAction;
  count: Scalars['Int']['output'];
};

/** A look-up: with a record, or with a search term and how many results it had. */
export type AddAccessEventInput = {
  /** The login account. */
  account: Scalars['String']['input'];
  action: AccessAction;
  at: Scalars['DateTime']['input'];
  /** The employee behind the account, where that is known. */
  employee?: InputMaybe<Scalars['ID']['input']>;
  externalIds?: Array<ExternalIdInput>;
  marking?: InputMaybe<MarkingInput>;
  operationId: Scalars['ID']['input'];
  /** As stated at the time; left out: none was. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  record?: InputMaybe<Scalars['ID']['input']>;
  resultCount?: InputMaybe<Scalars['Int']['input']>;
  searchTerm?: InputMaybe<Scalars['String']['input']>;
  system: SystemKind;
  terminal?: InputMaybe<Scalars['String']['input']>;
};

/** A bank account, e-mail address or handle. */
export type AddAccountInput = {
  externalIds?: Array<ExternalIdInput>;
  identifier: Scalars['String']['input'];
  marking?: InputMaybe<MarkingInput>;
  operationId: Scalars['ID']['input'];
  provider?: InputMaybe<Scalars['String']['input']>;
};

/** A dated employment of a person by the force. */
export type AddEmploymentInput = {
  department?: InputMaybe<Scalars['String']['input']>;
  marking?: InputMaybe<MarkingInput>;
  operationId: Scalars['ID']['input'];
  person: Scalars['ID']['input'];
  rank?: InputMaybe<Scalars['String']['input']>;
  staffNumber?: InputMaybe<Scalars['String']['input']>;
  times?: InputMaybe<TimesInput>;
  vettingLevel?: InputMaybe<VettingLevel>;
};

/** A group. */
export type AddGroupInput = {
  aliases?: Array<Scalars['String']['input']>;
  externalIds?: Array<ExternalIdInput>;
  groupKind: GroupKind;
  marking?: InputMaybe<MarkingInput>;
  name: Scalars['String']['input'];
  operationId: Scalars['ID']['input'];
  territory?: InputMaybe<Scalars['String']['input']>;
};

/** A dated status of a group. */
export type AddGroupStatusInput = {
  group: Scalars['ID']['input'];
  marking?: InputMaybe<MarkingInput>;
  operationId: Scalars['ID']['input'];
  status: GroupStatus;
  /** Left out: not known. */
  threatBand?: InputMaybe<ThreatBand>;
  times?: InputMaybe<TimesInput>;
};

/** An address or place. */
export type AddLocationInput = {
  address: Scalars['String']['input'];
  externalIds?: Array<ExternalIdInput>;
  latitude?: InputMaybe<Scalars['Float']['input']>;
  longitude?: InputMaybe<Scalars['Float']['input']>;
  marking?: InputMaybe<MarkingInput>;
  operationId: Scalars['ID']['input'];
  postcode?: InputMaybe<Scalars['String']['input']>;
};

/** Police activity that can be compromised. */
export type AddOperationInput = {
  executed?: InputMaybe<Scalars['DateTime']['input']>;
  externalIds?: Array<ExternalIdInput>;
  marking?: InputMaybe<MarkingInput>;
  name: Scalars['String']['input'];
  operationId: Scalars['ID']['input'];
  planned?: InputMaybe<Scalars['DateTime']['input']>;
  status?: InputMaybe<OperationStatus>;
};

/** A person. */
export type AddPersonInput = {
  aliases?: Array<Scalars['String']['input']>;
  /** `1980-02-11`, `1980-02` or `1980`. */
  dateOfBirth?: InputMaybe<Scalars['String']['input']>;
  externalIds?: Array<ExternalIdInput>;
  marking?: InputMaybe<MarkingInput>;
  name: Scalars['String']['input'];
  operationId: Scalars['ID']['input'];
};

/** A telephone. */
export type AddPhoneInput = {
  externalIds?: Array<ExternalIdInput>;
  marking?: InputMaybe<MarkingInput>;
  number: Scalars['String']['input'];
  operationId: Scalars['ID']['input'];
};

/** An item on a police system. */
export type AddRecordInput = {
  /** Whom and what it is about. */
  about?: Array<RecordSubjectInput>;
  createdAt?: InputMaybe<Scalars['DateTime']['input']>;
  externalIds?: Array<ExternalIdInput>;
  marking?: InputMaybe<MarkingInput>;
  operationId: Scalars['ID']['input'];
  reference: Scalars['String']['input'];
  system: SystemKind;
  title?: InputMaybe<Scalars['String']['input']>;
};

/** A vehicle. */
export type AddVehicleInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  externalIds?: Array<ExternalIdInput>;
  marking?: InputMaybe<MarkingInput>;
  operationId: Scalars['ID']['input'];
  registration: Scalars['String']['input'];
};

/**
 * Something said against employees of the force. Its fields are of the version known at the time of the list it comes from (`filter.at`), else now,
 * and null where there is none that you may see.
 */
export type Allegation = Entity & Node & {
  __typename?: 'Allegation';
  allegationKind?: Maybe<AllegationKind>;
  /** Whether that was before the event; null where it is not known. */
  beforeEvent?: Maybe<Scalars['Boolean']['output']>;
  /** What became of the operation. */
  effect?: Maybe<OperationEffect>;
  externalIds: Array<ExternalId>;
  /** What came of it for others. */
  harm?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** What the subjects got or were promised. */
  inducement?: Maybe<Scalars['String']['output']>;
  /** What was disclosed. */
  information: Array<DisclosedInformation>;
  /** True where a recipient is a journalist, or the disclosure one that the law protects: leak analysis needs a second person's approval (`requestApproval`). */
  isProtected: Scalars['Boolean']['output'];
  kind: EntityKind;
  /** When the force came to know what this version says. */
  knownFrom?: Maybe<Scalars['DateTime']['output']>;
  label: Scalars['String']['output'];
  /** As the query of this name; null where the allegation is not one that you may see. */
  leakCandidates?: Maybe<LeakCandidateConnection>;
  marking: Marking;
  /** Half-open: it is said to have happened from this instant … */
  occurredFrom?: Maybe<Scalars['DateTime']['output']>;
  /** … to before this one. */
  occurredTo?: Maybe<Scalars['DateTime']['output']>;
  /** The operation it touches. */
  operation?: Maybe<Operation>;
  /** What came of it, person by person, as known at the time: decided first, first. */
  outcomes: Array<AllegationOutcome>;
  receivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who is said to have been told, as known at the time. */
  recipients: Array<AllegationRecipient>;
  reference?: Maybe<Scalars['String']['output']>;
  /** The intelligence report it was made of. */
  report?: Maybe<IntelligenceReport>;
  /** The employees it is about; empty where they are not known. */
  subjects: Array<Person>;
};


/**
 * Something said against employees of the force. Its fields are of the version known at the time of the list it comes from (`filter.at`), else now,
 * and null where there is none that you may see.
 */
export type AllegationleakCandidatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<TimePoint>;
  first?: Scalars['Int']['input'];
  window?: Scalars['Int']['input'];
  within?: Scalars['Int']['input'];
};


/**
 * Something said against employees of the force. Its fields are of the version known at the time of the list it comes from (`filter.at`), else now,
 * and null where there is none that you may see.
 */
export type AllegationoutcomesArgs = {
  at?: InputMaybe<TimePoint>;
};


/**
 * Something said against employees of the force. Its fields are of the version known at the time of the list it comes from (`filter.at`), else now,
 * and null where there is none that you may see.
 */
export type AllegationrecipientsArgs = {
  at?: InputMaybe<TimePoint>;
};

/** A page of allegations. */
export type AllegationConnection = {
  __typename?: 'AllegationConnection';
  edges: Array<AllegationEdge>;
  pageInfo: PageInfo;
};

/** An allegation and its place in the list. */
export type AllegationEdge = {
  __typename?: 'AllegationEdge';
  cursor: Scalars['String']['output'];
  node: Allegation;
};

/** Which allegations. What is left out does not narrow. */
export type AllegationFilter = {
  /** `knownAt`: as the force knew them then; now where left out. `validAt`: those so in the world then; any where left out. */
  at?: InputMaybe<TimePoint>;
  /** Whether that was before the event. */
  beforeEvent?: InputMaybe<Scalars['Boolean']['input']>;
  effects?: InputMaybe<Array<OperationEffect>>;
  /** Allegations of the disclosure of any of this. */
  information?: InputMaybe<Array<DisclosedInformation>>;
  kinds?: InputMaybe<Array<AllegationKind>>;
  /** Allegations that touch any of these operations. */
  operations?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Half-open: received from this instant … */
  receivedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** … to before this one. */
  receivedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Allegations with one and the same recipient that is of one of these kinds and relationships. */
  recipientKinds?: InputMaybe<Array<RecipientKind>>;
  /** To the subject of the allegation. */
  relationships?: InputMaybe<Array<RecipientRelationship>>;
  /** Allegations against any of these people. */
  subjects?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What an allegation says was done. */
export type AllegationKind =
  /** Somebody outside tried to win an employee. */
  | 'APPROACH'
  | 'DISCLOSURE_OF_INFORMATION'
  | 'INAPPROPRIATE_ASSOCIATION'
  /** Somebody joined the force for a group's sake. */
  | 'INFILTRATION'
  | 'MISUSE_OF_SYSTEMS'
  | 'OTHER';

/** What came of an allegation for a person. */
export type AllegationOutcome = Node & {
  __typename?: 'AllegationOutcome';
  allegation: Allegation;
  decidedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  knownFrom: Scalars['DateTime']['output'];
  outcome: Outcome;
  person: Person;
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of outcomes of allegations. */
export type AllegationOutcomeConnection = {
  __typename?: 'AllegationOutcomeConnection';
  edges: Array<AllegationOutcomeEdge>;
  pageInfo: PageInfo;
};

/** An outcome of an allegation and its place in the list. */
export type AllegationOutcomeEdge = {
  __typename?: 'AllegationOutcomeEdge';
  cursor: Scalars['String']['output'];
  node: AllegationOutcome;
};

/** To whom information is said to have gone, as an allegation has it. */
export type AllegationRecipient = Node & {
  __typename?: 'AllegationRecipient';
  allegation: Allegation;
  id: Scalars['ID']['output'];
  knownFrom: Scalars['DateTime']['output'];
  /** A person or group; null where it is not known who. */
  recipient?: Maybe<Entity>;
  recipientKind: RecipientKind;
  /** To the subject of the allegation. */
  relationship: RecipientRelationship;
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** To whom information is said to have gone. */
export type AllegationRecipientInput = {
  /** A person or group; left out where it is not known who. */
  recipient?: InputMaybe<Scalars['ID']['input']>;
  recipientKind: RecipientKind;
  /** To the subject of the allegation. */
  relationship?: RecipientRelationship;
};

/**
 * Somebody's application to work for the force. Its fields are of the version known at the time of the list it comes from (`filter.at`), else now,
 * and null where there is none that you may see.
 */
export type Application = Entity & Node & {
  __typename?: 'Application';
  /** Decisions known at the time, decided first, first. */
  decisions: Array<VettingDecision>;
  department?: Maybe<Scalars['String']['output']>;
  externalIds: Array<ExternalId>;
  id: Scalars['ID']['output'];
  kind: EntityKind;
  /** When the force came to know what this version says. */
  knownFrom?: Maybe<Scalars['DateTime']['output']>;
  label: Scalars['String']['output'];
  marking: Marking;
  /** The applicant. */
  person?: Maybe<Person>;
  /** The version of the vetting policy. */
  policyVersion?: Maybe<Scalars['String']['output']>;
  receivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What they applied to be. */
  role?: Maybe<Scalars['String']['output']>;
  /** The standard it is to be decided by, chosen once. */
  standard?: Maybe<VettingStandard>;
  /** As `Query.vettingCheck` for this application. */
  vettingCheck?: Maybe<VettingCheck>;
};


/**
 * Somebody's application to work for the force. Its fields are of the version known at the time of the list it comes from (`filter.at`), else now,
 * and null where there is none that you may see.
 */
export type ApplicationdecisionsArgs = {
  at?: InputMaybe<TimePoint>;
};


/**
 * Somebody's application to work for the force. Its fields are of the version known at the time of the list it comes from (`filter.at`), else now,
 * and null where there is none that you may see.
 */
export type ApplicationvettingCheckArgs = {
  at?: InputMaybe<TimePoint>;
  within?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of applications. */
export type ApplicationConnection = {
  __typename?: 'ApplicationConnection';
  edges: Array<ApplicationEdge>;
  pageInfo: PageInfo;
};

/** An application and its place in the list. */
export type ApplicationEdge = {
  __typename?: 'ApplicationEdge';
  cursor: Scalars['String']['output'];
  node: Application;
};

/** Which applications. What is left out does not narrow. */
export type ApplicationFilter = {
  /** `knownAt`: as the force knew them then; now where left out. `validAt`: those so in the world then; any where left out. */
  at?: InputMaybe<TimePoint>;
  /** Half-open: decided from this instant … */
  decidedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** … to before this one. */
  decidedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Applications with one and the same decision that is one of these and fits what stands below. */
  decisions?: InputMaybe<Array<VettingResult>>;
  departments?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: that decision is the last one known, so that one that failed and passed on appeal is no failure. */
  lastDecision?: InputMaybe<Scalars['Boolean']['input']>;
  /** Applications of any of these people. */
  people?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A decision with any of these reasons. */
  reasons?: InputMaybe<Array<VettingReason>>;
  /** Half-open: received from this instant … */
  receivedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** … to before this one. */
  receivedTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What one person asked for and another one decides. That of an allegation that you may not see does not exist. */
export type Approval = {
  __typename?: 'Approval';
  /** Of `LEAK_ANALYSIS`. */
  allegation?: Maybe<Allegation>;
  /** Of `COMPARTMENT_ENTRY`. */
  compartment?: Maybe<Scalars['String']['output']>;
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null as long as nobody has decided. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** What was done about it, oldest first. */
  history: Array<ApprovalEvent>;
  id: Scalars['ID']['output'];
  kind: ApprovalKind;
  /** Why it was asked for. */
  reason: Scalars['String']['output'];
  requestedAt: Scalars['DateTime']['output'];
  requestedBy: Scalars['String']['output'];
  state: ApprovalState;
  /** Of `COMPARTMENT_ENTRY`: who enters, as their token names them; of a command `cli:` and its user. */
  subject?: Maybe<Scalars['String']['output']>;
  /** In force until before this instant; null for a leak analysis that nobody has approved. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** Grows with everything that is done about it; a decision names it. */
  version: Scalars['Int']['output'];
};

/** A page of approvals. */
export type ApprovalConnection = {
  __typename?: 'ApprovalConnection';
  edges: Array<ApprovalEdge>;
  pageInfo: PageInfo;
};

/** What the second person can say. */
export type ApprovalDecision =
  | 'APPROVED'
  | 'REFUSED';

/** An approval and its place in the list. */
export type ApprovalEdge = {
  __typename?: 'ApprovalEdge';
  cursor: Scalars['String']['output'];
  node: Approval;
};

/** What somebody did about an approval. */
export type ApprovalEvent = {
  __typename?: 'ApprovalEvent';
  at: Scalars['DateTime']['output'];
  /** Their name, as their token has it. */
  by: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  to: ApprovalState;
};

/** Which approvals. What is left out does not narrow. */
export type ApprovalFilter = {
  allegations?: InputMaybe<Array<Scalars['ID']['input']>>;
  compartments?: InputMaybe<Array<Scalars['String']['input']>>;
  kinds?: InputMaybe<Array<ApprovalKind>>;
  states?: InputMaybe<Array<ApprovalState>>;
  /** Who enters. */
  subjects?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What one person asks for and another approves. */
export type ApprovalKind =
  /**
   * That somebody enters a compartment: until then their token may claim it, and it counts for nothing. `ADMIN` asks and another `ADMIN` decides, neither of whom is the
   * one who enters.
   */
  | 'COMPARTMENT_ENTRY'
  /**
   * That leak analysis runs on an allegation whose recipient is a journalist, or whose disclosure is one that the law protects (`Allegation.isProtected`). `INVESTIGATOR`
   * asks, and another one who may see the allegation decides.
   */
  | 'LEAK_ANALYSIS';

/** The approval that was asked for, decided or withdrawn, as it stands now. */
export type ApprovalPayload = {
  __typename?: 'ApprovalPayload';
  approval: Approval;
};

/** How far an approval is. */
export type ApprovalState =
  /** It is in force. */
  | 'APPROVED'
  /** Its time is over. */
  | 'EXPIRED'
  | 'REFUSED'
  /** It waits for a second person. */
  | 'REQUESTED'
  /** It was taken back: the request, or what had been approved. */
  | 'WITHDRAWN';

/** A dated assignment of an employee to an operation. */
export type Assignment = Node & {
  __typename?: 'Assignment';
  employee: Person;
  id: Scalars['ID']['output'];
  knownFrom: Scalars['DateTime']['output'];
  operation: Operation;
  role?: Maybe<Scalars['String']['output']>;
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** What makes somebody one whom an employee ought to declare, the gravest first. */
export type AssociateConcern =
  | 'CHARGED'
  | 'CONVICTED'
  /** Of an organised crime group of any status. */
  | 'MEMBER_OF_ORGANISED_CRIME_GROUP'
  | 'ORGANISED_CRIME_GROUP'
  | 'SUSPECTED';

/** What makes an association a vulnerable one. */
export type AssociationKind =
  | 'BUSINESS'
  | 'CRIMINAL'
  | 'JOURNALIST'
  | 'OTHER';

/** What an auditor should look at, of a caller who is an employee. */
export type AuditConcern =
  /** They asked about what is hidden from them, since it concerns themselves or whom they are close to. */
  | 'CONFLICT_OF_INTEREST'
  /** They asked about, or were shown, people who are employed in the same department as they are, or what speaks of those. */
  | 'OWN_DEPARTMENT';

/** An entry of the audit trail: who asked what, when, from where, what for and about whom. It holds references, never contents. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  address?: Maybe<Scalars['String']['output']>;
  /** When it came. */
  at: Scalars['DateTime']['output'];
  bytes?: Maybe<Scalars['Int']['output']>;
  /** The codes of the answer's errors. */
  codes: Array<Scalars['String']['output']>;
  command?: Maybe<Scalars['String']['output']>;
  compartments: Array<Scalars['String']['output']>;
  /** What you should look at; whoever asked learns nothing of it. */
  concerns: Array<AuditConcern>;
  /** Of `MORE`: how many. */
  count?: Maybe<Scalars['Int']['output']>;
  /** A keyed digest of the document. */
  document?: Maybe<Scalars['String']['output']>;
  exitCode?: Maybe<Scalars['Int']['output']>;
  /** What was asked at the top. */
  fields: Array<Scalars['String']['output']>;
  /** Ids that were asked about, and those at the top of the answer; at most 100. */
  ids: Array<Scalars['ID']['output']>;
  /** Its place in the trail, from 0. */
  index: Scalars['Int']['output'];
  kind: AuditKind;
  /** What the caller was cleared for. */
  level?: Maybe<MarkingLevel>;
  method?: Maybe<Scalars['String']['output']>;
  milliseconds?: Maybe<Scalars['Int']['output']>;
  /** What the caller calls it. */
  operationName?: Maybe<Scalars['String']['output']>;
  /** `query`, `mutation` or `subscription`. */
  operationType?: Maybe<Scalars['String']['output']>;
  /** Names of the options that a command was given. */
  options: Array<Scalars['String']['output']>;
  outcome?: Maybe<AuditOutcome>;
  path?: Maybe<Scalars['String']['output']>;
  /** As it was named. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Where what was disclosed went, besides to whoever asked. */
  recipients: Array<Scalars['String']['output']>;
  /** The case or operation that the purpose names. */
  reference?: Maybe<Scalars['String']['output']>;
  roles: Array<Scalars['String']['output']>;
  rows?: Maybe<Scalars['Int']['output']>;
  /** Of `MORE`: from when on. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** Of `MORE`: the sort. */
  sort?: Maybe<Scalars['String']['output']>;
  /** Of HTTP. */
  status?: Maybe<Scalars['Int']['output']>;
  /** Null where nobody knows who it was. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The trail it is in: each process writes its own. */
  trail: Scalars['String']['output'];
  /** A keyed digest of the variables. */
  variables?: Maybe<Scalars['String']['output']>;
};

/**
 * Entries, newest first. A page may hold fewer than asked for, or none, and be followed by others: so many entries are looked at for
 * one page, and no more.
 */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  edges: Array<AuditEntryEdge>;
  pageInfo: PageInfo;
};

/** An entry in its list. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  cursor: Scalars['String']['output'];
  node: AuditEntry;
};

/** Which entries are wanted. What is left out does not narrow. */
export type AuditFilter = {
  /** Any of the codes. */
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Any of what an auditor should look at. */
  concerns?: InputMaybe<Array<AuditConcern>>;
  /** Any of what was asked at the top. */
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Inclusive. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Any of the ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<AuditKind>>;
  outcomes?: InputMaybe<Array<AuditOutcome>>;
  /** Cases and operations that purposes name. */
  references?: InputMaybe<Array<Scalars['String']['input']>>;
  subjects?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Exclusive. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
  trails?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What an entry of the audit trail is of. */
export type AuditKind =
  /** A command begins. */
  | 'COMMAND'
  /** A command has ended. */
  | 'COMMAND_END'
  /** Somebody is told without asking, such as by a webhook. */
  | 'DISCLOSURE'
  /** A subscriber is told of something. */
  | 'EVENT'
  /** A change that is about to be made; its request has an entry of its own once it is answered. */
  | 'INTENT'
  /** There were more of a sort than have entries of their own. */
  | 'MORE'
  /** A process found an entry unfinished that one before it had begun; it had been answered to nobody. */
  | 'RECOVERY'
  /** A request by HTTP, or a connection for subscriptions. */
  | 'REQUEST'
  /** Somebody subscribes. */
  | 'SUBSCRIPTION';

/** What came of what was asked. */
export type AuditOutcome =
  /** The caller went before there was an answer. */
  | 'ABORTED'
  | 'ANSWERED'
  | 'FAILED'
  /** The caller's mistake, or not theirs to ask. */
  | 'REFUSED';

/** The proof that an entry is in a trail, for any verifier of RFC 9162 (section 2.1.3). */
export type AuditProof = {
  __typename?: 'AuditProof';
  /** The path from the entry to the root. */
  hashes: Array<Scalars['String']['output']>;
  index: Scalars['Int']['output'];
  /** Hex, as all hashes here: SHA-256 of 0x00 and the entry's line. */
  leafHash: Scalars['String']['output'];
  root: Scalars['String']['output'];
  /** Entries of the tree. */
  size: Scalars['Int']['output'];
  /** What the trail's checkpoints call it. */
  trail: Scalars['String']['output'];
};

/** Why somebody may have gained by a leak. */
export type BeneficiaryReason =
  /** A group of somebody who was told. */
  | 'GROUP_OF_RECIPIENT'
  /** The allegation says that they were told. */
  | 'RECIPIENT'
  /** A rival of a group the operation was after. */
  | 'RIVAL_OF_SUBJECT'
  /** A group the operation was after: it may have been warned. */
  | 'SUBJECT';

/** Who you are to this service. */
export type Caller = {
  __typename?: 'Caller';
  /** You see what is marked at most so; with the compartments that you may enter now. */
  clearance: Marking;
  /** True where you presented nothing and the demonstration lets you in. */
  isDemoVisitor: Scalars['Boolean']['output'];
  /** What the request's `x-purpose` names; of visitors of a demonstration, a standing one. */
  purpose?: Maybe<Scalars['String']['output']>;
  roles: Array<Role>;
  /** Your stable name, as your token has it. */
  subject: Scalars['String']['output'];
};

/**
 * An enquiry of the unit. Its fields are of the version known at the time of the list it comes from (`filter.at`), else now, and null where there is
 * none that you may see.
 */
export type Case = Entity & Node & {
  __typename?: 'Case';
  /** The allegations it looks into. */
  allegations: Array<Allegation>;
  /** Null while it is open. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  externalIds: Array<ExternalId>;
  id: Scalars['ID']['output'];
  kind: EntityKind;
  /** When the force came to know what this version says. */
  knownFrom?: Maybe<Scalars['DateTime']['output']>;
  label: Scalars['String']['output'];
  marking: Marking;
  /** Who works on it. */
  members: Array<Person>;
  openedAt?: Maybe<Scalars['DateTime']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  /** Whom and what it is about: people, groups and operations. */
  subjects: Array<Entity>;
  title?: Maybe<Scalars['String']['output']>;
};

/** A page of cases. */
export type CaseConnection = {
  __typename?: 'CaseConnection';
  edges: Array<CaseEdge>;
  pageInfo: PageInfo;
};

/** A case and its place in the list. */
export type CaseEdge = {
  __typename?: 'CaseEdge';
  cursor: Scalars['String']['output'];
  node: Case;
};

/** Which cases. What is left out does not narrow. */
export type CaseFilter = {
  /** Cases that look into any of these. */
  allegations?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** `knownAt`: as the force knew them then; now where left out. `validAt`: those so in the world then; any where left out. */
  at?: InputMaybe<TimePoint>;
  /** Cases that any of these work on. */
  members?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: those open at `at.validAt` or, where that is left out, `at.knownAt`. False: those that were not. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Cases about any of these. */
  subjects?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A change of a link, and what it is as of then. */
export type ChangedLink = {
  __typename?: 'ChangedLink';
  change: LinkChangeKind;
  from: Entity;
  id: Scalars['ID']['output'];
  kind: LinkKind;
  /** As it is now; null where nothing that you see supports it now, by its dates or otherwise. */
  link?: Maybe<Link>;
  to: Entity;
};

/** Nodes and links once each: what a link chart draws. */
export type Chart = {
  __typename?: 'Chart';
  completeness: Completeness;
  entities: Array<Entity>;
  links: Array<Link>;
};

/** How far an answer reaches. "No link" without this is not an answer. */
export type Completeness = {
  __typename?: 'Completeness';
  /** Opaque: the state of the graph the answer is of. It moves only with changes you may see. */
  asOfRevision: Scalars['String']['output'];
  /** Entities that were reached but not passed through because they have too many links (`maxDegree`). */
  hubsSkipped: Scalars['Int']['output'];
  /** The instant of the force's knowledge the answer is for. */
  knownAt: Scalars['DateTime']['output'];
  /** Hops searched, at most `within`. */
  searchedHops: Scalars['Int']['output'];
  /** True where a budget of time or steps ended the search early: there may be more. */
  truncated: Scalars['Boolean']['output'];
  /** Ids of the question that name nothing you may see. */
  unknownIds: Array<Scalars['ID']['output']>;
  /** The instant in the world the answer is for; null where a period was asked for. */
  validAt?: Maybe<Scalars['DateTime']['output']>;
};

/**
 * A look-up of somebody or something that the employee was linked to when they made it. A prompt to ask, never a finding: work may have asked for it without
 * anybody noting so.
 */
export type ConflictedAccess = {
  __typename?: 'ConflictedAccess';
  /** True where nothing but the login account says whose look-up it is. */
  byAccountOnly: Scalars['Boolean']['output'];
  employee: Person;
  /**
   * How ordinary it is for an employee like this to be as near to active organised crime groups, within 4 hops, as this employee is at the end of the period (or
   * now, where that is later).
   */
  exposure?: Maybe<ExposureBaseline>;
  /** The fewest of its subjects'. */
  hops: Scalars['Int']['output'];
  lookUp: AccessEvent;
  /** The subjects that the employee was linked to, nearest first. */
  subjects: Array<ConflictedSubject>;
};

/**
 * A page of conflicted look-ups. One page goes through 5,000 look-ups at most: then `completeness.truncated` is true, the page may have fewer rows than were asked
 * for, or none, and `pageInfo.endCursor` leads on from where it gave up.
 */
export type ConflictedAccessConnection = {
  __typename?: 'ConflictedAccessConnection';
  completeness: Completeness;
  edges: Array<ConflictedAccessEdge>;
  pageInfo: PageInfo;
};

/** A conflicted look-up and its place in the list. */
export type ConflictedAccessEdge = {
  __typename?: 'ConflictedAccessEdge';
  cursor: Scalars['String']['output'];
  node: ConflictedAccess;
};

/** Somebody or something that was looked up, and how the employee was linked to them at that moment. */
export type ConflictedSubject = {
  __typename?: 'ConflictedSubject';
  /** 0: the employee looked up themselves. */
  hops: Scalars['Int']['output'];
  matched: SubjectMatch;
  /** The operation that is after them, where the record is about that. */
  operation?: Maybe<Operation>;
  /** From the employee to the subject, as of the moment of the look-up; null where it is the employee. */
  path?: Maybe<Path>;
  /** What they are in the record. */
  role?: Maybe<AboutRole>;
  subject: Entity;
};

/** A dated criminal status of a person. */
export type CriminalStatus = Node & {
  __typename?: 'CriminalStatus';
  id: Scalars['ID']['output'];
  knownFrom: Scalars['DateTime']['output'];
  status: CriminalStatusKind;
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** How a person stands with the criminal law. */
export type CriminalStatusKind =
  | 'CHARGED'
  | 'CONVICTED'
  | 'NONE_KNOWN'
  | 'SUSPECTED';

/** A second person's word. */
export type DecideApprovalInput = {
  decision: ApprovalDecision;
  id: Scalars['ID']['input'];
  operationId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  /** As you saw it: where somebody else decided meanwhile, that is a conflict. */
  version: Scalars['Int']['input'];
};

/** A decision on all flags of one cause, but for those that are closed because their link was retracted. */
export type DecideFlagCauseInput = {
  /** Id of the cause. */
  cause: Scalars['ID']['input'];
  decision: FlagDecision;
  operationId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  /** Required with `SNOOZED`: a time that is still to come. */
  snoozeUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** As you saw it: where somebody else decided on one of its flags meanwhile, that is a conflict. */
  version: Scalars['Int']['input'];
};

/** The cause whose flags were decided. */
export type DecideFlagCausePayload = {
  __typename?: 'DecideFlagCausePayload';
  cause: FlagCause;
  /** How many flags were decided. */
  decided: Scalars['Int']['output'];
};

/** A decision on one flag. */
export type DecideFlagInput = {
  decision: FlagDecision;
  id: Scalars['ID']['input'];
  operationId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  /** Required with `SNOOZED`: a time that is still to come. */
  snoozeUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** As you saw it: where somebody else decided meanwhile, that is a conflict. */
  version: Scalars['Int']['input'];
};

/** The flag that was decided. */
export type DecideFlagPayload = {
  __typename?: 'DecideFlagPayload';
  flag: Flag;
};

/**
 * A vulnerable-association record: an employee's own word of an association that could be used against the force, or the finding that there was one. Its
 * fields are of the version known at the time of the list it comes from (`filter.at`), else now, and null where there is none that you may see.
 */
export type Declaration = Entity & Node & {
  __typename?: 'Declaration';
  /** The person or group the employee is associated with; null where it is not known who. */
  associate?: Maybe<Entity>;
  association?: Maybe<AssociationKind>;
  /** When it was declared or, where the employee did not say it, discovered. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The conditions the employee is under. */
  conditions?: Maybe<Scalars['String']['output']>;
  employee?: Maybe<Person>;
  externalIds: Array<ExternalId>;
  id: Scalars['ID']['output'];
  kind: EntityKind;
  /** When the force came to know what this version says. */
  knownFrom?: Maybe<Scalars['DateTime']['output']>;
  label: Scalars['String']['output'];
  marking: Marking;
  /** Whether the employee said it. */
  origin?: Maybe<DeclarationOrigin>;
  /** What was decided of it. */
  outcome?: Maybe<DeclarationOutcome>;
  /** When it is to be looked at again. */
  reviewAt?: Maybe<Scalars['DateTime']['output']>;
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of declarations. */
export type DeclarationConnection = {
  __typename?: 'DeclarationConnection';
  edges: Array<DeclarationEdge>;
  pageInfo: PageInfo;
};

/** A declaration and its place in the list. */
export type DeclarationEdge = {
  __typename?: 'DeclarationEdge';
  cursor: Scalars['String']['output'];
  node: Declaration;
};

/** Which declarations. What is left out does not narrow. */
export type DeclarationFilter = {
  /** Associations with any of these people and groups. */
  associates?: InputMaybe<Array<Scalars['ID']['input']>>;
  associations?: InputMaybe<Array<AssociationKind>>;
  /** `knownAt`: as the force knew them then; now where left out. `validAt`: those so in the world then; any where left out. */
  at?: InputMaybe<TimePoint>;
  /** Declarations of any of these employees. */
  employees?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Half-open: declared or discovered from this instant … */
  madeFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** … to before this one. */
  madeTo?: InputMaybe<Scalars['DateTime']['input']>;
  origins?: InputMaybe<Array<DeclarationOrigin>>;
  outcomes?: InputMaybe<Array<DeclarationOutcome>>;
};

/** How a vulnerable association came to be recorded. */
export type DeclarationOrigin =
  | 'INTELLIGENCE'
  | 'SELF_DECLARATION';

/** What was decided of a vulnerable association. */
export type DeclarationOutcome =
  | 'CONDITIONS'
  | 'MONITORED'
  | 'NO_ACTION'
  | 'REFERRED';

/** What an employee says of a link of their own. */
export type DeclareLinkInput = {
  /** The employee whose word it is; an end of the link. */
  declarant: Scalars['ID']['input'];
  from: Scalars['ID']['input'];
  /** Default: reliable, known directly, lawful sharing permitted. */
  grading?: InputMaybe<GradingInput>;
  kind: LinkKind;
  marking?: InputMaybe<MarkingInput>;
  operationId: Scalars['ID']['input'];
  /** What the one end is to the other, in the source's words. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** The report, declaration or record it stands on, by the source's own key. */
  sourceKey: Scalars['String']['input'];
  /** Required with `OTHER`. */
  subkind?: InputMaybe<Scalars['String']['input']>;
  times?: InputMaybe<TimesInput>;
  to: Scalars['ID']['input'];
};

/** Whether an employee at an end of the link told the force of it. */
export type DeclaredState =
  | 'DECLARED'
  /** The force knew earlier from elsewhere. */
  | 'DECLARED_LATE'
  /** No employee is an end. */
  | 'NOT_APPLICABLE'
  | 'UNDECLARED';

/** What information was disclosed. */
export type DisclosedInformation =
  /** What the police did or were about to do. */
  | 'POLICE_ACTIVITY'
  /** What is known of a rival of the recipient. */
  | 'RIVALS'
  /** That somebody was under investigation. */
  | 'SUBJECT_OF_INVESTIGATION'
  | 'UNKNOWN'
  | 'VICTIM_DETAILS';

/** A figure of `DisclosureFigures` that counts allegations. */
export type DisclosureFigure =
  | 'ALLEGATIONS'
  | 'OPERATION_COMPROMISED'
  | 'OPERATION_DROPPED'
  | 'POLICE_ACTIVITY_BEFORE_EVENT'
  | 'TO_CRIMINALS'
  | 'TO_FAMILY_OR_FRIENDS'
  | 'TO_ORGANISED_CRIME';

/**
 * Allegations of disclosure of information (`DISCLOSURE_OF_INFORMATION`) received in the period. One that tells of several recipients, or of several sorts of
 * information, counts once in each figure that it fits.
 */
export type DisclosureFigures = {
  __typename?: 'DisclosureFigures';
  /** All of them. */
  allegations: Scalars['Int']['output'];
  /** By what was disclosed; what was not has no row. An allegation of several sorts of information counts in each. */
  byInformation: Array<InformationCount>;
  /** An operation was compromised. */
  operationCompromised: Scalars['Int']['output'];
  /** An operation was dropped. */
  operationDropped: Scalars['Int']['output'];
  /** The people behind `toFamilyOrFriendsLinkedToOrganisedCrime`, by name. */
  peopleLinkedToOrganisedCrime: PersonConnection;
  /** Police activity was disclosed, and before the event. */
  policeActivityBeforeEvent: Scalars['Int']['output'];
  /** The allegations behind a figure, received last first. */
  rows: AllegationConnection;
  /** Of these: a recipient is an `ORGANISED_CRIME_GROUP` or a `CRIMINAL`. */
  toCriminals: Scalars['Int']['output'];
  /** Of `toCriminals`: such a recipient is family or a friend of the employee. */
  toFamilyOrFriends: Scalars['Int']['output'];
  /**
   * People, not allegations: those recipients of `toFamilyOrFriends` who at the close of the last day belong to an organised crime group, whatever
   * its status, or are associates of somebody who does. Each counts once, merged ones too; links in a professional context and refuting evidence do not make one.
   */
  toFamilyOrFriendsLinkedToOrganisedCrime: Scalars['Int']['output'];
  /** Of these: a recipient is an `ORGANISED_CRIME_GROUP` (a group, or somebody who belongs to one or acts for one). */
  toOrganisedCrime: Scalars['Int']['output'];
};


/**
 * Allegations of disclosure of information (`DISCLOSURE_OF_INFORMATION`) received in the period. One that tells of several recipients, or of several sorts of
 * information, counts once in each figure that it fits.
 */
export type DisclosureFigurespeopleLinkedToOrganisedCrimeArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * Allegations of disclosure of information (`DISCLOSURE_OF_INFORMATION`) received in the period. One that tells of several recipients, or of several sorts of
 * information, counts once in each figure that it fits.
 */
export type DisclosureFiguresrowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  of?: DisclosureFigure;
};

/** Two entities of one kind that may be one. Whether they are is for a human to say: `mergeEntities`. */
export type DuplicateCandidate = {
  __typename?: 'DuplicateCandidate';
  /** The entity that was asked about; else the one of the smaller id. */
  first: Entity;
  /** What weighs most first. */
  reasons: Array<DuplicateReason>;
  /** True where something says that they are two. */
  refuted: Scalars['Boolean']['output'];
  /**
   * 0 to 1: the weights of all comparisons, added to the odds that any two are one, as a probability (record linkage of Fellegi and Sunter, 1969). It depends
   * on nothing but the two and what they visibly share.
   */
  score: Scalars['Float']['output'];
  second: Entity;
};

/** A page of likely duplicates. */
export type DuplicateCandidateConnection = {
  __typename?: 'DuplicateCandidateConnection';
  /** Opaque: the state of the graph the answer is of. */
  asOfRevision: Scalars['String']['output'];
  edges: Array<DuplicateCandidateEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
  /** The id that was asked about, where it names nothing that you may see. */
  unknownIds: Array<Scalars['ID']['output']>;
};

/** Two entities that may be one, and their place in the list. */
export type DuplicateCandidateEdge = {
  __typename?: 'DuplicateCandidateEdge';
  cursor: Scalars['String']['output'];
  node: DuplicateCandidate;
};

/** What of two entities is compared. */
export type DuplicateMeasure =
  | 'ADDRESS'
  | 'DATE_OF_BIRTH'
  /** An id in another system. */
  | 'EXTERNAL_ID'
  /** A telephone number, registration mark or account name in normal form. */
  | 'IDENTIFIER'
  /** The two names or aliases that agree best: word by word in any order, by Jaro-Winkler and Double Metaphone, in plain letters. */
  | 'NAME'
  | 'POSTCODE'
  /** An account that both used at overlapping times. */
  | 'SHARED_ACCOUNT'
  /** An address at which both lived at overlapping times. */
  | 'SHARED_ADDRESS'
  /** A telephone that both used at overlapping times. */
  | 'SHARED_PHONE'
  /** A vehicle that both used at overlapping times. */
  | 'SHARED_VEHICLE';

/** A comparison that speaks for or against two entities being one. */
export type DuplicateReason = {
  __typename?: 'DuplicateReason';
  /**
   * How the two agree: `SAME`; of names `VERY_LIKE` (one word differs a little), `LIKE` (several do), `PART` (an initial, or one word of several) or
   * `DIFFERENT`; of dates of birth `SWAPPED` (day and month), `ONE_DIGIT`, `SAME_MONTH`, `SAME_YEAR` or `CONTRADICTION`.
   */
  agreement: Scalars['String']['output'];
  /** What was compared, as the first entity has it. */
  first: Scalars['String']['output'];
  /** 0 to 1. */
  likeness: Scalars['Float']['output'];
  measure: DuplicateMeasure;
  /** What was compared, as the second entity has it. */
  second: Scalars['String']['output'];
  /** Bits: the logarithm of how much likelier it is for one than for two. Above 0 speaks for one, below for two. */
  weight: Scalars['Float']['output'];
};

/** An employee and a group within the hops asked for, with the best path between them. */
export type EmployeeGroupLink = {
  __typename?: 'EmployeeGroupLink';
  employee: Person;
  /**
   * How ordinary it is for an employee like this to be so near to any group, under the same filter; null where the row's employee is no employee at
   * the time.
   */
  exposure?: Maybe<ExposureBaseline>;
  group: Group;
  hops: Scalars['Int']['output'];
  /** From the employee to the group. */
  path: Path;
};

/** A page of the screening table. */
export type EmployeeGroupLinkConnection = {
  __typename?: 'EmployeeGroupLinkConnection';
  completeness: Completeness;
  edges: Array<EmployeeGroupLinkEdge>;
  pageInfo: PageInfo;
  /** How many pairs there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A row of the screening table and its place in it. */
export type EmployeeGroupLinkEdge = {
  __typename?: 'EmployeeGroupLinkEdge';
  cursor: Scalars['String']['output'];
  node: EmployeeGroupLink;
};

/** A dated period of employment by the force. */
export type Employment = Node & {
  __typename?: 'Employment';
  department?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  knownFrom: Scalars['DateTime']['output'];
  rank?: Maybe<Scalars['String']['output']>;
  staffNumber?: Maybe<Scalars['String']['output']>;
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  validTo?: Maybe<Scalars['DateTime']['output']>;
  vettingLevel?: Maybe<VettingLevel>;
};

/** A person, group, object, place or event of the graph. */
export type Entity = {
  /** The ids other systems know it by. */
  externalIds: Array<ExternalId>;
  id: Scalars['ID']['output'];
  kind: EntityKind;
  /** What to call it on a chart. */
  label: Scalars['String']['output'];
  marking: Marking;
};

/** What adding an entity, or a facet of one, did. */
export type EntityChange = {
  __typename?: 'EntityChange';
  /** The entity added, or the one whose facet was. */
  entity: Entity;
  revision: Scalars['String']['output'];
};

/** What an entity is. */
export type EntityKind =
  | 'ACCESS_EVENT'
  | 'ACCOUNT'
  | 'ALLEGATION'
  | 'APPLICATION'
  | 'CASE'
  | 'DECLARATION'
  | 'GROUP'
  | 'INTELLIGENCE_REPORT'
  | 'LOCATION'
  | 'OPERATION'
  | 'PERSON'
  | 'PHONE'
  | 'RECORD'
  | 'VEHICLE';

/** An assertion: what one source says of a link. Never changed; a regrade, correction or retraction closes it. */
export type Evidence = Node & {
  __typename?: 'Evidence';
  confidence: Scalars['Int']['output'];
  /** Why the confidence differs from the 3x5x2 table. */
  confidenceReason?: Maybe<Scalars['String']['output']>;
  context: LinkContext;
  count?: Maybe<Scalars['Int']['output']>;
  /** The employee whose declaration it is. */
  declarant?: Maybe<Person>;
  handling: Handling;
  handlingConditions?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  informationAssessment: InformationAssessment;
  knownFrom: Scalars['DateTime']['output'];
  /** When the force stopped holding it; null while it does. */
  knownTo?: Maybe<Scalars['DateTime']['output']>;
  /** Null where nothing supports the link at the time, and where it is of a merge (`SAME_AS`). */
  link?: Maybe<Link>;
  marking: Marking;
  provenance: Provenance;
  /** True where it speaks against the link. */
  refutes: Scalars['Boolean']['output'];
  role?: Maybe<Scalars['String']['output']>;
  sourceEvaluation: SourceEvaluation;
  /** The source's own key: report, declaration, record. */
  sourceKey: Scalars['String']['output'];
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** How near an employee is to organised crime groups, and how ordinary that is among employees like them. */
export type Exposure = {
  __typename?: 'Exposure';
  /** Of the employee's own nearness; with no path, everybody is as close. */
  baseline: ExposureBaseline;
  /** The same for every number of hops, 1 to `within`. */
  byHops: Array<ExposureAtHops>;
  employee: Person;
  /** To the nearest active group; null where there is none within the hops that were searched. */
  hops?: Maybe<Scalars['Int']['output']>;
  /** The instant of the force's knowledge it is for. */
  knownAt: Scalars['DateTime']['output'];
  /** The instant in the world it is for. */
  validAt: Scalars['DateTime']['output'];
  /** Hops that were searched. */
  within: Scalars['Int']['output'];
};

/** A number of hops, and how ordinary it is to be so near. */
export type ExposureAtHops = {
  __typename?: 'ExposureAtHops';
  baseline: ExposureBaseline;
  hops: Scalars['Int']['output'];
};

/**
 * How ordinary it is to be so near: the share of comparable employees who are as close to a group, or closer. "Within 3 hops" says little where 12 %
 * of a department is. Employees are compared by department, rank and service together; where fewer than 20 have all of these in common, by
 * less, and in the end with everybody.
 */
export type ExposureBaseline = {
  __typename?: 'ExposureBaseline';
  /** How many of them are as close or closer, the one asked about included. */
  asClose: Scalars['Int']['output'];
  /** By what they are comparable; empty: by nothing, which is every employee. */
  basis: Array<ExposureBasis>;
  /** How many employees are comparable, the one asked about included. */
  comparable: Scalars['Int']['output'];
  /** `asClose` of `comparable`, 0 to 1. */
  share: Scalars['Float']['output'];
};

/** What employees are compared by. */
export type ExposureBasis =
  | 'DEPARTMENT'
  | 'RANK'
  /** Years served: under 2, 2 to 5, 5 to 10, 10 to 20, 20 and more. */
  | 'SERVICE';

/** An id in another system. */
export type ExternalId = {
  __typename?: 'ExternalId';
  id: Scalars['String']['output'];
  system: Scalars['String']['output'];
};

/** An id in another system. */
export type ExternalIdInput = {
  id: Scalars['String']['input'];
  system: Scalars['String']['input'];
};

/** An employee and a group of whom something changed: a prompt for a person to look, never a finding. */
export type Flag = {
  __typename?: 'Flag';
  /** When it changed: the instant of the step. */
  at: Scalars['DateTime']['output'];
  cause: FlagCause;
  change: FlagChange;
  employee: Person;
  /** How ordinary it is for an employee like this to be so near to any group; null where they are no employee, or nothing is near. */
  exposure?: Maybe<ExposureBaseline>;
  group: Group;
  /** What was decided, oldest first. */
  history: Array<FlagEvent>;
  /** Null: none within the hops. */
  hopsAfter?: Maybe<Scalars['Int']['output']>;
  /** Null: none within the hops. */
  hopsBefore?: Maybe<Scalars['Int']['output']>;
  id: Scalars['ID']['output'];
  job: ScreeningJob;
  /** The best path then; of what ceased, as it was before. Null where not all of it is there to see any more. */
  path?: Maybe<Path>;
  /** When it was raised. */
  raisedAt: Scalars['DateTime']['output'];
  snoozedUntil?: Maybe<Scalars['DateTime']['output']>;
  status: FlagStatus;
  /** 0 to 1: the product of the confidences of the path's links. */
  strength: Scalars['Float']['output'];
  /** Grows with every change of the status; a decision names it. */
  version: Scalars['Int']['output'];
  /** 0 to 100: the least of them. */
  weakest: Scalars['Int']['output'];
};

/** What raised flags: one link, employment, status, merge, date or rule, however many pairs it concerns. */
export type FlagCause = {
  __typename?: 'FlagCause';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** How many flags it raised. */
  count: Scalars['Int']['output'];
  /** Whose employment, status or identity it was. */
  entity?: Maybe<Entity>;
  id: Scalars['ID']['output'];
  kind: FlagCauseKind;
  /** The links that came, went or are graded otherwise, as far as they are still there to see. */
  links: Array<Link>;
  /** How many of them nobody has decided. */
  open: Scalars['Int']['output'];
  /** Up to five of them. */
  sample: Array<Flag>;
  /** Grows whenever one of them is decided. */
  version: Scalars['Int']['output'];
};

/** A page of causes. */
export type FlagCauseConnection = {
  __typename?: 'FlagCauseConnection';
  edges: Array<FlagCauseEdge>;
  pageInfo: PageInfo;
};

/** A cause and its place in the list. */
export type FlagCauseEdge = {
  __typename?: 'FlagCauseEdge';
  cursor: Scalars['String']['output'];
  node: FlagCause;
};

/** What brought a change about. */
export type FlagCauseKind =
  /** A date passed at which a link begins or ends. */
  | 'DATE'
  /** An employment began or ended. */
  | 'EMPLOYMENT'
  /** A link is graded otherwise. */
  | 'GRADE'
  /** The group has another status. */
  | 'GROUP_STATUS'
  /** A link came or went. */
  | 'LINK'
  /** People became one, or two. */
  | 'MERGE'
  /** Something else: an entity has, or has no longer, too many links to be passed through. */
  | 'OTHER'
  /** The job has other rules. */
  | 'RULE';

/** What became of an employee and a group. */
export type FlagChange =
  /** No longer within the hops. */
  | 'CEASED'
  /** Fewer hops than before. */
  | 'CLOSER'
  /** Newly within the hops of the job's rules. */
  | 'NEW'
  /** As few hops, by better known links. */
  | 'STRONGER';

/** A page of flags. */
export type FlagConnection = {
  __typename?: 'FlagConnection';
  edges: Array<FlagEdge>;
  pageInfo: PageInfo;
};

/** What a reviewer can decide. */
export type FlagDecision =
  | 'ESCALATED'
  | 'NO_CONCERN'
  | 'OPEN'
  /** Needs `snoozeUntil`. */
  | 'SNOOZED'
  | 'UNDER_REVIEW';

/** A flag and its place in the list. */
export type FlagEdge = {
  __typename?: 'FlagEdge';
  cursor: Scalars['String']['output'];
  node: Flag;
};

/** A decision on a flag, or what the service itself did. */
export type FlagEvent = {
  __typename?: 'FlagEvent';
  at: Scalars['DateTime']['output'];
  /** Who decided; null: the service itself. */
  by?: Maybe<Scalars['String']['output']>;
  from: FlagStatus;
  reason: Scalars['String']['output'];
  to: FlagStatus;
};

/** Which flags. What is left out does not narrow. */
export type FlagFilter = {
  causes?: InputMaybe<Array<FlagCauseKind>>;
  changes?: InputMaybe<Array<FlagChange>>;
  employees?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The change was at this instant or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  groups?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Names of jobs. */
  jobs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The change was before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A flag that was raised. */
export type FlagRaised = {
  __typename?: 'FlagRaised';
  flag: Flag;
  /** Opaque: subscribe with it to go on after this event. */
  since: Scalars['String']['output'];
};

/** How far the review of a flag is. */
export type FlagStatus =
  /** What it was raised for was retracted or corrected: set by the service itself. */
  | 'CLOSED_LINK_RETRACTED'
  | 'ESCALATED'
  | 'NO_CONCERN'
  | 'OPEN'
  /** Left alone until a time, or until the path gets shorter or stronger. */
  | 'SNOOZED'
  | 'UNDER_REVIEW';

/** Grading by 3x5x2. Confidence comes from its table unless it is overridden with a reason. */
export type GradingInput = {
  /** 0 to 100; only with `confidenceReason`. */
  confidence?: InputMaybe<Scalars['Int']['input']>;
  /** Why the confidence differs from the table. */
  confidenceReason?: InputMaybe<Scalars['String']['input']>;
  handling?: Handling;
  /** What handling `C` asks for. */
  handlingConditions?: InputMaybe<Scalars['String']['input']>;
  informationAssessment: InformationAssessment;
  sourceEvaluation: SourceEvaluation;
};

/** An organised crime group (OCG), street gang, business or other group. */
export type Group = Entity & Node & {
  __typename?: 'Group';
  aliases: Array<Scalars['String']['output']>;
  externalIds: Array<ExternalId>;
  groupKind: GroupKind;
  id: Scalars['ID']['output'];
  kind: EntityKind;
  label: Scalars['String']['output'];
  /** The best path to each current employee within so many hops: the main question from the group's end. */
  linksToEmployees: PathConnection;
  marking: Marking;
  name: Scalars['String']['output'];
  /** Status at the time; null where none is known. */
  status?: Maybe<GroupStatus>;
  territory?: Maybe<Scalars['String']['output']>;
  /** Threat band at the time; null where none is known. */
  threatBand?: Maybe<ThreatBand>;
};


/** An organised crime group (OCG), street gang, business or other group. */
export type GrouplinksToEmployeesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: Scalars['Int']['input'];
  order?: PathOrder;
  within?: Scalars['Int']['input'];
};


/** An organised crime group (OCG), street gang, business or other group. */
export type GroupstatusArgs = {
  at?: InputMaybe<TimePoint>;
};


/** An organised crime group (OCG), street gang, business or other group. */
export type GroupthreatBandArgs = {
  at?: InputMaybe<TimePoint>;
};

/** A page of groups. */
export type GroupConnection = {
  __typename?: 'GroupConnection';
  edges: Array<GroupEdge>;
  pageInfo: PageInfo;
};

/** A group and its place in the list. */
export type GroupEdge = {
  __typename?: 'GroupEdge';
  cursor: Scalars['String']['output'];
  node: Group;
};

/** Which groups. What is left out does not narrow. */
export type GroupFilter = {
  /** The time that `status` is asked of; now where left out. */
  at?: InputMaybe<TimePoint>;
  kinds?: InputMaybe<Array<GroupKind>>;
  /** Groups with one of these at the time. */
  status?: InputMaybe<Array<GroupStatus>>;
};

/** What a group is. */
export type GroupKind =
  | 'BUSINESS'
  | 'ORGANISED_CRIME_GROUP'
  | 'OTHER'
  | 'STREET_GANG';

/** How active a group is. */
export type GroupStatus =
  | 'ACTIVE'
  | 'DISBANDED'
  | 'DORMANT'
  | 'EMERGING';

/** 3x5x2: P lawful sharing permitted, C with conditions. */
export type Handling =
  | 'C'
  | 'P';

/** Which of the identifiers asked for matched what. */
export type IdentifierMatch = {
  __typename?: 'IdentifierMatch';
  /** Everything that carries it; empty where nothing that you may see does. */
  entities: Array<Entity>;
  /** As it was asked. */
  identifier: Scalars['String']['output'];
};

/** 3x5x2: how the source knows. */
export type InformationAssessment =
  /** Known directly. */
  | 'A'
  /** Known indirectly but corroborated. */
  | 'B'
  /** Known indirectly. */
  | 'C'
  /** Not known. */
  | 'D'
  /** Suspected to be false. */
  | 'E';

/** How many of the allegations of disclosure are of a sort of information. */
export type InformationCount = {
  __typename?: 'InformationCount';
  count: Scalars['Int']['output'];
  information: DisclosedInformation;
  /** The allegations behind `count`, received last first. */
  rows: AllegationConnection;
};


/** How many of the allegations of disclosure are of a sort of information. */
export type InformationCountrowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/**
 * Intelligence reports received in the period by the units that `threatAssessment(units)` names or, where it names none, those that the sources name as the
 * counter-corruption unit (`assessedUnits`); by any unit where no source does.
 */
export type IntelligenceFigures = {
  __typename?: 'IntelligenceFigures';
  /** Of the received: filed by the end of the last day. */
  filed: Scalars['Int']['output'];
  /** Of the received: not filed by the end of the last day. */
  open: Scalars['Int']['output'];
  received: Scalars['Int']['output'];
  /** The reports behind `received` or, with a status, those that stood so at the end of the last day, received last first. */
  rows: IntelligenceReportConnection;
  /** The units that are counted; null where all are. */
  units?: Maybe<Array<Scalars['String']['output']>>;
};


/**
 * Intelligence reports received in the period by the units that `threatAssessment(units)` names or, where it names none, those that the sources name as the
 * counter-corruption unit (`assessedUnits`); by any unit where no source does.
 */
export type IntelligenceFiguresrowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  status?: InputMaybe<IntelligenceReportStatus>;
};

/**
 * One graded report. Its fields are of the version known at the time of the list it comes from (`filter.at`), else now, and null where there is none
 * that you may see.
 */
export type IntelligenceReport = Entity & Node & {
  __typename?: 'IntelligenceReport';
  category?: Maybe<Scalars['String']['output']>;
  externalIds: Array<ExternalId>;
  /** When it was filed; null while it is open. */
  filedAt?: Maybe<Scalars['DateTime']['output']>;
  handling?: Maybe<Handling>;
  handlingConditions?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  informationAssessment?: Maybe<InformationAssessment>;
  kind: EntityKind;
  /** When the force came to know what this version says. */
  knownFrom?: Maybe<Scalars['DateTime']['output']>;
  label: Scalars['String']['output'];
  marking: Marking;
  receivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The unit that received it. */
  receivingUnit?: Maybe<Scalars['String']['output']>;
  reference?: Maybe<Scalars['String']['output']>;
  sourceEvaluation?: Maybe<SourceEvaluation>;
  /** Open or filed at `at.validAt` or, where that is left out, `at.knownAt`; null where it had not been received. */
  status?: Maybe<IntelligenceReportStatus>;
  /** Whom and what it is about. */
  subjects: Array<Entity>;
};


/**
 * One graded report. Its fields are of the version known at the time of the list it comes from (`filter.at`), else now, and null where there is none
 * that you may see.
 */
export type IntelligenceReportstatusArgs = {
  at?: InputMaybe<TimePoint>;
};

/** A page of intelligence reports. */
export type IntelligenceReportConnection = {
  __typename?: 'IntelligenceReportConnection';
  edges: Array<IntelligenceReportEdge>;
  pageInfo: PageInfo;
};

/** An intelligence report and its place in the list. */
export type IntelligenceReportEdge = {
  __typename?: 'IntelligenceReportEdge';
  cursor: Scalars['String']['output'];
  node: IntelligenceReport;
};

/** Which intelligence reports. What is left out does not narrow. */
export type IntelligenceReportFilter = {
  /** `knownAt`: as the force knew them then; now where left out. `validAt`: those so in the world then; any where left out. */
  at?: InputMaybe<TimePoint>;
  /** Half-open: received from this instant … */
  receivedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** … to before this one. */
  receivedTo?: InputMaybe<Scalars['DateTime']['input']>;
  receivingUnits?: InputMaybe<Array<Scalars['String']['input']>>;
  /** As at `at.validAt` or, where that is left out, `at.knownAt`. */
  status?: InputMaybe<IntelligenceReportStatus>;
  /** Reports about any of these. */
  subjects?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Whether a report still awaits a decision. */
export type IntelligenceReportStatus =
  | 'FILED'
  | 'OPEN';

/** Whether what would fail an employee could have been known when they were last cleared. */
export type Knowable =
  /** It was not so then: it came about later. */
  | 'AROSE_LATER'
  /** It was so then, and the force came to know of it later. */
  | 'KNOWN_LATER'
  /** It was so then, and the force knew. */
  | 'THEN_KNOWABLE';

/** Work in the window that explains look-ups. */
export type LeakAssignment = {
  __typename?: 'LeakAssignment';
  /** Whether it is the one that was compromised. */
  isOwn: Scalars['Boolean']['output'];
  /** The operation that was compromised, or another one that was aimed at some of the same people. */
  operation: Operation;
  role?: Maybe<Scalars['String']['output']>;
};

/** Somebody who gained by a leak, or may have. */
export type LeakBeneficiary = {
  __typename?: 'LeakBeneficiary';
  entity: Entity;
  reason: BeneficiaryReason;
};

/** An employee who looked the subjects up in the window and has a path to somebody who gained, or looked them up strikingly without one. */
export type LeakCandidate = {
  __typename?: 'LeakCandidate';
  /** Null where they were assigned in the window neither to the operation nor to another one aimed at some of the same people. */
  assignment?: Maybe<LeakAssignment>;
  employee: Person;
  /** How many innocent employees of this case would look things up as strikingly by chance: of those with a path, or where there is none, of all who looked. */
  expectedByChance: Scalars['Float']['output'];
  /** How ordinary the employee's nearness to any active organised crime group was then; null where they were no employee. */
  exposure?: Maybe<ExposureBaseline>;
  /** Whether the allegation names the employee as a subject. It does not count. */
  isNamed: Scalars['Boolean']['output'];
  lookUpCount: Scalars['Int']['output'];
  /** The look-ups in the window of records about the subjects and what they use, and searches for them; earliest first. */
  lookUps: AccessEventConnection;
  parts: Array<LeakPart>;
  /** The best path to somebody who gained, at the time of the answer; null where none was found. */
  path?: Maybe<Path>;
  /** From 1. */
  rank: Scalars['Int']['output'];
  /** 0 to 1: the contributions of the parts. It orders the candidates of a case; it is no probability. */
  score: Scalars['Float']['output'];
  /**
   * Whether the name is put forward: chance alone would hardly make any innocent employee of this case look things up like that
   * (`expectedByChance` is at most what the policy says). It is a prompt for a human decision.
   */
  standsOut: Scalars['Boolean']['output'];
};


/** An employee who looked the subjects up in the window and has a path to somebody who gained, or looked them up strikingly without one. */
export type LeakCandidatelookUpsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** A page of those who may have leaked, likeliest first, and what the answer rests on. */
export type LeakCandidateConnection = {
  __typename?: 'LeakCandidateConnection';
  beneficiaries: Array<LeakBeneficiary>;
  completeness: Completeness;
  edges: Array<LeakCandidateEdge>;
  /** The moment of the compromise: `at.validAt`, else when the operation was carried out, else when the allegation says that it happened. */
  event: Scalars['DateTime']['output'];
  /** False where nobody says which group gained: then nearness to any active organised crime group counts too, by how ordinary that is. */
  isBeneficiaryKnown: Scalars['Boolean']['output'];
  /**
   * True where a recipient is a journalist, or the disclosure one that the law protects: a second investigator has approved that this is asked. Nearness
   * to such recipients is never looked for.
   */
  isProtected: Scalars['Boolean']['output'];
  /** True where no candidate stands out: the leak may well have come from elsewhere. */
  nobodyStandsOut: Scalars['Boolean']['output'];
  /** The operation that was compromised. */
  operation?: Maybe<Operation>;
  pageInfo: PageInfo;
  /** The version of the weights, `policy/leak-weights.yaml`. */
  policyVersion: Scalars['String']['output'];
  ruledOut: Array<RuledOut>;
  /** Whom and what the information was about. */
  subjects: Array<Entity>;
  totalCount: Scalars['Int']['output'];
  /** Look-ups count from this instant to before the event. */
  windowFrom: Scalars['DateTime']['output'];
};

/** A candidate and its place in the list. */
export type LeakCandidateEdge = {
  __typename?: 'LeakCandidateEdge';
  cursor: Scalars['String']['output'];
  node: LeakCandidate;
};

/**
 * A part of a score and the reason for it. What is measured is how often chance alone would do as much among comparable innocents; weights are those
 * of the policy file.
 */
export type LeakPart = {
  __typename?: 'LeakPart';
  /** How often chance alone does as much, 0 to 1; null for what is no matter of chance. */
  chance?: Maybe<Scalars['Float']['output']>;
  /** `value` × `weight`; they add up to the score. */
  contribution: Scalars['Float']['output'];
  explanation: Scalars['String']['output'];
  name: LeakPartName;
  /** 0 to 1. */
  value: Scalars['Float']['output'];
  /** Of the score, at most; below 0 for what is taken off. */
  weight: Scalars['Float']['output'];
};

/** A part of the score of a candidate. */
export type LeakPartName =
  /** An assignment to the operation, or to one aimed at some of the same people, explains look-ups: it is taken off. It never excludes. */
  | 'ASSIGNED'
  /** How many of the subjects, and how often, among those who looked any up. */
  | 'COVERAGE'
  /** How near to somebody who gained, when and as it was known at the moment of the compromise. */
  | 'PATH'
  /** Look-ups without a stated purpose, by the employee's own habit. */
  | 'PURPOSE'
  /** How many of the look-ups fall in the last days before the event. */
  | 'TIMING';

/** A kind and two ends. Everything else is derived from the assertions that you may see at the time of the question. */
export type Link = Node & {
  __typename?: 'Link';
  /** 0 to 100: the best supporting assertion's. */
  confidence: Scalars['Int']['output'];
  contexts: Array<LinkContext>;
  declared: DeclaredState;
  /** Days between the force's own knowledge and the declaration, where it came late. */
  declaredDelayDays?: Maybe<Scalars['Int']['output']>;
  /** True while an assertion refutes it. */
  disputed: Scalars['Boolean']['output'];
  /** Its assertions, best first. */
  evidence: Array<Evidence>;
  from: Entity;
  /** The most restrictive of its assertions'. */
  handling: Handling;
  id: Scalars['ID']['output'];
  kind: LinkKind;
  knownFrom: Scalars['DateTime']['output'];
  /** On a path: how many links between the same two entities this one stands for, itself included. */
  parallel: Scalars['Int']['output'];
  provenance: Array<Provenance>;
  /** What `OTHER` is. */
  subkind?: Maybe<Scalars['String']['output']>;
  to: Entity;
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** What a change of a link did. */
export type LinkChange = {
  __typename?: 'LinkChange';
  /** The assertion that was opened (or, for a retraction, closed). */
  evidence: Evidence;
  /** The link as it stands now; null where nothing supports it any more, and where the evidence is of a merge. */
  link?: Maybe<Link>;
  /** Opaque: the state of the graph that holds the change. */
  revision: Scalars['String']['output'];
};

/** What became of a link. */
export type LinkChangeKind =
  /** Nothing that you see supported it before. */
  | 'ADDED'
  /** It is supported by other assertions than before: a grade, a date, another source. */
  | 'CHANGED'
  /** Nothing that you see supports it any more. */
  | 'RETRACTED';

/** Whether a link is of private life or of work. */
export type LinkContext =
  | 'PERSONAL'
  /** A detective and the man he arrested: not walked unless asked for. */
  | 'PROFESSIONAL';

/** How many links of a kind an entity has, before asking for them. */
export type LinkCount = {
  __typename?: 'LinkCount';
  count: Scalars['Int']['output'];
  kind: LinkKind;
};

/** How many links an entity has. */
export type LinkCounts = {
  __typename?: 'LinkCounts';
  byKind: Array<LinkCount>;
  entity: Entity;
  total: Scalars['Int']['output'];
};

/** Which links count. What is left out does not narrow, save the defaults named. */
export type LinkFilter = {
  /** The instant; now where left out. Not together with `validDuring`. */
  at?: InputMaybe<TimePoint>;
  /** Entities never passed through. */
  avoid?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Default: `PERSONAL`. */
  contexts?: InputMaybe<Array<LinkContext>>;
  /** The link's declared state is one of these. */
  declared?: InputMaybe<Array<DeclaredState>>;
  /** False: links that an assertion refutes are left out. Default true. */
  disputed?: InputMaybe<Scalars['Boolean']['input']>;
  /** False: merges (`SAME_AS`) that an assertion refutes are not stepped across. Default true. */
  disputedMerges?: InputMaybe<Scalars['Boolean']['input']>;
  /** A group at the end has one of these. */
  groupStatus?: InputMaybe<Array<GroupStatus>>;
  /** Default: all but `RIVAL_OF`. */
  kinds?: InputMaybe<Array<LinkKind>>;
  /** Entities with more links than this are not passed through. Default 500. */
  maxDegree?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 100. */
  minConfidence?: InputMaybe<Scalars['Int']['input']>;
  /** At least one supporting assertion of one of these. */
  provenance?: InputMaybe<Array<Provenance>>;
  /** Kinds of entity that may be passed through. Default: people, groups, phones, vehicles, accounts, locations. */
  through?: InputMaybe<Array<EntityKind>>;
  /** A link counts if it was so at any time in the period. */
  validDuring?: InputMaybe<Period>;
};

/** What a link is. */
export type LinkKind =
  /** Group to group. */
  | 'AFFILIATED'
  | 'ASSOCIATE'
  /** Phone to phone, or person to person. */
  | 'COMMUNICATED'
  | 'CO_ACCUSED'
  | 'FAMILY'
  | 'FINANCIAL'
  | 'FRIEND'
  /** Person to location. */
  | 'LIVES_AT'
  /** Person to group. */
  | 'MEMBER_OF'
  /** With a subkind. */
  | 'OTHER'
  | 'PARTNER'
  /** Not walked unless asked for. */
  | 'RIVAL_OF'
  | 'SOCIAL_MEDIA'
  | 'TASKED_BY'
  /** Person to phone, vehicle or account. */
  | 'USES';

/** All that one change of the graph did to the links around some entities. */
export type LinksChanged = {
  __typename?: 'LinksChanged';
  /** When it was recorded. */
  at: Scalars['DateTime']['output'];
  changes: Array<ChangedLink>;
  /** Opaque: subscribe with it as `since` to go on after this event. */
  revision: Scalars['String']['output'];
};

/** An address or place. */
export type Location = Entity & Node & {
  __typename?: 'Location';
  address: Scalars['String']['output'];
  externalIds: Array<ExternalId>;
  id: Scalars['ID']['output'];
  kind: EntityKind;
  label: Scalars['String']['output'];
  /** Degrees, WGS 84. */
  latitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees, WGS 84. */
  longitude?: Maybe<Scalars['Float']['output']>;
  marking: Marking;
  /** The postcode as the source gave it. */
  originalPostcode?: Maybe<Scalars['String']['output']>;
  /** As the Royal Mail writes it. */
  postcode?: Maybe<Scalars['String']['output']>;
};

/** Who may know of an entity or an assertion: viewers at this level or above who hold all of the compartments. */
export type Marking = {
  __typename?: 'Marking';
  compartments: Array<Scalars['String']['output']>;
  level: MarkingLevel;
};

/** A marking for what is written; at most your own. Left out: `OFFICIAL`, no compartment. */
export type MarkingInput = {
  compartments?: Array<Scalars['String']['input']>;
  level?: MarkingLevel;
};

/** Classification, lowest first. */
export type MarkingLevel =
  | 'OFFICIAL'
  | 'OFFICIAL_SENSITIVE'
  | 'SECRET';

/** What a merge or a split did. */
export type MergeChange = {
  __typename?: 'MergeChange';
  /** The two entities, one (or two again) from now on for whoever may see the assertions. */
  entities: Array<Entity>;
  /**
   * The assertions that were opened (or, by a split, closed). They can be regraded and retracted as those of links are; which records they join
   * is what `entities` says.
   */
  evidence: Array<Evidence>;
  revision: Scalars['String']['output'];
};

/** What a source says of two records being of one. */
export type MergeEntitiesInput = {
  /** Two records of one person or thing, of one kind. */
  first: Scalars['ID']['input'];
  grading: GradingInput;
  marking?: InputMaybe<MarkingInput>;
  operationId: Scalars['ID']['input'];
  provenance: Provenance;
  /** True: the source says that they are two, not one. */
  refutes?: Scalars['Boolean']['input'];
  second: Scalars['ID']['input'];
  /** The report, declaration or record it stands on, by the source's own key. */
  sourceKey: Scalars['String']['input'];
  times?: InputMaybe<TimesInput>;
};

/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds a look-up. */
  addAccessEvent: EntityChange;
  /** Adds a bank account, e-mail address or handle. */
  addAccount: EntityChange;
  /** Adds an employment of a person, who is an employee while it lasts. */
  addEmployment: EntityChange;
  /** Adds a group. */
  addGroup: EntityChange;
  /** Adds a status of a group. */
  addGroupStatus: EntityChange;
  /** Adds an address or place. */
  addLocation: EntityChange;
  /** Adds an operation. */
  addOperation: EntityChange;
  /** Adds a person. */
  addPerson: EntityChange;
  /** Adds a telephone. */
  addPhone: EntityChange;
  /** Adds a record. */
  addRecord: EntityChange;
  /** Adds a vehicle. */
  addVehicle: EntityChange;
  /**
   * Decides what somebody else asked for; never what you asked for yourself, nor what is about you. What is approved takes the place of what was in force for the same until
   * then.
   */
  decideApproval: ApprovalPayload;
  /** Decides a flag. Conflict where it is no longer at the version you saw: the error names who decided, and what. */
  decideFlag: DecideFlagPayload;
  /** Decides every flag of a cause at once. */
  decideFlagCause: DecideFlagCausePayload;
  /** Records an employee's own word of a link. */
  declareLink: LinkChange;
  /** Asserts that two entities are one (`SAME_AS`), or, with `refutes`, that they are two. */
  mergeEntities: MergeChange;
  /** Records an allegation, and who is said to have been told. */
  recordAllegation: EntityChange;
  /** Records what a source says of a link. */
  recordLink: LinkChange;
  /** Records what speaks against a link; it is disputed from then on. */
  refuteLink: LinkChange;
  /** Closes an assertion and opens it again with another grading. */
  regradeEvidence: LinkChange;
  /** Asks a second person to approve. Conflict where the same waits for a decision already. */
  requestApproval: ApprovalPayload;
  /**
   * Retracts an allegation: it is in no list and no figure from then on, and those of a time before that still have it; nothing is deleted. Outcomes
   * that were decided on stay with it, but count no more.
   */
  retractAllegation: EntityChange;
  /** Closes an assertion; nothing is deleted. */
  retractEvidence: LinkChange;
  /**
   * Screens all employees against all groups now, as a job: raises what is new since it was evaluated last and reports what no run has reported. Where another
   * run of the job is on its way, that is a conflict.
   */
  runScreening: RunScreeningPayload;
  /** Takes a merge back: closes the assertions that you may see and that say that two entities are one; nothing is deleted. */
  splitEntities: MergeChange;
  /** Ends a request, or what was approved, at once: an entry by any `ADMIN`, an approval of leak analysis by any `INVESTIGATOR` who may see the allegation. */
  withdrawApproval: ApprovalPayload;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationaddAccessEventArgs = {
  input: AddAccessEventInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationaddAccountArgs = {
  input: AddAccountInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationaddEmploymentArgs = {
  input: AddEmploymentInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationaddGroupArgs = {
  input: AddGroupInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationaddGroupStatusArgs = {
  input: AddGroupStatusInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationaddLocationArgs = {
  input: AddLocationInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationaddOperationArgs = {
  input: AddOperationInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationaddPersonArgs = {
  input: AddPersonInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationaddPhoneArgs = {
  input: AddPhoneInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationaddRecordArgs = {
  input: AddRecordInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationaddVehicleArgs = {
  input: AddVehicleInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationdecideApprovalArgs = {
  input: DecideApprovalInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationdecideFlagArgs = {
  input: DecideFlagInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationdecideFlagCauseArgs = {
  input: DecideFlagCauseInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationdeclareLinkArgs = {
  input: DeclareLinkInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationmergeEntitiesArgs = {
  input: MergeEntitiesInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationrecordAllegationArgs = {
  input: RecordAllegationInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationrecordLinkArgs = {
  input: RecordLinkInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationrefuteLinkArgs = {
  input: RefuteLinkInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationregradeEvidenceArgs = {
  input: RegradeEvidenceInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationrequestApprovalArgs = {
  input: RequestApprovalInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationretractAllegationArgs = {
  input: RetractAllegationInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationretractEvidenceArgs = {
  input: RetractEvidenceInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationrunScreeningArgs = {
  input: RunScreeningInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationsplitEntitiesArgs = {
  input: SplitEntitiesInput;
};


/**
 * Every change takes an `operationId` of the caller's making (1 to 100 characters, unique to the change): sent again, the same change answers as
 * it did the first time and nothing is done twice.
 */
export type MutationwithdrawApprovalArgs = {
  input: WithdrawApprovalInput;
};

/** Anything with a stable, opaque id. */
export type Node = {
  id: Scalars['ID']['output'];
};

/** Police activity that can be compromised. Its fields are as known at the time of the list it comes from (`filter.at`), else now. */
export type Operation = Entity & Node & {
  __typename?: 'Operation';
  /** Who is or was assigned to it, as known at the time, oldest first. */
  assignments: Array<Assignment>;
  executed?: Maybe<Scalars['DateTime']['output']>;
  externalIds: Array<ExternalId>;
  id: Scalars['ID']['output'];
  kind: EntityKind;
  label: Scalars['String']['output'];
  /** As the query of this name. */
  leakCandidates?: Maybe<LeakCandidateConnection>;
  marking: Marking;
  name: Scalars['String']['output'];
  planned?: Maybe<Scalars['DateTime']['output']>;
  status?: Maybe<OperationStatus>;
  /** Whom it is or was aimed at, as known at the time, oldest first. */
  targets: Array<Target>;
};


/** Police activity that can be compromised. Its fields are as known at the time of the list it comes from (`filter.at`), else now. */
export type OperationassignmentsArgs = {
  at?: InputMaybe<TimePoint>;
};


/** Police activity that can be compromised. Its fields are as known at the time of the list it comes from (`filter.at`), else now. */
export type OperationleakCandidatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<TimePoint>;
  first?: Scalars['Int']['input'];
  window?: Scalars['Int']['input'];
  within?: Scalars['Int']['input'];
};


/** Police activity that can be compromised. Its fields are as known at the time of the list it comes from (`filter.at`), else now. */
export type OperationtargetsArgs = {
  at?: InputMaybe<TimePoint>;
};

/** A page of operations. */
export type OperationConnection = {
  __typename?: 'OperationConnection';
  edges: Array<OperationEdge>;
  pageInfo: PageInfo;
};

/** An operation and its place in the list. */
export type OperationEdge = {
  __typename?: 'OperationEdge';
  cursor: Scalars['String']['output'];
  node: Operation;
};

/** What an allegation says became of an operation. */
export type OperationEffect =
  | 'COMPROMISED'
  | 'DROPPED'
  | 'NONE';

/** Which operations. What is left out does not narrow. */
export type OperationFilter = {
  /** The time that assignments and targets are asked of: `knownAt`, now where left out; `validAt`, any where left out. */
  at?: InputMaybe<TimePoint>;
  /** Operations that any of these were assigned to. */
  employees?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Names that begin so; case does not matter. */
  nameStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** Operations that now stand so. */
  statuses?: InputMaybe<Array<OperationStatus>>;
  /** Operations aimed at any of these people and groups. */
  targets?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** How an operation stands. */
export type OperationStatus =
  | 'CLOSED'
  | 'COMPROMISED'
  | 'DROPPED'
  | 'EXECUTED'
  | 'PLANNED';

/** What can come of an allegation for a person. */
export type Outcome =
  | 'DISMISSAL'
  | 'DRIVING_BAN'
  /** Kept on file, no further action. */
  | 'FILED'
  | 'FINAL_WRITTEN_WARNING'
  | 'IMPRISONMENT'
  | 'NOT_PROVEN'
  | 'OTHER'
  | 'RESIGNED'
  | 'WRITTEN_WARNING';

/** How often an outcome was decided on in the period. */
export type OutcomeCount = {
  __typename?: 'OutcomeCount';
  count: Scalars['Int']['output'];
  outcome: Outcome;
  /** The outcomes behind `count`, decided last first. */
  rows: AllegationOutcomeConnection;
};


/** How often an outcome was decided on in the period. */
export type OutcomeCountrowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Where a page lies in its list (Relay cursor connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A chain of links. A hop is a link; an entity occurs once. */
export type Path = {
  __typename?: 'Path';
  /** From the start to the end, one more than links. */
  entities: Array<Entity>;
  /** The most restrictive of its links'. */
  handling: Handling;
  hops: Scalars['Int']['output'];
  /** How many distinct sources stand behind it. */
  independentSources: Scalars['Int']['output'];
  links: Array<Link>;
  /** 0 to 1: the product of the links' confidences. */
  strength: Scalars['Float']['output'];
  /** 0 to 100: the weakest link's confidence. */
  weakest: Scalars['Int']['output'];
};

/** A page of paths. */
export type PathConnection = {
  __typename?: 'PathConnection';
  completeness: Completeness;
  edges: Array<PathEdge>;
  pageInfo: PageInfo;
};

/** A path and its place in the list. */
export type PathEdge = {
  __typename?: 'PathEdge';
  cursor: Scalars['String']['output'];
  node: Path;
};

/** One entity, or each entity of a class (the best path to each). */
export type PathEnd =
  /** Each group of this kind. */
  { groupKind: GroupKind; id?: never; }
  |  /** This entity. */
  { groupKind?: never; id: Scalars['ID']['input']; };

/** Which paths are the best. */
export type PathOrder =
  /** By hops, then strength, then ids. */
  | 'SHORTEST'
  /** By strength, then hops, then ids. */
  | 'STRONGEST';

/** A half-open period in the world; an end left out is unbounded. */
export type Period = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** One human being, whatever roles they hold. */
export type Person = Entity & Node & {
  __typename?: 'Person';
  /** Look-ups by this person's accounts, and by those of whom they are merged with, newest first. */
  accessed: AccessEventConnection;
  /** Other names and transliterations. */
  aliases: Array<Scalars['String']['output']>;
  /** Applications of this person known at the time, received first, first. */
  applications: Array<Application>;
  /** Assignments of this employee known at the time, oldest first; ended ones included. */
  assignments: Array<Assignment>;
  /** Criminal statuses known at the time, oldest first. */
  criminalStatuses: Array<CriminalStatus>;
  /** `1980-02-11`, or as much of it as is known: `1980-02`, `1980`. */
  dateOfBirth?: Maybe<Scalars['String']['output']>;
  /** Vulnerable-association records of this employee known at the time, oldest first. */
  declarations: Array<Declaration>;
  /** True where an employment of this person is current at the time. */
  employed: Scalars['Boolean']['output'];
  /** Employments known at the time, oldest first; ended ones included. */
  employments: Array<Employment>;
  externalIds: Array<ExternalId>;
  id: Scalars['ID']['output'];
  kind: EntityKind;
  label: Scalars['String']['output'];
  /** The best path to each group of a kind within so many hops: the main question from the person's end. */
  linksToGroups: PathConnection;
  marking: Marking;
  name: Scalars['String']['output'];
  /** The date of birth as the source gave it, where it gave it in another form. */
  originalDateOfBirth?: Maybe<Scalars['String']['output']>;
};


/** One human being, whatever roles they hold. */
export type PersonaccessedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** One human being, whatever roles they hold. */
export type PersonapplicationsArgs = {
  at?: InputMaybe<TimePoint>;
};


/** One human being, whatever roles they hold. */
export type PersonassignmentsArgs = {
  at?: InputMaybe<TimePoint>;
};


/** One human being, whatever roles they hold. */
export type PersoncriminalStatusesArgs = {
  at?: InputMaybe<TimePoint>;
};


/** One human being, whatever roles they hold. */
export type PersondeclarationsArgs = {
  at?: InputMaybe<TimePoint>;
};


/** One human being, whatever roles they hold. */
export type PersonemployedArgs = {
  at?: InputMaybe<TimePoint>;
};


/** One human being, whatever roles they hold. */
export type PersonemploymentsArgs = {
  at?: InputMaybe<TimePoint>;
};


/** One human being, whatever roles they hold. */
export type PersonlinksToGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: Scalars['Int']['input'];
  groupKind?: GroupKind;
  order?: PathOrder;
  within?: Scalars['Int']['input'];
};

/** A page of people. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  edges: Array<PersonEdge>;
  pageInfo: PageInfo;
};

/** A person and their place in the list. */
export type PersonEdge = {
  __typename?: 'PersonEdge';
  cursor: Scalars['String']['output'];
  node: Person;
};

/** Which people. What is left out does not narrow. */
export type PersonFilter = {
  /** The time that employment is asked of; now where left out. */
  at?: InputMaybe<TimePoint>;
  /** Current employees of these departments. */
  departments?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: current employees only. False: everybody else. */
  employed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Names that begin so; case does not matter. */
  nameStartsWith?: InputMaybe<Scalars['String']['input']>;
};

/** A telephone. */
export type Phone = Entity & Node & {
  __typename?: 'Phone';
  externalIds: Array<ExternalId>;
  id: Scalars['ID']['output'];
  kind: EntityKind;
  label: Scalars['String']['output'];
  marking: Marking;
  /** In E.164 (`+447700900123`), read as a number of Great Britain unless it says its country; digits, where it has no such form. */
  number: Scalars['String']['output'];
  /** As the source gave it. */
  original: Scalars['String']['output'];
};

/** Where the knowledge of a link comes from. */
export type Provenance =
  | 'CASE_FILE'
  | 'HR'
  | 'INTELLIGENCE'
  | 'OPEN_SOURCE'
  | 'SELF_DECLARATION'
  | 'VETTING';

/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type Query = {
  __typename?: 'Query';
  /** Look-ups, newest first. */
  accessEvents: AccessEventConnection;
  /** What a person, and whom they are merged with, looked up in a period, by day, week or month, at most 1000 of them. */
  accessTimeline: AccessTimeline;
  /** An allegation by its id, as known at the time; null where there is none that you may see. */
  allegation?: Maybe<Allegation>;
  /** Allegations, received last first. */
  allegations: AllegationConnection;
  /** An application by its id, as known at the time; null where there is none that you may see. */
  application?: Maybe<Application>;
  /** Applications, received last first. */
  applications: ApplicationConnection;
  /** An approval; null where there is none that you may see. */
  approval?: Maybe<Approval>;
  /** Approvals, those asked for last first: of compartments for `ADMIN` and `AUDITOR`, of leak analysis for `INVESTIGATOR`. */
  approvals: ApprovalConnection;
  /** The proof that an entry is in the newest checkpoint of its trail. */
  auditProof: AuditProof;
  /** The audit trail of every process that keeps its own where this one does, newest first. */
  auditTrail: AuditEntryConnection;
  /** Who you are to this service. */
  caller: Caller;
  /** A case by its id, as known at the time; null where there is none that you may see. */
  case?: Maybe<Case>;
  /** Cases by reference, then id. */
  cases: CaseConnection;
  /**
   * Look-ups of people, groups, operations and things that the employee was linked to within so many hops at that very moment, without a stated purpose, newest first.
   * Links count as they were at the moment of the look-up, as known at `filter.at.knownAt`, now where that is left out; `filter.at.validAt` and
   * `filter.validDuring` are not taken here.
   */
  conflictedAccess: ConflictedAccessConnection;
  /** The network that joins several entities: the best paths between each two of them, drawn once. 2 to 20 ids. */
  connect: Chart;
  /** A declaration by its id, as known at the time; null where there is none that you may see. */
  declaration?: Maybe<Declaration>;
  /** Vulnerable-association records, made or discovered last first. */
  declarations: DeclarationConnection;
  /**
   * Likely duplicates of an entity, or of any in the graph, best first, then by ids. Those that are merged already, directly or through others, are left
   * out; those that something refutes too, unless they are asked for.
   */
  duplicateCandidates: DuplicateCandidateConnection;
  /**
   * The screening table: current employees against active organised crime groups (unless filtered otherwise), by hops, then employee id, then
   * group id. It is for an instant: `validDuring` is not taken here.
   */
  employeeGroupLinks: EmployeeGroupLinkConnection;
  /** The direct neighbours of several entities, strongest first when cut at `limit` entities (1 to 2000). */
  expand: Chart;
  /**
   * How near an employee is to the nearest active organised crime group, and how ordinary that is; null for somebody who is no employee at the time
   * that you may see. It is for an instant: `validDuring` is not taken here.
   */
  exposure?: Maybe<Exposure>;
  /** A flag; null where there is none that you may see. */
  flag?: Maybe<Flag>;
  /** The same, grouped by what caused them; newest first. */
  flagCauses: FlagCauseConnection;
  /** Flags, newest change first. */
  flags: FlagConnection;
  /** A group by its id; null where there is none that you may see. */
  group?: Maybe<Group>;
  /** Groups by name, then id. */
  groups: GroupConnection;
  /** An intelligence report by its id, as known at the time; null where there is none that you may see. */
  intelligenceReport?: Maybe<IntelligenceReport>;
  /** Intelligence reports, received last first. */
  intelligenceReports: IntelligenceReportConnection;
  /**
   * Who looked up the subjects of a compromised operation in the window before, crossed with who had a path to somebody who gained. Paths are those of
   * the moment of the compromise, as it was known then; `at.knownAt` asks by later knowledge, `at.validAt` sets the moment. Null where there is no
   * such allegation or operation that you may see. Forbidden where the allegation, or one that names the operation, is protected (`Allegation.isProtected`)
   * and no approval is in force. An answer is a prompt for a human decision, never a finding.
   */
  leakCandidates?: Maybe<LeakCandidateConnection>;
  /** How many links each of these entities has, by kind. */
  linkCounts: Array<LinkCounts>;
  /**
   * Exact lookup by names, aliases, telephone numbers, registration marks, account identifiers, staff numbers, record references
   * or external ids. Case, spaces, punctuation and accents do not matter, nor the letters of a name (`Иванов` and `Ivanov`, `Müller`, `Muller` and
   * `Mueller`), how a telephone number is written (`07700 900123`, `+44 7700 900123`), or O for 0 and I for 1 in a registration mark whose
   * format makes it certain. Up to 500 at once.
   */
  lookup: Array<IdentifierMatch>;
  /**
   * What lies within so many hops of an entity, nearest and strongest first when cut at `limit` entities (1 to 2000). It is searched no further than
   * the hop by which there is more than that: `completeness.searchedHops` says which.
   */
  neighbourhood: Chart;
  /** The entity, link, assertion or facet with this id; null where there is none that you may see. */
  node?: Maybe<Node>;
  /** As `node`, for up to 500 ids, in the order asked. */
  nodes: Array<Maybe<Node>>;
  /** An operation by its id; null where there is none that you may see. */
  operation?: Maybe<Operation>;
  /** Operations by name, then id. */
  operations: OperationConnection;
  /**
   * The k best paths between two entities (`to: {id}`), or the best path to each group of a kind (`to: {groupKind}`).
   * `within` is 1 to 8, `first` 1 to 500.
   */
  paths: PathConnection;
  /** People by name, then id. */
  people: PersonConnection;
  /** A person by their id; null where there is none that you may see. */
  person?: Maybe<Person>;
  /**
   * Employees whom the vetting policy would fail (or refer, if asked for), each by the standard of their own application: the gravest first, then the nearest. `asOf`:
   * as at the close of a day, by what was known then; now where it is left out. `within`, 1 to 8, looks less far than the policy does.
   */
  revetting: RevettingConnection;
  /** The screening jobs whose flags you may see, by name. */
  screeningJobs: Array<ScreeningJob>;
  /** Full-text search by names, aliases and identifiers, misspellings and other letters forgiven, best first. */
  search: Array<SearchHit>;
  /**
   * The threat assessment for a period of days, both included. With `knownAt`, as it could have been written then; now where left out. `units` are
   * the units whose intelligence is counted, where they are not those that the sources name.
   */
  threatAssessment: ThreatAssessment;
  /**
   * Employees and organised crime groups within so many hops once every link that an employee declared is taken away: what remains is what nobody
   * told us. Of everybody (or some departments) by hops, then employee id, then group id; of one `employee`, or of anybody else such as an applicant, by
   * hops, then strength, then ids. It is for an instant, and of active groups unless `filter.groupStatus` says otherwise; `filter.declared` and
   * `filter.validDuring` are not taken here.
   */
  undeclaredLinks: UndeclaredLinkConnection;
  /**
   * What the vetting policy suggests for an application, the path that decides and what would change it; null where there is no application that you may
   * see. The concerns of the policy say how far it looks; `within`, 1 to 8, may list tolerated paths from farther away. `at`: now where it is left out.
   */
  vettingCheck?: Maybe<VettingCheck>;
  /**
   * Vulnerable associations of current employees: those on record, and those that personal links with people of a criminal status, members of organised crime
   * groups and such groups tell of. Undeclared ones first, then those declared latest; of these those without a record first, then the best known.
   */
  vulnerableAssociations: VulnerableAssociationConnection;
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryaccessEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessEventFilter>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryaccessTimelineArgs = {
  bucket?: TimelineBucket;
  from: Scalars['DateTime']['input'];
  person: Scalars['ID']['input'];
  to: Scalars['DateTime']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryallegationArgs = {
  at?: InputMaybe<TimePoint>;
  id: Scalars['ID']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryallegationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AllegationFilter>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryapplicationArgs = {
  at?: InputMaybe<TimePoint>;
  id: Scalars['ID']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryapplicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ApplicationFilter>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryapprovalArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryapprovalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ApprovalFilter>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryauditProofArgs = {
  index: Scalars['Int']['input'];
  trail: Scalars['String']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryauditTrailArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerycaseArgs = {
  at?: InputMaybe<TimePoint>;
  id: Scalars['ID']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerycasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryconflictedAccessArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  employees?: InputMaybe<Array<Scalars['ID']['input']>>;
  filter?: InputMaybe<LinkFilter>;
  first?: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  hasPurpose?: InputMaybe<Scalars['Boolean']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  within?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryconnectArgs = {
  filter?: InputMaybe<LinkFilter>;
  ids: Array<Scalars['ID']['input']>;
  pathsPerPair?: Scalars['Int']['input'];
  within?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerydeclarationArgs = {
  at?: InputMaybe<TimePoint>;
  id: Scalars['ID']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerydeclarationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeclarationFilter>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryduplicateCandidatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  id?: InputMaybe<Scalars['ID']['input']>;
  includeRefuted?: Scalars['Boolean']['input'];
  kinds?: InputMaybe<Array<EntityKind>>;
  minScore?: Scalars['Float']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryemployeeGroupLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  departments?: InputMaybe<Array<Scalars['String']['input']>>;
  filter?: InputMaybe<LinkFilter>;
  first?: Scalars['Int']['input'];
  groups?: InputMaybe<Array<Scalars['ID']['input']>>;
  within?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryexpandArgs = {
  filter?: InputMaybe<LinkFilter>;
  ids: Array<Scalars['ID']['input']>;
  limit?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryexposureArgs = {
  employee: Scalars['ID']['input'];
  filter?: InputMaybe<LinkFilter>;
  within?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryflagArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryflagCausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FlagFilter>;
  first?: Scalars['Int']['input'];
  status?: InputMaybe<Array<FlagStatus>>;
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryflagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FlagFilter>;
  first?: Scalars['Int']['input'];
  status?: InputMaybe<Array<FlagStatus>>;
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerygroupArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerygroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GroupFilter>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryintelligenceReportArgs = {
  at?: InputMaybe<TimePoint>;
  id: Scalars['ID']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryintelligenceReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IntelligenceReportFilter>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryleakCandidatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  allegation?: InputMaybe<Scalars['ID']['input']>;
  at?: InputMaybe<TimePoint>;
  first?: Scalars['Int']['input'];
  operation?: InputMaybe<Scalars['ID']['input']>;
  window?: Scalars['Int']['input'];
  within?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerylinkCountsArgs = {
  filter?: InputMaybe<LinkFilter>;
  ids: Array<Scalars['ID']['input']>;
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerylookupArgs = {
  identifiers: Array<Scalars['String']['input']>;
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryneighbourhoodArgs = {
  filter?: InputMaybe<LinkFilter>;
  hops?: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  limit?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerynodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerynodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryoperationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryoperationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OperationFilter>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerypathsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: Scalars['Int']['input'];
  from: Scalars['ID']['input'];
  order?: PathOrder;
  parallel?: Scalars['Boolean']['input'];
  to: PathEnd;
  within?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerypeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonFilter>;
  first?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerypersonArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryrevettingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  clearedSince?: InputMaybe<Scalars['Date']['input']>;
  departments?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: Scalars['Int']['input'];
  outcomes?: Array<VettingOutcome>;
  within?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerysearchArgs = {
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<Array<EntityKind>>;
  text: Scalars['String']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QuerythreatAssessmentArgs = {
  from: Scalars['Date']['input'];
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  to: Scalars['Date']['input'];
  units?: InputMaybe<Array<Scalars['String']['input']>>;
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryundeclaredLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  departments?: InputMaybe<Array<Scalars['String']['input']>>;
  employee?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: Scalars['Int']['input'];
  withDeclaredLate?: Scalars['Boolean']['input'];
  within?: Scalars['Int']['input'];
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryvettingCheckArgs = {
  application: Scalars['ID']['input'];
  at?: InputMaybe<TimePoint>;
  within?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked. Each answer is of one revision of the graph, and holds only what you may see. */
export type QueryvulnerableAssociationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VulnerableAssociationFilter>;
  first?: Scalars['Int']['input'];
};

/** What the recipient is to an allegation. */
export type RecipientKind =
  /** A criminal of no known organised crime group. */
  | 'CRIMINAL'
  | 'JOURNALIST'
  /** An organised crime group (OCG), or a criminal who belongs to one or acts for one. */
  | 'ORGANISED_CRIME_GROUP'
  | 'OTHER'
  /** Somebody to whom the law lets an employee report wrongdoing. */
  | 'PROTECTED_DISCLOSURE';

/** What the recipient is to the subject of an allegation. */
export type RecipientRelationship =
  | 'FAMILY'
  | 'FRIEND'
  | 'NONE'
  | 'OTHER';

/** An item on a police system. */
export type RecordEntity = Entity & Node & {
  __typename?: 'Record';
  /** Whom and what it is about. */
  about: Array<RecordSubject>;
  /** Look-ups of this record, newest first. */
  accessedBy: AccessEventConnection;
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  externalIds: Array<ExternalId>;
  id: Scalars['ID']['output'];
  kind: EntityKind;
  label: Scalars['String']['output'];
  marking: Marking;
  reference: Scalars['String']['output'];
  system: SystemKind;
  title?: Maybe<Scalars['String']['output']>;
};


/** An item on a police system. */
export type RecordaccessedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Something said against employees of the force. */
export type RecordAllegationInput = {
  /** Whether that was before the event; left out: not known. */
  beforeEvent?: InputMaybe<Scalars['Boolean']['input']>;
  /** What became of the operation. */
  effect?: OperationEffect;
  externalIds?: Array<ExternalIdInput>;
  /** What came of it for others. */
  harm?: InputMaybe<Scalars['String']['input']>;
  /** What the subjects got or were promised. */
  inducement?: InputMaybe<Scalars['String']['input']>;
  /** What was disclosed. */
  information?: Array<DisclosedInformation>;
  kind: AllegationKind;
  /** When the force knew; left out: now. Late data keeps its own day. */
  knownFrom?: InputMaybe<Scalars['DateTime']['input']>;
  marking?: InputMaybe<MarkingInput>;
  /** Half-open: it is said to have happened from this instant … */
  occurredFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** … to before this one. */
  occurredTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** The operation it touches. */
  operation?: InputMaybe<Scalars['ID']['input']>;
  operationId: Scalars['ID']['input'];
  receivedAt: Scalars['DateTime']['input'];
  /** Who is said to have been told. */
  recipients?: Array<AllegationRecipientInput>;
  /** Its reference. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The intelligence report it was made of. */
  report?: InputMaybe<Scalars['ID']['input']>;
  /** The employees it is about; left out where they are not known. */
  subjects?: Array<Scalars['ID']['input']>;
};

/** What a source says of a link. */
export type RecordLinkInput = {
  context?: LinkContext;
  /** How often, where the source counts. */
  count?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['ID']['input'];
  grading: GradingInput;
  kind: LinkKind;
  marking?: InputMaybe<MarkingInput>;
  operationId: Scalars['ID']['input'];
  provenance: Provenance;
  /** What the one end is to the other, in the source's words. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** The report, declaration or record it stands on, by the source's own key. */
  sourceKey: Scalars['String']['input'];
  /** Required with `OTHER`. */
  subkind?: InputMaybe<Scalars['String']['input']>;
  times?: InputMaybe<TimesInput>;
  to: Scalars['ID']['input'];
};

/** Whom or what a record is about, and in what part. */
export type RecordSubject = {
  __typename?: 'RecordSubject';
  entity: Entity;
  role: AboutRole;
};

/** Whom or what a record is about, and in what part. */
export type RecordSubjectInput = {
  entity: Scalars['ID']['input'];
  role?: AboutRole;
};

/** What a source says against a link. */
export type RefuteLinkInput = {
  grading: GradingInput;
  /** The link that is not so. */
  link: Scalars['ID']['input'];
  marking?: InputMaybe<MarkingInput>;
  operationId: Scalars['ID']['input'];
  provenance: Provenance;
  /** The report, declaration or record it stands on, by the source's own key. */
  sourceKey: Scalars['String']['input'];
  times?: InputMaybe<TimesInput>;
};

/** Another grading for an assertion. */
export type RegradeEvidenceInput = {
  /** The assertion; it is closed and another with the new grading opened. */
  evidence: Scalars['ID']['input'];
  grading: GradingInput;
  /** When the force knew better; left out: now. */
  knownFrom?: InputMaybe<Scalars['DateTime']['input']>;
  operationId: Scalars['ID']['input'];
};

/** What is asked for, and why. */
export type RequestApprovalInput = {
  /** Required with `LEAK_ANALYSIS`: one that is protected. */
  allegation?: InputMaybe<Scalars['ID']['input']>;
  /** Required with `COMPARTMENT_ENTRY`. */
  compartment?: InputMaybe<Scalars['String']['input']>;
  kind: ApprovalKind;
  operationId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  /** Required with `COMPARTMENT_ENTRY`: who enters, as their token names them; never yourself. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** Required with `COMPARTMENT_ENTRY`: when the entry ends, at most 366 days ahead. A leak analysis ends 90 days after it is approved. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An allegation that no longer holds. */
export type RetractAllegationInput = {
  allegation: Scalars['ID']['input'];
  /** When the force stopped holding it; left out: now. */
  knownTo?: InputMaybe<Scalars['DateTime']['input']>;
  operationId: Scalars['ID']['input'];
  /** Kept with what it said. */
  reason: Scalars['String']['input'];
};

/** An assertion that no longer holds. */
export type RetractEvidenceInput = {
  /** The assertion. */
  evidence: Scalars['ID']['input'];
  /** When the force stopped holding it; left out: now. */
  knownTo?: InputMaybe<Scalars['DateTime']['input']>;
  operationId: Scalars['ID']['input'];
  /** Kept with the closed assertion. */
  reason: Scalars['String']['input'];
};

/** A page of a re-vetting. */
export type RevettingConnection = {
  __typename?: 'RevettingConnection';
  /** The instant it is for, in the world and of the force's knowledge. */
  at: Scalars['DateTime']['output'];
  completeness: Completeness;
  edges: Array<RevettingEdge>;
  pageInfo: PageInfo;
  /** The version of the policy that everybody was weighed by: the one in force at the time. */
  policyVersion: Scalars['String']['output'];
  /** How many employees the screenings of the hour put forward: a few of them may turn out to have no path at the very instant, and have no row. */
  screenedCount: Scalars['Int']['output'];
};

/** A row of a re-vetting and its place in it. */
export type RevettingEdge = {
  __typename?: 'RevettingEdge';
  cursor: Scalars['String']['output'];
  node: RevettingRow;
};

/** An employee whom the vetting policy would not pass, and since when that could be known. */
export type RevettingRow = {
  __typename?: 'RevettingRow';
  /**
   * The link that made the difference: of `pathThen` (for what came about later, of `path`) the one that came to be known last, among those that did not count
   * when they were cleared where there are any.
   */
  cause?: Maybe<Link>;
  /** Since when the force has known the cause well enough for the concern. */
  causeKnownSince?: Maybe<Scalars['DateTime']['output']>;
  /** When they were last cleared: the last decision on an application of theirs, else the day they were hired; null where neither is known. */
  clearedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The gravest concern that reaches them. */
  concern: VettingConcern;
  /** The last decision; null where none is on file. */
  decision?: Maybe<VettingDecision>;
  employee: Person;
  /** How ordinary it is for an employee like this to be so near to an active group. */
  exposure?: Maybe<ExposureBaseline>;
  group: Group;
  hiredAt?: Maybe<Scalars['DateTime']['output']>;
  hops: Scalars['Int']['output'];
  /** By both times: the policy asked of the world as it was when they were cleared, by what was known then and by what is known now. */
  knowable?: Maybe<Knowable>;
  /** FAIL or REFER. */
  outcome: VettingOutcome;
  /** The shortest, then the strongest path that the concern reaches, from the employee to the group. */
  path: Path;
  /** The path as it was when they were cleared: by what was known then, else by what is known now; null for what came about later. */
  pathThen?: Maybe<Path>;
  /** The standard of their last application; STANDARD where there is none on file. */
  standard: VettingStandard;
};

/** What a caller may be; several at once. There is none that may everything. */
export type Role =
  /** Who enters a compartment, with a second person; no data. */
  | 'ADMIN'
  /** Paths, charts, lists, flags, the threat assessment. */
  | 'ANALYST'
  /** The audit trail, and who may enter which compartment; nothing else. */
  | 'AUDITOR'
  /** Scheduled jobs: screening, flags, exports, changes, subscriptions. */
  | 'BATCH'
  /** Besides: who looked up what, leak candidates, changes. */
  | 'INVESTIGATOR'
  /** Besides: applications, checks of applicants, looking again at employees. */
  | 'VETTING';

/** Those who are ruled out for a reason. */
export type RuledOut = {
  __typename?: 'RuledOut';
  count: Scalars['Int']['output'];
  employees: Array<Person>;
  reason: RuledOutReason;
};


/** Those who are ruled out for a reason. */
export type RuledOutemployeesArgs = {
  first?: Scalars['Int']['input'];
};

/** Why somebody is no candidate. */
export type RuledOutReason =
  /** Near to somebody who gained, assigned or named, but none of their accounts looked a subject up in the window. */
  | 'NO_LOOK_UP'
  /** Looked a subject up as others would by chance, and has no path to anybody who gained. */
  | 'NO_PATH';

/** A screening run. */
export type RunScreeningInput = {
  /** Which links count: the job's rules from here on. `at`, `validDuring` and `groupStatus` are not taken here. */
  filter?: InputMaybe<LinkFilter>;
  /** Name of the job; your own by that name and your clearance. It is begun where there is none: what is there by then is its baseline. */
  job?: Scalars['String']['input'];
  /** Whether the service evaluates the job by itself from here on. Left out, that stays as it is; at first it does. */
  live?: InputMaybe<Scalars['Boolean']['input']>;
  operationId: Scalars['ID']['input'];
  /** Hops, 1 to 8: the job's rules from here on. */
  within?: InputMaybe<Scalars['Int']['input']>;
};

/** What a run reported. */
export type RunScreeningPayload = {
  __typename?: 'RunScreeningPayload';
  /** True where the job was begun by this run: then there is nothing to report. */
  isBaseline: Scalars['Boolean']['output'];
  run: ScreeningRun;
};

/** A named screening with its own rules and point. It sees what whoever began it was cleared for, and so do those who see its flags. */
export type ScreeningJob = {
  __typename?: 'ScreeningJob';
  /** Flags are raised up to this instant. */
  evaluatedTo: Scalars['DateTime']['output'];
  /** True where the service evaluates it by itself, as changes come; else only its runs do. */
  live: Scalars['Boolean']['output'];
  /** Whoever is cleared for at least this sees its flags. */
  marking: Marking;
  name: Scalars['String']['output'];
  /** How many flags it has raised. */
  raised: Scalars['Int']['output'];
  /** A run has reported up to this instant. */
  reportedTo: Scalars['DateTime']['output'];
  /** Of its rules. */
  rulesVersion: Scalars['String']['output'];
  /** How many of them no run has reported. */
  unreported: Scalars['Int']['output'];
  within: Scalars['Int']['output'];
};

/** A run of a job: what was raised since the one before. */
export type ScreeningRun = {
  __typename?: 'ScreeningRun';
  completedAt: Scalars['DateTime']['output'];
  /** The flags it reported, in the order they were raised. */
  flags: FlagConnection;
  /** From after this instant. */
  from: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  job: ScreeningJob;
  /** How many flags it reported. */
  raised: Scalars['Int']['output'];
  startedAt: Scalars['DateTime']['output'];
  to: Scalars['DateTime']['output'];
};


/** A run of a job: what was raised since the one before. */
export type ScreeningRunflagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** An entity that a text found. */
export type SearchHit = {
  __typename?: 'SearchHit';
  entity: Entity;
  /** The name, alias or identifier that matched. */
  matched: Scalars['String']['output'];
  /** 0 to 1: likeness of the best matching name or identifier to the text. */
  score: Scalars['Float']['output'];
};

/**
 * Serving police officers, by the rank of an employment that is current on the last day, of whom an association with a criminal had been recorded by then. Police
 * staff (`Analyst`, `PCSO`, …) and special constables are none.
 */
export type ServingOfficerFigures = {
  __typename?: 'ServingOfficerFigures';
  /** Of these: at least one of their records came from intelligence, not from themselves. */
  notAllDeclared: Scalars['Int']['output'];
  /** The officers behind `withVulnerableAssociation` or, with `notAllDeclared`, those behind that, by name. */
  rows: PersonConnection;
  /** Officers with at least one such record. */
  withVulnerableAssociation: Scalars['Int']['output'];
};


/**
 * Serving police officers, by the rank of an employment that is current on the last day, of whom an association with a criminal had been recorded by then. Police
 * staff (`Analyst`, `PCSO`, …) and special constables are none.
 */
export type ServingOfficerFiguresrowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  notAllDeclared?: Scalars['Boolean']['input'];
};

/** 3x5x2: how reliable the source is. */
export type SourceEvaluation =
  /** 3 */
  | 'NOT_RELIABLE'
  /** 1 */
  | 'RELIABLE'
  /** 2 */
  | 'UNTESTED';

/** Two records that are not of one after all. */
export type SplitEntitiesInput = {
  first: Scalars['ID']['input'];
  /** When the force stopped holding that they are one; left out: now. */
  knownTo?: InputMaybe<Scalars['DateTime']['input']>;
  operationId: Scalars['ID']['input'];
  /** Kept with the closed assertions. */
  reason: Scalars['String']['input'];
  second: Scalars['ID']['input'];
};

/** How a look-up is of somebody. */
export type SubjectMatch =
  /** The record is about an operation that is after them. */
  | 'OPERATION_TARGET'
  /** The record is about them. */
  | 'RECORD'
  /** They are called exactly what was searched for; others may be too. */
  | 'SEARCH_TERM';

/**
 * What is told as it happens, over WebSocket (`graphql-transport-ws`, at `/graphql`) and server-sent events (`/graphql/stream`). An event comes once and in
 * order; whoever was away subscribes again with the last event's token as `since` and misses nothing. Who does not take their events is cut off
 * with `LIMIT_EXCEEDED`.
 */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Flags as they are raised by runs of screening jobs, each once, in the order of their job. With `since`, all after that one first; those of jobs begun since
   * then too.
   */
  flagRaised: FlagRaised;
  /** Changes of the links of these entities (1 to 100), whoever they are merged with included: an event a revision. With `since`, all after that one first. */
  linksChanged: LinksChanged;
};


/**
 * What is told as it happens, over WebSocket (`graphql-transport-ws`, at `/graphql`) and server-sent events (`/graphql/stream`). An event comes once and in
 * order; whoever was away subscribes again with the last event's token as `since` and misses nothing. Who does not take their events is cut off
 * with `LIMIT_EXCEEDED`.
 */
export type SubscriptionflagRaisedArgs = {
  filter?: InputMaybe<FlagFilter>;
  since?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What is told as it happens, over WebSocket (`graphql-transport-ws`, at `/graphql`) and server-sent events (`/graphql/stream`). An event comes once and in
 * order; whoever was away subscribes again with the last event's token as `since` and misses nothing. Who does not take their events is cut off
 * with `LIMIT_EXCEEDED`.
 */
export type SubscriptionlinksChangedArgs = {
  around: Array<Scalars['ID']['input']>;
  since?: InputMaybe<Scalars['String']['input']>;
};

/** How many look-ups were made on a system. */
export type SystemCount = {
  __typename?: 'SystemCount';
  count: Scalars['Int']['output'];
  system: SystemKind;
};

/** A police system. */
export type SystemKind =
  | 'CRIME'
  | 'CUSTODY'
  | 'HR'
  | 'INTELLIGENCE'
  | 'NUMBER_PLATES'
  | 'OTHER';

/** A person or group that an operation is aimed at for a time. */
export type Target = Node & {
  __typename?: 'Target';
  id: Scalars['ID']['output'];
  knownFrom: Scalars['DateTime']['output'];
  operation: Operation;
  target: Entity;
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  validTo?: Maybe<Scalars['DateTime']['output']>;
};

/**
 * A counter-corruption unit's threat assessment for a period, counted from the graph as you may see it. Flows (allegations, intelligence, outcomes)
 * count by the London day they were received or decided on, both ends of the period included; stocks (employees, groups, what is still open) are as at
 * the close of its last day: what had begun by then and had not ended; yearly series are the completed financial years (April to March) up to its end. Beside each figure is the list of
 * the very rows that it counts.
 */
export type ThreatAssessment = {
  __typename?: 'ThreatAssessment';
  /** Opaque: the state of the graph it is counted from. It moves only with changes you may see. */
  asOfRevision: Scalars['String']['output'];
  /** Allegations of disclosure of information received in the period. */
  disclosure: DisclosureFigures;
  /** The groups behind `emergingGroups`, by name. */
  emergingGroupRows: GroupConnection;
  /** Organised crime groups that are emerging on the last day, besides the active ones. */
  emergingGroups: Scalars['Int']['output'];
  /** The people behind `employees`, by name: every record of theirs, so that one who is merged may come several times. */
  employeeRows: PersonConnection;
  /** People the force employs on the last day; those who are merged count once. */
  employees: Scalars['Int']['output'];
  /** The first day of the period … */
  from: Scalars['Date']['output'];
  /** Intelligence that the unit received in the period. */
  intelligence: IntelligenceFigures;
  /** The instant of the force's knowledge that it is written from: what came to be known later, or was retracted by then, does not count. */
  knownAt: Scalars['DateTime']['output'];
  /** The groups behind `organisedCrimeGroups`, by name. */
  organisedCrimeGroupRows: GroupConnection;
  /** Organised crime groups that are active on the last day. */
  organisedCrimeGroups: Scalars['Int']['output'];
  /** What was decided in the period, of allegations received at any time; an outcome that did not occur has no row. */
  outcomes: Array<OutcomeCount>;
  /** Serving officers with such a record, as at the last day. */
  servingOfficers: ServingOfficerFigures;
  /** … and the last, both included. */
  to: Scalars['Date']['output'];
  /** Applications to join the force and those that failed: one row a year, oldest first, at most three. */
  vetting: Array<VettingYear>;
  /** Records of associations with criminals: one row a year, oldest first, at most three. */
  vulnerableAssociations: Array<VulnerableAssociationYear>;
};


/**
 * A counter-corruption unit's threat assessment for a period, counted from the graph as you may see it. Flows (allegations, intelligence, outcomes)
 * count by the London day they were received or decided on, both ends of the period included; stocks (employees, groups, what is still open) are as at
 * the close of its last day: what had begun by then and had not ended; yearly series are the completed financial years (April to March) up to its end. Beside each figure is the list of
 * the very rows that it counts.
 */
export type ThreatAssessmentemergingGroupRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * A counter-corruption unit's threat assessment for a period, counted from the graph as you may see it. Flows (allegations, intelligence, outcomes)
 * count by the London day they were received or decided on, both ends of the period included; stocks (employees, groups, what is still open) are as at
 * the close of its last day: what had begun by then and had not ended; yearly series are the completed financial years (April to March) up to its end. Beside each figure is the list of
 * the very rows that it counts.
 */
export type ThreatAssessmentemployeeRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * A counter-corruption unit's threat assessment for a period, counted from the graph as you may see it. Flows (allegations, intelligence, outcomes)
 * count by the London day they were received or decided on, both ends of the period included; stocks (employees, groups, what is still open) are as at
 * the close of its last day: what had begun by then and had not ended; yearly series are the completed financial years (April to March) up to its end. Beside each figure is the list of
 * the very rows that it counts.
 */
export type ThreatAssessmentorganisedCrimeGroupRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** How much of a threat a group is held to be. */
export type ThreatBand =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

/** A point in both times. What is left out is now. */
export type TimePoint = {
  /** When the force knew it. */
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it was so in the world. */
  validAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How long the parts of a timeline are. */
export type TimelineBucket =
  /** A day in Europe/London. */
  | 'DAY'
  /** A month of the calendar. */
  | 'MONTH'
  /** Monday to Sunday. */
  | 'WEEK';

/** The look-ups of a part of a timeline. */
export type TimelinePart = {
  __typename?: 'TimelinePart';
  /** Those there are any of. */
  byAction: Array<ActionCount>;
  /** Those there are any of. */
  bySystem: Array<SystemCount>;
  count: Scalars['Int']['output'];
  /** Half-open: from this instant … */
  from: Scalars['DateTime']['output'];
  /** … to before this one. */
  to: Scalars['DateTime']['output'];
  /** Without a stated purpose. */
  withoutPurpose: Scalars['Int']['output'];
};

/** When it was so, and when the force knew. */
export type TimesInput = {
  /** When the force knew; left out: now. Late data keeps its own day. */
  knownFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it began in the world; left out: unbounded. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it ended in the world, exclusive; left out: unbounded. */
  validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** On what ground a concern tolerates a path. */
export type ToleranceGround =
  /** A link has been over for long enough. */
  | 'AGE'
  /** Other evidence refutes a link. */
  | 'DISPUTE'
  /** It is longer. */
  | 'DISTANCE'
  /** A link is graded lower. */
  | 'GRADE'
  /** The group is of a status that does not count. */
  | 'GROUP_STATUS'
  /** It needs a link of a kind that does not count. */
  | 'KIND';

/**
 * An employee and an organised crime group that are connected by what nobody told us: a path none of whose links an employee at an end of it declared. It is
 * a prompt to ask, never a finding.
 */
export type UndeclaredLink = {
  __typename?: 'UndeclaredLink';
  employee: Person;
  /** How ordinary it is for an employee like this to be so near to any group by links that nobody declared; null for somebody who is no employee at the time. */
  exposure?: Maybe<ExposureBaseline>;
  group: Group;
  /** Hops of the best path that is left once declared links are taken away. */
  hops: Scalars['Int']['output'];
  /** Hops of the best path when declared links count too: fewer than `hops` where the nearer connection was told us. */
  hopsWithDeclared: Scalars['Int']['output'];
  /** That path, from the employee to the group. */
  path: Path;
  /** The best path when declared links count too. */
  pathWithDeclared: Path;
};

/** A page of undeclared links. */
export type UndeclaredLinkConnection = {
  __typename?: 'UndeclaredLinkConnection';
  completeness: Completeness;
  edges: Array<UndeclaredLinkEdge>;
  pageInfo: PageInfo;
};

/** An undeclared link and its place in the list. */
export type UndeclaredLinkEdge = {
  __typename?: 'UndeclaredLinkEdge';
  cursor: Scalars['String']['output'];
  node: UndeclaredLink;
};

/** A vehicle, by its registration mark. */
export type Vehicle = Entity & Node & {
  __typename?: 'Vehicle';
  description?: Maybe<Scalars['String']['output']>;
  externalIds: Array<ExternalId>;
  id: Scalars['ID']['output'];
  kind: EntityKind;
  label: Scalars['String']['output'];
  marking: Marking;
  /** As the source gave it. */
  original: Scalars['String']['output'];
  /** As on the plate, upper case and spaced by its United Kingdom format; of other forms, letters and digits. */
  registration: Scalars['String']['output'];
};

/** Something that would change the outcome, all else being as it is. */
export type VettingChange = {
  __typename?: 'VettingChange';
  by: VettingChangeKind;
  /** Of GRADE: the link below this where the outcome gets lighter, this or better where it gets graver. */
  confidence?: Maybe<Scalars['Int']['output']>;
  groupStatus?: Maybe<GroupStatus>;
  /** The link it is about. */
  link?: Maybe<Link>;
  /** Of TIME: when. */
  on?: Maybe<Scalars['DateTime']['output']>;
  /** What it would come to then. */
  outcome: VettingOutcome;
  /** In words. */
  says: Scalars['String']['output'];
  standard?: Maybe<VettingStandard>;
};

/** What would have to be otherwise. */
export type VettingChangeKind =
  /** A link is graded otherwise. */
  | 'GRADE'
  /** The group has another status. */
  | 'GROUP_STATUS'
  /** A link of the deciding path is not there. */
  | 'LINK'
  /** The other standard: shown to be understood, not to be chosen. A standard is chosen once for an application. */
  | 'STANDARD'
  /** Time passes, and nothing more becomes known. */
  | 'TIME';

/** An applicant's paths to organised crime groups, weighed by the standard and policy of the application. */
export type VettingCheck = {
  __typename?: 'VettingCheck';
  /** False: there are further paths to the groups of concern than were weighed, and one of these may stand against a change by link or grade. */
  allWeighed: Scalars['Boolean']['output'];
  applicant: Person;
  application: Application;
  completeness: Completeness;
  /** The concern that decides; null for a pass. */
  concern?: Maybe<VettingConcern>;
  /** The path that decides: of those that the concern reaches, the shortest, then the strongest; null for a pass. */
  deciding?: Maybe<WeighedPath>;
  /**
   * How ordinary it is for employees to be as close to an active group as the deciding path is long: those like the applicant where they are an employee,
   * else all. Null for a pass.
   */
  exposure?: Maybe<ExposureBaseline>;
  /** … as the force knew it then. */
  knownAt: Scalars['DateTime']['output'];
  outcome: VettingOutcome;
  policy: VettingPolicy;
  /** The one chosen for the application; STANDARD where it names none. */
  standard: VettingStandard;
  /** When it was so in the world … */
  validAt: Scalars['DateTime']['output'];
  /** Every path that was weighed, the gravest first, then the shortest. 1 to 500. */
  weighed: Array<WeighedPath>;
  /** How many there are. */
  weighedCount: Scalars['Int']['output'];
  /** What would change the outcome, one thing at a time. */
  wouldChange: Array<VettingChange>;
};


/** An applicant's paths to organised crime groups, weighed by the standard and policy of the application. */
export type VettingCheckweighedArgs = {
  first?: Scalars['Int']['input'];
};

/** What it takes for a path to count against an applicant. What no concern of the standard reaches is tolerated. */
export type VettingConcern = {
  __typename?: 'VettingConcern';
  /** Whether a link counts that other evidence refutes. */
  disputed: Scalars['Boolean']['output'];
  /** For how many years a link that ended counts; 0: only what is so at the time. */
  endedWithinYears: Scalars['Int']['output'];
  /** The statuses of a group, at the time or within those years, to which a path counts. */
  groupStatus: Array<GroupStatus>;
  /** As the policy file names it. */
  id: Scalars['String']['output'];
  /** 0 to 100. A path with a weaker link is tolerated. */
  minConfidence: Scalars['Int']['output'];
  /** What it suggests where it reaches a path: FAIL or REFER. */
  outcome: VettingOutcome;
  /** In words. */
  says: Scalars['String']['output'];
  /** A path that needs a link of any of these kinds is tolerated. */
  toleratedKinds: Array<LinkKind>;
  /** Hops; membership of the group is one. A longer path is tolerated. */
  within: Scalars['Int']['output'];
};

/** What a human decided of an application, and by what. */
export type VettingDecision = Node & {
  __typename?: 'VettingDecision';
  application: Application;
  /** Who decided. */
  approver?: Maybe<Person>;
  decidedAt: Scalars['DateTime']['output'];
  decision: VettingResult;
  id: Scalars['ID']['output'];
  knownFrom: Scalars['DateTime']['output'];
  /** What was found there. */
  openSourceResult?: Maybe<Scalars['String']['output']>;
  /** What was looked at in open sources. */
  openSourceScope?: Maybe<Scalars['String']['output']>;
  /** The version of the vetting policy it was decided by. */
  policyVersion?: Maybe<Scalars['String']['output']>;
  reasons: Array<VettingReason>;
  /** The standard it was decided by. */
  standard?: Maybe<VettingStandard>;
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** A figure of `VettingYear`. */
export type VettingFigure =
  | 'APPLICANTS'
  | 'FAILED'
  | 'FAILED_FOR_CRIMINAL_CONNECTIONS';

/** The vetting that an employment requires, lowest first. */
export type VettingLevel =
  | 'DEVELOPED'
  | 'MANAGEMENT'
  | 'RECRUITMENT'
  | 'SECURITY_CHECK';

/** What a check suggests. A human decides. */
export type VettingOutcome =
  | 'FAIL'
  /** No concern of the policy reaches any path. */
  | 'PASS'
  /** A concern of the lesser sort reaches a path: a person should look. */
  | 'REFER';

/** The version of the vetting policy that a check is by: a file of `policy/`. */
export type VettingPolicy = {
  __typename?: 'VettingPolicy';
  /** All concerns of the standard, the gravest first. */
  concerns: Array<VettingConcern>;
  /** The day from which it is in force. */
  inForceFrom: Scalars['Date']['output'];
  /** Whether it is the version that the application names. Where that is not held, it is the one in force at the time. */
  isNamed: Scalars['Boolean']['output'];
  /** The version that the application names; null where it names none. */
  named?: Maybe<Scalars['String']['output']>;
  /** The standard, in words. */
  says: Scalars['String']['output'];
  version: Scalars['String']['output'];
};

/** Why vetting was decided as it was. */
export type VettingReason =
  | 'CRIMINAL_CONNECTIONS'
  | 'CRIMINAL_RECORD'
  | 'FALSE_STATEMENT'
  | 'FINANCIAL'
  | 'OTHER'
  | 'SUBSTANCE_MISUSE';

/** What vetting came to. */
export type VettingResult =
  /** Passed under conditions. */
  | 'CONDITIONS'
  | 'FAIL'
  | 'PASS';

/** How strictly an applicant is vetted. */
export type VettingStandard =
  /** Low-risk connections are tolerated: distant, old or weak ones. */
  | 'ADJUSTED'
  | 'STANDARD';

/** Something for which a concern tolerates a path. */
export type VettingTolerance = {
  __typename?: 'VettingTolerance';
  by: ToleranceGround;
  concern: VettingConcern;
  /** The link it lies in; null where it lies in no single one. */
  link?: Maybe<Link>;
  /** In words. */
  says: Scalars['String']['output'];
};

/** Applications received in a financial year, and what became of them by the last decision known. */
export type VettingYear = {
  __typename?: 'VettingYear';
  /** Applications received in the year. */
  applicants: Scalars['Int']['output'];
  /** Of these: the last decision known, whenever it was made, is `FAIL`. One that failed and passed on appeal did not fail. */
  failed: Scalars['Int']['output'];
  /** Of `failed`: criminal connections are among the reasons. */
  failedForCriminalConnections: Scalars['Int']['output'];
  /** The applications behind a figure, received last first. */
  rows: ApplicationConnection;
  /** April to March, such as `2015/16`. */
  year: Scalars['String']['output'];
};


/** Applications received in a financial year, and what became of them by the last decision known. */
export type VettingYearrowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  of?: VettingFigure;
};

/**
 * A vulnerable association of a current employee, merged people once: with a record, or known from links alone, where the employee ought to have a record and has none. A
 * prompt to ask, never a finding: a cousin with a conviction is nobody's fault.
 */
export type VulnerableAssociation = {
  __typename?: 'VulnerableAssociation';
  /** The person or group; null where a record names nobody whom you may see. */
  associate?: Maybe<Entity>;
  /** By the oldest record; `CRIMINAL` where links alone tell of it. */
  association: AssociationKind;
  /** Why a link with them is of concern; empty where only a record says that there is an association. */
  concerns: Array<AssociateConcern>;
  /** 0 to 100: the best of its links'; null where there is none. */
  confidence?: Maybe<Scalars['Int']['output']>;
  /** When the employee first said it. */
  declaredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whole days between the force's own knowledge and a late declaration. */
  delayDays?: Maybe<Scalars['Int']['output']>;
  employee: Person;
  /** How ordinary it is for an employee like this to be as near to active organised crime groups, within 4 hops, as this employee is. */
  exposure?: Maybe<ExposureBaseline>;
  /** True where there is a vulnerable-association record. False: the employee ought to have one and has none. */
  hasRecord: Scalars['Boolean']['output'];
  /** When the force first knew it from somebody else. */
  knownElsewhereAt?: Maybe<Scalars['DateTime']['output']>;
  /** Personal links between the two. */
  links: Array<Link>;
  /** The records, oldest first. */
  records: Array<Declaration>;
  /**
   * Whether the employee told the force, by their declared links and records against what others say: `UNDECLARED`, `DECLARED_LATE` where the force knew before,
   * `DECLARED`.
   */
  state: DeclaredState;
};

/** A page of vulnerable associations. */
export type VulnerableAssociationConnection = {
  __typename?: 'VulnerableAssociationConnection';
  completeness: Completeness;
  counts: VulnerableAssociationCounts;
  edges: Array<VulnerableAssociationEdge>;
  pageInfo: PageInfo;
  /**
   * The records of associations with criminals of the whole force that were made in each of the last three financial years (April to March) that are over at
   * the time, oldest first: what `threatAssessment` says of them.
   */
  years: Array<VulnerableAssociationYear>;
};

/** How many of the vulnerable associations of a list there are. */
export type VulnerableAssociationCounts = {
  __typename?: 'VulnerableAssociationCounts';
  /** Of all pages. */
  associations: Scalars['Int']['output'];
  declared: Scalars['Int']['output'];
  declaredLate: Scalars['Int']['output'];
  /** Different employees. */
  employees: Scalars['Int']['output'];
  undeclared: Scalars['Int']['output'];
  /** Without a record. */
  withoutRecord: Scalars['Int']['output'];
};

/** A vulnerable association and its place in the list. */
export type VulnerableAssociationEdge = {
  __typename?: 'VulnerableAssociationEdge';
  cursor: Scalars['String']['output'];
  node: VulnerableAssociation;
};

/** Which vulnerable associations. What is left out does not narrow. */
export type VulnerableAssociationFilter = {
  /** Links tell of `CRIMINAL` ones only, records of any. */
  associations?: InputMaybe<Array<AssociationKind>>;
  /** As the force knew it, and as it was, at this instant; now where left out. */
  at?: InputMaybe<TimePoint>;
  /** With somebody of any of these. */
  concerns?: InputMaybe<Array<AssociateConcern>>;
  /** Of current employees of these. */
  departments?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Of any of these, or of whom they are merged with. */
  employees?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: those with a record. False: those who ought to have one and have none. */
  hasRecord?: InputMaybe<Scalars['Boolean']['input']>;
  /** Links of these kinds; records count all the same. */
  kinds?: InputMaybe<Array<LinkKind>>;
  /** Links of at least this confidence, 0 to 100; records count all the same. */
  minConfidence?: InputMaybe<Scalars['Int']['input']>;
  /** `UNDECLARED`, `DECLARED_LATE`, `DECLARED`. */
  states?: InputMaybe<Array<DeclaredState>>;
};

/** Vulnerable-association records of associations with criminals that were made in a financial year. */
export type VulnerableAssociationYear = {
  __typename?: 'VulnerableAssociationYear';
  /** Of the records: found by intelligence. */
  fromIntelligence: Scalars['Int']['output'];
  records: Scalars['Int']['output'];
  /** The records behind the figures, all or those of an origin, made or discovered last first. */
  rows: DeclarationConnection;
  /** Of the records: the employee said it. */
  selfDeclared: Scalars['Int']['output'];
  /** 0 to 1: the share of the year's records that employees declared themselves; null where there is no record. */
  selfDeclaredShare?: Maybe<Scalars['Float']['output']>;
  /** April to March, such as `2017/18`. */
  year: Scalars['String']['output'];
};


/** Vulnerable-association records of associations with criminals that were made in a financial year. */
export type VulnerableAssociationYearrowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  origin?: InputMaybe<DeclarationOrigin>;
};

/** A path that was weighed. */
export type WeighedPath = {
  __typename?: 'WeighedPath';
  /** The gravest concern that reaches it; null where it is tolerated. */
  concern?: Maybe<VettingConcern>;
  group: Group;
  /** What it would come to by itself. */
  outcome: VettingOutcome;
  /** From the applicant to the group, with the evidence as far back as the policy looks. */
  path: Path;
  /** Why each other concern does not reach it. */
  tolerances: Array<VettingTolerance>;
};

/** The end of a request, or of what had been approved. */
export type WithdrawApprovalInput = {
  id: Scalars['ID']['input'];
  operationId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  /** As you saw it. */
  version: Scalars['Int']['input'];
};

export type WithIndex<TObject> = TObject & Record<string, any>;
export type ResolversObject<TObject> = WithIndex<TObject>;

export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  AboutRole: AboutRole;
  AccessAction: AccessAction;
  AccessEvent: ResolverTypeWrapper<AccessEventModel>;
  AccessEventConnection: ResolverTypeWrapper<Omit<AccessEventConnection, 'edges'> & { edges: Array<ResolversTypes['AccessEventEdge']> }>;
  AccessEventEdge: ResolverTypeWrapper<Omit<AccessEventEdge, 'node'> & { node: ResolversTypes['AccessEvent'] }>;
  AccessEventFilter: AccessEventFilter;
  AccessTimeline: ResolverTypeWrapper<AccessTimelineModel>;
  Account: ResolverTypeWrapper<AccountModel>;
  ActionCount: ResolverTypeWrapper<ActionCount>;
  AddAccessEventInput: AddAccessEventInput;
  AddAccountInput: AddAccountInput;
  AddEmploymentInput: AddEmploymentInput;
  AddGroupInput: AddGroupInput;
  AddGroupStatusInput: AddGroupStatusInput;
  AddLocationInput: AddLocationInput;
  AddOperationInput: AddOperationInput;
  AddPersonInput: AddPersonInput;
  AddPhoneInput: AddPhoneInput;
  AddRecordInput: AddRecordInput;
  AddVehicleInput: AddVehicleInput;
  Allegation: ResolverTypeWrapper<EntityModel>;
  AllegationConnection: ResolverTypeWrapper<Omit<AllegationConnection, 'edges'> & { edges: Array<ResolversTypes['AllegationEdge']> }>;
  AllegationEdge: ResolverTypeWrapper<Omit<AllegationEdge, 'node'> & { node: ResolversTypes['Allegation'] }>;
  AllegationFilter: AllegationFilter;
  AllegationKind: AllegationKind;
  AllegationOutcome: ResolverTypeWrapper<OutcomeModel>;
  AllegationOutcomeConnection: ResolverTypeWrapper<Omit<AllegationOutcomeConnection, 'edges'> & { edges: Array<ResolversTypes['AllegationOutcomeEdge']> }>;
  AllegationOutcomeEdge: ResolverTypeWrapper<Omit<AllegationOutcomeEdge, 'node'> & { node: ResolversTypes['AllegationOutcome'] }>;
  AllegationRecipient: ResolverTypeWrapper<AllegationRecipientModel>;
  AllegationRecipientInput: AllegationRecipientInput;
  Application: ResolverTypeWrapper<EntityModel>;
  ApplicationConnection: ResolverTypeWrapper<Omit<ApplicationConnection, 'edges'> & { edges: Array<ResolversTypes['ApplicationEdge']> }>;
  ApplicationEdge: ResolverTypeWrapper<Omit<ApplicationEdge, 'node'> & { node: ResolversTypes['Application'] }>;
  ApplicationFilter: ApplicationFilter;
  Approval: ResolverTypeWrapper<ApprovalModel>;
  ApprovalConnection: ResolverTypeWrapper<Omit<ApprovalConnection, 'edges'> & { edges: Array<ResolversTypes['ApprovalEdge']> }>;
  ApprovalDecision: ApprovalDecision;
  ApprovalEdge: ResolverTypeWrapper<Omit<ApprovalEdge, 'node'> & { node: ResolversTypes['Approval'] }>;
  ApprovalEvent: ResolverTypeWrapper<ApprovalEventModel>;
  ApprovalFilter: ApprovalFilter;
  ApprovalKind: ApprovalKind;
  ApprovalPayload: ResolverTypeWrapper<Omit<ApprovalPayload, 'approval'> & { approval: ResolversTypes['Approval'] }>;
  ApprovalState: ApprovalState;
  Assignment: ResolverTypeWrapper<AssignmentModel>;
  AssociateConcern: AssociateConcern;
  AssociationKind: AssociationKind;
  AuditConcern: AuditConcern;
  AuditEntry: ResolverTypeWrapper<PlacedEntry>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditFilter: AuditFilter;
  AuditKind: AuditKind;
  AuditOutcome: AuditOutcome;
  AuditProof: ResolverTypeWrapper<AuditProof>;
  BeneficiaryReason: BeneficiaryReason;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Caller: ResolverTypeWrapper<Caller>;
  Case: ResolverTypeWrapper<EntityModel>;
  CaseConnection: ResolverTypeWrapper<Omit<CaseConnection, 'edges'> & { edges: Array<ResolversTypes['CaseEdge']> }>;
  CaseEdge: ResolverTypeWrapper<Omit<CaseEdge, 'node'> & { node: ResolversTypes['Case'] }>;
  CaseFilter: CaseFilter;
  ChangedLink: ResolverTypeWrapper<LinkEvent>;
  Chart: ResolverTypeWrapper<ChartModel>;
  Completeness: ResolverTypeWrapper<CompletenessModel>;
  ConflictedAccess: ResolverTypeWrapper<ConflictedAccessModel>;
  ConflictedAccessConnection: ResolverTypeWrapper<Omit<ConflictedAccessConnection, 'completeness' | 'edges'> & { completeness: ResolversTypes['Completeness'], edges: Array<ResolversTypes['ConflictedAccessEdge']> }>;
  ConflictedAccessEdge: ResolverTypeWrapper<Omit<ConflictedAccessEdge, 'node'> & { node: ResolversTypes['ConflictedAccess'] }>;
  ConflictedSubject: ResolverTypeWrapper<ConflictedSubjectModel>;
  CriminalStatus: ResolverTypeWrapper<CriminalStatusModel>;
  CriminalStatusKind: CriminalStatusKind;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideApprovalInput: DecideApprovalInput;
  DecideFlagCauseInput: DecideFlagCauseInput;
  DecideFlagCausePayload: ResolverTypeWrapper<Omit<DecideFlagCausePayload, 'cause'> & { cause: ResolversTypes['FlagCause'] }>;
  DecideFlagInput: DecideFlagInput;
  DecideFlagPayload: ResolverTypeWrapper<Omit<DecideFlagPayload, 'flag'> & { flag: ResolversTypes['Flag'] }>;
  Declaration: ResolverTypeWrapper<EntityModel>;
  DeclarationConnection: ResolverTypeWrapper<Omit<DeclarationConnection, 'edges'> & { edges: Array<ResolversTypes['DeclarationEdge']> }>;
  DeclarationEdge: ResolverTypeWrapper<Omit<DeclarationEdge, 'node'> & { node: ResolversTypes['Declaration'] }>;
  DeclarationFilter: DeclarationFilter;
  DeclarationOrigin: DeclarationOrigin;
  DeclarationOutcome: DeclarationOutcome;
  DeclareLinkInput: DeclareLinkInput;
  DeclaredState: DeclaredState;
  DisclosedInformation: DisclosedInformation;
  DisclosureFigure: DisclosureFigure;
  DisclosureFigures: ResolverTypeWrapper<DisclosureModel>;
  DuplicateCandidate: ResolverTypeWrapper<DuplicateCandidateModel>;
  DuplicateCandidateConnection: ResolverTypeWrapper<Omit<DuplicateCandidateConnection, 'edges'> & { edges: Array<ResolversTypes['DuplicateCandidateEdge']> }>;
  DuplicateCandidateEdge: ResolverTypeWrapper<Omit<DuplicateCandidateEdge, 'node'> & { node: ResolversTypes['DuplicateCandidate'] }>;
  DuplicateMeasure: DuplicateMeasure;
  DuplicateReason: ResolverTypeWrapper<DuplicateReasonModel>;
  EmployeeGroupLink: ResolverTypeWrapper<EmployeeGroupLinkModel>;
  EmployeeGroupLinkConnection: ResolverTypeWrapper<Omit<EmployeeGroupLinkConnection, 'completeness' | 'edges'> & { completeness: ResolversTypes['Completeness'], edges: Array<ResolversTypes['EmployeeGroupLinkEdge']> }>;
  EmployeeGroupLinkEdge: ResolverTypeWrapper<Omit<EmployeeGroupLinkEdge, 'node'> & { node: ResolversTypes['EmployeeGroupLink'] }>;
  Employment: ResolverTypeWrapper<EmploymentModel>;
  Entity: ResolverTypeWrapper<EntityModel>;
  EntityChange: ResolverTypeWrapper<Omit<EntityChange, 'entity'> & { entity: ResolversTypes['Entity'] }>;
  EntityKind: EntityKind;
  Evidence: ResolverTypeWrapper<EvidenceModel>;
  Exposure: ResolverTypeWrapper<ExposureModel>;
  ExposureAtHops: ResolverTypeWrapper<Omit<ExposureAtHops, 'baseline'> & { baseline: ResolversTypes['ExposureBaseline'] }>;
  ExposureBaseline: ResolverTypeWrapper<ExposureBaselineModel>;
  ExposureBasis: ExposureBasis;
  ExternalId: ResolverTypeWrapper<ExternalId>;
  ExternalIdInput: ExternalIdInput;
  Flag: ResolverTypeWrapper<FlagModel>;
  FlagCause: ResolverTypeWrapper<CountedCause>;
  FlagCauseConnection: ResolverTypeWrapper<Omit<FlagCauseConnection, 'edges'> & { edges: Array<ResolversTypes['FlagCauseEdge']> }>;
  FlagCauseEdge: ResolverTypeWrapper<Omit<FlagCauseEdge, 'node'> & { node: ResolversTypes['FlagCause'] }>;
  FlagCauseKind: FlagCauseKind;
  FlagChange: FlagChange;
  FlagConnection: ResolverTypeWrapper<Omit<FlagConnection, 'edges'> & { edges: Array<ResolversTypes['FlagEdge']> }>;
  FlagDecision: FlagDecision;
  FlagEdge: ResolverTypeWrapper<Omit<FlagEdge, 'node'> & { node: ResolversTypes['Flag'] }>;
  FlagEvent: ResolverTypeWrapper<FlagEventModel>;
  FlagFilter: FlagFilter;
  FlagRaised: ResolverTypeWrapper<FlagRaisedModel>;
  FlagStatus: FlagStatus;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GradingInput: GradingInput;
  Group: ResolverTypeWrapper<GroupModel>;
  GroupConnection: ResolverTypeWrapper<Omit<GroupConnection, 'edges'> & { edges: Array<ResolversTypes['GroupEdge']> }>;
  GroupEdge: ResolverTypeWrapper<Omit<GroupEdge, 'node'> & { node: ResolversTypes['Group'] }>;
  GroupFilter: GroupFilter;
  GroupKind: GroupKind;
  GroupStatus: GroupStatus;
  Handling: Handling;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdentifierMatch: ResolverTypeWrapper<Match>;
  InformationAssessment: InformationAssessment;
  InformationCount: ResolverTypeWrapper<InformationModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  IntelligenceFigures: ResolverTypeWrapper<IntelligenceModel>;
  IntelligenceReport: ResolverTypeWrapper<EntityModel>;
  IntelligenceReportConnection: ResolverTypeWrapper<Omit<IntelligenceReportConnection, 'edges'> & { edges: Array<ResolversTypes['IntelligenceReportEdge']> }>;
  IntelligenceReportEdge: ResolverTypeWrapper<Omit<IntelligenceReportEdge, 'node'> & { node: ResolversTypes['IntelligenceReport'] }>;
  IntelligenceReportFilter: IntelligenceReportFilter;
  IntelligenceReportStatus: IntelligenceReportStatus;
  Knowable: Knowable;
  LeakAssignment: ResolverTypeWrapper<LeakAssignmentModel>;
  LeakBeneficiary: ResolverTypeWrapper<BeneficiaryModel>;
  LeakCandidate: ResolverTypeWrapper<LeakCandidateModel>;
  LeakCandidateConnection: ResolverTypeWrapper<LeakConnectionModel>;
  LeakCandidateEdge: ResolverTypeWrapper<Omit<LeakCandidateEdge, 'node'> & { node: ResolversTypes['LeakCandidate'] }>;
  LeakPart: ResolverTypeWrapper<LeakPart>;
  LeakPartName: LeakPartName;
  Link: ResolverTypeWrapper<LinkModel>;
  LinkChange: ResolverTypeWrapper<Omit<LinkChange, 'evidence' | 'link'> & { evidence: ResolversTypes['Evidence'], link?: Maybe<ResolversTypes['Link']> }>;
  LinkChangeKind: LinkChangeKind;
  LinkContext: LinkContext;
  LinkCount: ResolverTypeWrapper<LinkCount>;
  LinkCounts: ResolverTypeWrapper<CountedLinks>;
  LinkFilter: LinkFilter;
  LinkKind: LinkKind;
  LinksChanged: ResolverTypeWrapper<DatedEvents>;
  Location: ResolverTypeWrapper<LocationModel>;
  Marking: ResolverTypeWrapper<Marking>;
  MarkingInput: MarkingInput;
  MarkingLevel: MarkingLevel;
  MergeChange: ResolverTypeWrapper<Omit<MergeChange, 'entities' | 'evidence'> & { entities: Array<ResolversTypes['Entity']>, evidence: Array<ResolversTypes['Evidence']> }>;
  MergeEntitiesInput: MergeEntitiesInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<NodeModel>;
  Operation: ResolverTypeWrapper<OperationModel>;
  OperationConnection: ResolverTypeWrapper<Omit<OperationConnection, 'edges'> & { edges: Array<ResolversTypes['OperationEdge']> }>;
  OperationEdge: ResolverTypeWrapper<Omit<OperationEdge, 'node'> & { node: ResolversTypes['Operation'] }>;
  OperationEffect: OperationEffect;
  OperationFilter: OperationFilter;
  OperationStatus: OperationStatus;
  Outcome: Outcome;
  OutcomeCount: ResolverTypeWrapper<OutcomeCountModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Path: ResolverTypeWrapper<PathModel>;
  PathConnection: ResolverTypeWrapper<Omit<PathConnection, 'completeness' | 'edges'> & { completeness: ResolversTypes['Completeness'], edges: Array<ResolversTypes['PathEdge']> }>;
  PathEdge: ResolverTypeWrapper<Omit<PathEdge, 'node'> & { node: ResolversTypes['Path'] }>;
  PathEnd: PathEnd;
  PathOrder: PathOrder;
  Period: Period;
  Person: ResolverTypeWrapper<PersonModel>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges'> & { edges: Array<ResolversTypes['PersonEdge']> }>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  PersonFilter: PersonFilter;
  Phone: ResolverTypeWrapper<PhoneModel>;
  Provenance: Provenance;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecipientKind: RecipientKind;
  RecipientRelationship: RecipientRelationship;
  Record: ResolverTypeWrapper<RecordModel>;
  RecordAllegationInput: RecordAllegationInput;
  RecordLinkInput: RecordLinkInput;
  RecordSubject: ResolverTypeWrapper<Subject>;
  RecordSubjectInput: RecordSubjectInput;
  RefuteLinkInput: RefuteLinkInput;
  RegradeEvidenceInput: RegradeEvidenceInput;
  RequestApprovalInput: RequestApprovalInput;
  RetractAllegationInput: RetractAllegationInput;
  RetractEvidenceInput: RetractEvidenceInput;
  RevettingConnection: ResolverTypeWrapper<Omit<RevettingConnection, 'completeness' | 'edges'> & { completeness: ResolversTypes['Completeness'], edges: Array<ResolversTypes['RevettingEdge']> }>;
  RevettingEdge: ResolverTypeWrapper<Omit<RevettingEdge, 'node'> & { node: ResolversTypes['RevettingRow'] }>;
  RevettingRow: ResolverTypeWrapper<RevettingRowModel>;
  Role: Role;
  RuledOut: ResolverTypeWrapper<RuledOutModel>;
  RuledOutReason: RuledOutReason;
  RunScreeningInput: RunScreeningInput;
  RunScreeningPayload: ResolverTypeWrapper<Omit<RunScreeningPayload, 'run'> & { run: ResolversTypes['ScreeningRun'] }>;
  ScreeningJob: ResolverTypeWrapper<JobModel>;
  ScreeningRun: ResolverTypeWrapper<RunModel>;
  SearchHit: ResolverTypeWrapper<Hit>;
  ServingOfficerFigures: ResolverTypeWrapper<ServingOfficerModel>;
  SourceEvaluation: SourceEvaluation;
  SplitEntitiesInput: SplitEntitiesInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubjectMatch: SubjectMatch;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SystemCount: ResolverTypeWrapper<SystemCount>;
  SystemKind: SystemKind;
  Target: ResolverTypeWrapper<TargetModel>;
  ThreatAssessment: ResolverTypeWrapper<AssessmentModel>;
  ThreatBand: ThreatBand;
  TimePoint: TimePoint;
  TimelineBucket: TimelineBucket;
  TimelinePart: ResolverTypeWrapper<TimelinePartModel>;
  TimesInput: TimesInput;
  ToleranceGround: ToleranceGround;
  UndeclaredLink: ResolverTypeWrapper<UndeclaredLinkModel>;
  UndeclaredLinkConnection: ResolverTypeWrapper<Omit<UndeclaredLinkConnection, 'completeness' | 'edges'> & { completeness: ResolversTypes['Completeness'], edges: Array<ResolversTypes['UndeclaredLinkEdge']> }>;
  UndeclaredLinkEdge: ResolverTypeWrapper<Omit<UndeclaredLinkEdge, 'node'> & { node: ResolversTypes['UndeclaredLink'] }>;
  Vehicle: ResolverTypeWrapper<VehicleModel>;
  VettingChange: ResolverTypeWrapper<ChangeModel>;
  VettingChangeKind: VettingChangeKind;
  VettingCheck: ResolverTypeWrapper<VettingCheckModel>;
  VettingConcern: ResolverTypeWrapper<Concern>;
  VettingDecision: ResolverTypeWrapper<VettingDecisionModel>;
  VettingFigure: VettingFigure;
  VettingLevel: VettingLevel;
  VettingOutcome: VettingOutcome;
  VettingPolicy: ResolverTypeWrapper<AppliedPolicyModel>;
  VettingReason: VettingReason;
  VettingResult: VettingResult;
  VettingStandard: VettingStandard;
  VettingTolerance: ResolverTypeWrapper<ToleranceModel>;
  VettingYear: ResolverTypeWrapper<VettingYearModel>;
  VulnerableAssociation: ResolverTypeWrapper<AssociationModel>;
  VulnerableAssociationConnection: ResolverTypeWrapper<AssociationPageModel>;
  VulnerableAssociationCounts: ResolverTypeWrapper<VulnerableAssociationCounts>;
  VulnerableAssociationEdge: ResolverTypeWrapper<Omit<VulnerableAssociationEdge, 'node'> & { node: ResolversTypes['VulnerableAssociation'] }>;
  VulnerableAssociationFilter: VulnerableAssociationFilter;
  VulnerableAssociationYear: ResolverTypeWrapper<AssociationYearModel>;
  WeighedPath: ResolverTypeWrapper<WeighedPathModel>;
  WithdrawApprovalInput: WithdrawApprovalInput;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  AccessEvent: AccessEventModel;
  AccessEventConnection: Omit<AccessEventConnection, 'edges'> & { edges: Array<ResolversParentTypes['AccessEventEdge']> };
  AccessEventEdge: Omit<AccessEventEdge, 'node'> & { node: ResolversParentTypes['AccessEvent'] };
  AccessEventFilter: AccessEventFilter;
  AccessTimeline: AccessTimelineModel;
  Account: AccountModel;
  ActionCount: ActionCount;
  AddAccessEventInput: AddAccessEventInput;
  AddAccountInput: AddAccountInput;
  AddEmploymentInput: AddEmploymentInput;
  AddGroupInput: AddGroupInput;
  AddGroupStatusInput: AddGroupStatusInput;
  AddLocationInput: AddLocationInput;
  AddOperationInput: AddOperationInput;
  AddPersonInput: AddPersonInput;
  AddPhoneInput: AddPhoneInput;
  AddRecordInput: AddRecordInput;
  AddVehicleInput: AddVehicleInput;
  Allegation: EntityModel;
  AllegationConnection: Omit<AllegationConnection, 'edges'> & { edges: Array<ResolversParentTypes['AllegationEdge']> };
  AllegationEdge: Omit<AllegationEdge, 'node'> & { node: ResolversParentTypes['Allegation'] };
  AllegationFilter: AllegationFilter;
  AllegationOutcome: OutcomeModel;
  AllegationOutcomeConnection: Omit<AllegationOutcomeConnection, 'edges'> & { edges: Array<ResolversParentTypes['AllegationOutcomeEdge']> };
  AllegationOutcomeEdge: Omit<AllegationOutcomeEdge, 'node'> & { node: ResolversParentTypes['AllegationOutcome'] };
  AllegationRecipient: AllegationRecipientModel;
  AllegationRecipientInput: AllegationRecipientInput;
  Application: EntityModel;
  ApplicationConnection: Omit<ApplicationConnection, 'edges'> & { edges: Array<ResolversParentTypes['ApplicationEdge']> };
  ApplicationEdge: Omit<ApplicationEdge, 'node'> & { node: ResolversParentTypes['Application'] };
  ApplicationFilter: ApplicationFilter;
  Approval: ApprovalModel;
  ApprovalConnection: Omit<ApprovalConnection, 'edges'> & { edges: Array<ResolversParentTypes['ApprovalEdge']> };
  ApprovalEdge: Omit<ApprovalEdge, 'node'> & { node: ResolversParentTypes['Approval'] };
  ApprovalEvent: ApprovalEventModel;
  ApprovalFilter: ApprovalFilter;
  ApprovalPayload: Omit<ApprovalPayload, 'approval'> & { approval: ResolversParentTypes['Approval'] };
  Assignment: AssignmentModel;
  AuditEntry: PlacedEntry;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditFilter: AuditFilter;
  AuditProof: AuditProof;
  Boolean: Scalars['Boolean']['output'];
  Caller: Caller;
  Case: EntityModel;
  CaseConnection: Omit<CaseConnection, 'edges'> & { edges: Array<ResolversParentTypes['CaseEdge']> };
  CaseEdge: Omit<CaseEdge, 'node'> & { node: ResolversParentTypes['Case'] };
  CaseFilter: CaseFilter;
  ChangedLink: LinkEvent;
  Chart: ChartModel;
  Completeness: CompletenessModel;
  ConflictedAccess: ConflictedAccessModel;
  ConflictedAccessConnection: Omit<ConflictedAccessConnection, 'completeness' | 'edges'> & { completeness: ResolversParentTypes['Completeness'], edges: Array<ResolversParentTypes['ConflictedAccessEdge']> };
  ConflictedAccessEdge: Omit<ConflictedAccessEdge, 'node'> & { node: ResolversParentTypes['ConflictedAccess'] };
  ConflictedSubject: ConflictedSubjectModel;
  CriminalStatus: CriminalStatusModel;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DecideApprovalInput: DecideApprovalInput;
  DecideFlagCauseInput: DecideFlagCauseInput;
  DecideFlagCausePayload: Omit<DecideFlagCausePayload, 'cause'> & { cause: ResolversParentTypes['FlagCause'] };
  DecideFlagInput: DecideFlagInput;
  DecideFlagPayload: Omit<DecideFlagPayload, 'flag'> & { flag: ResolversParentTypes['Flag'] };
  Declaration: EntityModel;
  DeclarationConnection: Omit<DeclarationConnection, 'edges'> & { edges: Array<ResolversParentTypes['DeclarationEdge']> };
  DeclarationEdge: Omit<DeclarationEdge, 'node'> & { node: ResolversParentTypes['Declaration'] };
  DeclarationFilter: DeclarationFilter;
  DeclareLinkInput: DeclareLinkInput;
  DisclosureFigures: DisclosureModel;
  DuplicateCandidate: DuplicateCandidateModel;
  DuplicateCandidateConnection: Omit<DuplicateCandidateConnection, 'edges'> & { edges: Array<ResolversParentTypes['DuplicateCandidateEdge']> };
  DuplicateCandidateEdge: Omit<DuplicateCandidateEdge, 'node'> & { node: ResolversParentTypes['DuplicateCandidate'] };
  DuplicateReason: DuplicateReasonModel;
  EmployeeGroupLink: EmployeeGroupLinkModel;
  EmployeeGroupLinkConnection: Omit<EmployeeGroupLinkConnection, 'completeness' | 'edges'> & { completeness: ResolversParentTypes['Completeness'], edges: Array<ResolversParentTypes['EmployeeGroupLinkEdge']> };
  EmployeeGroupLinkEdge: Omit<EmployeeGroupLinkEdge, 'node'> & { node: ResolversParentTypes['EmployeeGroupLink'] };
  Employment: EmploymentModel;
  Entity: EntityModel;
  EntityChange: Omit<EntityChange, 'entity'> & { entity: ResolversParentTypes['Entity'] };
  Evidence: EvidenceModel;
  Exposure: ExposureModel;
  ExposureAtHops: Omit<ExposureAtHops, 'baseline'> & { baseline: ResolversParentTypes['ExposureBaseline'] };
  ExposureBaseline: ExposureBaselineModel;
  ExternalId: ExternalId;
  ExternalIdInput: ExternalIdInput;
  Flag: FlagModel;
  FlagCause: CountedCause;
  FlagCauseConnection: Omit<FlagCauseConnection, 'edges'> & { edges: Array<ResolversParentTypes['FlagCauseEdge']> };
  FlagCauseEdge: Omit<FlagCauseEdge, 'node'> & { node: ResolversParentTypes['FlagCause'] };
  FlagConnection: Omit<FlagConnection, 'edges'> & { edges: Array<ResolversParentTypes['FlagEdge']> };
  FlagEdge: Omit<FlagEdge, 'node'> & { node: ResolversParentTypes['Flag'] };
  FlagEvent: FlagEventModel;
  FlagFilter: FlagFilter;
  FlagRaised: FlagRaisedModel;
  Float: Scalars['Float']['output'];
  GradingInput: GradingInput;
  Group: GroupModel;
  GroupConnection: Omit<GroupConnection, 'edges'> & { edges: Array<ResolversParentTypes['GroupEdge']> };
  GroupEdge: Omit<GroupEdge, 'node'> & { node: ResolversParentTypes['Group'] };
  GroupFilter: GroupFilter;
  ID: Scalars['ID']['output'];
  IdentifierMatch: Match;
  InformationCount: InformationModel;
  Int: Scalars['Int']['output'];
  IntelligenceFigures: IntelligenceModel;
  IntelligenceReport: EntityModel;
  IntelligenceReportConnection: Omit<IntelligenceReportConnection, 'edges'> & { edges: Array<ResolversParentTypes['IntelligenceReportEdge']> };
  IntelligenceReportEdge: Omit<IntelligenceReportEdge, 'node'> & { node: ResolversParentTypes['IntelligenceReport'] };
  IntelligenceReportFilter: IntelligenceReportFilter;
  LeakAssignment: LeakAssignmentModel;
  LeakBeneficiary: BeneficiaryModel;
  LeakCandidate: LeakCandidateModel;
  LeakCandidateConnection: LeakConnectionModel;
  LeakCandidateEdge: Omit<LeakCandidateEdge, 'node'> & { node: ResolversParentTypes['LeakCandidate'] };
  LeakPart: LeakPart;
  Link: LinkModel;
  LinkChange: Omit<LinkChange, 'evidence' | 'link'> & { evidence: ResolversParentTypes['Evidence'], link?: Maybe<ResolversParentTypes['Link']> };
  LinkCount: LinkCount;
  LinkCounts: CountedLinks;
  LinkFilter: LinkFilter;
  LinksChanged: DatedEvents;
  Location: LocationModel;
  Marking: Marking;
  MarkingInput: MarkingInput;
  MergeChange: Omit<MergeChange, 'entities' | 'evidence'> & { entities: Array<ResolversParentTypes['Entity']>, evidence: Array<ResolversParentTypes['Evidence']> };
  MergeEntitiesInput: MergeEntitiesInput;
  Mutation: Record<PropertyKey, never>;
  Node: NodeModel;
  Operation: OperationModel;
  OperationConnection: Omit<OperationConnection, 'edges'> & { edges: Array<ResolversParentTypes['OperationEdge']> };
  OperationEdge: Omit<OperationEdge, 'node'> & { node: ResolversParentTypes['Operation'] };
  OperationFilter: OperationFilter;
  OutcomeCount: OutcomeCountModel;
  PageInfo: PageInfo;
  Path: PathModel;
  PathConnection: Omit<PathConnection, 'completeness' | 'edges'> & { completeness: ResolversParentTypes['Completeness'], edges: Array<ResolversParentTypes['PathEdge']> };
  PathEdge: Omit<PathEdge, 'node'> & { node: ResolversParentTypes['Path'] };
  PathEnd: PathEnd;
  Period: Period;
  Person: PersonModel;
  PersonConnection: Omit<PersonConnection, 'edges'> & { edges: Array<ResolversParentTypes['PersonEdge']> };
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  PersonFilter: PersonFilter;
  Phone: PhoneModel;
  Query: Record<PropertyKey, never>;
  Record: RecordModel;
  RecordAllegationInput: RecordAllegationInput;
  RecordLinkInput: RecordLinkInput;
  RecordSubject: Subject;
  RecordSubjectInput: RecordSubjectInput;
  RefuteLinkInput: RefuteLinkInput;
  RegradeEvidenceInput: RegradeEvidenceInput;
  RequestApprovalInput: RequestApprovalInput;
  RetractAllegationInput: RetractAllegationInput;
  RetractEvidenceInput: RetractEvidenceInput;
  RevettingConnection: Omit<RevettingConnection, 'completeness' | 'edges'> & { completeness: ResolversParentTypes['Completeness'], edges: Array<ResolversParentTypes['RevettingEdge']> };
  RevettingEdge: Omit<RevettingEdge, 'node'> & { node: ResolversParentTypes['RevettingRow'] };
  RevettingRow: RevettingRowModel;
  RuledOut: RuledOutModel;
  RunScreeningInput: RunScreeningInput;
  RunScreeningPayload: Omit<RunScreeningPayload, 'run'> & { run: ResolversParentTypes['ScreeningRun'] };
  ScreeningJob: JobModel;
  ScreeningRun: RunModel;
  SearchHit: Hit;
  ServingOfficerFigures: ServingOfficerModel;
  SplitEntitiesInput: SplitEntitiesInput;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  SystemCount: SystemCount;
  Target: TargetModel;
  ThreatAssessment: AssessmentModel;
  TimePoint: TimePoint;
  TimelinePart: TimelinePartModel;
  TimesInput: TimesInput;
  UndeclaredLink: UndeclaredLinkModel;
  UndeclaredLinkConnection: Omit<UndeclaredLinkConnection, 'completeness' | 'edges'> & { completeness: ResolversParentTypes['Completeness'], edges: Array<ResolversParentTypes['UndeclaredLinkEdge']> };
  UndeclaredLinkEdge: Omit<UndeclaredLinkEdge, 'node'> & { node: ResolversParentTypes['UndeclaredLink'] };
  Vehicle: VehicleModel;
  VettingChange: ChangeModel;
  VettingCheck: VettingCheckModel;
  VettingConcern: Concern;
  VettingDecision: VettingDecisionModel;
  VettingPolicy: AppliedPolicyModel;
  VettingTolerance: ToleranceModel;
  VettingYear: VettingYearModel;
  VulnerableAssociation: AssociationModel;
  VulnerableAssociationConnection: AssociationPageModel;
  VulnerableAssociationCounts: VulnerableAssociationCounts;
  VulnerableAssociationEdge: Omit<VulnerableAssociationEdge, 'node'> & { node: ResolversParentTypes['VulnerableAssociation'] };
  VulnerableAssociationFilter: VulnerableAssociationFilter;
  VulnerableAssociationYear: AssociationYearModel;
  WeighedPath: WeighedPathModel;
  WithdrawApprovalInput: WithdrawApprovalInput;
}>;

export type accessDirectiveArgs = {
  roles: Array<Role>;
  sensitive?: Scalars['Boolean']['input'];
};

export type accessDirectiveResolver<Result, Parent, ContextType = Context, Args = accessDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccessEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessEvent'] = ResolversParentTypes['AccessEvent']> = ResolversObject<{
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['AccessAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Record']>, ParentType, ContextType>;
  resultCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  searchTerm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SystemKind'], ParentType, ContextType>;
  terminal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type AccessEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessEventConnection'] = ResolversParentTypes['AccessEventConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['AccessEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type AccessEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessEventEdge'] = ResolversParentTypes['AccessEventEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessEvent'], ParentType, ContextType>;
}>;

export type AccessTimelineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessTimeline'] = ResolversParentTypes['AccessTimeline']> = ResolversObject<{
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['AccessEventConnection'], ParentType, ContextType, RequireFields<AccessTimelineeventsArgs, 'first'>>;
  parts?: Resolver<Array<ResolversTypes['TimelinePart']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  withoutPurpose?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = ResolversObject<{
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ActionCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActionCount'] = ResolversParentTypes['ActionCount']> = ResolversObject<{
  action?: Resolver<ResolversTypes['AccessAction'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type AllegationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Allegation'] = ResolversParentTypes['Allegation']> = ResolversObject<{
  allegationKind?: Resolver<Maybe<ResolversTypes['AllegationKind']>, ParentType, ContextType>;
  beforeEvent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  effect?: Resolver<Maybe<ResolversTypes['OperationEffect']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  harm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inducement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  information?: Resolver<Array<ResolversTypes['DisclosedInformation']>, ParentType, ContextType>;
  isProtected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  knownFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leakCandidates?: Resolver<Maybe<ResolversTypes['LeakCandidateConnection']>, ParentType, ContextType, RequireFields<AllegationleakCandidatesArgs, 'first' | 'window' | 'within'>>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  occurredFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  occurredTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  outcomes?: Resolver<Array<ResolversTypes['AllegationOutcome']>, ParentType, ContextType, Partial<AllegationoutcomesArgs>>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['AllegationRecipient']>, ParentType, ContextType, Partial<AllegationrecipientsArgs>>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['IntelligenceReport']>, ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type AllegationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllegationConnection'] = ResolversParentTypes['AllegationConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['AllegationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type AllegationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllegationEdge'] = ResolversParentTypes['AllegationEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Allegation'], ParentType, ContextType>;
}>;

export type AllegationOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllegationOutcome'] = ResolversParentTypes['AllegationOutcome']> = ResolversObject<{
  allegation?: Resolver<ResolversTypes['Allegation'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type AllegationOutcomeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllegationOutcomeConnection'] = ResolversParentTypes['AllegationOutcomeConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['AllegationOutcomeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type AllegationOutcomeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllegationOutcomeEdge'] = ResolversParentTypes['AllegationOutcomeEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AllegationOutcome'], ParentType, ContextType>;
}>;

export type AllegationRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllegationRecipient'] = ResolversParentTypes['AllegationRecipient']> = ResolversObject<{
  allegation?: Resolver<ResolversTypes['Allegation'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  recipientKind?: Resolver<ResolversTypes['RecipientKind'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['RecipientRelationship'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application']> = ResolversObject<{
  decisions?: Resolver<Array<ResolversTypes['VettingDecision']>, ParentType, ContextType, Partial<ApplicationdecisionsArgs>>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  knownFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  policyVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['VettingStandard']>, ParentType, ContextType>;
  vettingCheck?: Resolver<Maybe<ResolversTypes['VettingCheck']>, ParentType, ContextType, Partial<ApplicationvettingCheckArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ApplicationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationConnection'] = ResolversParentTypes['ApplicationConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['ApplicationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ApplicationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationEdge'] = ResolversParentTypes['ApplicationEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
}>;

export type ApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval']> = ResolversObject<{
  allegation?: Resolver<Maybe<ResolversTypes['Allegation']>, ParentType, ContextType>;
  compartment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['ApprovalEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ApprovalKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ApprovalState'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ApprovalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalConnection'] = ResolversParentTypes['ApprovalConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['ApprovalEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ApprovalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalEdge'] = ResolversParentTypes['ApprovalEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
}>;

export type ApprovalEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalEvent'] = ResolversParentTypes['ApprovalEvent']> = ResolversObject<{
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ApprovalState'], ParentType, ContextType>;
}>;

export type ApprovalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalPayload'] = ResolversParentTypes['ApprovalPayload']> = ResolversObject<{
  approval?: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
}>;

export type AssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assignment'] = ResolversParentTypes['Assignment']> = ResolversObject<{
  employee?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = ResolversObject<{
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  codes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  command?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  compartments?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  concerns?: Resolver<Array<ResolversTypes['AuditConcern']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exitCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  ids?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditKind'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['MarkingLevel']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  milliseconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  operationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['AuditOutcome']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variables?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
}>;

export type AuditProofResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditProof'] = ResolversParentTypes['AuditProof']> = ResolversObject<{
  hashes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leafHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type CallerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Caller'] = ResolversParentTypes['Caller']> = ResolversObject<{
  clearance?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  isDemoVisitor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type CaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case']> = ResolversObject<{
  allegations?: Resolver<Array<ResolversTypes['Allegation']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  knownFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['CaseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type CaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseEdge'] = ResolversParentTypes['CaseEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Case'], ParentType, ContextType>;
}>;

export type ChangedLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedLink'] = ResolversParentTypes['ChangedLink']> = ResolversObject<{
  change?: Resolver<ResolversTypes['LinkChangeKind'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LinkKind'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
}>;

export type ChartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Chart'] = ResolversParentTypes['Chart']> = ResolversObject<{
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
}>;

export type CompletenessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness']> = ResolversObject<{
  asOfRevision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hubsSkipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  searchedHops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unknownIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  validAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type ConflictedAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConflictedAccess'] = ResolversParentTypes['ConflictedAccess']> = ResolversObject<{
  byAccountOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  employee?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  exposure?: Resolver<Maybe<ResolversTypes['ExposureBaseline']>, ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lookUp?: Resolver<ResolversTypes['AccessEvent'], ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['ConflictedSubject']>, ParentType, ContextType>;
}>;

export type ConflictedAccessConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConflictedAccessConnection'] = ResolversParentTypes['ConflictedAccessConnection']> = ResolversObject<{
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ConflictedAccessEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ConflictedAccessEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConflictedAccessEdge'] = ResolversParentTypes['ConflictedAccessEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConflictedAccess'], ParentType, ContextType>;
}>;

export type ConflictedSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConflictedSubject'] = ResolversParentTypes['ConflictedSubject']> = ResolversObject<{
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['SubjectMatch'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['Path']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['AboutRole']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
}>;

export type CriminalStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CriminalStatus'] = ResolversParentTypes['CriminalStatus']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CriminalStatusKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideFlagCausePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideFlagCausePayload'] = ResolversParentTypes['DecideFlagCausePayload']> = ResolversObject<{
  cause?: Resolver<ResolversTypes['FlagCause'], ParentType, ContextType>;
  decided?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type DecideFlagPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecideFlagPayload'] = ResolversParentTypes['DecideFlagPayload']> = ResolversObject<{
  flag?: Resolver<ResolversTypes['Flag'], ParentType, ContextType>;
}>;

export type DeclarationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Declaration'] = ResolversParentTypes['Declaration']> = ResolversObject<{
  associate?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  association?: Resolver<Maybe<ResolversTypes['AssociationKind']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  conditions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  knownFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['DeclarationOrigin']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['DeclarationOutcome']>, ParentType, ContextType>;
  reviewAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type DeclarationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclarationConnection'] = ResolversParentTypes['DeclarationConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['DeclarationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type DeclarationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclarationEdge'] = ResolversParentTypes['DeclarationEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Declaration'], ParentType, ContextType>;
}>;

export type DisclosureFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisclosureFigures'] = ResolversParentTypes['DisclosureFigures']> = ResolversObject<{
  allegations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byInformation?: Resolver<Array<ResolversTypes['InformationCount']>, ParentType, ContextType>;
  operationCompromised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  operationDropped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peopleLinkedToOrganisedCrime?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<DisclosureFigurespeopleLinkedToOrganisedCrimeArgs, 'first'>>;
  policeActivityBeforeEvent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['AllegationConnection'], ParentType, ContextType, RequireFields<DisclosureFiguresrowsArgs, 'first' | 'of'>>;
  toCriminals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toFamilyOrFriends?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toFamilyOrFriendsLinkedToOrganisedCrime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toOrganisedCrime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type DuplicateCandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateCandidate'] = ResolversParentTypes['DuplicateCandidate']> = ResolversObject<{
  first?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['DuplicateReason']>, ParentType, ContextType>;
  refuted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  second?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
}>;

export type DuplicateCandidateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateCandidateConnection'] = ResolversParentTypes['DuplicateCandidateConnection']> = ResolversObject<{
  asOfRevision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['DuplicateCandidateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknownIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
}>;

export type DuplicateCandidateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateCandidateEdge'] = ResolversParentTypes['DuplicateCandidateEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DuplicateCandidate'], ParentType, ContextType>;
}>;

export type DuplicateReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateReason'] = ResolversParentTypes['DuplicateReason']> = ResolversObject<{
  agreement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  likeness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['DuplicateMeasure'], ParentType, ContextType>;
  second?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
}>;

export type EmployeeGroupLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmployeeGroupLink'] = ResolversParentTypes['EmployeeGroupLink']> = ResolversObject<{
  employee?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  exposure?: Resolver<Maybe<ResolversTypes['ExposureBaseline']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['Path'], ParentType, ContextType>;
}>;

export type EmployeeGroupLinkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmployeeGroupLinkConnection'] = ResolversParentTypes['EmployeeGroupLinkConnection']> = ResolversObject<{
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['EmployeeGroupLinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type EmployeeGroupLinkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmployeeGroupLinkEdge'] = ResolversParentTypes['EmployeeGroupLinkEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmployeeGroupLink'], ParentType, ContextType>;
}>;

export type EmploymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employment'] = ResolversParentTypes['Employment']> = ResolversObject<{
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  staffNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vettingLevel?: Resolver<Maybe<ResolversTypes['VettingLevel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = ResolversObject<{
  __resolveType: TypeResolveFn<'AccessEvent' | 'Account' | 'Allegation' | 'Application' | 'Case' | 'Declaration' | 'Group' | 'IntelligenceReport' | 'Location' | 'Operation' | 'Person' | 'Phone' | 'Record' | 'Vehicle', ParentType, ContextType>;
}>;

export type EntityChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityChange'] = ResolversParentTypes['EntityChange']> = ResolversObject<{
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = ResolversObject<{
  confidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confidenceReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  context?: Resolver<ResolversTypes['LinkContext'], ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  declarant?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['Handling'], ParentType, ContextType>;
  handlingConditions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  informationAssessment?: Resolver<ResolversTypes['InformationAssessment'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  knownTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['Provenance'], ParentType, ContextType>;
  refutes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceEvaluation?: Resolver<ResolversTypes['SourceEvaluation'], ParentType, ContextType>;
  sourceKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ExposureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Exposure'] = ResolversParentTypes['Exposure']> = ResolversObject<{
  baseline?: Resolver<ResolversTypes['ExposureBaseline'], ParentType, ContextType>;
  byHops?: Resolver<Array<ResolversTypes['ExposureAtHops']>, ParentType, ContextType>;
  employee?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  hops?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  within?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ExposureAtHopsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposureAtHops'] = ResolversParentTypes['ExposureAtHops']> = ResolversObject<{
  baseline?: Resolver<ResolversTypes['ExposureBaseline'], ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ExposureBaselineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposureBaseline'] = ResolversParentTypes['ExposureBaseline']> = ResolversObject<{
  asClose?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  basis?: Resolver<Array<ResolversTypes['ExposureBasis']>, ParentType, ContextType>;
  comparable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
}>;

export type ExternalIdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalId'] = ResolversParentTypes['ExternalId']> = ResolversObject<{
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type FlagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Flag'] = ResolversParentTypes['Flag']> = ResolversObject<{
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['FlagCause'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['FlagChange'], ParentType, ContextType>;
  employee?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  exposure?: Resolver<Maybe<ResolversTypes['ExposureBaseline']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['FlagEvent']>, ParentType, ContextType>;
  hopsAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hopsBefore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['ScreeningJob'], ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['Path']>, ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  snoozedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FlagStatus'], ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weakest?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type FlagCauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlagCause'] = ResolversParentTypes['FlagCause']> = ResolversObject<{
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FlagCauseKind'], ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sample?: Resolver<Array<ResolversTypes['Flag']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type FlagCauseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlagCauseConnection'] = ResolversParentTypes['FlagCauseConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['FlagCauseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type FlagCauseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlagCauseEdge'] = ResolversParentTypes['FlagCauseEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FlagCause'], ParentType, ContextType>;
}>;

export type FlagConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlagConnection'] = ResolversParentTypes['FlagConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['FlagEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type FlagEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlagEdge'] = ResolversParentTypes['FlagEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Flag'], ParentType, ContextType>;
}>;

export type FlagEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlagEvent'] = ResolversParentTypes['FlagEvent']> = ResolversObject<{
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['FlagStatus'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['FlagStatus'], ParentType, ContextType>;
}>;

export type FlagRaisedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlagRaised'] = ResolversParentTypes['FlagRaised']> = ResolversObject<{
  flag?: Resolver<ResolversTypes['Flag'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type GroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = ResolversObject<{
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  groupKind?: Resolver<ResolversTypes['GroupKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linksToEmployees?: Resolver<ResolversTypes['PathConnection'], ParentType, ContextType, RequireFields<GrouplinksToEmployeesArgs, 'first' | 'order' | 'within'>>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['GroupStatus']>, ParentType, ContextType, Partial<GroupstatusArgs>>;
  territory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threatBand?: Resolver<Maybe<ResolversTypes['ThreatBand']>, ParentType, ContextType, Partial<GroupthreatBandArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type GroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupConnection'] = ResolversParentTypes['GroupConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['GroupEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type GroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupEdge'] = ResolversParentTypes['GroupEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
}>;

export type IdentifierMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentifierMatch'] = ResolversParentTypes['IdentifierMatch']> = ResolversObject<{
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type InformationCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InformationCount'] = ResolversParentTypes['InformationCount']> = ResolversObject<{
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  information?: Resolver<ResolversTypes['DisclosedInformation'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['AllegationConnection'], ParentType, ContextType, RequireFields<InformationCountrowsArgs, 'first'>>;
}>;

export type IntelligenceFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntelligenceFigures'] = ResolversParentTypes['IntelligenceFigures']> = ResolversObject<{
  filed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['IntelligenceReportConnection'], ParentType, ContextType, RequireFields<IntelligenceFiguresrowsArgs, 'first'>>;
  units?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
}>;

export type IntelligenceReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntelligenceReport'] = ResolversParentTypes['IntelligenceReport']> = ResolversObject<{
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  filedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  handling?: Resolver<Maybe<ResolversTypes['Handling']>, ParentType, ContextType>;
  handlingConditions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  informationAssessment?: Resolver<Maybe<ResolversTypes['InformationAssessment']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  knownFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  receivingUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceEvaluation?: Resolver<Maybe<ResolversTypes['SourceEvaluation']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['IntelligenceReportStatus']>, ParentType, ContextType, Partial<IntelligenceReportstatusArgs>>;
  subjects?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type IntelligenceReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntelligenceReportConnection'] = ResolversParentTypes['IntelligenceReportConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['IntelligenceReportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type IntelligenceReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntelligenceReportEdge'] = ResolversParentTypes['IntelligenceReportEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IntelligenceReport'], ParentType, ContextType>;
}>;

export type LeakAssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeakAssignment'] = ResolversParentTypes['LeakAssignment']> = ResolversObject<{
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type LeakBeneficiaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeakBeneficiary'] = ResolversParentTypes['LeakBeneficiary']> = ResolversObject<{
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['BeneficiaryReason'], ParentType, ContextType>;
}>;

export type LeakCandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeakCandidate'] = ResolversParentTypes['LeakCandidate']> = ResolversObject<{
  assignment?: Resolver<Maybe<ResolversTypes['LeakAssignment']>, ParentType, ContextType>;
  employee?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  expectedByChance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  exposure?: Resolver<Maybe<ResolversTypes['ExposureBaseline']>, ParentType, ContextType>;
  isNamed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lookUpCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lookUps?: Resolver<ResolversTypes['AccessEventConnection'], ParentType, ContextType, RequireFields<LeakCandidatelookUpsArgs, 'first'>>;
  parts?: Resolver<Array<ResolversTypes['LeakPart']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['Path']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  standsOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type LeakCandidateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeakCandidateConnection'] = ResolversParentTypes['LeakCandidateConnection']> = ResolversObject<{
  beneficiaries?: Resolver<Array<ResolversTypes['LeakBeneficiary']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['LeakCandidateEdge']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isBeneficiaryKnown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isProtected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nobodyStandsOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ruledOut?: Resolver<Array<ResolversTypes['RuledOut']>, ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windowFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type LeakCandidateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeakCandidateEdge'] = ResolversParentTypes['LeakCandidateEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LeakCandidate'], ParentType, ContextType>;
}>;

export type LeakPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeakPart'] = ResolversParentTypes['LeakPart']> = ResolversObject<{
  chance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  contribution?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LeakPartName'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
}>;

export type LinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link']> = ResolversObject<{
  confidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contexts?: Resolver<Array<ResolversTypes['LinkContext']>, ParentType, ContextType>;
  declared?: Resolver<ResolversTypes['DeclaredState'], ParentType, ContextType>;
  declaredDelayDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['Handling'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LinkKind'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  parallel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['Provenance']>, ParentType, ContextType>;
  subkind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type LinkChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkChange'] = ResolversParentTypes['LinkChange']> = ResolversObject<{
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type LinkCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkCount'] = ResolversParentTypes['LinkCount']> = ResolversObject<{
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LinkKind'], ParentType, ContextType>;
}>;

export type LinkCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkCounts'] = ResolversParentTypes['LinkCounts']> = ResolversObject<{
  byKind?: Resolver<Array<ResolversTypes['LinkCount']>, ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type LinksChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinksChanged'] = ResolversParentTypes['LinksChanged']> = ResolversObject<{
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['ChangedLink']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = ResolversObject<{
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  originalPostcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type MarkingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Marking'] = ResolversParentTypes['Marking']> = ResolversObject<{
  compartments?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['MarkingLevel'], ParentType, ContextType>;
}>;

export type MergeChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeChange'] = ResolversParentTypes['MergeChange']> = ResolversObject<{
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  addAccessEvent?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType, RequireFields<MutationaddAccessEventArgs, 'input'>>;
  addAccount?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType, RequireFields<MutationaddAccountArgs, 'input'>>;
  addEmployment?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType, RequireFields<MutationaddEmploymentArgs, 'input'>>;
  addGroup?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType, RequireFields<MutationaddGroupArgs, 'input'>>;
  addGroupStatus?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType, RequireFields<MutationaddGroupStatusArgs, 'input'>>;
  addLocation?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType, RequireFields<MutationaddLocationArgs, 'input'>>;
  addOperation?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType, RequireFields<MutationaddOperationArgs, 'input'>>;
  addPerson?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType, RequireFields<MutationaddPersonArgs, 'input'>>;
  addPhone?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType, RequireFields<MutationaddPhoneArgs, 'input'>>;
  addRecord?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType, RequireFields<MutationaddRecordArgs, 'input'>>;
  addVehicle?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType, RequireFields<MutationaddVehicleArgs, 'input'>>;
  decideApproval?: Resolver<ResolversTypes['ApprovalPayload'], ParentType, ContextType, RequireFields<MutationdecideApprovalArgs, 'input'>>;
  decideFlag?: Resolver<ResolversTypes['DecideFlagPayload'], ParentType, ContextType, RequireFields<MutationdecideFlagArgs, 'input'>>;
  decideFlagCause?: Resolver<ResolversTypes['DecideFlagCausePayload'], ParentType, ContextType, RequireFields<MutationdecideFlagCauseArgs, 'input'>>;
  declareLink?: Resolver<ResolversTypes['LinkChange'], ParentType, ContextType, RequireFields<MutationdeclareLinkArgs, 'input'>>;
  mergeEntities?: Resolver<ResolversTypes['MergeChange'], ParentType, ContextType, RequireFields<MutationmergeEntitiesArgs, 'input'>>;
  recordAllegation?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType, RequireFields<MutationrecordAllegationArgs, 'input'>>;
  recordLink?: Resolver<ResolversTypes['LinkChange'], ParentType, ContextType, RequireFields<MutationrecordLinkArgs, 'input'>>;
  refuteLink?: Resolver<ResolversTypes['LinkChange'], ParentType, ContextType, RequireFields<MutationrefuteLinkArgs, 'input'>>;
  regradeEvidence?: Resolver<ResolversTypes['LinkChange'], ParentType, ContextType, RequireFields<MutationregradeEvidenceArgs, 'input'>>;
  requestApproval?: Resolver<ResolversTypes['ApprovalPayload'], ParentType, ContextType, RequireFields<MutationrequestApprovalArgs, 'input'>>;
  retractAllegation?: Resolver<ResolversTypes['EntityChange'], ParentType, ContextType, RequireFields<MutationretractAllegationArgs, 'input'>>;
  retractEvidence?: Resolver<ResolversTypes['LinkChange'], ParentType, ContextType, RequireFields<MutationretractEvidenceArgs, 'input'>>;
  runScreening?: Resolver<ResolversTypes['RunScreeningPayload'], ParentType, ContextType, RequireFields<MutationrunScreeningArgs, 'input'>>;
  splitEntities?: Resolver<ResolversTypes['MergeChange'], ParentType, ContextType, RequireFields<MutationsplitEntitiesArgs, 'input'>>;
  withdrawApproval?: Resolver<ResolversTypes['ApprovalPayload'], ParentType, ContextType, RequireFields<MutationwithdrawApprovalArgs, 'input'>>;
}>;

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = ResolversObject<{
  __resolveType: TypeResolveFn<'AccessEvent' | 'Account' | 'Allegation' | 'AllegationOutcome' | 'AllegationRecipient' | 'Application' | 'Assignment' | 'Case' | 'CriminalStatus' | 'Declaration' | 'Employment' | 'Evidence' | 'Group' | 'IntelligenceReport' | 'Link' | 'Location' | 'Operation' | 'Person' | 'Phone' | 'Record' | 'Target' | 'Vehicle' | 'VettingDecision', ParentType, ContextType>;
}>;

export type OperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Operation'] = ResolversParentTypes['Operation']> = ResolversObject<{
  assignments?: Resolver<Array<ResolversTypes['Assignment']>, ParentType, ContextType, Partial<OperationassignmentsArgs>>;
  executed?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leakCandidates?: Resolver<Maybe<ResolversTypes['LeakCandidateConnection']>, ParentType, ContextType, RequireFields<OperationleakCandidatesArgs, 'first' | 'window' | 'within'>>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  planned?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['OperationStatus']>, ParentType, ContextType>;
  targets?: Resolver<Array<ResolversTypes['Target']>, ParentType, ContextType, Partial<OperationtargetsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type OperationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationConnection'] = ResolversParentTypes['OperationConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['OperationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type OperationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationEdge'] = ResolversParentTypes['OperationEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
}>;

export type OutcomeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutcomeCount'] = ResolversParentTypes['OutcomeCount']> = ResolversObject<{
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Outcome'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['AllegationOutcomeConnection'], ParentType, ContextType, RequireFields<OutcomeCountrowsArgs, 'first'>>;
}>;

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = ResolversObject<{
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type PathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = ResolversObject<{
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['Handling'], ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  independentSources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  weakest?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type PathConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathConnection'] = ResolversParentTypes['PathConnection']> = ResolversObject<{
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PathEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type PathEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PathEdge'] = ResolversParentTypes['PathEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Path'], ParentType, ContextType>;
}>;

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = ResolversObject<{
  accessed?: Resolver<ResolversTypes['AccessEventConnection'], ParentType, ContextType, RequireFields<PersonaccessedArgs, 'first'>>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  applications?: Resolver<Array<ResolversTypes['Application']>, ParentType, ContextType, Partial<PersonapplicationsArgs>>;
  assignments?: Resolver<Array<ResolversTypes['Assignment']>, ParentType, ContextType, Partial<PersonassignmentsArgs>>;
  criminalStatuses?: Resolver<Array<ResolversTypes['CriminalStatus']>, ParentType, ContextType, Partial<PersoncriminalStatusesArgs>>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  declarations?: Resolver<Array<ResolversTypes['Declaration']>, ParentType, ContextType, Partial<PersondeclarationsArgs>>;
  employed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<PersonemployedArgs>>;
  employments?: Resolver<Array<ResolversTypes['Employment']>, ParentType, ContextType, Partial<PersonemploymentsArgs>>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linksToGroups?: Resolver<ResolversTypes['PathConnection'], ParentType, ContextType, RequireFields<PersonlinksToGroupsArgs, 'first' | 'groupKind' | 'order' | 'within'>>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  originalDateOfBirth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = ResolversObject<{
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
}>;

export type PhoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Phone'] = ResolversParentTypes['Phone']> = ResolversObject<{
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  original?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = ResolversObject<{
  accessEvents?: Resolver<ResolversTypes['AccessEventConnection'], ParentType, ContextType, RequireFields<QueryaccessEventsArgs, 'first'>>;
  accessTimeline?: Resolver<ResolversTypes['AccessTimeline'], ParentType, ContextType, RequireFields<QueryaccessTimelineArgs, 'bucket' | 'from' | 'person' | 'to'>>;
  allegation?: Resolver<Maybe<ResolversTypes['Allegation']>, ParentType, ContextType, RequireFields<QueryallegationArgs, 'id'>>;
  allegations?: Resolver<ResolversTypes['AllegationConnection'], ParentType, ContextType, RequireFields<QueryallegationsArgs, 'first'>>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<QueryapplicationArgs, 'id'>>;
  applications?: Resolver<ResolversTypes['ApplicationConnection'], ParentType, ContextType, RequireFields<QueryapplicationsArgs, 'first'>>;
  approval?: Resolver<Maybe<ResolversTypes['Approval']>, ParentType, ContextType, RequireFields<QueryapprovalArgs, 'id'>>;
  approvals?: Resolver<ResolversTypes['ApprovalConnection'], ParentType, ContextType, RequireFields<QueryapprovalsArgs, 'first'>>;
  auditProof?: Resolver<ResolversTypes['AuditProof'], ParentType, ContextType, RequireFields<QueryauditProofArgs, 'index' | 'trail'>>;
  auditTrail?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryauditTrailArgs, 'first'>>;
  caller?: Resolver<ResolversTypes['Caller'], ParentType, ContextType>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<QuerycaseArgs, 'id'>>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<QuerycasesArgs, 'first'>>;
  conflictedAccess?: Resolver<ResolversTypes['ConflictedAccessConnection'], ParentType, ContextType, RequireFields<QueryconflictedAccessArgs, 'first' | 'hasPurpose' | 'within'>>;
  connect?: Resolver<ResolversTypes['Chart'], ParentType, ContextType, RequireFields<QueryconnectArgs, 'ids' | 'pathsPerPair' | 'within'>>;
  declaration?: Resolver<Maybe<ResolversTypes['Declaration']>, ParentType, ContextType, RequireFields<QuerydeclarationArgs, 'id'>>;
  declarations?: Resolver<ResolversTypes['DeclarationConnection'], ParentType, ContextType, RequireFields<QuerydeclarationsArgs, 'first'>>;
  duplicateCandidates?: Resolver<ResolversTypes['DuplicateCandidateConnection'], ParentType, ContextType, RequireFields<QueryduplicateCandidatesArgs, 'first' | 'includeRefuted' | 'minScore'>>;
  employeeGroupLinks?: Resolver<ResolversTypes['EmployeeGroupLinkConnection'], ParentType, ContextType, RequireFields<QueryemployeeGroupLinksArgs, 'first' | 'within'>>;
  expand?: Resolver<ResolversTypes['Chart'], ParentType, ContextType, RequireFields<QueryexpandArgs, 'ids' | 'limit'>>;
  exposure?: Resolver<Maybe<ResolversTypes['Exposure']>, ParentType, ContextType, RequireFields<QueryexposureArgs, 'employee' | 'within'>>;
  flag?: Resolver<Maybe<ResolversTypes['Flag']>, ParentType, ContextType, RequireFields<QueryflagArgs, 'id'>>;
  flagCauses?: Resolver<ResolversTypes['FlagCauseConnection'], ParentType, ContextType, RequireFields<QueryflagCausesArgs, 'first'>>;
  flags?: Resolver<ResolversTypes['FlagConnection'], ParentType, ContextType, RequireFields<QueryflagsArgs, 'first'>>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<QuerygroupArgs, 'id'>>;
  groups?: Resolver<ResolversTypes['GroupConnection'], ParentType, ContextType, RequireFields<QuerygroupsArgs, 'first'>>;
  intelligenceReport?: Resolver<Maybe<ResolversTypes['IntelligenceReport']>, ParentType, ContextType, RequireFields<QueryintelligenceReportArgs, 'id'>>;
  intelligenceReports?: Resolver<ResolversTypes['IntelligenceReportConnection'], ParentType, ContextType, RequireFields<QueryintelligenceReportsArgs, 'first'>>;
  leakCandidates?: Resolver<Maybe<ResolversTypes['LeakCandidateConnection']>, ParentType, ContextType, RequireFields<QueryleakCandidatesArgs, 'first' | 'window' | 'within'>>;
  linkCounts?: Resolver<Array<ResolversTypes['LinkCounts']>, ParentType, ContextType, RequireFields<QuerylinkCountsArgs, 'ids'>>;
  lookup?: Resolver<Array<ResolversTypes['IdentifierMatch']>, ParentType, ContextType, RequireFields<QuerylookupArgs, 'identifiers'>>;
  neighbourhood?: Resolver<ResolversTypes['Chart'], ParentType, ContextType, RequireFields<QueryneighbourhoodArgs, 'hops' | 'id' | 'limit'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QuerynodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QuerynodesArgs, 'ids'>>;
  operation?: Resolver<Maybe<ResolversTypes['Operation']>, ParentType, ContextType, RequireFields<QueryoperationArgs, 'id'>>;
  operations?: Resolver<ResolversTypes['OperationConnection'], ParentType, ContextType, RequireFields<QueryoperationsArgs, 'first'>>;
  paths?: Resolver<ResolversTypes['PathConnection'], ParentType, ContextType, RequireFields<QuerypathsArgs, 'first' | 'from' | 'order' | 'parallel' | 'to' | 'within'>>;
  people?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QuerypeopleArgs, 'first'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QuerypersonArgs, 'id'>>;
  revetting?: Resolver<ResolversTypes['RevettingConnection'], ParentType, ContextType, RequireFields<QueryrevettingArgs, 'first' | 'outcomes'>>;
  screeningJobs?: Resolver<Array<ResolversTypes['ScreeningJob']>, ParentType, ContextType>;
  search?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType, RequireFields<QuerysearchArgs, 'first' | 'text'>>;
  threatAssessment?: Resolver<ResolversTypes['ThreatAssessment'], ParentType, ContextType, RequireFields<QuerythreatAssessmentArgs, 'from' | 'to'>>;
  undeclaredLinks?: Resolver<ResolversTypes['UndeclaredLinkConnection'], ParentType, ContextType, RequireFields<QueryundeclaredLinksArgs, 'first' | 'withDeclaredLate' | 'within'>>;
  vettingCheck?: Resolver<Maybe<ResolversTypes['VettingCheck']>, ParentType, ContextType, RequireFields<QueryvettingCheckArgs, 'application'>>;
  vulnerableAssociations?: Resolver<ResolversTypes['VulnerableAssociationConnection'], ParentType, ContextType, RequireFields<QueryvulnerableAssociationsArgs, 'first'>>;
}>;

export type RecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Record'] = ResolversParentTypes['Record']> = ResolversObject<{
  about?: Resolver<Array<ResolversTypes['RecordSubject']>, ParentType, ContextType>;
  accessedBy?: Resolver<ResolversTypes['AccessEventConnection'], ParentType, ContextType, RequireFields<RecordaccessedByArgs, 'first'>>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SystemKind'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type RecordSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordSubject'] = ResolversParentTypes['RecordSubject']> = ResolversObject<{
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AboutRole'], ParentType, ContextType>;
}>;

export type RevettingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevettingConnection'] = ResolversParentTypes['RevettingConnection']> = ResolversObject<{
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['RevettingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  screenedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type RevettingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevettingEdge'] = ResolversParentTypes['RevettingEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RevettingRow'], ParentType, ContextType>;
}>;

export type RevettingRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevettingRow'] = ResolversParentTypes['RevettingRow']> = ResolversObject<{
  cause?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  causeKnownSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  clearedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  concern?: Resolver<ResolversTypes['VettingConcern'], ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['VettingDecision']>, ParentType, ContextType>;
  employee?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  exposure?: Resolver<Maybe<ResolversTypes['ExposureBaseline']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  hiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  knowable?: Resolver<Maybe<ResolversTypes['Knowable']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['VettingOutcome'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['Path'], ParentType, ContextType>;
  pathThen?: Resolver<Maybe<ResolversTypes['Path']>, ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['VettingStandard'], ParentType, ContextType>;
}>;

export type RuledOutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuledOut'] = ResolversParentTypes['RuledOut']> = ResolversObject<{
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  employees?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<RuledOutemployeesArgs, 'first'>>;
  reason?: Resolver<ResolversTypes['RuledOutReason'], ParentType, ContextType>;
}>;

export type RunScreeningPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunScreeningPayload'] = ResolversParentTypes['RunScreeningPayload']> = ResolversObject<{
  isBaseline?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScreeningRun'], ParentType, ContextType>;
}>;

export type ScreeningJobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScreeningJob'] = ResolversParentTypes['ScreeningJob']> = ResolversObject<{
  evaluatedTo?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reportedTo?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rulesVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unreported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  within?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ScreeningRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScreeningRun'] = ResolversParentTypes['ScreeningRun']> = ResolversObject<{
  completedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  flags?: Resolver<ResolversTypes['FlagConnection'], ParentType, ContextType, RequireFields<ScreeningRunflagsArgs, 'first'>>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['ScreeningJob'], ParentType, ContextType>;
  raised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = ResolversObject<{
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
}>;

export type ServingOfficerFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServingOfficerFigures'] = ResolversParentTypes['ServingOfficerFigures']> = ResolversObject<{
  notAllDeclared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<ServingOfficerFiguresrowsArgs, 'first' | 'notAllDeclared'>>;
  withVulnerableAssociation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = ResolversObject<{
  flagRaised?: SubscriptionResolver<ResolversTypes['FlagRaised'], "flagRaised", ParentType, ContextType, Partial<SubscriptionflagRaisedArgs>>;
  linksChanged?: SubscriptionResolver<ResolversTypes['LinksChanged'], "linksChanged", ParentType, ContextType, RequireFields<SubscriptionlinksChangedArgs, 'around'>>;
}>;

export type SystemCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemCount'] = ResolversParentTypes['SystemCount']> = ResolversObject<{
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['SystemKind'], ParentType, ContextType>;
}>;

export type TargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Target'] = ResolversParentTypes['Target']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['Operation'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ThreatAssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThreatAssessment'] = ResolversParentTypes['ThreatAssessment']> = ResolversObject<{
  asOfRevision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disclosure?: Resolver<ResolversTypes['DisclosureFigures'], ParentType, ContextType>;
  emergingGroupRows?: Resolver<ResolversTypes['GroupConnection'], ParentType, ContextType, RequireFields<ThreatAssessmentemergingGroupRowsArgs, 'first'>>;
  emergingGroups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  employeeRows?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<ThreatAssessmentemployeeRowsArgs, 'first'>>;
  employees?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  intelligence?: Resolver<ResolversTypes['IntelligenceFigures'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  organisedCrimeGroupRows?: Resolver<ResolversTypes['GroupConnection'], ParentType, ContextType, RequireFields<ThreatAssessmentorganisedCrimeGroupRowsArgs, 'first'>>;
  organisedCrimeGroups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcomes?: Resolver<Array<ResolversTypes['OutcomeCount']>, ParentType, ContextType>;
  servingOfficers?: Resolver<ResolversTypes['ServingOfficerFigures'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  vetting?: Resolver<Array<ResolversTypes['VettingYear']>, ParentType, ContextType>;
  vulnerableAssociations?: Resolver<Array<ResolversTypes['VulnerableAssociationYear']>, ParentType, ContextType>;
}>;

export type TimelinePartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelinePart'] = ResolversParentTypes['TimelinePart']> = ResolversObject<{
  byAction?: Resolver<Array<ResolversTypes['ActionCount']>, ParentType, ContextType>;
  bySystem?: Resolver<Array<ResolversTypes['SystemCount']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withoutPurpose?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type UndeclaredLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndeclaredLink'] = ResolversParentTypes['UndeclaredLink']> = ResolversObject<{
  employee?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  exposure?: Resolver<Maybe<ResolversTypes['ExposureBaseline']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hopsWithDeclared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['Path'], ParentType, ContextType>;
  pathWithDeclared?: Resolver<ResolversTypes['Path'], ParentType, ContextType>;
}>;

export type UndeclaredLinkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndeclaredLinkConnection'] = ResolversParentTypes['UndeclaredLinkConnection']> = ResolversObject<{
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['UndeclaredLinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type UndeclaredLinkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndeclaredLinkEdge'] = ResolversParentTypes['UndeclaredLinkEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UndeclaredLink'], ParentType, ContextType>;
}>;

export type VehicleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle']> = ResolversObject<{
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  marking?: Resolver<ResolversTypes['Marking'], ParentType, ContextType>;
  original?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registration?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type VettingChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VettingChange'] = ResolversParentTypes['VettingChange']> = ResolversObject<{
  by?: Resolver<ResolversTypes['VettingChangeKind'], ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  groupStatus?: Resolver<Maybe<ResolversTypes['GroupStatus']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['VettingOutcome'], ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['VettingStandard']>, ParentType, ContextType>;
}>;

export type VettingCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VettingCheck'] = ResolversParentTypes['VettingCheck']> = ResolversObject<{
  allWeighed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  applicant?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  concern?: Resolver<Maybe<ResolversTypes['VettingConcern']>, ParentType, ContextType>;
  deciding?: Resolver<Maybe<ResolversTypes['WeighedPath']>, ParentType, ContextType>;
  exposure?: Resolver<Maybe<ResolversTypes['ExposureBaseline']>, ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['VettingOutcome'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['VettingPolicy'], ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['VettingStandard'], ParentType, ContextType>;
  validAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  weighed?: Resolver<Array<ResolversTypes['WeighedPath']>, ParentType, ContextType, RequireFields<VettingCheckweighedArgs, 'first'>>;
  weighedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wouldChange?: Resolver<Array<ResolversTypes['VettingChange']>, ParentType, ContextType>;
}>;

export type VettingConcernResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VettingConcern'] = ResolversParentTypes['VettingConcern']> = ResolversObject<{
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endedWithinYears?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupStatus?: Resolver<Array<ResolversTypes['GroupStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minConfidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['VettingOutcome'], ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toleratedKinds?: Resolver<Array<ResolversTypes['LinkKind']>, ParentType, ContextType>;
  within?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type VettingDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VettingDecision'] = ResolversParentTypes['VettingDecision']> = ResolversObject<{
  application?: Resolver<ResolversTypes['Application'], ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['VettingResult'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openSourceResult?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openSourceScope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policyVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['VettingReason']>, ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['VettingStandard']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type VettingPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VettingPolicy'] = ResolversParentTypes['VettingPolicy']> = ResolversObject<{
  concerns?: Resolver<Array<ResolversTypes['VettingConcern']>, ParentType, ContextType>;
  inForceFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  isNamed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  named?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type VettingToleranceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VettingTolerance'] = ResolversParentTypes['VettingTolerance']> = ResolversObject<{
  by?: Resolver<ResolversTypes['ToleranceGround'], ParentType, ContextType>;
  concern?: Resolver<ResolversTypes['VettingConcern'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  says?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type VettingYearResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VettingYear'] = ResolversParentTypes['VettingYear']> = ResolversObject<{
  applicants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedForCriminalConnections?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['ApplicationConnection'], ParentType, ContextType, RequireFields<VettingYearrowsArgs, 'first' | 'of'>>;
  year?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type VulnerableAssociationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VulnerableAssociation'] = ResolversParentTypes['VulnerableAssociation']> = ResolversObject<{
  associate?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  association?: Resolver<ResolversTypes['AssociationKind'], ParentType, ContextType>;
  concerns?: Resolver<Array<ResolversTypes['AssociateConcern']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  declaredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  delayDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  employee?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  exposure?: Resolver<Maybe<ResolversTypes['ExposureBaseline']>, ParentType, ContextType>;
  hasRecord?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  knownElsewhereAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
  records?: Resolver<Array<ResolversTypes['Declaration']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeclaredState'], ParentType, ContextType>;
}>;

export type VulnerableAssociationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VulnerableAssociationConnection'] = ResolversParentTypes['VulnerableAssociationConnection']> = ResolversObject<{
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['VulnerableAssociationCounts'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['VulnerableAssociationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  years?: Resolver<Array<ResolversTypes['VulnerableAssociationYear']>, ParentType, ContextType>;
}>;

export type VulnerableAssociationCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VulnerableAssociationCounts'] = ResolversParentTypes['VulnerableAssociationCounts']> = ResolversObject<{
  associations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  declared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  declaredLate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  employees?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undeclared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withoutRecord?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type VulnerableAssociationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VulnerableAssociationEdge'] = ResolversParentTypes['VulnerableAssociationEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VulnerableAssociation'], ParentType, ContextType>;
}>;

export type VulnerableAssociationYearResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VulnerableAssociationYear'] = ResolversParentTypes['VulnerableAssociationYear']> = ResolversObject<{
  fromIntelligence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['DeclarationConnection'], ParentType, ContextType, RequireFields<VulnerableAssociationYearrowsArgs, 'first'>>;
  selfDeclared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  selfDeclaredShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type WeighedPathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeighedPath'] = ResolversParentTypes['WeighedPath']> = ResolversObject<{
  concern?: Resolver<Maybe<ResolversTypes['VettingConcern']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['VettingOutcome'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['Path'], ParentType, ContextType>;
  tolerances?: Resolver<Array<ResolversTypes['VettingTolerance']>, ParentType, ContextType>;
}>;

export type Resolvers<ContextType = Context> = ResolversObject<{
  AccessEvent?: AccessEventResolvers<ContextType>;
  AccessEventConnection?: AccessEventConnectionResolvers<ContextType>;
  AccessEventEdge?: AccessEventEdgeResolvers<ContextType>;
  AccessTimeline?: AccessTimelineResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  ActionCount?: ActionCountResolvers<ContextType>;
  Allegation?: AllegationResolvers<ContextType>;
  AllegationConnection?: AllegationConnectionResolvers<ContextType>;
  AllegationEdge?: AllegationEdgeResolvers<ContextType>;
  AllegationOutcome?: AllegationOutcomeResolvers<ContextType>;
  AllegationOutcomeConnection?: AllegationOutcomeConnectionResolvers<ContextType>;
  AllegationOutcomeEdge?: AllegationOutcomeEdgeResolvers<ContextType>;
  AllegationRecipient?: AllegationRecipientResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApplicationConnection?: ApplicationConnectionResolvers<ContextType>;
  ApplicationEdge?: ApplicationEdgeResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  ApprovalConnection?: ApprovalConnectionResolvers<ContextType>;
  ApprovalEdge?: ApprovalEdgeResolvers<ContextType>;
  ApprovalEvent?: ApprovalEventResolvers<ContextType>;
  ApprovalPayload?: ApprovalPayloadResolvers<ContextType>;
  Assignment?: AssignmentResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditProof?: AuditProofResolvers<ContextType>;
  Caller?: CallerResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseEdge?: CaseEdgeResolvers<ContextType>;
  ChangedLink?: ChangedLinkResolvers<ContextType>;
  Chart?: ChartResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  ConflictedAccess?: ConflictedAccessResolvers<ContextType>;
  ConflictedAccessConnection?: ConflictedAccessConnectionResolvers<ContextType>;
  ConflictedAccessEdge?: ConflictedAccessEdgeResolvers<ContextType>;
  ConflictedSubject?: ConflictedSubjectResolvers<ContextType>;
  CriminalStatus?: CriminalStatusResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecideFlagCausePayload?: DecideFlagCausePayloadResolvers<ContextType>;
  DecideFlagPayload?: DecideFlagPayloadResolvers<ContextType>;
  Declaration?: DeclarationResolvers<ContextType>;
  DeclarationConnection?: DeclarationConnectionResolvers<ContextType>;
  DeclarationEdge?: DeclarationEdgeResolvers<ContextType>;
  DisclosureFigures?: DisclosureFiguresResolvers<ContextType>;
  DuplicateCandidate?: DuplicateCandidateResolvers<ContextType>;
  DuplicateCandidateConnection?: DuplicateCandidateConnectionResolvers<ContextType>;
  DuplicateCandidateEdge?: DuplicateCandidateEdgeResolvers<ContextType>;
  DuplicateReason?: DuplicateReasonResolvers<ContextType>;
  EmployeeGroupLink?: EmployeeGroupLinkResolvers<ContextType>;
  EmployeeGroupLinkConnection?: EmployeeGroupLinkConnectionResolvers<ContextType>;
  EmployeeGroupLinkEdge?: EmployeeGroupLinkEdgeResolvers<ContextType>;
  Employment?: EmploymentResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  EntityChange?: EntityChangeResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Exposure?: ExposureResolvers<ContextType>;
  ExposureAtHops?: ExposureAtHopsResolvers<ContextType>;
  ExposureBaseline?: ExposureBaselineResolvers<ContextType>;
  ExternalId?: ExternalIdResolvers<ContextType>;
  Flag?: FlagResolvers<ContextType>;
  FlagCause?: FlagCauseResolvers<ContextType>;
  FlagCauseConnection?: FlagCauseConnectionResolvers<ContextType>;
  FlagCauseEdge?: FlagCauseEdgeResolvers<ContextType>;
  FlagConnection?: FlagConnectionResolvers<ContextType>;
  FlagEdge?: FlagEdgeResolvers<ContextType>;
  FlagEvent?: FlagEventResolvers<ContextType>;
  FlagRaised?: FlagRaisedResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  GroupConnection?: GroupConnectionResolvers<ContextType>;
  GroupEdge?: GroupEdgeResolvers<ContextType>;
  IdentifierMatch?: IdentifierMatchResolvers<ContextType>;
  InformationCount?: InformationCountResolvers<ContextType>;
  IntelligenceFigures?: IntelligenceFiguresResolvers<ContextType>;
  IntelligenceReport?: IntelligenceReportResolvers<ContextType>;
  IntelligenceReportConnection?: IntelligenceReportConnectionResolvers<ContextType>;
  IntelligenceReportEdge?: IntelligenceReportEdgeResolvers<ContextType>;
  LeakAssignment?: LeakAssignmentResolvers<ContextType>;
  LeakBeneficiary?: LeakBeneficiaryResolvers<ContextType>;
  LeakCandidate?: LeakCandidateResolvers<ContextType>;
  LeakCandidateConnection?: LeakCandidateConnectionResolvers<ContextType>;
  LeakCandidateEdge?: LeakCandidateEdgeResolvers<ContextType>;
  LeakPart?: LeakPartResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  LinkChange?: LinkChangeResolvers<ContextType>;
  LinkCount?: LinkCountResolvers<ContextType>;
  LinkCounts?: LinkCountsResolvers<ContextType>;
  LinksChanged?: LinksChangedResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  Marking?: MarkingResolvers<ContextType>;
  MergeChange?: MergeChangeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Operation?: OperationResolvers<ContextType>;
  OperationConnection?: OperationConnectionResolvers<ContextType>;
  OperationEdge?: OperationEdgeResolvers<ContextType>;
  OutcomeCount?: OutcomeCountResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  PathConnection?: PathConnectionResolvers<ContextType>;
  PathEdge?: PathEdgeResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  Phone?: PhoneResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Record?: RecordResolvers<ContextType>;
  RecordSubject?: RecordSubjectResolvers<ContextType>;
  RevettingConnection?: RevettingConnectionResolvers<ContextType>;
  RevettingEdge?: RevettingEdgeResolvers<ContextType>;
  RevettingRow?: RevettingRowResolvers<ContextType>;
  RuledOut?: RuledOutResolvers<ContextType>;
  RunScreeningPayload?: RunScreeningPayloadResolvers<ContextType>;
  ScreeningJob?: ScreeningJobResolvers<ContextType>;
  ScreeningRun?: ScreeningRunResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  ServingOfficerFigures?: ServingOfficerFiguresResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SystemCount?: SystemCountResolvers<ContextType>;
  Target?: TargetResolvers<ContextType>;
  ThreatAssessment?: ThreatAssessmentResolvers<ContextType>;
  TimelinePart?: TimelinePartResolvers<ContextType>;
  UndeclaredLink?: UndeclaredLinkResolvers<ContextType>;
  UndeclaredLinkConnection?: UndeclaredLinkConnectionResolvers<ContextType>;
  UndeclaredLinkEdge?: UndeclaredLinkEdgeResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VettingChange?: VettingChangeResolvers<ContextType>;
  VettingCheck?: VettingCheckResolvers<ContextType>;
  VettingConcern?: VettingConcernResolvers<ContextType>;
  VettingDecision?: VettingDecisionResolvers<ContextType>;
  VettingPolicy?: VettingPolicyResolvers<ContextType>;
  VettingTolerance?: VettingToleranceResolvers<ContextType>;
  VettingYear?: VettingYearResolvers<ContextType>;
  VulnerableAssociation?: VulnerableAssociationResolvers<ContextType>;
  VulnerableAssociationConnection?: VulnerableAssociationConnectionResolvers<ContextType>;
  VulnerableAssociationCounts?: VulnerableAssociationCountsResolvers<ContextType>;
  VulnerableAssociationEdge?: VulnerableAssociationEdgeResolvers<ContextType>;
  VulnerableAssociationYear?: VulnerableAssociationYearResolvers<ContextType>;
  WeighedPath?: WeighedPathResolvers<ContextType>;
}>;

export type DirectiveResolvers<ContextType = Context> = ResolversObject<{
  access?: accessDirectiveResolver<any, any, ContextType>;
}>;
