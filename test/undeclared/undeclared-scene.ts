import { DatedScene, HIDDEN } from '../setup/dated-scene.js';

/** What is said of a link that a scene records. */
interface Said {
  /** The name of the employee whose declaration it is; intelligence where it is absent. */
  readonly declaredBy?: string;
  /** The day it became known. */
  readonly known?: string;
  readonly hidden?: boolean;
  readonly context?: 'PERSONAL' | 'PROFESSIONAL';
  /** Half-open days in the world. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** A graph of people, groups and links, written by changes, and the service asked by somebody who sees all and by somebody who sees what is open. */
export class UndeclaredScene {
  #changes = 0;

  private constructor(readonly dated: DatedScene) {}

  static async open(): Promise<UndeclaredScene> {
    const scene = new UndeclaredScene(await DatedScene.open());
    await scene.dated.revision(1);
    return scene;
  }

  /** The id of a person or group by name. */
  idOf(name: string): string {
    return this.dated.idOf(name);
  }

  /** Adds a person; employed by a department since 2010 where it is named. */
  async person(name: string, department: string | null = null, hidden = false): Promise<void> {
    const marking = hidden ? 'marking: { level: SECRET }' : '';
    const id = await this.change('addPerson', `name: "${name}" ${marking}`);
    this.dated.named(name, id);
    const times = 'times: { validFrom: "2010-01-01T00:00:00Z", knownFrom: "2010-01-01T00:00:00Z" }';
    if (department !== null)
      await this.change('addEmployment', `person: "${id}", department: "${department}", ${times} ${marking}`);
  }

  /** Adds an organised crime group that is active. */
  async group(name: string): Promise<void> {
    const id = await this.change('addGroup', `name: "${name}", groupKind: ORGANISED_CRIME_GROUP`);
    await this.change('addGroupStatus', `group: "${id}", status: ACTIVE, times: { knownFrom: "2015-01-01T00:00:00Z" }`);
    this.dated.named(name, id);
  }

  /** Records what a source says of a link. */
  async link(kind: string, from: string, to: string, said: Said = {}): Promise<void> {
    const { declaredBy, known = '2016-01-01', hidden, context = 'PERSONAL', validFrom, validTo } = said;
    const valid = [
      ...(validFrom ? [`validFrom: "${validFrom}T00:00:00Z"`] : []),
      ...(validTo ? [`validTo: "${validTo}T00:00:00Z"`] : []),
    ].join(' ');
    const ends = `kind: ${kind}, from: "${this.idOf(from)}", to: "${this.idOf(to)}"`;
    const times = `times: { knownFrom: "${known}T00:00:00Z" ${valid} } ${hidden ? 'marking: { level: SECRET }' : ''}`;
    const graded = 'grading: { sourceEvaluation: RELIABLE, informationAssessment: A }';
    const sourceKey = `sourceKey: "s${this.#changes}"`;
    if (declaredBy)
      await this.change('declareLink', `${ends}, declarant: "${this.idOf(declaredBy)}", ${sourceKey}, ${times}`);
    else
      await this.change(
        'recordLink',
        `${ends}, ${sourceKey}, provenance: INTELLIGENCE, context: ${context}, ${graded}, ${times}`,
      );
  }

  /** Records that two people are one. */
  merge(first: string, second: string): Promise<string> {
    const graded =
      'provenance: INTELLIGENCE, grading: { sourceEvaluation: RELIABLE, informationAssessment: A }, times: { knownFrom: "2016-01-01T00:00:00Z" }';
    return this.change(
      'mergeEntities',
      `first: "${this.idOf(first)}", second: "${this.idOf(second)}", sourceKey: "m${this.#changes}", ${graded}`,
    );
  }

  /** Records what of a person a court or the police say, since a day. */
  criminal(name: string, status: string, since: string, hidden = false): Promise<string> {
    const marking = hidden ? { marking: HIDDEN } : {};
    return this.dated.dated('criminal-statuses', { owner: name, says: { status }, knownFrom: since, ...marking });
  }

  /** Makes a change; answers the id of what it added. */
  async change(name: string, input: string): Promise<string> {
    this.#changes += 1;
    const answered = name.startsWith('add') ? 'entity { id }' : '';
    const query = `mutation { ${name}(input: { operationId: "change ${this.#changes}", ${input} }) { revision ${answered} } }`;
    return (await this.dated.ask(query))[name].entity?.id ?? '';
  }
}
