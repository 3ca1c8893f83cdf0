import { issueDemoToken } from './demo-tokens.js';
import { type Marking, ROLES, type Role, type Viewer } from './viewer.js';

/** What each user of the demonstration is cleared for, where nothing else is asked. */
const LEVELS: Readonly<Record<Role, Viewer['level']>> = {
  ANALYST: 'OFFICIAL_SENSITIVE',
  VETTING: 'OFFICIAL_SENSITIVE',
  INVESTIGATOR: 'SECRET',
  AUDITOR: 'OFFICIAL',
  ADMIN: 'OFFICIAL',
  BATCH: 'SECRET',
};

/** The role that is named, in any case; undefined where there is none. */
export function roleNamed(name: string): Role | undefined {
  return ROLES.find((role) => role === name.toUpperCase());
}

/**
 * The demonstration's user for a role.
 * @param name of another one than the one that there always is
 */
export function demoUser(
  role: Role,
  clearance: Marking | null = null,
  employeeId: string | null = null,
  name: string = role.toLowerCase(),
): Viewer {
  const { level, compartments } = clearance ?? { level: LEVELS[role], compartments: [] };
  return { subject: `demo-${name}`, level, compartments, roles: [role], employeeId };
}

/** Hands out tokens for the users of a demonstration, signed by its data folder's key. */
export class DemoUsers {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A token for the user of a role. */
  tokenFor(role: Role): Promise<string> {
    return issueDemoToken(this.#folder, demoUser(role));
  }
}
