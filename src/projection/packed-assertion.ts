import { OVERRIDDEN, PROFESSIONAL, REFUTES } from '../graph/columns.js';

/** What `packed` of `cypher/projection/assertions.cypher` says; `flags` as in `AssertionColumns`. */
export interface UnpackedAssertion {
  confidence: number;
  provenance: number;
  flags: number;
  /** Of `RELATIONSHIP_CODES`. */
  kind: number;
  marking: number;
  hasValidFrom: boolean;
  hasValidTo: boolean;
  hasKnownTo: boolean;
  hasSubkind: boolean;
  hasDeclarant: boolean;
  isRegraded: boolean;
}

const MARKING = 2 ** 23;
const NO_PROVENANCE = 7;

/** Takes a packed assertion apart into an object that is used again. */
export function unpack(packed: number, into: UnpackedAssertion): void {
  const provenance = (packed >>> 7) & 7;
  into.confidence = packed & 127;
  into.provenance = provenance === NO_PROVENANCE ? 0 : provenance;
  into.flags =
    ((packed & 1_024) === 0 ? 0 : REFUTES) |
    ((packed & 2_048) === 0 ? 0 : PROFESSIONAL) |
    ((packed & 4_096) === 0 ? 0 : OVERRIDDEN);
  into.kind = (packed >>> 13) & 15;
  into.hasValidFrom = (packed & 131_072) !== 0;
  into.hasValidTo = (packed & 262_144) !== 0;
  into.hasKnownTo = (packed & 524_288) !== 0;
  into.hasSubkind = (packed & 1_048_576) !== 0;
  into.hasDeclarant = (packed & 2_097_152) !== 0;
  into.isRegraded = (packed & 4_194_304) !== 0;
  into.marking = Math.floor(packed / MARKING);
}

/** An object for `unpack`. */
export function emptyAssertion(): UnpackedAssertion {
  const absent = { hasValidFrom: false, hasValidTo: false, hasKnownTo: false, hasSubkind: false };
  return {
    confidence: 0,
    provenance: 0,
    flags: 0,
    kind: 0,
    marking: 0,
    ...absent,
    hasDeclarant: false,
    isRegraded: false,
  };
}
