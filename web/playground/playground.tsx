import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, type GraphiQLProps, HISTORY_PLUGIN } from 'graphiql';
import { ask } from './ask.js';
import { exampleTabs } from './examples.js';
import { memoryStorage } from './memory-storage.js';
import { RoleChoice } from './role-choice.js';
import { Wordmark } from './wordmark.js';

// Made once: the editor compares plugins and storage by identity.
const plugins = [HISTORY_PLUGIN, explorerPlugin({ showAttribution: false })];
const storage = memoryStorage();
const isDemonstration = document.querySelector('.notice') !== null;
const fetcher = ((params, options) => ask(params, options?.headers)) as GraphiQLProps['fetcher'];

/** The query editor with the worked examples in tabs, the schema's documentation, the history and the explorer. */
export function Playground({ exampleId }: { exampleId: string }) {
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      plugins={plugins}
      defaultTabs={exampleTabs(exampleId)}
      defaultEditorToolsVisibility={false}
      schemaDescription
    >
      <GraphiQL.Logo>
        <Wordmark />
        {isDemonstration && <RoleChoice />}
      </GraphiQL.Logo>
    </GraphiQL>
  );
}
