import type { Truth } from './truth.js';

/** An entity of an answer, by the ids other systems know it by. */
export interface Named {
  readonly id: string;
  readonly externalIds: readonly { readonly id: string }[];
}

/** A page of an answer. */
export interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** What a question asks of an entity, so that `Asker.key` can tell which it is. */
export const NAMED = 'id externalIds { id }';
/** What a question asks of a list, so that `Asker.all` can go on with it. */
export const PAGED = 'pageInfo { endCursor hasNextPage }';

/** What a service refused to answer. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`the service answers: ${message}`);
  }
}

interface Refusal {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

/** Asks a service by its public API, and tells by the keys of the generated files what its answers name. */
export class Asker {
  readonly #url: URL;
  readonly #truth: Truth;

  constructor(url: string, truth: Truth) {
    this.#url = new URL('/graphql', url);
    this.#truth = truth;
  }

  /** @throws Refused where the answer has errors */
  async ask<Data>(query: string, variables: object): Promise<Data> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-purpose': 'BENCH-1: a measurement' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: readonly Refusal[] };
    const [error] = errors ?? [];
    if (error || !data) throw new Refused(error?.extensions?.code ?? '', error?.message ?? String(response.status));
    return data;
  }

  /** Every row of a list, page by page; the query takes `$after`, and `list` is the name of its field. */
  async all<Node>(list: string, query: string, variables: object): Promise<Node[]> {
    const nodes: Node[] = [];
    for (let after: string | null = null; ; ) {
      const data: Record<string, Page<Node>> = await this.ask(query, { ...variables, after });
      const { edges, pageInfo } = data[list] as Page<Node>;
      nodes.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) return nodes;
      after = pageInfo.endCursor;
    }
  }

  /** The ids of what has these keys in the generated files; what the viewer may not see is not among them. */
  async ids(keys: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (let from = 0; from < keys.length; from += 500) {
      const { lookup } = await this.ask<{ lookup: { identifier: string; entities: Named[] }[] }>(
        `query ($keys: [String!]!) { lookup(identifiers: $keys) { identifier entities { ${NAMED} } } }`,
        { keys: keys.slice(from, from + 500) },
      );
      for (const { identifier, entities } of lookup) {
        const own = entities.find(({ externalIds }) => externalIds.some(({ id }) => id === identifier));
        if (own) found.set(identifier, own.id);
      }
    }
    return found;
  }

  /** The key of an entity in the generated files; of a second record of somebody, that of the first. */
  key({ externalIds }: Named): string {
    return this.#truth.one(externalIds[0]?.id ?? '');
  }
}
