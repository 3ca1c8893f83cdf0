import { isProtectedRecipient } from '../approval/protected-allegations.js';
import type { OperationModel } from '../entity/entity-model.js';
import { mergedEntities } from '../entity/merged-entities.js';
import { BadUserInput } from '../errors.js';
import { asOf } from '../facet/as-of.js';
import { detailsOf, facetsOf } from '../facet/dated-facets.js';
import type { FacetModel } from '../facet/facet-model.js';
import type { BeneficiaryReason } from '../generated/schema.js';
import { instant } from '../neo4j/view.js';
import type { Context } from '../server/context.js';
import type { Beneficiary, LeakCase } from './leak-models.js';
import { findGroupsOf, findRivals } from './leak-repository.js';

/** What a case is asked for by: one of the two. */
export interface LeakSubject {
  readonly allegation: string | null;
  readonly operation: string | null;
  /** The moment of the compromise, seconds, where the caller knows better. */
  readonly event: number | null;
}

function named(facet: FacetModel | null, as: string): string[] {
  return (facet?.names ?? []).flatMap((name) => (name.as === as ? [name.id] : []));
}

/**
 * What leaked, when and to whom, as it is known now; null where there is no such allegation or operation that the viewer may see.
 * @throws BadUserInput where nothing says what was leaked, or when
 */
export async function leakCaseOf(
  context: Context,
  { allegation, operation, event }: LeakSubject,
): Promise<LeakCase | null> {
  const as = asOf({}, context);
  const details = allegation === null ? null : await detailsOf(allegation, as, 'AllegationDetails');
  if (allegation !== null && details === null) return null;
  const argument = allegation === null ? 'operation' : 'allegation';
  const [operationId] = operation === null ? named(details, 'operation') : [operation];
  if (operationId === undefined)
    throw new BadUserInput(argument, 'names no operation that you may see: nothing says what was leaked.');
  const entity = await context.loaders.entities.load(operationId);
  if (entity?.kind !== 'OPERATION') return null;
  const { executed } = entity as OperationModel;
  const happened = executed !== null && executed <= context.view.now ? executed : null;
  const moment = event ?? happened ?? details?.occurredTo ?? details?.receivedAt ?? null;
  if (moment === null)
    throw new BadUserInput('at.validAt', 'is required: nothing says when the operation was compromised.');
  const [aims, recipients] = await Promise.all([
    facetsOf(operationId, as, 'Target'),
    allegation === null ? [] : facetsOf(allegation, as, 'AllegationRecipient'),
  ]);
  const targets = aims.flatMap((facet) => named(facet, 'target'));
  // Nearness to them is never looked for.
  const told = recipients.flatMap((facet) => (isProtectedRecipient(facet) ? [] : named(facet, 'recipient')));
  const isAboutRivals =
    details !== null && details.information.length > 0 && details.information.every((one) => one === 'RIVALS');
  const beneficiaries = await beneficiariesOf(context, moment, told, targets, isAboutRivals);
  return {
    allegation,
    operation: operationId,
    event: moment,
    subjects: [...new Set([operationId, ...targets])],
    beneficiaries,
    isBeneficiaryKnown: beneficiaries.some(
      ({ kind, reason }) => kind === 'GROUP' && (reason === 'RECIPIENT' || reason === 'GROUP_OF_RECIPIENT'),
    ),
    isProtected: recipients.some(isProtectedRecipient),
    named: named(details, 'subject'),
  };
}

/**
 * Who gained, or may have: those who are said to have been told, and their groups; the subjects' own groups, who may have been warned; the rivals of
 * these. Each once, by the first of these reasons.
 */
async function beneficiariesOf(
  context: Context,
  moment: number,
  told: readonly string[],
  targets: readonly string[],
  isAboutRivals: boolean,
): Promise<Beneficiary[]> {
  const { database, view, loaders } = context;
  const time = instant(moment, view.now);
  const { ids } = await mergedEntities(database, view, time, [...new Set([...told, ...targets])]);
  const kinds = new Map(
    (await loaders.entities.loadMany(ids)).flatMap((entity) => (entity ? [[entity.id, entity.kind]] : [])),
  );
  const people = (of: readonly string[]) => of.filter((id) => kinds.get(id) === 'PERSON');
  const groups = (of: readonly string[]) => of.filter((id) => kinds.get(id) === 'GROUP');
  const [toldGroups, ownGroups] = await Promise.all([
    findGroupsOf(database, view, time, people(told)),
    findGroupsOf(database, view, time, people(targets)),
  ]);
  const own = [...new Set([...groups(targets), ...ownGroups])];
  const rivals = await findRivals(database, view, time, own);
  const found = new Map<string, Beneficiary>();
  const add = (all: readonly string[], kind: Beneficiary['kind'], reason: BeneficiaryReason) => {
    for (const id of all) if (!found.has(id)) found.set(id, { id, kind, reason });
  };
  add(groups(told), 'GROUP', 'RECIPIENT');
  add(people(told), 'PERSON', 'RECIPIENT');
  add(toldGroups, 'GROUP', 'GROUP_OF_RECIPIENT');
  if (!isAboutRivals) add(own, 'GROUP', 'SUBJECT');
  add(
    rivals.filter((id) => !own.includes(id)),
    'GROUP',
    'RIVAL_OF_SUBJECT',
  );
  return [...found.values()];
}
