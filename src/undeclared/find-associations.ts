import type { AssociateConcern } from '../generated/schema.js';
import type { Association, AssociationRecord, Tie, TieAssertion } from './association-model.js';

const STATES = ['UNDECLARED', 'DECLARED_LATE', 'DECLARED'] as const;
const STATUSES = ['CONVICTED', 'CHARGED', 'SUSPECTED'] as const;

/** What makes somebody one whom an employee ought to declare, the gravest first. */
export function concernsOf({ isGroup, isMember, statuses }: Pick<Tie, 'isGroup' | 'isMember' | 'statuses'>) {
  const concerns: AssociateConcern[] = [];
  if (isGroup) concerns.push('ORGANISED_CRIME_GROUP');
  if (isMember) concerns.push('MEMBER_OF_ORGANISED_CRIME_GROUP');
  return [...concerns, ...STATUSES.filter((status) => statuses.includes(status))];
}

/**
 * Whether an employee told the force, by all that is known of one association: their own assertions and records against those of others. Told after the force
 * knew from elsewhere is told late.
 */
export function declarationOf(
  records: readonly Pick<AssociationRecord, 'origin' | 'at'>[],
  assertions: readonly Pick<TieAssertion, 'isDeclaration' | 'knownFrom'>[],
): Pick<Association, 'state' | 'delay' | 'declaredAt' | 'knownElsewhereAt'> {
  const earliest = (isOwn: boolean): number | null => {
    const instants = [
      ...records.filter(({ origin }) => (origin === 'SELF_DECLARATION') === isOwn).map(({ at }) => at),
      ...assertions.filter(({ isDeclaration }) => isDeclaration === isOwn).map(({ knownFrom }) => knownFrom),
    ];
    return instants.length > 0 ? instants.reduce((least, at) => Math.min(least, at)) : null;
  };
  const [declaredAt, knownElsewhereAt] = [earliest(true), earliest(false)];
  const times = { declaredAt, knownElsewhereAt };
  if (declaredAt === null) return { state: 'UNDECLARED', delay: null, ...times };
  if (knownElsewhereAt === null || knownElsewhereAt >= declaredAt) return { state: 'DECLARED', delay: null, ...times };
  return { state: 'DECLARED_LATE', delay: declaredAt - knownElsewhereAt, ...times };
}

function associationOf(tie: Tie | null, records: readonly AssociationRecord[]): Association {
  const { employee, associate } = (tie ?? records[0]) as Tie | AssociationRecord;
  const assertions = tie?.assertions ?? [];
  return {
    employee,
    associate,
    concerns: tie ? concernsOf(tie) : [],
    association: records[0]?.association ?? 'CRIMINAL',
    records,
    assertions,
    confidence: assertions.reduce<number | null>((best, { confidence }) => Math.max(best ?? 0, confidence), null),
    ...declarationOf(records, assertions),
  };
}

/** Undeclared first, then the latest declared; of these what has no record first, then what is best known, then ids. */
function graver(a: Association, b: Association): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    (b.delay ?? 0) - (a.delay ?? 0) ||
    Math.min(a.records.length, 1) - Math.min(b.records.length, 1) ||
    (b.confidence ?? 0) - (a.confidence ?? 0) ||
    compare(a.employee, b.employee) ||
    compare(a.associate ?? '', b.associate ?? '') ||
    compare(a.records[0]?.id ?? '', b.records[0]?.id ?? '')
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * The vulnerable associations of employees, each employee and associate once, what most wants a look first. A record that names nobody is an association by
 * itself.
 * @param records oldest first
 */
export function associationsOf(ties: readonly Tie[], records: readonly AssociationRecord[]): Association[] {
  const named = new Map<string, AssociationRecord[]>();
  const nameless: AssociationRecord[] = [];
  for (const record of records) {
    if (record.associate === null) nameless.push(record);
    else {
      const pair = `${record.employee} ${record.associate}`;
      named.set(pair, [...(named.get(pair) ?? []), record]);
    }
  }
  const tied = mergedTies(ties).map((tie) => {
    const pair = `${tie.employee} ${tie.associate}`;
    const own = named.get(pair) ?? [];
    named.delete(pair);
    return associationOf(tie, own);
  });
  const rest = [...named.values(), ...nameless.map((record) => [record])].map((own) => associationOf(null, own));
  return [...tied, ...rest].sort(graver);
}

/** Ties of one employee with records of one and the same person as one tie. */
function mergedTies(ties: readonly Tie[]): Tie[] {
  const merged = new Map<string, Tie>();
  for (const tie of ties) {
    const pair = `${tie.employee} ${tie.associate}`;
    const held = merged.get(pair);
    merged.set(pair, held ? { ...held, assertions: [...held.assertions, ...tie.assertions] } : tie);
  }
  return [...merged.values()];
}
