/** Classification levels, lowest first; the index is what the database holds. */
export const MARKING_LEVELS = ['OFFICIAL', 'OFFICIAL_SENSITIVE', 'SECRET'] as const;
/** A classification level. */
export type MarkingLevel = (typeof MARKING_LEVELS)[number];

/** What a user may be; the schema says what each is for. */
export const ROLES = ['ANALYST', 'VETTING', 'INVESTIGATOR', 'AUDITOR', 'ADMIN', 'BATCH'] as const;
/** A role. */
export type Role = (typeof ROLES)[number];

/** Who asks, and what they are cleared for. */
export interface Viewer {
  /** Stable name of the caller; scopes their operation ids. */
  readonly subject: string;
  readonly level: MarkingLevel;
  readonly compartments: readonly string[];
  readonly roles: readonly Role[];
  /** The caller's own entity in the graph where they are an employee: its id, or their staff number. */
  readonly employeeId: string | null;
  /** True where a compartment counts only while an approved entry of this subject is in force; absent where what is claimed is enough. */
  readonly needsEntry?: boolean;
}

/** Who may know of a row. */
export interface Marking {
  readonly level: MarkingLevel;
  readonly compartments: readonly string[];
}

/** True where the viewer is at or above the marking's level and holds all of its compartments. */
export function maySee(viewer: Viewer, marking: Marking): boolean {
  return (
    MARKING_LEVELS.indexOf(marking.level) <= MARKING_LEVELS.indexOf(viewer.level) &&
    marking.compartments.every((compartment) => viewer.compartments.includes(compartment))
  );
}

/** The user every visitor is with `AUTH=demo`. */
export const DEMO_INVESTIGATOR: Viewer = {
  subject: 'demo-investigator',
  level: 'SECRET',
  compartments: [],
  roles: ['INVESTIGATOR'],
  employeeId: null,
};
