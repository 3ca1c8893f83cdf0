import type { CriminalStatusKind, GroupStatus, ThreatBand, VettingLevel } from '../generated/schema.js';

/** What every dated facet of an entity has; seconds since 1970 UTC. */
interface DatedFacet {
  readonly id: string;
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly knownFrom: number;
  readonly knownTo: number | null;
}

/** A period of employment. */
export interface EmploymentModel extends DatedFacet {
  readonly facet: 'Employment';
  readonly staffNumber: string | null;
  readonly rank: string | null;
  readonly department: string | null;
  readonly vettingLevel: VettingLevel | null;
}

/** A person's criminal status for a time. */
export interface CriminalStatusModel extends DatedFacet {
  readonly facet: 'CriminalStatus';
  readonly status: CriminalStatusKind;
}

/** A group's status for a time. */
export interface GroupStatusModel extends DatedFacet {
  readonly facet: 'GroupStatus';
  readonly status: GroupStatus;
  readonly threatBand: ThreatBand | null;
}

/** Any dated facet. */
export type FacetModel = EmploymentModel | CriminalStatusModel | GroupStatusModel;
