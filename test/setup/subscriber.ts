import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** An event, or the errors that came in its place. */
export interface Told {
  // biome-ignore lint/suspicious/noExplicitAny: tests read events of any shape
  readonly data?: any;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

const PURPOSE = { 'x-purpose': 'TEST-1: asked by a test' };

/** Subscribes over a WebSocket of its own, until what is returned is called. Errors that refuse the subscription are told as an event. */
export function subscribe(
  url: string,
  query: string,
  variables: Record<string, unknown>,
  tell: (event: Told) => void,
  params: Record<string, string> = PURPOSE,
): () => Promise<void> {
  const live = new URL('/graphql', url);
  live.protocol = 'ws:';
  const client = createClient({
    url: live.href,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: params,
  });
  const stop = client.subscribe(
    { query, variables },
    {
      next: (event) => tell(event as Told),
      error: (errors) => tell(Array.isArray(errors) ? { errors } : { errors: [errors as never] }),
      complete: () => {},
    },
  );
  return async () => {
    stop();
    await client.dispose();
  };
}
