import { randomUUID } from 'node:crypto';
import type { MarkingLevel, Viewer } from '../../src/auth/viewer.js';
import { recordAllegation } from '../../src/change/allegation-changes.js';
import { addGroup, addPerson } from '../../src/change/entity-changes.js';
import type { ChangeDeps } from '../../src/change/make-change.js';
import { mergeEntities } from '../../src/change/merge-changes.js';
import type { GradingInput, MarkingInput, MergeEntitiesInput, RecordLinkInput } from '../../src/generated/schema.js';
import { MarkingNumbers } from '../../src/marking/marking-numbers.js';
import type { Database } from '../../src/neo4j/database.js';
import type { Statement } from '../../src/neo4j/statement.js';
import { openView, type View } from '../../src/neo4j/view.js';

/** A viewer at a level, with compartments. */
export function viewer(subject: string, level: MarkingLevel = 'SECRET', compartments: string[] = []): Viewer {
  return { subject, level, compartments, roles: ['INVESTIGATOR'], employeeId: null };
}

/** Reliable, known directly. */
export const A1: GradingInput = { sourceEvaluation: 'RELIABLE', informationAssessment: 'A' };

/** A fresh operation id. */
export function operation(): string {
  return randomUUID();
}

/** Runs a query that the test makes up; values come back plain. */
export async function ask<Row>(database: Database, text: string, params: object = {}): Promise<Row[]> {
  const statement: Statement<object, Row> = { name: 'test', text };
  return database.read(statement, params);
}

/** One writer of the tests, and the changes that every test needs. */
export class Scene {
  readonly deps: ChangeDeps;

  constructor(readonly database: Database) {
    this.deps = { database, markings: new MarkingNumbers(database) };
  }

  /** The graph as it stands for a viewer. */
  view(who: Viewer = viewer('anna')): Promise<View> {
    return openView(this.database, who);
  }

  /** The id of a new person. */
  async person(name: string, marking?: MarkingInput, who?: Viewer): Promise<string> {
    const input = { operationId: operation(), name, marking };
    return (await addPerson(this.deps, await this.view(who), input)).entityId;
  }

  /** Two new people who are merged. */
  async merged(): Promise<readonly [string, string]> {
    const people = [await this.person('Cat'), await this.person('Kat')] as const;
    await mergeEntities(this.deps, await this.view(), merge(...people));
    return people;
  }

  /** The id of a new allegation of disclosure, that some criminal was told. */
  async allegation(): Promise<string> {
    const view = await this.view();
    const said = { kind: 'DISCLOSURE_OF_INFORMATION', receivedAt: view.now - 60, knownFrom: view.now - 60 } as const;
    const recipients = [{ recipientKind: 'CRIMINAL' as const }];
    return (await recordAllegation(this.deps, view, { operationId: operation(), ...said, recipients })).entityId;
  }

  /** The id of a new organised crime group. */
  async group(name: string, marking?: MarkingInput): Promise<string> {
    const input = { operationId: operation(), name, groupKind: 'ORGANISED_CRIME_GROUP' as const, marking };
    return (await addGroup(this.deps, await this.view(), input)).entityId;
  }
}

/** A merge that a case file tells of. */
export function merge(first: string, second: string, rest: Partial<MergeEntitiesInput> = {}): MergeEntitiesInput {
  const from = { provenance: 'CASE_FILE', sourceKey: 'case-1', grading: A1 } as const;
  return { operationId: operation(), first, second, ...from, ...rest };
}

/** A friendship that intelligence tells of. */
export function friendship(from: string, to: string, rest: Partial<RecordLinkInput> = {}): RecordLinkInput {
  return {
    operationId: operation(),
    kind: 'FRIEND',
    from,
    to,
    provenance: 'INTELLIGENCE',
    sourceKey: 'report-1',
    grading: A1,
    ...rest,
  };
}

/** What a change stamps on what it writes. */
export function stamped(revision: number): { revision: number; changedRevision: number } {
  return { revision, changedRevision: revision };
}
