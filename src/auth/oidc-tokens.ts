import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Unauthenticated, Unavailable } from '../errors.js';

/** Whose tokens are taken. */
export interface OidcOptions {
  /** As the tokens' `iss` says, to the letter. */
  readonly issuer: string;
  /** Whom the tokens must be for. */
  readonly audience: string;
  /** Where its keys are; told by the issuer's discovery document where left out. */
  readonly jwksUri?: string | undefined;
}

/** What a token is checked by. */
export type VerifyToken = (token: string) => Promise<JWTPayload>;

/** No symmetric ones: a public key would do for them. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
/** How far apart the clocks may be, seconds. */
const CLOCK_TOLERANCE = 30;
/** Milliseconds for the issuer to answer. */
const PATIENCE = 5_000;

/** Codes of `jose` that tell of the issuer, not of the token. */
const ISSUER_FAULTS = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

async function discovered(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (document.issuer !== issuer) throw new Error(`${address} is of another issuer`);
  if (typeof document.jwks_uri !== 'string') throw new Error(`${address} names no keys`);
  return document.jwks_uri;
}

/**
 * Checks tokens of an OpenID Connect issuer (RFC 7519, OpenID Connect Discovery 1.0): signature, issuer, audience, expiry. Its keys are fetched
 * when first needed and again when a token names a key that is not held, so that rotation needs no restart.
 */
export function oidcTokens({ issuer, audience, jwksUri }: OidcOptions): VerifyToken {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const keysOf = () => {
    keys ??= (async () =>
      createRemoteJWKSet(new URL(jwksUri ?? (await discovered(issuer))), { timeoutDuration: PATIENCE }))();
    // What failed is tried again by the next request.
    keys.catch(() => {
      keys = null;
    });
    return keys;
  };
  return async (token) => {
    const known = await keysOf().catch((cause: unknown) => {
      throw new Unavailable('Who issues the tokens cannot be reached.', { cause });
    });
    try {
      const options = { issuer, audience, algorithms: ALGORITHMS, clockTolerance: CLOCK_TOLERANCE };
      const { payload } = await jwtVerify(token, known, { ...options, requiredClaims: ['exp', 'sub'] });
      return payload;
    } catch (error) {
      if (isOfIssuer(error))
        throw new Unavailable('The keys of who issues the tokens cannot be read.', { cause: error });
      throw new Unauthenticated(tokenFault(error));
    }
  };
}

function isOfIssuer(error: unknown): boolean {
  return !(error instanceof errors.JOSEError) || ISSUER_FAULTS.has(error.code);
}

/** Why a token is refused, in words that name no content of it. */
export function tokenFault(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed) return `The token's ${error.claim} is not as it must be.`;
  return 'The token is not valid here.';
}
