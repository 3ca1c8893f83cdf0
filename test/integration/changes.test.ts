import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordLink } from '../../src/change/link-changes.js';
import { ask, friendship, Scene } from '../change/scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';

describe('links', () => {
  let test: TestDatabase;
  let scene: Scene;

  beforeAll(async () => {
    test = await openTestDatabase();
    scene = new Scene(test.database);
  });
  afterAll(() => test.close());

  it('records', async () => {
    const a = await scene.person('Ann');
    const b = await scene.person('Bob');
    const r = await recordLink(scene.deps, await scene.view(), friendship(a, b));
    console.log(
      r,
      await ask(test.database, 'MATCH (a)-[r]->(b) RETURN a, r, b'),
      await ask(test.database, 'MATCH (r:Revision) RETURN r'),
    );
    expect(r.revision).toBe(3);
  });
});
