import type { GraphiQLProps } from 'graphiql';
import { DEMO_PURPOSE } from './role.js';

const texts = import.meta.glob<string>('../../examples/queries/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every request names its purpose; the analyst replaces this one by a case reference and a reason. */
const headers = JSON.stringify({ 'x-purpose': DEMO_PURPOSE }, null, 2);

/** The worked examples as tabs in the order of their file names; one that asks for an `$id` starts with this one. */
export function exampleTabs(id: string): NonNullable<GraphiQLProps['defaultTabs']> {
  const variables = JSON.stringify({ id }, null, 2);
  return Object.entries(texts)
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([, text]) => ({ query: text.trim(), headers, variables: text.includes('$id') ? variables : '' }));
}
