import { afterAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/neo4j/database.js';

describe('the address of a database', () => {
  const address = { uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'secret', database: 'graph' };
  const database = new Database({ ...address, release: () => undefined } as typeof address);
  afterAll(() => database.close());

  it('can be sent to a thread, whatever else whoever hired the server keeps beside', () => {
    expect(structuredClone(database.address)).toEqual(address);
  });
});
