const MINUTE = 60;

/** A look-up of a subject of the case, or of something of theirs. */
export interface LookUp {
  /** Id of the access event. */
  readonly id: string;
  /** Entity id. */
  readonly employee: string;
  /** Seconds. */
  readonly at: number;
  readonly hasPurpose: boolean;
  /** Whom of the subjects it concerns. */
  readonly subjects: readonly string[];
}

/** Look-ups by one employee within minutes of each other: somebody looks something up, however many clicks it takes. */
export interface Visit {
  /** Seconds, of its first look-up. */
  readonly at: number;
  /** Whether any of its look-ups states a purpose. */
  readonly hasPurpose: boolean;
  /** Whom of the subjects it concerns. */
  readonly subjects: ReadonlySet<string>;
}

/** The visits that an employee's look-ups make up, earliest first. @param minutes between two look-ups of one visit, at most */
export function visitsOf(lookUps: readonly LookUp[], minutes: number): Visit[] {
  const visits: { at: number; last: number; hasPurpose: boolean; subjects: Set<string> }[] = [];
  for (const { at, hasPurpose, subjects } of lookUps.toSorted((a, b) => a.at - b.at)) {
    const open = visits.at(-1);
    if (open && at - open.last <= minutes * MINUTE) {
      open.last = at;
      open.hasPurpose ||= hasPurpose;
      for (const subject of subjects) open.subjects.add(subject);
    } else visits.push({ at, last: at, hasPurpose, subjects: new Set(subjects) });
  }
  return visits.map(({ last: _, ...visit }) => visit);
}
