import type { FileName } from '../layout.js';
import { aboutWriter } from './about-writer.js';
import { accessEventWriter } from './access-event-writer.js';
import { entityWriter } from './entity-writer.js';
import { facetWriter } from './facet-writer.js';
import type { FileWriter } from './file-writer.js';
import { linkWriter } from './link-writer.js';
import type { WriteContext } from './written-rows.js';

/** How each file of the layout is read and written; its rows pass from `read` to `prepare` unseen. */
export function writerOf(file: FileName, context: WriteContext): FileWriter<unknown> {
  switch (file) {
    case 'employments':
    case 'criminal-statuses':
    case 'group-statuses':
      return facetWriter(file, context) as FileWriter<unknown>;
    case 'about':
      return aboutWriter(context) as FileWriter<unknown>;
    case 'links':
      return linkWriter(context) as FileWriter<unknown>;
    case 'access-events':
      return accessEventWriter(context) as FileWriter<unknown>;
    default:
      return entityWriter(file, context) as FileWriter<unknown>;
  }
}
