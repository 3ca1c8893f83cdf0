import { roleHeaders } from './role.js';

/** Posts one GraphQL request to this service and gives its answer; whatever is not JSON becomes a GraphQL error. */
export async function ask(request: object, headers?: Record<string, unknown>, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      ...(await roleHeaders()),
      ...headers,
    },
    body: JSON.stringify(request),
    signal,
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's or a crashed server's answer is no GraphQL: say what came instead of failing on its first character.
    return { errors: [{ message: `${response.status} ${response.statusText}: ${text.slice(0, 500)}` }] };
  }
}
