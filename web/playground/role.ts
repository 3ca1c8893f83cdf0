/** The users that a demonstration has, as its page offers them. */
export const DEMO_ROLES = ['INVESTIGATOR', 'ANALYST', 'VETTING', 'AUDITOR', 'ADMIN', 'BATCH'] as const;

/** What a tab's own headers replace. */
export const DEMO_PURPOSE = 'DEMO-1: finding out what Hopline answers';

let token: Promise<string | null> = Promise.resolve(null);

/** Who the page asks as: a header for each request, once the role that was chosen is taken; none for the demonstration's visitor. */
export async function roleHeaders(): Promise<Record<string, string>> {
  const held = await token.catch(() => null);
  // The editor shows the first tab before it reads that tab's headers.
  return held === null ? {} : { authorization: `Bearer ${held}`, 'x-purpose': DEMO_PURPOSE };
}

async function tokenFor(role: string): Promise<string> {
  const response = await fetch('/demo-token', {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role }),
  });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return ((await response.json()) as { token: string }).token;
}

/** Has the page ask as the demonstration's user of a role from here on. */
export async function takeRole(role: string): Promise<void> {
  token = tokenFor(role);
  await token;
}
