import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { retractEvidence } from '../../src/change/evidence-changes.js';
import { recordLink } from '../../src/change/link-changes.js';
import { encodeAssertionId } from '../../src/link/link-id.js';
import { friendship, operation, Scene } from '../change/scene.js';
import { startTestService, type TestService } from '../setup/service.js';
import { subscribe, type Told } from '../setup/subscriber.js';

const CHANGES = 1_000;
const WRITERS = 8;
const DISCONNECTIONS = 20;
const PATIENCE = 60_000;

const AROUND = `subscription ($around: [ID!]!, $since: String) {
  linksChanged(around: $around, since: $since) { revision at changes { change id kind from { id } to { id } link { confidence } } }
}`;

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!holds() && Date.now() < end) await sleep(10);
}

describe('what is told as it happens', () => {
  let service: TestService;
  let scene: Scene;
  let hub: string;

  beforeAll(async () => {
    service = await startTestService({ employees: 0 });
    scene = new Scene(service.database);
    hub = await scene.person('Hub');
  }, 240_000);
  afterAll(() => service?.close());

  async function linked(name: string): Promise<{ evidence: string; other: string }> {
    const other = await scene.person(name);
    const { linkKey, assertionId } = await recordLink(scene.deps, await scene.view(), friendship(hub, other));
    return { evidence: encodeAssertionId(linkKey, assertionId), other };
  }

  it('tells of a link that comes and goes', async () => {
    const told: Told[] = [];
    const stop = subscribe(service.url, AROUND, { around: [hub] }, (event) => told.push(event));
    // It begins with what comes after it.
    await sleep(1_000);
    const { evidence, other } = await linked('Ann');
    await until(() => told.length === 1);
    await retractEvidence(scene.deps, await scene.view(), { operationId: operation(), evidence, reason: 'mistaken' });
    await until(() => told.length === 2);
    await stop();
    expect(told.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    const [came, went] = told.map(({ data }) => data.linksChanged.changes);
    expect(came).toMatchObject([{ change: 'ADDED', kind: 'FRIEND', link: { confidence: expect.any(Number) } }]);
    expect([came[0].from.id, came[0].to.id].sort()).toEqual([hub, other].sort());
    expect(went).toMatchObject([{ change: 'RETRACTED', id: came[0].id, link: null }]);
  });

  it('loses nothing and tells nothing twice to one who goes away again and again', async () => {
    const heard: string[] = [];
    let since: string | undefined;
    const others = await Promise.all(Array.from({ length: 40 }, (_, index) => scene.person(`Other ${index}`)));
    const whileAway = async () => {
      const stop = subscribe(service.url, AROUND, { around: [hub], since }, ({ data }) => {
        since = data.linksChanged.revision;
        for (const { id, change } of data.linksChanged.changes) heard.push(`${since} ${id} ${change}`);
      });
      return stop;
    };
    const stopFirst = subscribe(service.url, AROUND, { around: [hub] }, ({ data }) => {
      since = data.linksChanged.revision;
      for (const { id, change } of data.linksChanged.changes) heard.push(`${since} ${id} ${change}`);
    });
    await sleep(1_000);
    let left = CHANGES;
    const write = async () => {
      while (left > 0) {
        left -= 1;
        const other = others[left % others.length] as string;
        await recordLink(scene.deps, await scene.view(), friendship(hub, other));
      }
    };
    const writing = Promise.all(Array.from({ length: WRITERS }, write));
    await until(() => heard.length > 0);
    let stop = stopFirst;
    for (let time = 0; time < DISCONNECTIONS; time += 1) {
      await sleep(200);
      await stop();
      await sleep(time % 2 === 0 ? 0 : 150);
      stop = await whileAway();
    }
    await writing;
    await until(() => heard.length >= CHANGES);
    await sleep(1_500);
    await stop();
    expect(heard.length).toBe(CHANGES);
    expect(new Set(heard.map((line) => line.split(' ')[0])).size).toBe(CHANGES);
  }, 400_000);

  it('says what is wrong with a subscription, and answers nothing else', async () => {
    const refusal = async (query: string, variables: Record<string, unknown> = {}) => {
      const told: Told[] = [];
      const stop = subscribe(service.url, query, variables, (event) => told.push(event));
      await until(() => told.length > 0);
      await stop();
      return told[0]?.errors?.[0];
    };
    expect(await refusal(AROUND, { around: [] })).toMatchObject({
      message: 'around: takes 1 to 100 entries, not 0.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(await refusal(AROUND, { around: [hub], since: 'yesterday' })).toMatchObject({
      message: 'since: is not a revision of this service.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(await refusal('{ __typename }')).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(await refusal('subscription { nothing }')).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(await refusal('subscription {')).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('does not let pages of other sites in', async () => {
    const socket = new WebSocket(service.url.replace('http', 'ws').concat('/graphql'), 'graphql-transport-ws', {
      origin: 'https://elsewhere.example',
    });
    const closed = new Promise<number>((resolve) => {
      socket.on('close', resolve);
    });
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    expect(await closed).toBe(4403);
  });

  it('tells the same by server-sent events', async () => {
    const asked = new URL('/graphql/stream', service.url);
    const ended = new AbortController();
    const response = await fetch(asked, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: AROUND, variables: { around: [hub] } }),
      signal: ended.signal,
    });
    expect(response.status).toBe(200);
    await sleep(1_000);
    await linked('Dan');
    let text = '';
    const decoder = new TextDecoder();
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(part);
      if (text.includes('ADDED')) break;
    }
    ended.abort();
    expect(text).toContain('event: next');
    expect(text).toContain('"change":"ADDED"');
  });
});
