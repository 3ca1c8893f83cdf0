import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';

/** Classification levels, lowest first. */
export const LEVELS = ['OFFICIAL', 'OFFICIAL_SENSITIVE', 'SECRET'];

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The London day of an instant, a day, a month or a year. */
export function dayOf(text) {
  if (text.length <= 10) return `${text}-01-01`.slice(0, 10);
  return london.format(new Date(text));
}

/** True where a time lies within a period of London days, both included. */
export const within = (text, { from, to }) => from <= dayOf(text) && dayOf(text) <= to;

/** True where a row was so in the world on a day. */
export const validOn = ({ validFrom, validTo }, day) =>
  (!validFrom || dayOf(validFrom) <= day) && (!validTo || dayOf(validTo) > day);

/** The rows of a file that are known at the viewer's clock and that the viewer may see, of the columns asked for (all where none are). */
export async function* rowsOf(folder, file, viewer, wanted) {
  let columns = null;
  let ranks = {};
  for await (const cells of createReadStream(join(folder, `${file}.csv`)).pipe(parse())) {
    if (columns === null) {
      columns = cells;
      ranks = Object.fromEntries(cells.map((column, at) => [column, at]));
      continue;
    }
    if (!isShown(cells, ranks, viewer)) continue;
    yield Object.fromEntries((wanted ?? columns).map((column) => [column, cells[ranks[column]]]));
  }
}

function isShown(cells, { level, compartments, knownFrom, knownTo }, viewer) {
  if (LEVELS.indexOf(cells[level]) > LEVELS.indexOf(viewer.level) || cells[compartments]) return false;
  if (knownFrom === undefined) return true;
  const [from, to] = [cells[knownFrom].slice(0, 10), cells[knownTo].slice(0, 10)];
  return from <= viewer.clock && (to === '' || to > viewer.clock);
}

/** All the rows of a file, as `rowsOf`. */
export async function allRows(folder, file, viewer) {
  const rows = [];
  for await (const row of rowsOf(folder, file, viewer)) rows.push(row);
  return rows;
}

/** The values of a cell that holds several. */
export const listOf = (cell) => (cell ? cell.split(';') : []);

/** The days of a financial year such as `2015/16`. */
export function yearPeriod(year) {
  const first = Number(year.slice(0, 4));
  return { from: `${first}-04-01`, to: `${first + 1}-03-31` };
}
