import { readPolicies } from './read-policies.js';

/** The policies of this installation, read once at start: one that is not as it must be keeps the service from starting. */
export const POLICIES = readPolicies();
