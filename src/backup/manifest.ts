import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BadUserInput } from '../errors.js';
import { jsonOf } from '../json-of.js';

/** The form in which this version writes backups, and the only one it reads. */
export const BACKUP_FORMAT = 1;

/** The files of a backup beside the audit trails, which lie in a folder of their own. */
export const BACKUP_FILES = {
  nodes: 'nodes.jsonl.gz',
  relationships: 'relationships.jsonl.gz',
  trails: 'audit',
  manifest: 'manifest.json',
} as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

const manifest = z.object({
  format: z.literal(BACKUP_FORMAT),
  /** When it was begun, ISO 8601. */
  at: z.iso.datetime(),
  /** The last revision that it holds. */
  revision: count,
  isDemo: z.boolean(),
  /** Names of the migrations that the graph had had. */
  migrations: z.array(z.string()),
  nodes: count,
  relationships: count,
  /** SHA-256 of each file, by its path in the backup. */
  files: z.record(z.string().regex(/^(?!\/)(?!.*\.\.)[\w./-]+$/), sha256),
});

/** What a backup says of itself; written last, so that a backup without one is a part of one. */
export type Manifest = z.infer<typeof manifest>;

/** @throws BadUserInput where the folder is no whole backup of this format */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, BACKUP_FILES.manifest)).catch((error: NodeJS.ErrnoException) => {
    throw new BadUserInput(
      'folder',
      `${folder} is no whole backup: it has no ${BACKUP_FILES.manifest} (${error.code}).`,
    );
  });
  const parsed = manifest.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadUserInput(
    'folder',
    `${BACKUP_FILES.manifest} of ${folder} is not that of a backup of format ${BACKUP_FORMAT}: ${issue?.path.join('.')} ${issue?.message}.`,
  );
}
