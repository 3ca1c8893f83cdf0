import { Presets, SingleBar } from 'cli-progress';
import type { ImportProgress } from './summary.js';

/** Shows how far an import is. */
export interface ProgressDisplay {
  readonly update: (progress: ImportProgress) => void;
  readonly stop: () => void;
}

function bar(stream: NodeJS.WriteStream): ProgressDisplay {
  const single = new SingleBar(
    { stream, format: 'importing {bar} {percentage} %  {file}', hideCursor: true },
    Presets.rect,
  );
  let started = false;
  const update = ({ bytes, totalBytes, file }: ImportProgress) => {
    if (!started) single.start(totalBytes, bytes, { file });
    started = true;
    single.update(bytes, { file });
  };
  return { update, stop: () => started && single.stop() };
}

function lines(stream: NodeJS.WriteStream): ProgressDisplay {
  let shown = -1;
  const update = ({ bytes, totalBytes, file, rows }: ImportProgress) => {
    const tenth = totalBytes === 0 ? 10 : Math.floor((bytes / totalBytes) * 10);
    if (tenth > shown) stream.write(`importing: ${tenth * 10} %, ${file} row ${rows}\n`);
    shown = Math.max(shown, tenth);
  };
  return { update, stop: () => undefined };
}

/** A bar by bytes read on a terminal, a line every tenth of the way elsewhere. */
export function progressDisplay(stream: NodeJS.WriteStream): ProgressDisplay {
  return stream.isTTY ? bar(stream) : lines(stream);
}
