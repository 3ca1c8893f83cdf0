import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jwtVerify, SignJWT } from 'jose';
import { Unauthenticated } from '../errors.js';
import { makeFolder } from '../make-folder.js';
import { OWN_CLAIMS } from './claims.js';
import { tokenFault, type VerifyToken } from './oidc-tokens.js';
import type { Viewer } from './viewer.js';

const ISSUER = 'hopline-demo';
/** How long a token lasts. */
const LIFETIME = '12h';
const KEY_BYTES = 32;

/** The key that signs this data folder's demo tokens: made when first needed, readable by its owner only. */
async function keyIn(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'demo-token-key');
  await makeFolder(folder);
  await writeFile(path, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(path);
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
  return async (token) => {
    const key = await keyIn(folder);
    try {
      const options = { issuer: ISSUER, algorithms: ['HS256'], requiredClaims: ['exp', 'sub'] };
      return (await jwtVerify(token, key, options)).payload;
    } catch (error) {
      throw new Unauthenticated(tokenFault(error));
    }
  };
}
