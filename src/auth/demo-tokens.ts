import { join } from 'node:path';
import { jwtVerify, SignJWT } from 'jose';
import { Unauthenticated } from '../errors.js';
import { makeFolder } from '../make-folder.js';
import { secretOf } from '../secret-file.js';
import { OWN_CLAIMS } from './claims.js';
import { tokenFault, type VerifyToken } from './oidc-tokens.js';
import type { Viewer } from './viewer.js';

const ISSUER = 'hopline-demo';
/** How long a token lasts. */
const LIFETIME = '12h';

/** The key that signs this data folder's demo tokens. */
async function keyIn(folder: string): Promise<Uint8Array> {
  await makeFolder(folder);
  return secretOf(join(folder, 'demo-token-secret'));
}

/** A token for a user of the demonstration, signed by the data folder's own key. */
export async function issueDemoToken(folder: string, viewer: Viewer): Promise<string> {
  const claims = {
    [OWN_CLAIMS.roles]: viewer.roles,
    [OWN_CLAIMS.level]: viewer.level,
    [OWN_CLAIMS.compartments]: viewer.compartments,
    ...(viewer.employeeId === null ? {} : { [OWN_CLAIMS.employee]: viewer.employeeId }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setSubject(viewer.subject)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(await keyIn(folder));
}

/** Checks tokens of {@link issueDemoToken}. */
export function demoTokens(folder: string): VerifyToken {
  let held: Uint8Array | null = null;
  return async (token) => {
    held ??= await keyIn(folder);
    try {
      const options = { issuer: ISSUER, algorithms: ['HS256'], requiredClaims: ['exp', 'sub'] };
      return (await jwtVerify(token, held, options)).payload;
    } catch (error) {
      throw new Unauthenticated(tokenFault(error));
    }
  };
}
