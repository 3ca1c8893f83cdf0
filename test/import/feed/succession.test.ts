import { describe, expect, it } from '@jest/globals';
import { firstInterval, type HeldVersion, succession } from '../../../src/import/feed/succession.js';

// Digests: 1 is what is held, 2 something else. Times: held since 100, the feed is of 200.
const HELD: HeldVersion = { digest: 1, statedTo: null, knownFrom: 100, knownTo: null, firstKnownFrom: null };
const NOTHING = { knownFrom: null, knownTo: null };
const ASOF = 200;

describe('a new row', () => {
  it('is known from its own day, else from the time of the feed', () => {
    expect(firstInterval({ knownFrom: 50, knownTo: null }, ASOF)).toEqual({
      knownFrom: 50,
      knownTo: null,
      firstKnownFrom: 50,
    });
    expect(firstInterval({ knownFrom: null, knownTo: 300 }, ASOF)).toEqual({
      knownFrom: 200,
      knownTo: 300,
      firstKnownFrom: 200,
    });
  });
});

describe('a row whose key is held', () => {
  it('changes nothing where it says the same', () => {
    expect(succession(HELD, 1, NOTHING, ASOF)).toEqual({ action: 'unchanged' });
    const ended = { ...HELD, knownTo: 150, statedTo: 150 };
    expect(succession(ended, 1, { knownFrom: null, knownTo: 150 }, ASOF)).toEqual({ action: 'unchanged' });
  });

  it('stays retracted by hand while it says the same', () => {
    expect(succession({ ...HELD, knownTo: 150 }, 1, NOTHING, ASOF)).toEqual({ action: 'unchanged' });
  });

  it('is known from the time of the feed where it says something else', () => {
    expect(succession(HELD, 2, NOTHING, ASOF)).toEqual({
      action: 'replace',
      closeAt: 200,
      opened: { knownFrom: 200, knownTo: null, firstKnownFrom: 100 },
    });
  });

  it.each([
    { stated: 150, since: 150 },
    { stated: 100, since: 200 },
  ])('is known from its own day $stated where that is later than before: $since', ({ stated, since }) => {
    expect(succession(HELD, 2, { knownFrom: stated, knownTo: null }, ASOF)).toEqual({
      action: 'replace',
      closeAt: since,
      opened: { knownFrom: since, knownTo: null, firstKnownFrom: 100 },
    });
  });

  it('is never known before what it follows', () => {
    expect(succession({ ...HELD, knownFrom: 500 }, 2, NOTHING, ASOF)).toEqual({
      action: 'replace',
      closeAt: 500,
      opened: { knownFrom: 500, knownTo: null, firstKnownFrom: 500 },
    });
  });

  it('puts late knowledge where it belongs, and leaves the version held no time of its own', () => {
    expect(succession(HELD, 2, { knownFrom: 40, knownTo: null }, ASOF)).toEqual({
      action: 'replace',
      closeAt: 100,
      opened: { knownFrom: 40, knownTo: null, firstKnownFrom: 40 },
    });
  });

  it('leaves versions before the one held as they are, and moves the day of first knowledge only', () => {
    expect(succession({ ...HELD, firstKnownFrom: 20 }, 2, { knownFrom: 10, knownTo: null }, ASOF)).toEqual({
      action: 'replace',
      closeAt: 200,
      opened: { knownFrom: 200, knownTo: null, firstKnownFrom: 10 },
    });
    expect(succession({ ...HELD, firstKnownFrom: 20 }, 2, { knownFrom: 10, knownTo: 180 }, ASOF)).toEqual({
      action: 'replace',
      closeAt: 100,
      opened: { knownFrom: 100, knownTo: 180, firstKnownFrom: 10 },
    });
  });

  it('takes a day that the row has always stated for no late knowledge: every correction counts from its feed', () => {
    const stated = { knownFrom: 40, knownTo: null };
    const first = firstInterval(stated, 60);
    const corrected = succession({ ...HELD, ...first }, 2, stated, 100);
    expect(corrected).toEqual({
      action: 'replace',
      closeAt: 100,
      opened: { knownFrom: 100, knownTo: null, firstKnownFrom: 40 },
    });
    const again = { ...HELD, digest: 2, knownFrom: 100, firstKnownFrom: 40 };
    expect(succession(again, 3, stated, 200)).toEqual({
      action: 'replace',
      closeAt: 200,
      opened: { knownFrom: 200, knownTo: null, firstKnownFrom: 40 },
    });
  });

  it('ends the version held where it says the same and that the force knew no longer', () => {
    expect(succession(HELD, 1, { knownFrom: null, knownTo: 180 }, ASOF)).toEqual({ action: 'end', knownTo: 180 });
  });

  it('puts the interval right where it says something else and has an end', () => {
    expect(succession(HELD, 2, { knownFrom: 120, knownTo: 180 }, ASOF)).toEqual({
      action: 'replace',
      closeAt: 100,
      opened: { knownFrom: 120, knownTo: 180, firstKnownFrom: 100 },
    });
    expect(succession(HELD, 2, { knownFrom: null, knownTo: 180 }, ASOF)).toMatchObject({
      opened: { knownFrom: 100, knownTo: 180 },
    });
  });

  it('puts an end right that it stated before', () => {
    const ended = { ...HELD, knownTo: 150, statedTo: 150 };
    expect(succession(ended, 1, { knownFrom: null, knownTo: 180 }, ASOF)).toEqual({
      action: 'replace',
      closeAt: 100,
      opened: { knownFrom: 100, knownTo: 180, firstKnownFrom: 100 },
    });
  });

  it('is known again from the feed on where it takes back an end that it stated', () => {
    const ended = { ...HELD, knownTo: 150, statedTo: 150 };
    expect(succession(ended, 1, NOTHING, ASOF)).toEqual({
      action: 'replace',
      closeAt: 200,
      opened: { knownFrom: 200, knownTo: null, firstKnownFrom: 100 },
    });
  });

  it('opens another version whatever it says, where nothing is known of what is held', () => {
    expect(succession({ ...HELD, digest: null }, 1, NOTHING, ASOF)).toMatchObject({ action: 'replace' });
  });
});
