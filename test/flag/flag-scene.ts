import { addGroup, addPerson } from '../../src/change/entity-changes.js';
import { regradeEvidence, retractEvidence } from '../../src/change/evidence-changes.js';
import { addEmployment, addGroupStatus } from '../../src/change/facet-changes.js';
import { recordLink } from '../../src/change/link-changes.js';
import type { ChangeDeps } from '../../src/change/make-change.js';
import { mergeEntities } from '../../src/change/merge-changes.js';
import type { FlagModel, RaisedFlag } from '../../src/flag/flag-model.js';
import { type NamedJob, type RunOptions, type RunOutcome, runJob } from '../../src/flag/run/run-screening.js';
import type { GradingInput, LinkKind, RecordLinkInput } from '../../src/generated/schema.js';
import { encodeAssertionId } from '../../src/link/link-id.js';
import { MarkingNumbers } from '../../src/marking/marking-numbers.js';
import type { Database } from '../../src/neo4j/database.js';
import { openView } from '../../src/neo4j/view.js';
import { A1, ask, merge, operation, viewer } from '../change/scene.js';

/** Long before every test. */
export const LONG_AGO = Date.parse('2015-01-01T00:00:00Z') / 1000;

/** The job of tests that name none. */
export const JOB: NamedJob = { name: 'default', clearance: { level: 'SECRET', compartments: [] } };

/** People, groups and links by name, written by changes, and what jobs make of them. */
export class FlagScene {
  readonly deps: ChangeDeps;
  readonly #ids = new Map<string, string>();
  readonly #names = new Map<string, string>();

  constructor(readonly database: Database) {
    this.deps = { database, markings: new MarkingNumbers(database) };
  }

  /** The id of a person or group by name. */
  idOf(name: string): string {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`nobody is called ${name}`);
    return id;
  }

  /** What an entity is called. */
  nameOf(id: string): string {
    return this.#names.get(id) ?? id;
  }

  view() {
    return openView(this.database, viewer('anna'));
  }

  /** Adds people. */
  async people(...names: string[]): Promise<void> {
    for (const name of names)
      this.#named(name, (await addPerson(this.deps, await this.view(), { operationId: operation(), name })).entityId);
  }

  /** Adds people who are employed; until (seconds) where it says so. */
  async employees(names: readonly string[], validTo?: number): Promise<void> {
    await this.people(...names);
    for (const name of names)
      await addEmployment(this.deps, await this.view(), {
        operationId: operation(),
        person: this.idOf(name),
        department: 'North',
        times: { validFrom: LONG_AGO, knownFrom: LONG_AGO, validTo: validTo ?? null },
      });
  }

  /** Adds an active organised crime group. */
  async group(name: string): Promise<void> {
    const input = { operationId: operation(), name, groupKind: 'ORGANISED_CRIME_GROUP' as const };
    this.#named(name, (await addGroup(this.deps, await this.view(), input)).entityId);
    await addGroupStatus(this.deps, await this.view(), {
      operationId: operation(),
      group: this.idOf(name),
      status: 'ACTIVE',
      times: { validFrom: LONG_AGO, knownFrom: LONG_AGO },
    });
  }

  /** Records a link; answers the id of its evidence. */
  async link(kind: LinkKind, from: string, to: string, rest: Partial<RecordLinkInput> = {}): Promise<string> {
    const input = { provenance: 'INTELLIGENCE', sourceKey: operation(), grading: A1, ...rest } as const;
    const ends = { from: this.idOf(from), to: this.idOf(to) };
    const { linkKey, assertionId } = await recordLink(this.deps, await this.view(), {
      operationId: operation(),
      kind,
      ...ends,
      ...input,
    });
    return encodeAssertionId(linkKey, assertionId);
  }

  async retract(evidence: string): Promise<void> {
    await retractEvidence(this.deps, await this.view(), { operationId: operation(), evidence, reason: 'Wrong.' });
  }

  async regrade(evidence: string, grading: GradingInput): Promise<void> {
    await regradeEvidence(this.deps, await this.view(), { operationId: operation(), evidence, grading });
  }

  async merge(first: string, second: string): Promise<void> {
    await mergeEntities(this.deps, await this.view(), merge(this.idOf(first), this.idOf(second)));
  }

  /** Runs a job; answers what it reported, a line each, and the outcome. */
  async run(
    named: NamedJob = JOB,
    options: Partial<RunOptions> = {},
  ): Promise<{ lines: string[]; outcome: RunOutcome }> {
    const lines: string[] = [];
    const report = async (flags: readonly RaisedFlag[]) => void lines.push(...flags.map((flag) => this.tell(flag)));
    return { outcome: await runJob(this.database, named, { report, ...options }), lines };
  }

  /** A flag as it is read: `NEW Ann Ring - 2 LINK Ann > Kim > Ring`. */
  tell({ kind, hopsBefore, hopsAfter, causeKind, entities }: RaisedFlag): string {
    const path = entities.map((id) => this.nameOf(id));
    return `${kind} ${hopsBefore || '-'} ${hopsAfter || '-'} ${causeKind} ${path.join(' > ')}`;
  }

  /** Every flag of a job that is kept, by number. */
  async flags(job?: string): Promise<FlagModel[]> {
    const text = 'MATCH (f:Flag) WHERE $job IS NULL OR f.job = $job RETURN f AS flag ORDER BY f.job, f.number';
    return (await ask<{ flag: FlagModel }>(this.database, text, { job: job ?? null })).map(({ flag }) => flag);
  }

  #named(name: string, id: string): void {
    this.#ids.set(name, id);
    this.#names.set(id, name);
  }
}
