import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUserInput, ConfigurationError } from '../../errors.js';
import { namesIn } from '../folder.js';
import { columnsProblem, FILE_NAMES } from '../layout.js';
import { csvHeader } from '../read/csv-rows.js';
import type { ImportPlan, RowSource } from '../row-source.js';
import { sourceOf } from '../source.js';
import { Columns } from './columns.js';
import { LookupTable } from './lookup-table.js';
import { type CompiledEntry, type CompiledJoin, mappedRows } from './mapped-rows.js';
import { type Mapping, type MappingEntry, readMapping } from './mapping-file.js';
import { compileTemplate } from './template.js';
import { compileCondition, compileValue } from './value.js';

/** Compiles the entries of one mapping against the headers of the files in a folder. */
class MappingPlan {
  readonly #tables = new Map<string, LookupTable>();

  constructor(
    readonly mappingFile: string,
    readonly mapping: Mapping,
    readonly folder: string,
    readonly names: readonly string[],
  ) {}

  async files(): Promise<RowSource[]> {
    for (const [name, { file, key }] of Object.entries(this.mapping.tables ?? {})) {
      const place = this.#place(`tables.${name}`);
      const header = await this.#header(file, place);
      const table = new LookupTable(name, header, join(this.folder, file), key, this.mapping.csv ?? {}, place);
      this.#tables.set(name, table);
    }
    const files: RowSource[] = [];
    for (const [index, entry] of this.mapping.rows.entries())
      files.push(await this.#rowSource(entry, this.#place(`rows[${index}]`)));
    return files.sort((a, b) => FILE_NAMES.indexOf(a.into) - FILE_NAMES.indexOf(b.into));
  }

  async #rowSource(entry: MappingEntry, place: string): Promise<RowSource> {
    const problem = columnsProblem(entry.into, Object.keys(entry.set));
    if (problem !== null) throw new ConfigurationError(`${place}.set: ${problem}`);
    const columns = new Columns(entry.file, await this.#header(entry.file, place), entry.once !== undefined);
    const joins = this.#joins(entry, columns, place);
    const conditions = (own: boolean) =>
      Object.entries(entry.where ?? {})
        .filter(([column]) => columns.header.includes(column) === own)
        .map(([column, condition]) => compileCondition(column, condition, columns, `${place}.where.${column}`));
    const compiled: CompiledEntry = {
      path: join(this.folder, entry.file),
      format: this.mapping.csv ?? {},
      joins,
      ownConditions: conditions(true),
      joinedConditions: conditions(false),
      once: entry.once === undefined ? null : compileTemplate(entry.once, columns, `${place}.once`),
      values: Object.entries(entry.set).map(([column, value]) => [
        column,
        compileValue(column, value, columns, `${place}.set.${column}`),
      ]),
    };
    const { size, mtimeMs: modified } = await stat(compiled.path);
    return { file: entry.file, into: entry.into, size, modified, rows: (meter) => mappedRows(compiled, meter) };
  }

  #joins(entry: MappingEntry, columns: Columns, place: string): CompiledJoin[] {
    return Object.entries(entry.join ?? {}).map(([name, join]) => {
      const table = this.#tables.get(name);
      const known = [...this.#tables.keys()].join(', ');
      if (!table) throw new ConfigurationError(`${place}.join.${name}: is no table; there are ${known || 'none'}`);
      const { on, missing } = typeof join === 'string' ? { on: join, missing: 'reject' as const } : join;
      const compiled = { table, on: compileTemplate(on, columns, `${place}.join.${name}`), missing };
      columns.join(table);
      return compiled;
    });
  }

  async #header(file: string, place: string): Promise<readonly string[]> {
    if (!this.names.includes(file)) throw new ConfigurationError(`${place}.file: '${file}' is not in ${this.folder}`);
    return csvHeader(join(this.folder, file), this.mapping.csv);
  }

  #place(path: string): string {
    return `${this.mappingFile}: ${path}`;
  }
}

/** Plans the import of a folder of foreign CSV by a mapping. Throws ConfigurationError naming the place in the mapping. */
export async function planMapping(folder: string, mappingFile: string): Promise<ImportPlan> {
  const names = await namesIn(folder);
  await stat(mappingFile).catch(() => {
    throw new BadUserInput('mapping', `'${mappingFile}' does not exist or cannot be read.`);
  });
  const mapping = await readMapping(mappingFile);
  const plan = new MappingPlan(mappingFile, mapping, folder, names);
  return { source: sourceOf(mapping.source), files: await plan.files() };
}
