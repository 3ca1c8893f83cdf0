import type { LinkKind } from '../generated/schema.js';
import { type Drawing, nominalKey, numberedKey } from './drawing.js';
import { drawSpan } from './evidence.js';
import { areaBounds, type Plan } from './plan.js';
import type { Random } from './random.js';
import type { Rows } from './rows.js';

/** Who knows whom among the nominals. */
export function* socialRows(drawing: Drawing): Rows {
  const random = drawing.plan.streams('social');
  for (const [one, other] of socialPairs(drawing.plan)) yield* acquaintance(drawing, random, one, other);
}

/**
 * Pairs of nominals by the configuration model: every nominal gets a number of half-links from a power law, and half-links
 * are joined at random, most within their own area and the rest anywhere (M. E. J. Newman, "The structure and function
 * of complex networks", SIAM Review 45, 2003, section IV.B). Time and memory are linear in the number of links; a pair may
 * come twice, which is two sources or two kinds of contact.
 */
export function* socialPairs(plan: Plan): Generator<readonly [number, number]> {
  const random = plan.streams('degrees');
  const degrees = new Uint16Array(plan.nominals);
  const most = Math.max(3, Math.min(plan.draw.degreeLimit, Math.floor(plan.nominals / 20)));
  let total = 0;
  for (let nominal = 0; nominal < plan.nominals; nominal++) {
    const alone = random.chance(plan.draw.isolatedShare) && !plan.standing[nominal];
    const degree = alone ? 0 : random.powerLaw(plan.draw.degreeExponent, 1, most);
    degrees[nominal] = degree;
    total += degree;
  }
  const halves = new Int32Array(total);
  const far = new Int32Array(total);
  let farEnd = 0;
  for (let start = 0; start < plan.nominals; ) {
    const { end } = areaBounds(plan, start);
    let nearEnd = 0;
    for (let nominal = start; nominal < end; nominal++) {
      const degree = degrees[nominal] as number;
      const local = degree > plan.draw.hubDegree ? 0 : plan.draw.localShare;
      for (let half = 0; half < degree; half++) {
        if (random.chance(local)) halves[nearEnd++] = nominal;
        else far[farEnd++] = nominal;
      }
    }
    yield* joined(random, halves, nearEnd);
    start = end;
  }
  yield* joined(random, far, farEnd);
}

function* joined(random: Random, halves: Int32Array, end: number): Generator<readonly [number, number]> {
  random.shuffle(halves, 0, end);
  for (let at = 0; at + 1 < end; at += 2) {
    const one = halves[at] as number;
    const other = halves[at + 1] as number;
    if (one !== other) yield [one, other];
  }
}

/** What contacts of a kind may be. */
export const SOCIAL_ROLES: Readonly<Partial<Record<LinkKind, readonly string[]>>> = {
  ASSOCIATE: ['seen together', 'arrested together', 'prison visit', 'drug supply', 'business'],
  FRIEND: ['school friend', 'friend', 'neighbour', 'football'],
  CO_ACCUSED: ['burglary', 'assault', 'drug supply', 'fraud', 'vehicle crime'],
  FINANCIAL: ['loan', 'payments', 'rent'],
};

function* acquaintance(drawing: Drawing, random: Random, one: number, other: number): Rows {
  const { plan, evidence } = drawing;
  const kind = random.weighted(plan.draw.socialKinds);
  const roles = SOCIAL_ROLES[kind];
  const role = roles ? random.pick(roles) : undefined;
  const span = drawSpan(random, plan);
  const count = kind === 'COMMUNICATED' ? random.powerLaw(1.8, 1, 900) : undefined;
  const phones = [drawing.phones[one] as number, drawing.phones[other] as number] as const;
  // Calls are between phones where both are known.
  const calls = kind === 'COMMUNICATED' && phones[0] >= 0 && phones[1] >= 0;
  const from = calls ? numberedKey('phone', phones[0]) : nominalKey(one);
  const to = calls ? numberedKey('phone', phones[1]) : nominalKey(other);
  yield* evidence.found(random, { kind, from, to, role, count, ...span });
}
