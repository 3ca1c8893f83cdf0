import { Unauthenticated } from '../errors.js';
import { MARKING_LEVELS, ROLES, type Viewer } from './viewer.js';

/** Where a token says what; a name with dots leads into objects, as `realm_access.roles` does. */
export interface ClaimNames {
  readonly roles: string;
  readonly level: string;
  readonly compartments: string;
  readonly employee: string;
}

/** Of tokens that say it in our own words. */
export const OWN_CLAIMS: ClaimNames = {
  roles: 'roles',
  level: 'clearance',
  compartments: 'compartments',
  employee: 'employee_id',
};

type Claims = Readonly<Record<string, unknown>>;

function claim(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((held, part) => {
    if (typeof held !== 'object' || held === null || !Object.hasOwn(held, part)) return undefined;
    return (held as Claims)[part];
  }, claims);
}

/** A list of names, given as one or as words of one text. */
function names(value: unknown): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[\s,]+/) : [];
  return list.filter((one): one is string => typeof one === 'string' && one !== '');
}

/** `Hopline-Auditor`, `auditor` and `AUDITOR` are one. */
function normal(name: string): string {
  return name
    .toUpperCase()
    .replace(/^HOPLINE[-_:]/, '')
    .replaceAll('-', '_');
}

/**
 * Who a verified token speaks of. Roles that are not ours are left out; nothing said of clearance means `OFFICIAL` and no compartment.
 * @throws Unauthenticated where the token names nobody, or a level that does not exist
 */
export function viewerOf(claims: Claims, at: ClaimNames = OWN_CLAIMS): Viewer {
  const { sub } = claims;
  if (typeof sub !== 'string' || sub === '') throw new Unauthenticated('The token names no subject.');
  const said = names(claim(claims, at.roles)).map(normal);
  const named = claim(claims, at.level) ?? 'OFFICIAL';
  const level = MARKING_LEVELS.find((one) => one === normal(String(named)));
  if (level === undefined)
    throw new Unauthenticated(`The token's ${at.level} is none of ${MARKING_LEVELS.join(', ')}.`);
  const employee = claim(claims, at.employee);
  return {
    subject: sub,
    level,
    compartments: [...new Set(names(claim(claims, at.compartments)))].sort(),
    roles: ROLES.filter((role) => said.includes(role)),
    employeeId: typeof employee === 'string' && employee !== '' ? employee : null,
  };
}
