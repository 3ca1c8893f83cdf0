import { describe, expect, it } from '@jest/globals';
import { DEFAULT_RULES } from '../../src/flag/rules/rules-file.js';
import { overridden, readRules, rulesFilter, rulesOf, rulesText } from '../../src/flag/rules/screening-rules.js';

const RULES = `version: test
within: 3
strongerWithin: 2
raise: [NEW, CLOSER]
groups: { kind: STREET_GANG, status: [EMERGING, ACTIVE] }
filter: { minConfidence: 50, kinds: [FRIEND, FAMILY] }
`;

describe('the rules of screening', () => {
  it('are those of the file that comes with the service', () => {
    expect(DEFAULT_RULES).toEqual({
      version: 'screening-2019.1',
      within: 3,
      strongerWithin: 2,
      raise: ['CEASED', 'CLOSER', 'NEW', 'STRONGER'],
      groups: { kind: 'ORGANISED_CRIME_GROUP', status: ['ACTIVE'] },
      filter: { minConfidence: 30 },
    });
  });

  it('are the same text in whatever order they say it', () => {
    const other = RULES.replace('[EMERGING, ACTIVE]', '[ACTIVE, EMERGING, ACTIVE]').replace(
      '[FRIEND, FAMILY]',
      '[FAMILY, FRIEND]',
    );
    expect(rulesText(readRules(other, 'a'))).toBe(rulesText(readRules(RULES, 'b')));
    expect(rulesOf(rulesText(readRules(RULES, 'a')))).toEqual(readRules(RULES, 'a'));
  });

  it('give a filter with every default filled in', () => {
    const filter = rulesFilter(readRules(RULES, 'a'));
    expect(filter).toMatchObject({ minConfidence: 50, maxDegree: 500, disputed: true });
    expect(filter.kinds).toEqual(new Set(['FAMILY', 'FRIEND']));
    expect(filter.groupStatus).toEqual(new Set(['ACTIVE', 'EMERGING']));
  });

  it.each([
    { yaml: RULES.replace('within: 3', 'within: 9'), said: 'rules.yaml: within: ' },
    { yaml: RULES.replace('minConfidence: 50', 'minConfidence: 101'), said: 'rules.yaml: filter.minConfidence: ' },
    { yaml: RULES.replace('FRIEND', 'FOE'), said: 'rules.yaml: filter.kinds.0: ' },
    { yaml: `${RULES}also: this\n`, said: 'rules.yaml: Unrecognized key: "also"' },
    { yaml: RULES.replace('raise: [NEW, CLOSER]', 'raise: []'), said: 'rules.yaml: raise: ' },
    { yaml: 'a: [', said: 'rules.yaml: is no YAML' },
    { yaml: '', said: 'rules.yaml: ' },
  ])('are refused, naming the file and the field: $said', ({ yaml, said }) => {
    expect(() => readRules(yaml, 'rules.yaml')).toThrow(said);
  });

  it('are overridden by field, and say so in their version once', () => {
    const rules = readRules(RULES, 'a');
    expect(overridden(rules, {})).toBe(rules);
    expect(overridden(rules, { within: 3 })).toBe(rules);
    const narrower = overridden(rules, { within: 2 });
    expect(narrower).toEqual({ ...rules, within: 2, version: 'test*' });
    expect(overridden(narrower, { filter: { minConfidence: 10 } }).version).toBe('test*');
    expect(() => overridden(rules, { filter: { minConfidence: '10' } })).toThrow('filter: minConfidence: ');
  });
});
