import { describe, expect, it } from '@jest/globals';
import { secondsOf } from '../../src/cli/option-time.js';
import type { HoplineError } from '../../src/errors.js';
import { exporter } from '../../src/export/export-question.js';
import { linkFilterOf } from '../../src/export/link-filter.js';
import { type ExportOptions, planExport } from '../../src/export/plan-export.js';

const named = (option: string) => `--${option}`;

/** The argument that is named and what is said of it. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if ((error as HoplineError).code === 'BAD_USER_INPUT') return (error as HoplineError).message;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('what a command line asks to be exported', () => {
  it.each([
    { options: { graph: true, table: 'screening' }, said: 'only one of them' },
    { options: { chart: 'a', paths: ['a', 'b'] }, said: 'only one of them' },
    { options: { chart: 'a', hops: '9' }, said: "--hops: '9' must be a whole number from 1 to 8." },
    { options: { chart: 'a', limit: '0' }, said: "--limit: '0' must be a whole number from 1 to 2000." },
    { options: { paths: ['a', 'a'] }, said: '--paths: takes 2 to 20 different ids.' },
    { options: { paths: ['a', 'b'], within: 'far' }, said: "--within: 'far' must be a whole number from 1 to 8." },
    { options: { paths: ['a', 'b'], first: '1.5' }, said: "--first: '1.5' must be a whole number from 1 to 10." },
    { options: { table: 'screening', within: '0' }, said: '--within' },
    { options: { filter: '{"maxDegree": 3}' }, said: '--filter.maxDegree: the whole graph is no walk' },
    { options: { graph: true, filter: '{"minConfidence": 101}' }, said: '--filter.minConfidence' },
    { options: { chart: 'a', filter: '{"kinds": []}' }, said: '--filter.kinds' },
  ] satisfies { options: Partial<ExportOptions>; said: string }[])('$options is refused', ({ options, said }) => {
    expect(refusal(() => planExport(options, named))).toContain(said);
  });

  it('is a table or is none', () => {
    expect(planExport({ table: 'screening' }, named).isTable).toBe(true);
    expect(planExport({ chart: 'a' }, named).isTable).toBe(false);
    expect(planExport({}, named).isTable).toBe(false);
  });
});

describe('a filter on the command line', () => {
  it('is a LinkFilter of the API', () => {
    const text = '{"kinds": ["FAMILY"], "minConfidence": 50, "avoid": ["x"], "disputed": false}';
    expect(linkFilterOf(text, named)).toEqual({ kinds: ['FAMILY'], minConfidence: 50, avoid: ['x'], disputed: false });
  });

  it.each([
    { text: '{', said: '--filter: is not JSON' },
    { text: '[]', said: '--filter: must be a JSON object' },
    { text: 'null', said: '--filter: must be a JSON object' },
    { text: '{"kinds": ["FOE"]}', said: '--filter.kinds.0: Value "FOE" does not exist in "LinkKind" enum.' },
    { text: '{"kind": "FAMILY"}', said: 'Field "kind" is not defined by type "LinkFilter"' },
    { text: '{"minConfidence": "50"}', said: '--filter.minConfidence: Int cannot represent non-integer value: "50"' },
    { text: '{"at": {"validAt": "2019-01-01T00:00:00Z"}}', said: '--filter.at: use --at and --known-at.' },
    { text: '{"validDuring": {}}', said: '--filter.validDuring: an export is of an instant: use --at.' },
  ])('$text is refused', ({ text, said }) => {
    expect(refusal(() => linkFilterOf(text, named))).toContain(said);
  });
});

describe('who and when', () => {
  it('is a clearance', () => {
    expect(exporter('OFFICIAL', ' B, A,,A ')).toMatchObject({ level: 'OFFICIAL', compartments: ['A', 'B'] });
    expect(exporter('SECRET', undefined).compartments).toEqual([]);
    expect(refusal(() => exporter('COSMIC', undefined))).toContain('--level');
  });

  it('is a day of London or an instant', () => {
    expect(secondsOf('--at', '2019-05-01')).toBe(Date.parse('2019-04-30T23:00:00Z') / 1000);
    expect(secondsOf('--at', '2019-05-01T02:00:00Z')).toBe(Date.parse('2019-05-01T02:00:00Z') / 1000);
    expect(secondsOf('--at', undefined)).toBeNull();
    expect(refusal(() => secondsOf('--known-at', 'yesterday'))).toContain("--known-at: 'yesterday' must be a day");
  });
});
