import { open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Milliseconds after which what is not yet, or no longer, as it should be is taken for left behind. */
const LEFT_BEHIND = 10_000;

interface Holder {
  readonly pid: number;
  readonly started: string | null;
  readonly host: string;
}

/** When a process began, which tells it from a later one of the same number; null where the system does not say. */
async function startOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => null);
  // The name may hold blanks and brackets; the 22nd field is the 20th after it.
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isOld(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > LEFT_BEHIND;
}

async function isHeld(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return false;
  let holder: Holder;
  try {
    holder = JSON.parse(text) as Holder;
  } catch {
    // It is just being written, unless whoever did was ended meanwhile.
    return !(await isOld(file));
  }
  // Of processes elsewhere nothing is known.
  if (holder.host !== hostname()) return true;
  return isAlive(holder.pid) && (await startOf(holder.pid)) === holder.started;
}

async function create(file: string, content: string): Promise<boolean> {
  const handle = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null;
    throw error;
  });
  if (handle === null) return false;
  await handle.writeFile(content).finally(() => handle.close());
  return true;
}

/** Takes away what a process left that is gone; one process at a time, so that nobody takes away what another has just put there. */
async function clear(file: string): Promise<void> {
  const clearing = `${file}.clearing`;
  if (await isOld(clearing)) await rm(clearing, { force: true });
  if (!(await create(clearing, ''))) return;
  try {
    if (!(await isHeld(file))) await rm(file, { force: true });
  } finally {
    await rm(clearing, { force: true });
  }
}

/**
 * Takes a lock that ends with the process, however that ends: no other process, and nobody else in this one, takes it meanwhile.
 * @returns what gives it back; null where it is held
 */
export async function takeTrailLock(file: string): Promise<(() => Promise<void>) | null> {
  const holder: Holder = { pid: process.pid, started: await startOf(process.pid), host: hostname() };
  const content = JSON.stringify(holder);
  if (!(await create(file, content))) {
    if (await isHeld(file)) return null;
    await clear(file);
    if (!(await create(file, content))) return null;
  }
  return () => rm(file, { force: true });
}
