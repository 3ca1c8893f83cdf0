import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../../src/errors.js';
import { policyFor, reachOf, type VettingPolicy } from '../../src/vetting/policy/policy-model.js';
import { policyOf } from '../../src/vetting/policy/policy-schema.js';
import { readPolicies } from '../../src/vetting/policy/read-policies.js';

const CONCERN = {
  id: 'NEAR',
  outcome: 'FAIL',
  says: 'near',
  within: 2,
  minConfidence: 50,
  endedWithinYears: 1,
  groupStatus: ['ACTIVE'],
  disputed: false,
};
const STANDARD = { says: 'strict', concerns: [CONCERN] };
const POLICY = { version: '1', inForceFrom: '2019-01-01', standards: { STANDARD, ADJUSTED: STANDARD } };

const withConcern = (more: object) => ({
  ...POLICY,
  standards: { STANDARD: { ...STANDARD, concerns: [{ ...CONCERN, ...more }] }, ADJUSTED: STANDARD },
});

describe('a vetting policy', () => {
  it('is read with its concerns gravest first and what it leaves out filled in', () => {
    const refer = { ...CONCERN, id: 'FAR', outcome: 'REFER', within: 4, endedWithinYears: 6 };
    const standards = { STANDARD: { ...STANDARD, concerns: [refer, CONCERN] }, ADJUSTED: STANDARD };
    const policy = policyOf({ ...POLICY, standards }, 'p.yaml');
    expect(policy.standards.STANDARD.concerns.map(({ id }) => id)).toEqual(['NEAR', 'FAR']);
    expect(policy.standards.ADJUSTED.concerns).toEqual([{ ...CONCERN, toleratedKinds: [] }]);
    expect(new Date(policy.inForceAt * 1000).toISOString()).toBe('2019-01-01T00:00:00.000Z');
    expect(reachOf(policy)).toEqual({ within: 4, years: 6 });
  });

  it.each([
    {
      name: 'a version that is no text',
      value: { ...POLICY, version: 2019 },
      says: 'version: must be a text in quotation marks',
    },
    {
      name: 'a day that does not exist',
      value: { ...POLICY, inForceFrom: '2019-02-30' },
      says: 'inForceFrom: must be a day that exists',
    },
    {
      name: 'a standard that is not there',
      value: { ...POLICY, standards: { STANDARD } },
      says: 'standards.ADJUSTED: ',
    },
    {
      name: 'no concern',
      value: { ...POLICY, standards: { STANDARD: { says: 'x', concerns: [] }, ADJUSTED: STANDARD } },
      says: 'everybody would pass',
    },
    {
      name: 'a distance of nothing',
      value: withConcern({ within: 0 }),
      says: 'standards.STANDARD.concerns[0].within: must be 1 to 8',
    },
    { name: 'a grade above all', value: withConcern({ minConfidence: 101 }), says: 'minConfidence: must be 0 to 100' },
    { name: 'no status', value: withConcern({ groupStatus: [] }), says: 'no group would count' },
    {
      name: 'a kind that is none',
      value: withConcern({ toleratedKinds: ['COUSIN'] }),
      says: 'concerns[0].toleratedKinds[0]: ',
    },
    { name: 'a pass', value: withConcern({ outcome: 'PASS' }), says: 'concerns[0].outcome: ' },
    { name: 'a misspelt column', value: withConcern({ minconfidence: 5 }), says: 'minconfidence' },
  ])('is refused with $name, and where', ({ value, says }) => {
    expect(() => policyOf(value, 'p.yaml')).toThrow(ConfigurationError);
    expect(() => policyOf(value, 'p.yaml')).toThrow(says);
    expect(() => policyOf(value, 'p.yaml')).toThrow(/^p\.yaml: /);
  });

  it('is the version named, else the one in force at the time, else the oldest', () => {
    const policies = [2015, 2017, 2019].map(
      (year): VettingPolicy => policyOf({ ...POLICY, version: `${year}`, inForceFrom: `${year}-01-01` }, 'p.yaml'),
    );
    const version = (named: string | null, day: string) => policyFor(policies, named, Date.parse(day) / 1000).version;
    expect(version('2015', '2019-05-01')).toBe('2015');
    expect(version('2012', '2018-05-01')).toBe('2017');
    expect(version(null, '2019-01-01')).toBe('2019');
    expect(version(null, '2010-01-01')).toBe('2015');
  });
});

describe('the policies of a folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hopline-policy-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('are read in the order in which they came into force; another file is none of them', async () => {
    await expect(async () => readPolicies(folder)).rejects.toThrow('holds no vetting policy');
    await writeFile(join(folder, 'vetting-b.yaml'), JSON.stringify(POLICY));
    await writeFile(
      join(folder, 'vetting-c.yaml'),
      JSON.stringify({ ...POLICY, version: '0', inForceFrom: '2017-01-01' }),
    );
    await writeFile(join(folder, 'other.yaml'), 'no policy');
    expect(readPolicies(folder).map(({ version }) => version)).toEqual(['0', '1']);
    await writeFile(join(folder, 'vetting-d.yaml'), JSON.stringify(POLICY));
    expect(() => readPolicies(folder)).toThrow('two vetting policies of the same version');
    await writeFile(join(folder, 'vetting-d.yaml'), 'version: [');
    expect(() => readPolicies(folder)).toThrow(/^vetting-d\.yaml: /);
  });

  it('are those of this repository by default, of which the adjusted standard fails nothing that the other tolerates', () => {
    const policies = readPolicies();
    expect(policies.map(({ version }) => version)).toContain('2019');
    for (const { standards } of policies)
      for (const lenient of standards.ADJUSTED.concerns)
        expect(
          standards.STANDARD.concerns.some(
            (strict) =>
              (strict.outcome === 'FAIL' || lenient.outcome === 'REFER') &&
              strict.within >= lenient.within &&
              strict.minConfidence <= lenient.minConfidence &&
              strict.endedWithinYears >= lenient.endedWithinYears &&
              lenient.groupStatus.every((status) => strict.groupStatus.includes(status)) &&
              strict.toleratedKinds.every((kind) => lenient.toleratedKinds.includes(kind)) &&
              (strict.disputed || !lenient.disputed),
          ),
        ).toBe(true);
  });
});
