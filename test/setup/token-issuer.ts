import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** An OpenID Connect issuer on loopback whose keys can be changed. */
export class TokenIssuer {
  readonly #keys: JWK[] = [];
  #signing: { id: string; key: CryptoKey } | null = null;
  readonly #server = createServer((request, response) => {
    this.fetched.push(request.url ?? '');
    const documents: Record<string, object> = {
      '/.well-known/openid-configuration': { issuer: this.url, jwks_uri: `${this.url}/keys` },
      '/keys': { keys: this.#keys },
    };
    const document = documents[request.url ?? ''];
    response
      .writeHead(document ? 200 : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(document ?? {}));
  });
  /** Paths that were asked for. */
  readonly fetched: string[] = [];
  url = '';

  /** Starts one with a key. */
  static async start(): Promise<TokenIssuer> {
    const issuer = new TokenIssuer();
    await new Promise<void>((resolve) => issuer.#server.listen(0, '127.0.0.1', resolve));
    issuer.url = `http://127.0.0.1:${(issuer.#server.address() as AddressInfo).port}`;
    await issuer.rotate();
    return issuer;
  }

  /** Signs by another key from here on, and no longer publishes those before. */
  async rotate(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const id = `key-${Math.random()}`;
    this.#keys.splice(0, this.#keys.length, { ...(await exportJWK(publicKey)), kid: id, alg: 'ES256', use: 'sig' });
    this.#signing = { id, key: privateKey };
  }

  /** A token of this issuer; what is given replaces what it would say. */
  token(claims: JWTPayload, header: { alg?: string; kid?: string } = {}): Promise<string> {
    const { id, key } = this.#signing as { id: string; key: CryptoKey };
    const now = Math.floor(Date.now() / 1000);
    const said = { iss: this.url, aud: 'hopline', sub: 'ann', iat: now, exp: now + 600, ...claims };
    return new SignJWT(said).setProtectedHeader({ alg: 'ES256', kid: id, ...header }).sign(key);
  }

  /** Ends it. */
  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
