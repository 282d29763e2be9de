import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What the way between a client and a server may do; nothing of it unless told. */
export interface Faults {
  /** Milliseconds that every piece of data waits, in each direction. */
  delayMs?: number;
  /** Bytes a second of each connection, in each direction. */
  bytesPerSecond?: number;
  /**
   * Connections are taken and stay open, but nothing comes through any more, as behind a firewall that forgot them. One that said
   * something meanwhile stays lost: neither side ever learns that the other has closed it.
   */
  stalled?: boolean;
  /** New connections are reset at once. */
  refusing?: boolean;
  /** The next commit is done by the server, but its answer is lost with the connection. */
  losesCommitAnswer?: boolean;
}

/** A TCP proxy before a server, whose faults may be changed at any time. */
export interface FaultProxy {
  readonly port: number;
  /** `bolt://127.0.0.1:…` */
  readonly uri: string;
  readonly faults: Faults;
  /** Connections that it has taken, commits whose answer it has lost, bytes that came from clients. */
  readonly seen: { connections: number; lostCommits: number; bytesToServer: number };
  /** Breaks all connections: `fin` as a server that ends, `reset` as one that was killed. */
  cut(how: 'fin' | 'reset'): void;
  /** Resolves when the client has sent so many bytes more. */
  sent(bytes: number): Promise<void>;
  close(): Promise<void>;
}

/** A Bolt message COMMIT as the driver sends it: one chunk of two bytes, a structure without fields with the signature 0x12. */
const COMMIT = Buffer.from([0, 2, 0xb0, 0x12, 0, 0]);

/** Starts a proxy on a free port of this machine before the server of `target`, an address such as `bolt://127.0.0.1:7687`. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port: serverPort } = new URL(target);
  const faults: Faults = {};
  const seen = { connections: 0, lostCommits: 0, bytesToServer: 0 };
  const pairs = new Set<readonly [Socket, Socket]>();
  const listener = createServer((client) => {
    seen.connections++;
    if (faults.refusing) return void client.resetAndDestroy();
    const server = connect(Number(serverPort), hostname);
    const pair = [client, server] as const;
    pairs.add(pair);
    for (const socket of pair) socket.setNoDelay(true).on('error', () => undefined);
    const lost = carry(pair, faults, seen);
    client.on('close', () => { if (!lost()) server.destroy(); });
    server.on('close', () => { if (!lost()) client.destroy(); });
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    port, uri: `bolt://127.0.0.1:${port}`, faults, seen,
    cut(how) {
      for (const [client] of pairs) {
        if (how === 'fin') client.destroySoon();
        else client.resetAndDestroy();
      }
    },
    async sent(bytes) {
      for (const until = seen.bytesToServer + bytes; seen.bytesToServer < until;) await new Promise((resolve) => { setTimeout(resolve, 5); });
    },
    async close() {
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      await new Promise((resolve) => { listener.close(resolve); });
    },
  };
}

/** Carries data both ways, in order, through what the faults are when a piece comes. Tells whether something got lost. */
function carry([client, server]: readonly [Socket, Socket], faults: Faults, seen: FaultProxy['seen']): () => boolean {
  let isCommitting = false;
  const lostThere = slowly(client, faults, (piece) => {
    seen.bytesToServer += piece.length;
    if (faults.losesCommitAnswer && piece.includes(COMMIT)) {
      isCommitting = true;
      faults.losesCommitAnswer = false;
    }
    server.write(piece);
  });
  const lostBack = slowly(server, faults, (piece) => {
    if (!isCommitting) return void client.write(piece);
    seen.lostCommits++;
    client.resetAndDestroy();
  });
  return () => lostThere() || lostBack();
}

/** Hands over what comes, one piece after the other, as late as the faults say. Nobody is read from while a piece waits. Tells whether a piece got lost. */
function slowly(from: Socket, faults: Faults, onPiece: (piece: Buffer) => void): () => boolean {
  let isLost = false;
  from.on('data', (piece: Buffer) => {
    isLost ||= faults.stalled === true;
    if (isLost) return;
    const wait = (faults.delayMs ?? 0) + (faults.bytesPerSecond === undefined ? 0 : (piece.length / faults.bytesPerSecond) * 1_000);
    if (wait === 0) return onPiece(piece);
    from.pause();
    setTimeout(() => {
      onPiece(piece);
      from.resume();
    }, wait);
  });
  return () => isLost;
}
