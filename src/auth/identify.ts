import { BadUserInput, Unauthenticated } from '../errors.js';
import type { Caller } from './caller.js';
import { type ClaimNames, OWN_CLAIMS, viewerOf } from './claims.js';
import { demoTokens } from './demo-tokens.js';
import { type OidcOptions, oidcTokens, type VerifyToken } from './oidc-tokens.js';
import { DEMONSTRATION, readPurpose } from './purpose.js';
import { DEMO_INVESTIGATOR, type Viewer } from './viewer.js';

/** What a request presents: headers of HTTP, or the same names in a WebSocket's `connection_init`. */
export interface Presented {
  readonly authorization?: unknown;
  readonly 'x-purpose'?: unknown;
}

/**
 * Finds out who asks.
 * @throws Unauthenticated, BadUserInput, Unavailable
 */
export type Identify = (presented: Presented, address: string) => Promise<Caller>;

/** What lets somebody into a compartment that their token claims: an entry that two people approved, or the claim alone. */
export const COMPARTMENT_ENTRIES = ['approved', 'claimed'] as const;
/** What lets somebody into a compartment. */
export type CompartmentEntry = (typeof COMPARTMENT_ENTRIES)[number];

/** Who is let in: holders of an issuer's tokens, or on loopback the users of a demonstration. */
export type AuthConfig =
  | { readonly kind: 'demo'; readonly folder: string }
  | (OidcOptions & {
      readonly kind: 'oidc';
      readonly claims: ClaimNames;
      /** Whether a compartment that a token claims needs an approved entry (so where left out), or the issuer itself sees to two people. */
      readonly compartmentEntry?: CompartmentEntry;
    });

function text(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new BadUserInput(name, 'must be given once, as a text.');
  return value;
}

/** The token of `Bearer …` (RFC 6750), if there is one. */
function bearer(header: string | undefined): string | null {
  if (header === undefined) return null;
  const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(header.trim()) ?? [];
  if (token === undefined) throw new Unauthenticated('authorization: must be `Bearer` and a token.');
  return token;
}

async function callerOf(
  presented: Presented,
  address: string,
  verified: (token: string) => Promise<Pick<Caller, 'viewer' | 'expiresAt'>>,
  visitor: Viewer | null,
): Promise<Caller> {
  const token = bearer(text('authorization', presented.authorization));
  const purpose = readPurpose(text('x-purpose', presented['x-purpose']));
  if (token !== null) return { ...(await verified(token)), purpose, address, isDemoVisitor: false };
  if (visitor === null) throw new Unauthenticated('authorization: needs a bearer token.');
  return { viewer: visitor, purpose, address, expiresAt: null, isDemoVisitor: true };
}

/** How a service finds out who asks. */
export function identifyBy(config: AuthConfig): Identify {
  const verify: VerifyToken = config.kind === 'oidc' ? oidcTokens(config) : demoTokens(config.folder);
  const claims = config.kind === 'oidc' ? config.claims : OWN_CLAIMS;
  const needsEntry = config.kind === 'oidc' && config.compartmentEntry !== 'claimed';
  const verified = async (token: string) => {
    const payload = await verify(token);
    return { viewer: { ...viewerOf(payload, claims), needsEntry }, expiresAt: payload.exp ?? null };
  };
  const visitor = config.kind === 'demo' ? DEMO_INVESTIGATOR : null;
  return (presented, address) => callerOf(presented, address, verified, visitor);
}

/** Everybody is the same viewer; for services that are asked by one party only. */
export function identifyAs(viewer: Viewer): Identify {
  return async (presented, address) => ({
    viewer,
    purpose: readPurpose(text('x-purpose', presented['x-purpose'])) ?? DEMONSTRATION,
    address,
    expiresAt: null,
    isDemoVisitor: false,
  });
}
