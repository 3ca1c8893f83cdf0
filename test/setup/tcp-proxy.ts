import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { BoltMessages } from './bolt-messages.js';

const COMMIT = 0x12;
const SUCCESS = 0x70;
/** Length of a client's first packet, and of what it adds where the server answers with its manifest of versions. */
const GREETING = 20;
const CHOICE = 5;
const MANIFEST = 0x1ff;

/**
 * Stands between a driver and Neo4j, and loses replies on demand: where it is armed, a COMMIT goes through, Neo4j says that
 * it is done, and instead of that reply the driver finds its connection cut.
 */
export class TcpProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #armed = 0;
  #cuts = 0;

  private constructor(
    private readonly host: string,
    private readonly port: number,
  ) {
    this.#server = createServer((client) => this.#join(client));
  }

  /** A proxy to `bolt://host:port`, listening on a free loopback port. */
  static async to(uri: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(uri);
    const proxy = new TcpProxy(hostname, Number(port));
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** Where the driver is to connect to. */
  get uri(): string {
    return `bolt://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** How many replies to COMMIT it has lost. */
  get cuts(): number {
    return this.#cuts;
  }

  /** Loses the replies to the next so many COMMITs. */
  arm(replies = 1): void {
    this.#armed = replies;
  }

  /** Cuts every connection and takes no more. */
  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(client: Socket): void {
    const server = connect(this.port, this.host);
    const cut = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', cut);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        cut();
      });
    }
    this.#relay(client, server, cut);
  }

  #relay(client: Socket, server: Socket, cut: () => void): void {
    const requests = new BoltMessages(GREETING);
    let replies: BoltMessages | null = null;
    let greeted = false;
    client.on('data', (bytes: Buffer) => {
      if (requests.read(bytes).includes(COMMIT) && this.#armed > 0) {
        this.#armed -= 1;
        replies = new BoltMessages(0);
      }
      server.write(bytes);
    });
    server.on('data', (bytes: Buffer) => {
      if (!greeted && bytes.readUInt32BE(0) === MANIFEST) requests.skip(CHOICE);
      greeted = true;
      const answers = replies?.read(bytes) ?? [];
      if (answers.includes(SUCCESS)) {
        this.#cuts += 1;
        cut();
        return;
      }
      if (answers.length > 0) replies = null;
      client.write(bytes);
    });
  }
}
