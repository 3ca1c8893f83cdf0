import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../src/auth/viewer.js';
import { viewer } from '../change/scene.js';
import { FlagScene } from '../flag/flag-scene.js';
import { openTestDatabase, type TestDatabase } from '../setup/clean-database.js';
import { SeveralServices } from '../setup/several-services.js';
import { subscribe, type Told } from '../setup/subscriber.js';

const RAISED = `subscription ($filter: FlagFilter, $since: String) {
  flagRaised(filter: $filter, since: $since) { since flag { change employee { name } group { name } cause { kind } } }
}`;
const PATIENCE = 20_000;

describe('flags as they are raised', () => {
  let test: TestDatabase;
  let scene: FlagScene;
  const services = new SeveralServices();
  const urls: string[] = [];

  const listen = async (who: Viewer) => {
    urls.push(await services.listen(test.database, who));
  };
  const hear = (url: string, variables: Record<string, unknown>) => {
    const told: Told[] = [];
    const stop = subscribe(url, RAISED, variables, (event) => told.push(event));
    const names = () => told.map(({ data }) => `${data.flagRaised.flag.change} ${data.flagRaised.flag.employee.name}`);
    return { told, names, stop };
  };
  const until = async (holds: () => boolean) => {
    const end = Date.now() + PATIENCE;
    while (!holds() && Date.now() < end) await sleep(20);
  };

  beforeAll(async () => {
    test = await openTestDatabase();
    await listen(viewer('anna'));
    await listen(viewer('bert'));
    await listen(viewer('lowe', 'OFFICIAL'));
    scene = new FlagScene(test.database);
    await scene.employees(['Ann', 'Bob']);
    await scene.people('Kim');
    await scene.group('Ring');
    await scene.link('FRIEND', 'Ann', 'Kim');
    await scene.run();
  }, 240_000);
  afterAll(async () => {
    await services.close();
    await test?.close();
  });

  it('are told once, on every replica, to those who may see them; and who was away gets the rest', async () => {
    const heard = urls.map((url) => hear(url, {}));
    await sleep(1_500);
    await scene.link('MEMBER_OF', 'Kim', 'Ring');
    await scene.run();
    const [first, second, low] = heard as [(typeof heard)[0], (typeof heard)[0], (typeof heard)[0]];
    await until(() => first.told.length > 0 && second.told.length > 0);
    expect(first.names()).toEqual(['NEW Ann']);
    expect(second.names()).toEqual(['NEW Ann']);
    expect(second.told[0]?.data.flagRaised.flag).toMatchObject({ group: { name: 'Ring' }, cause: { kind: 'LINK' } });
    const { since } = first.told[0]?.data.flagRaised ?? {};
    await first.stop();

    await scene.link('FRIEND', 'Bob', 'Kim');
    await scene.run();
    const again = hear(urls[0] as string, { since });
    await until(() => again.told.length > 0 && second.told.length > 1);
    await sleep(1_500);
    expect(again.names()).toEqual(['NEW Bob']);
    expect(second.names()).toEqual(['NEW Ann', 'NEW Bob']);
    expect(low.told).toEqual([]);
    for (const one of [again, second, low]) await one.stop();
  }, 120_000);

  it('are narrowed by a filter, and refuse what is no place', async () => {
    const none = hear(urls[0] as string, { filter: { changes: ['CEASED'] }, since: 'nonsense' });
    await until(() => none.told.length > 0);
    expect(none.told[0]?.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    await none.stop();
    const bob = hear(urls[0] as string, { filter: { employees: [scene.idOf('Bob')] } });
    const ceased = hear(urls[0] as string, { filter: { changes: ['CEASED'] } });
    await sleep(1_500);
    await scene.link('MEMBER_OF', 'Ann', 'Ring');
    await scene.link('MEMBER_OF', 'Bob', 'Ring');
    await scene.run();
    await until(() => bob.told.length > 0);
    await sleep(1_500);
    expect(bob.names()).toEqual(['CLOSER Bob']);
    expect(ceased.told).toEqual([]);
    await bob.stop();
    await ceased.stop();
  }, 120_000);
});
