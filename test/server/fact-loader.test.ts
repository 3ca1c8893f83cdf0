import { describe, expect, it } from '@jest/globals';
import { FactLoader } from '../../src/server/fact-loader.js';

function loaderOf(answer: (key: string) => string | null = (key) => `fact of ${key}`) {
  const asked: string[][] = [];
  const loader = new FactLoader<string, string>(async (keys) => {
    asked.push([...keys]);
    await new Promise((resolve) => setImmediate(resolve));
    return keys.map(answer);
  }, String);
  return { loader, asked };
}

describe('FactLoader', () => {
  it('answers in the order of the keys, null where there is none', async () => {
    const { loader } = loaderOf((key) => (key === 'b' ? null : key.toUpperCase()));
    expect(await loader.loadMany(['c', 'b', 'a', 'c'])).toEqual(['C', null, 'A', 'C']);
    expect(await loader.loadMany([])).toEqual([]);
    expect(await loader.load('b')).toBeNull();
  });

  it('asks once for what is asked together, and never again for what it has or what is on its way', async () => {
    const { loader, asked } = loaderOf();
    const first = Promise.all([loader.load('a'), loader.loadMany(['b', 'a'])]);
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([first, loader.loadMany(['a', 'b'])]);
    await loader.loadMany(['b', 'a']);
    expect(asked).toEqual([['a', 'b']]);
  });

  it('gathers what is asked while two batches are under way', async () => {
    const asked: string[][] = [];
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const loader = new FactLoader<string, string>(async (keys) => {
      asked.push([...keys]);
      await answered;
      return keys.map((key) => `fact of ${key}`);
    }, String);
    const loads: Promise<unknown>[] = [];
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      loads.push(loader.load(key));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(asked).toEqual([['a'], ['b']]);
    answer();
    expect(await Promise.all(loads)).toEqual(['a', 'b', 'c', 'd', 'e'].map((key) => `fact of ${key}`));
    expect(asked).toEqual([['a'], ['b'], ['c', 'd', 'e']]);
  });

  it('asks for very many in several parts', async () => {
    const { loader, asked } = loaderOf();
    const keys = Array.from({ length: 1_201 }, (_, index) => `k${index}`);
    expect(await loader.loadMany(keys)).toEqual(keys.map((key) => `fact of ${key}`));
    expect(asked.map(({ length }) => length)).toEqual([500, 500, 201]);
  });

  it('tells what it holds without asking', async () => {
    const { loader, asked } = loaderOf((key) => (key === 'a' ? 'A' : null));
    expect(loader.held('a')).toBeUndefined();
    await loader.loadMany(['a', 'b']);
    expect([loader.held('a'), loader.held('b'), loader.held('c')]).toEqual(['A', null, undefined]);
    expect(asked).toHaveLength(1);
  });

  it('rejects all who asked together where the asking fails', async () => {
    const loader = new FactLoader<string, string>(async () => {
      throw new Error('no database');
    }, String);
    const both = await Promise.allSettled([loader.load('a'), loader.loadMany(['a', 'b'])]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
