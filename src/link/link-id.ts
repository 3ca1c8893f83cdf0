import { readUuid, UUID_BYTES, writeUuid } from '../entity/uuid-bytes.js';
import type { LinkKind } from '../generated/schema.js';
import { ALL_LINK_KINDS, LINK_KINDS } from './link-kind.js';

/** What makes a link that link: its kind (with a subkind for `OTHER`) and its two ends, entity ids. */
export interface LinkKey {
  readonly kind: LinkKind;
  readonly subkind: string | null;
  readonly from: string;
  readonly to: string;
}

/** What an assertion is of: a link, or two entities being one. */
export type AssertionKind = LinkKind | 'SAME_AS';

/** Where an assertion is: its kind and its two ends. */
export interface AssertionKey extends Omit<LinkKey, 'kind'> {
  readonly kind: AssertionKind;
}

/** True for an assertion that is of a link, false for one of two entities being one. */
export function isLinkKey(key: AssertionKey): key is LinkKey {
  return key.kind !== 'SAME_AS';
}

/** The code of `SAME_AS` in ids: no kind of link gets it. */
const SAME_AS_CODE = 255;
const LINK_TAG = 1;
const ASSERTION_TAG = 2;
const LINK_CODES = new Map(ALL_LINK_KINDS.map((kind, code) => [kind, code]));

/** The one key of a link whichever way round its source told it: undirected kinds put the smaller id first. */
export function canonical<Key extends AssertionKey>(key: Key): Key {
  if (key.from <= key.to || (isLinkKey(key) && LINK_KINDS[key.kind].directed)) return key;
  return { ...key, from: key.to, to: key.from };
}

/** A key's bytes after so many others, which are left for the caller to write. */
function keyBytes(key: AssertionKey, start: number): Buffer {
  const { kind, subkind, from, to } = canonical(key);
  const name = subkind ?? '';
  const bytes = Buffer.alloc(start + 1 + 2 * UUID_BYTES + Buffer.byteLength(name));
  bytes[start] = kind === 'SAME_AS' ? SAME_AS_CODE : (LINK_CODES.get(kind) as number);
  bytes.write(name, writeUuid(bytes, writeUuid(bytes, start + 1, from), to));
  return bytes;
}

/** What the id of a link is the base64url text of. */
export function linkIdBytes(key: LinkKey): Buffer {
  const bytes = keyBytes(key, 1);
  bytes[0] = LINK_TAG;
  return bytes;
}

/** The opaque id of a link: it says where the link is, so that no index of links is needed. */
export function encodeLinkId(key: LinkKey): string {
  return linkIdBytes(key).toString('base64url');
}

/** The opaque id of an assertion of a link, or of a merge. */
export function encodeAssertionId(key: AssertionKey, assertionId: string): string {
  const bytes = keyBytes(key, 1 + UUID_BYTES);
  bytes[0] = ASSERTION_TAG;
  writeUuid(bytes, 1, assertionId);
  return bytes.toString('base64url');
}

function decodeKey(bytes: Buffer): AssertionKey | null {
  const kind = bytes[0] === SAME_AS_CODE ? 'SAME_AS' : ALL_LINK_KINDS[bytes[0] ?? -1];
  if (!kind || bytes.length < 1 + 2 * UUID_BYTES) return null;
  const from = readUuid(bytes, 1);
  const to = readUuid(bytes, 1 + UUID_BYTES);
  const subkind = bytes.subarray(1 + 2 * UUID_BYTES).toString('utf8');
  return { kind, subkind: subkind === '' ? null : subkind, from, to };
}

/** The link that an id names; null where the text is not a link id. */
export function decodeLinkId(id: string): LinkKey | null {
  const bytes = Buffer.from(id, 'base64url');
  const key = bytes[0] === LINK_TAG ? decodeKey(bytes.subarray(1)) : null;
  return key && isLinkKey(key) && encodeLinkId(key) === id ? key : null;
}

/** The assertion that an id names, and what it is of; null where the text is not an assertion id. */
export function decodeAssertionId(id: string): { link: AssertionKey; assertionId: string } | null {
  const bytes = Buffer.from(id, 'base64url');
  if (bytes[0] !== ASSERTION_TAG || bytes.length < 1 + UUID_BYTES) return null;
  const assertionId = readUuid(bytes, 1);
  const link = decodeKey(bytes.subarray(1 + UUID_BYTES));
  return link && encodeAssertionId(link, assertionId) === id ? { link, assertionId } : null;
}
