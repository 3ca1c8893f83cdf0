import type { TimePoint } from '../generated/schema.js';
import type { ResolvedTime } from '../neo4j/view.js';
import type { Context } from '../server/context.js';
import type { Loaders } from '../server/loaders.js';
import { recordTime } from '../time/record-time.js';

/** The view and time that dated things are told of as of: those of the list they come from. */
export interface AsOf {
  readonly loaders: Loaders;
  readonly time: ResolvedTime;
}

/** What the fields of a thing are as of: the time its field asks for, else that of its list, else now. */
export function asOf(parent: { readonly asOf?: AsOf }, { loaders, view }: Context, at?: TimePoint | null): AsOf {
  const held = parent.asOf ?? { loaders, time: recordTime(null, view.now) };
  return at ? { loaders: held.loaders, time: recordTime(at, view.now, 'at') } : held;
}
