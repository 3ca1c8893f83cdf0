import type { Random } from '../random.js';
import type { CaseDraft } from './case-draft.js';
import type { PlannedOperation, Recorded } from './case-plan.js';
import { type CaseFrame, mayTakePart, onFileBy } from './plan-case.js';
import { planChain } from './plan-chain.js';
import { type Item, itemsOf } from './plan-operation.js';

/** How a leaker goes about it. */
interface Manner {
  readonly recorded: Recorded;
  readonly onTeam: boolean;
  readonly stated: boolean;
  readonly many: boolean;
  readonly close: boolean;
  readonly accountOnly: boolean;
}

/** Plants the leaker of a case: a way to the group that gains, look-ups in the window, a label. Null where nobody could be. */
export function planLeaker(draft: CaseDraft, random: Random, frame: CaseFrame): number | null {
  const { plan, staff } = draft;
  const { cases } = plan.scenario;
  const { operation, event, allegation, beneficiary: group } = frame;
  const manner = drawManner(draft, random);
  const colleagues = operation.team.filter(
    ({ employee, from, to }) => from <= event - cases.windowDays && to > event && mayTakePart(draft, employee, event),
  );
  const onTeam = manner.onTeam && colleagues.length > 0;
  const assigned = new Set(operation.team.map(({ employee }) => employee));
  const employee = onTeam
    ? random.pick(colleagues).employee
    : staff.lookingUp(random, event - cases.leakers.serviceDays, event, (index) => !assigned.has(index));
  if (employee === null) return null;
  staff.reserve(employee);

  const { recorded } = manner;
  const hops = planChain(draft, random, {
    employee,
    group,
    hops: cases.hops,
    by: onFileBy(draft, frame),
    recorded,
    later: event + random.between(20, 300),
    declared: cases.leakers.declaredShare,
  });
  for (const record of chosenItems(random, operation, manner, draft)) {
    const first = manner.close ? event - cases.leakers.closeDays : event - cases.windowDays;
    draft.lookUp(employee, {
      from: first,
      to: event - 2,
      record,
      stated: manner.stated ? plan.draw.purposeShare : cases.leakers.purposeShare,
      indirect: cases.leakers.indirectShare,
      accountOnly: manner.accountOnly,
      operation: onTeam ? operation : null,
    });
  }
  const detail = [
    onTeam ? 'ON_TEAM' : 'OUTSIDE',
    manner.stated ? 'STATED' : 'UNSTATED',
    manner.many ? 'MANY' : 'FEW',
    manner.close ? 'CLOSE' : 'SPREAD',
    ...(manner.accountOnly ? ['ACCOUNT_ONLY'] : []),
  ].join(' ');
  draft.labels.push({
    label: { kind: 'LEAKER', allegation, event, employee, group, hops, recorded, detail },
    operation,
  });
  return employee;
}

/** Who left no path on file gave themselves away by what they looked up: no leaker is without evidence. */
function drawManner({ plan }: CaseDraft, random: Random): Manner {
  const { leakers } = plan.scenario.cases;
  const { unrecordedShare, recordedLaterShare } = plan.scenario.noise;
  const luck = random.unit();
  const recorded =
    luck < unrecordedShare ? 'UNRECORDED' : luck < unrecordedShare + recordedLaterShare ? 'RECORDED_LATER' : 'RECORDED';
  const hidden = recorded !== 'RECORDED';
  const [onTeam, stated, many] = [leakers.onTeamShare, leakers.statedShare, leakers.manyShare].map((share) =>
    random.chance(share),
  ) as [boolean, boolean, boolean];
  return {
    recorded,
    onTeam: onTeam && !hidden,
    stated: stated && !hidden,
    many: many || hidden,
    close: random.chance(leakers.closeShare),
    accountOnly: random.chance(leakers.accountOnlyShare),
  };
}

/** What a leaker looks up: one subject after another, then again from the first, as often as they look. */
function chosenItems(random: Random, operation: PlannedOperation, manner: Manner, { plan }: CaseDraft): Item[] {
  const { few, many, subjectsShare, unrecordedSubjectsShare } = plan.scenario.cases.leakers;
  const share = manner.recorded === 'RECORDED' ? subjectsShare : unrecordedSubjectsShare;
  const places = Int32Array.from(operation.targets.keys());
  random.shuffle(places, 0, places.length);
  const covered = Math.max(1, Math.ceil(share * places.length));
  const sessions = Math.max(random.between(...(manner.many ? many : few)), manner.many ? covered : 0);
  return Array.from({ length: sessions }, (_, at) => {
    const items = itemsOf(operation, places[at % covered] as number);
    return items.length > 0 ? random.pick(items) : null;
  }).filter((item) => item !== null);
}
