import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { takeLease } from '../../../src/neo4j/private/lease.js';
import type { RunFile } from '../../../src/neo4j/private/run-file.js';

/** Whoever has the lease port of a run file that a dead launcher left behind. */
describe('taking a lease', () => {
  let server: Server | undefined;
  const sockets: Socket[] = [];

  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server?.close();
  });

  async function listen(answer: (socket: Socket, line: string) => void): Promise<RunFile> {
    const listening = createServer((socket) => {
      sockets.push(socket);
      socket.on('data', (data) => answer(socket, data.toString()));
      socket.on('error', () => {});
    });
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    const { port } = listening.address() as AddressInfo;
    return { pid: 1, boltPort: 1, leasePort: port, user: 'neo4j', password: 'p', secret: 'open sesame' };
  }

  it('sends the secret, holds the socket, and closes it on release', async () => {
    let line = '';
    const run = await listen((socket, data) => {
      line += data;
      socket.write('OK\n');
    });
    const lease = await takeLease(run);
    expect(line).toBe('open sesame\n');
    const closed = new Promise((resolve) => sockets[0]?.once('close', resolve));
    await lease?.release();
    await closed;
    expect(sockets[0]?.destroyed).toBe(true);
  });

  it.each([
    ['is closing down', (socket: Socket) => socket.write('CLOSING\n')],
    ['hangs up', (socket: Socket) => socket.destroy()],
    ['speaks something else', (socket: Socket) => socket.write(`HTTP/1.1 400 Bad Request${' '.repeat(100)}`)],
    ['says nothing', () => true],
  ])('gives null when the other side %s', async (_, answer) => {
    expect(await takeLease(await listen(answer))).toBeNull();
  });

  it('gives null when nobody listens', async () => {
    const run = await listen(() => {});
    await new Promise((resolve) => server?.close(resolve));
    expect(await takeLease(run)).toBeNull();
  });
});
