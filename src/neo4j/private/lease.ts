import { connect, type Socket } from 'node:net';
import type { RunFile } from './run-file.js';

const HANDSHAKE_MILLISECONDS = 2_000;

/** A hold on a running private Neo4j; the operating system gives it back however this process ends. */
export interface Lease {
  release(): Promise<void>;
}

/** Takes a lease from the launcher of that run file; null where it is gone, closing down, or somebody else's. */
export async function takeLease(run: RunFile): Promise<Lease | null> {
  const socket = connect({ host: '127.0.0.1', port: run.leasePort, noDelay: true });
  const held = await handshake(socket, run.secret);
  if (!held) {
    socket.destroy();
    return null;
  }
  // A process that has nothing else to do must end; the closed socket is what tells the launcher.
  socket.unref();
  socket.resume();
  return { release: () => close(socket) };
}

function handshake(socket: Socket, secret: string): Promise<boolean> {
  return new Promise((resolve) => {
    let answer = '';
    const timer = setTimeout(() => resolve(false), HANDSHAKE_MILLISECONDS);
    const settle = (held: boolean) => {
      clearTimeout(timer);
      resolve(held);
    };
    socket.setEncoding('latin1');
    socket.on('connect', () => socket.write(`${secret}\n`));
    socket.on('data', (text: string) => {
      answer += text;
      if (answer.includes('\n') || answer.length > 64) settle(answer === 'OK\n');
    });
    // Stays for the life of the lease: a launcher that dies shows in the driver's errors, not as an unhandled one here.
    socket.on('error', () => settle(false));
    socket.on('close', () => settle(false));
  });
}

function close(socket: Socket): Promise<void> {
  if (socket.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    socket.once('close', () => resolve());
    socket.ref();
    socket.destroy();
  });
}
