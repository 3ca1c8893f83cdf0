/** What a GraphQL request over HTTP came back with. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  readonly data: any;
  readonly errors: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions: { code: string; retryable: boolean; argument?: string };
  }[];
}

/** Asks a service by HTTP, as a front end would, with a purpose. */
export async function ask(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-purpose': 'TEST-1: asked by a test', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: unknown; errors?: Answer['errors'] };
  return { status: response.status, data: body.data, errors: body.errors ?? [] };
}
