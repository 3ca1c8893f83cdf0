import { addAccessEvent } from '../../src/change/access-changes.js';
import { recordAllegation } from '../../src/change/allegation-changes.js';
import { retractAllegation } from '../../src/change/allegation-retraction.js';
import {
  addAccount,
  addGroup,
  addLocation,
  addOperation,
  addPerson,
  addPhone,
  addVehicle,
} from '../../src/change/entity-changes.js';
import { regradeEvidence, retractEvidence } from '../../src/change/evidence-changes.js';
import { addEmployment, addGroupStatus } from '../../src/change/facet-changes.js';
import { declareLink, recordLink, refuteLink } from '../../src/change/link-changes.js';
import type { ChangeDeps } from '../../src/change/make-change.js';
import { mergeEntities } from '../../src/change/merge-changes.js';
import { addRecord } from '../../src/change/record-changes.js';
import { splitEntities } from '../../src/change/split-changes.js';
import { encodeAssertionId, encodeLinkId, type LinkKey } from '../../src/link/link-id.js';
import type { View } from '../../src/neo4j/view.js';
import { A1, friendship } from './scene.js';

/** What the mutations of a test are about. */
export interface Cast {
  /** Two people, the first an employee. */
  readonly people: readonly [string, string];
  readonly group: string;
  /** An open assertion of a link between the two. */
  readonly evidence: { readonly linkKey: LinkKey; readonly assertionId: string };
  /** Two people who are merged. */
  readonly merged: readonly [string, string];
  /** An allegation that is not retracted; where there is none, the mutation that needs one is refused. */
  readonly allegation?: string;
}

/** What every mutation answers. */
export interface Answer {
  readonly revision: number;
  readonly entityId?: string;
  readonly assertionId?: string;
}

/** A mutation with an input of the test's making. */
export type Mutation = (deps: ChangeDeps, view: View, operationId: string, cast: Cast) => Promise<Answer>;

/** Every mutation of the schema, by name. */
export const MUTATIONS = {
  recordLink: (deps, view, operationId, { people }) =>
    recordLink(deps, view, friendship(people[0], people[1], { operationId })),
  declareLink: (deps, view, operationId, { people: [from, to] }) =>
    declareLink(deps, view, { operationId, declarant: from, kind: 'FAMILY', from, to, sourceKey: 'declaration-1' }),
  refuteLink: (deps, view, operationId, { evidence }) => {
    const link = encodeLinkId(evidence.linkKey);
    const from = { provenance: 'VETTING', sourceKey: 'vetting-1', grading: A1 } as const;
    return refuteLink(deps, view, { operationId, link, ...from });
  },
  regradeEvidence: (deps, view, operationId, { evidence: { linkKey, assertionId } }) => {
    const grading = { sourceEvaluation: 'NOT_RELIABLE', informationAssessment: 'E' } as const;
    return regradeEvidence(deps, view, { operationId, evidence: encodeAssertionId(linkKey, assertionId), grading });
  },
  retractEvidence: (deps, view, operationId, { evidence: { linkKey, assertionId } }) => {
    const evidence = encodeAssertionId(linkKey, assertionId);
    return retractEvidence(deps, view, { operationId, evidence, reason: 'mistaken identity' });
  },
  mergeEntities: (deps, view, operationId, { people: [first, second] }) => {
    const from = { provenance: 'CASE_FILE', sourceKey: 'case-1', grading: A1 } as const;
    return mergeEntities(deps, view, { operationId, first, second, ...from });
  },
  splitEntities: (deps, view, operationId, { merged: [first, second] }) =>
    splitEntities(deps, view, { operationId, first, second, reason: 'two after all' }),
  addPerson: (deps, view, operationId) => addPerson(deps, view, { operationId, name: 'Ann Other' }),
  addEmployment: (deps, view, operationId, { people }) =>
    addEmployment(deps, view, { operationId, person: people[0], staffNumber: 'S-1', department: 'Custody' }),
  addGroup: (deps, view, operationId) => addGroup(deps, view, { operationId, name: 'Crew', groupKind: 'STREET_GANG' }),
  addGroupStatus: (deps, view, operationId, { group }) =>
    addGroupStatus(deps, view, { operationId, group, status: 'ACTIVE', threatBand: 'HIGH' }),
  addPhone: (deps, view, operationId) => addPhone(deps, view, { operationId, number: '+447700900001' }),
  addVehicle: (deps, view, operationId) => addVehicle(deps, view, { operationId, registration: 'AB12 CDE' }),
  addAccount: (deps, view, operationId) => addAccount(deps, view, { operationId, identifier: 'ann@example.org' }),
  addLocation: (deps, view, operationId) => addLocation(deps, view, { operationId, address: '1 High Street' }),
  addOperation: (deps, view, operationId) => addOperation(deps, view, { operationId, name: 'Lantern' }),
  addRecord: (deps, view, operationId, { people, group }) => {
    const about = [{ entity: people[1], role: 'SUSPECT' } as const, { entity: group, role: 'OTHER' } as const];
    return addRecord(deps, view, { operationId, system: 'CRIME', reference: 'CR/1', about });
  },
  addAccessEvent: (deps, view, operationId, { people }) => {
    const look = { account: 'ann01', system: 'CRIME', action: 'SEARCH', searchTerm: 'bob', at: view.now } as const;
    return addAccessEvent(deps, view, { operationId, employee: people[0], ...look });
  },
  recordAllegation: (deps, view, operationId, { people: [ann, bob] }) => {
    const told = [{ recipient: bob, recipientKind: 'CRIMINAL', relationship: 'FRIEND' } as const];
    const of = { kind: 'DISCLOSURE_OF_INFORMATION', receivedAt: view.now - 60 } as const;
    return recordAllegation(deps, view, { operationId, ...of, subjects: [ann], recipients: told });
  },
  retractAllegation: (deps, view, operationId, { allegation = 'none' }) =>
    retractAllegation(deps, view, { operationId, allegation, reason: 'recorded twice' }),
} as const satisfies Record<string, Mutation>;

/** The name of a mutation of the schema. */
export type MutationName = keyof typeof MUTATIONS;

/** The names of all mutations of the schema. */
export const MUTATION_NAMES = Object.keys(MUTATIONS) as MutationName[];
