import { keyedId } from '../flag-ids.js';
import type { RaisedFlag } from '../flag-model.js';
import type { FlagKind, ScreeningRules } from '../rules/screening-rules.js';
import type { ToldChange } from './told-change.js';

/** Whose flags they are. */
export interface FlagMaker {
  /** The key of the job. */
  readonly job: string;
  /** 32 bytes, hex. */
  readonly tokenKey: string;
  readonly raise: ScreeningRules['raise'];
  /** How often the job was given other rules. */
  readonly ruleChanges: number;
}

/**
 * What the flags of one cause have in common: the step and the link of the path that came with it. Where that is several, the one nearest the group: a new
 * member of a gang is one cause for all who know them.
 */
function causeKey({ job, tokenKey, ruleChanges }: FlagMaker, { step, cause }: ToldChange): string {
  const what = cause.kind === 'RULE' ? ruleChanges : (cause.links.at(-1) ?? cause.entity);
  return keyedId(tokenKey, 'cause', [job, step.revision, step.instant, cause.kind, what]);
}

/** The flags of what became of pairs, of those kinds that the rules raise; in the same order. */
export function flagsOf(maker: FlagMaker, changes: readonly ToldChange[]): RaisedFlag[] {
  const { job, tokenKey, ruleChanges } = maker;
  return changes.flatMap((change) => {
    const { step, kind, employee, group, path, cause } = change;
    if (!(maker.raise as readonly string[]).includes(kind)) return [];
    const rule = cause.kind === 'RULE' ? [ruleChanges] : [];
    const flag: RaisedFlag = {
      id: keyedId(tokenKey, 'flag', [job, step.revision, step.instant, kind, employee, group, ...rule]),
      kind: kind as FlagKind,
      employee,
      group,
      stepRevision: step.revision,
      stepInstant: step.instant,
      hopsBefore: change.hopsBefore,
      hopsAfter: change.hopsAfter,
      entities: path.entities,
      links: path.links,
      pathRevision: path.point.revision,
      pathInstant: path.point.instant,
      cost: path.cost,
      weakest: path.weakest,
      causeKind: cause.kind,
      causeKey: causeKey(maker, change),
      causeLinks: cause.links,
      causeEntity: cause.entity,
    };
    return [flag];
  });
}

/** Flags of a pair that a change takes back: raised before it, of these kinds, of fewer hops than this. */
export interface TakenBack {
  readonly employee: string;
  readonly group: string;
  readonly kinds: readonly FlagKind[];
  readonly hopsBelow: number;
  readonly revision: number;
  readonly instant: number;
}

const BY_CORRECTION: ReadonlySet<string> = new Set(['LINK', 'GRADE', 'MERGE']);
/** More hops than any pair is apart. */
const ANY_HOPS = 9;

/** Which flags changes take back, because a revision corrected what they were raised for; time that passed takes nothing back. */
export function takenBack(changes: readonly ToldChange[]): TakenBack[] {
  return changes.flatMap(({ kind, cause, isRevision, employee, group, hopsAfter, step }): TakenBack[] => {
    if (!isRevision || !BY_CORRECTION.has(cause.kind)) return [];
    const taken = (kinds: FlagKind[], hopsBelow: number) => [{ employee, group, kinds, hopsBelow, ...step }];
    if (kind === 'CEASED') return taken(['NEW', 'CLOSER', 'STRONGER'], ANY_HOPS);
    if (kind === 'FARTHER') return taken(['NEW', 'CLOSER', 'STRONGER'], hopsAfter);
    return kind === 'WEAKER' ? taken(['STRONGER'], ANY_HOPS) : [];
  });
}

/** A pair whose snoozed flags wake up, and the step that wakes them. */
export interface WokenPair {
  readonly employee: string;
  readonly group: string;
  readonly revision: number;
  readonly instant: number;
}

/** The pairs whose path got shorter or stronger. */
export function wokenPairs(changes: readonly ToldChange[]): WokenPair[] {
  return changes
    .filter(({ kind }) => kind === 'CLOSER' || kind === 'STRONGER')
    .map(({ employee, group, step }) => ({ employee, group, ...step }));
}
