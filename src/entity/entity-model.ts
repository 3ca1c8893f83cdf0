import type { AsOf } from '../facet/as-of.js';
import type { AccessAction, EntityKind, GroupKind, OperationStatus, SystemKind } from '../generated/schema.js';

/** An entity as its node holds it: what all have, then what each kind may. Instants are seconds since 1970 UTC. */
export interface EntityModel {
  readonly id: string;
  readonly kind: EntityKind;
  readonly label: string;
  /** Number of its marking. */
  readonly marking: number;
  /** `system + "\n" + id` each. */
  readonly externalIds: readonly string[];
  /** What its dated fields are told of as of; the request's own view and now where it is absent. */
  readonly asOf?: AsOf;
}

/** A person's node. */
export interface PersonModel extends EntityModel {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly dateOfBirth: string | null;
  /** As the source gave it, where that was of another form. */
  readonly originalDateOfBirth?: string;
}

/** A group's node. */
export interface GroupModel extends EntityModel {
  readonly name: string;
  readonly groupKind: GroupKind;
  readonly aliases: readonly string[];
  readonly territory: string | null;
}

/** A telephone's node. */
export interface PhoneModel extends EntityModel {
  readonly number: string;
  /** As the source gave it. */
  readonly original?: string;
}

/** A vehicle's node. */
export interface VehicleModel extends EntityModel {
  readonly registration: string;
  /** As the source gave it. */
  readonly original?: string;
  readonly description: string | null;
}

/** An account's node. */
export interface AccountModel extends EntityModel {
  readonly identifier: string;
  readonly provider: string | null;
}

/** A location's node; degrees, WGS 84. */
export interface LocationModel extends EntityModel {
  readonly address: string;
  readonly postcode: string | null;
  /** As the source gave it. */
  readonly originalPostcode?: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A police operation's node. */
export interface OperationModel extends EntityModel {
  readonly name: string;
  readonly status: OperationStatus | null;
  readonly planned: number | null;
  readonly executed: number | null;
}

/** A police record's node. */
export interface RecordModel extends EntityModel {
  readonly system: SystemKind;
  readonly reference: string;
  readonly title: string | null;
  readonly createdAt: number | null;
}

/** A look-up's node. */
export interface AccessEventModel extends EntityModel {
  readonly account: string;
  readonly employeeId?: string;
  readonly recordId?: string;
  readonly searchTerm: string | null;
  readonly resultCount: number | null;
  readonly system: SystemKind;
  readonly terminal: string | null;
  readonly action: AccessAction;
  readonly at: number;
  readonly purpose: string | null;
}
