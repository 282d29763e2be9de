import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import type { Driver, SessionMode } from 'neo4j-driver';
import { AtlasError } from '#graph-model/errors.ts';
import { isConnectionLost, mayPass, neo4jFault, silent, wrongRouting } from './neo4j-faults.ts';
import { runnerOn, statement, type OnQuery, type Runner } from './query.ts';

/** Where Neo4j is and who asks. */
export interface Neo4jAddress {
  /** `bolt://` (one server), `neo4j://` (cluster: finds its servers), each also as `+s` (encrypted) and `+ssc` (own certificate). */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface ConnectionOptions {
  /** How long a transaction is tried again while the server is away, restarts or elects a leader. */
  readonly retryMs?: number;
  readonly onQuery?: OnQuery;
}

/** Transactions of this process on one database. */
export interface Connection {
  /** `work` may run several times. Each time has another `name`, which stands in the metadata of its transaction as `attempt`. */
  read<T>(work: (run: Runner, name: string) => Promise<T>): Promise<T>;
  /** A read that fails within seconds where the server is away or silent: for questions that are asked again soon. */
  readSoon<T>(work: (run: Runner) => Promise<T>): Promise<T>;
  /**
   * `work` may run several times, also after a commit whose answer was lost: it must find itself done. One after the other in order of
   * calls. `records` is how many it may touch: a transaction that holds or awaits the lock for too long is ended by the server.
   */
  write<T>(work: (run: Runner) => Promise<T>, records?: number): Promise<T>;
  /** Agent and protocol of the server, such as `Neo4j/5.26.30`. */
  serverAgent(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Rows that come in one answer of the server before it waits to be asked for more: all, so that it reads on while we parse. TCP holds
 * it back where we are slower.
 */
const FETCH_SIZE = -1;
/** In which a question that is asked again soon is answered or given up. */
const SOON_MS = 5_000;
/** Between two tries; doubled each time, so that a server that came back is found within two seconds. */
const PAUSE_MS = { first: 100, longest: 2_000 };
/**
 * After which the server ends a transaction by itself: a client that vanished without a word (power, network) would hold the lock for ever.
 * A record takes a third of a millisecond, on a connection of 50 KB a second a hundredth of a second.
 */
const LIMIT_MS = { least: 300_000, perRecord: 20 };

/** Parameter: call. Ends the transactions that an earlier try of the same call left behind on the server. */
const END_LOST = statement('SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.call = $call TERMINATE TRANSACTIONS id YIELD message RETURN message');

/** Opens a driver for this process; nothing is sent yet. Throws `configuration` for an address that is none. */
export function connect(address: Neo4jAddress, { retryMs = 180_000, onQuery }: ConnectionOptions = {}): Connection {
  const { database } = address;
  const driver = openDriver(address);
  const bookmarkManager = neo4j.bookmarkManager();
  const underway = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  let lastWrite: Promise<unknown> = Promise.resolve();

  const attempt = async <T>(defaultAccessMode: SessionMode, work: (run: Runner) => Promise<T>, config?: { timeout?: number; metadata: object }): Promise<T> => {
    const session = driver.session({ database, bookmarkManager, defaultAccessMode });
    try {
      // Its begin goes out together with the first query.
      const transaction = session.beginTransaction(config);
      const answer = await work(runnerOn(transaction, onQuery));
      await transaction.commit();
      return answer;
    } finally {
      await session.close().catch(() => undefined);
    }
  };
  const endLost = async (call: string): Promise<void> => {
    await attempt(neo4j.session.WRITE, (run) => run.all(END_LOST, { call })).catch(() => undefined);
  };
  // Not the driver's own repetition: it goes by the clock of the day, which may jump, and sleeps ever longer.
  const transact = async <T>(mode: SessionMode, work: (run: Runner, name: string) => Promise<T>, timeout?: number): Promise<T> => {
    const call = randomUUID();
    const start = performance.now();
    for (let wait = PAUSE_MS.first; ; wait = Math.min(2 * wait, PAUSE_MS.longest)) {
      try {
        const name = randomUUID();
        return await attempt(mode, (run) => work(run, name), { timeout, metadata: { application: 'lieferkettenatlas', call, attempt: name } });
      } catch (error) {
        if (!mayPass(error) || performance.now() - start > retryMs) throw neo4jFault(error, address);
        await pause(wait);
        // What is left of it on the server would hold the lock that the next try waits for.
        if (mode === neo4j.session.WRITE && isConnectionLost(error)) await endLost(call);
      }
    }
  };
  const readSoon = <T>(work: (run: Runner) => Promise<T>): Promise<T> => {
    const once = () => attempt(neo4j.session.READ, work);
    const end = new AbortController();
    // A connection that lay in the pool since the server went away fails once.
    const answer = once().catch((error: unknown) => (isConnectionLost(error) ? once() : Promise.reject(error)));
    const silence = pause(SOON_MS, undefined, { signal: end.signal }).then(() => Promise.reject(silent(address, SOON_MS)));
    return Promise.race([answer, silence]).catch((error: unknown) => Promise.reject(neo4jFault(error, address))).finally(() => end.abort());
  };
  const tracked = <T>(start: () => Promise<T>): Promise<T> => {
    if (closing) return Promise.reject(new AtlasError('store_unavailable', 'The store is closed'));
    const call = start();
    underway.add(call);
    const end = () => void underway.delete(call);
    call.then(end, end);
    return call;
  };
  return {
    read: (work) => tracked(() => transact(neo4j.session.READ, work)),
    readSoon: (work) => tracked(() => readSoon(work)),
    write: (work, records = 0) => tracked(() => {
      const call = lastWrite.then(() => transact(neo4j.session.WRITE, work, LIMIT_MS.least + LIMIT_MS.perRecord * records));
      lastWrite = call.catch(() => undefined);
      return call;
    }),
    serverAgent: () => tracked(() => agentOf(driver, address)),
    close() {
      closing ??= Promise.allSettled(underway).then(() => driver.close());
      return closing;
    },
  };
}

function openDriver({ uri, user, password }: Neo4jAddress): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      // Also ends the wait for a server that takes connections and then says nothing.
      connectionAcquisitionTimeout: 20_000,
      connectionTimeout: 10_000,
      fetchSize: FETCH_SIZE,
      userAgent: 'lieferkettenatlas',
    });
  } catch (cause) {
    throw new AtlasError('configuration', `NEO4J_URI is no address of a Neo4j server: ${uri}`, { cause });
  }
}

async function agentOf(driver: Driver, address: Neo4jAddress): Promise<string> {
  try {
    return (await driver.getServerInfo({ database: address.database })).agent ?? '';
  } catch (error) {
    throw isConnectionLost(error) && address.uri.startsWith('neo4j') ? await behindRouting(error, address) : neo4jFault(error, address);
  }
}

/** With routing the driver does not say why it reached nobody; asked without it, it does. */
async function behindRouting(error: unknown, address: Neo4jAddress): Promise<AtlasError> {
  const direct = openDriver({ ...address, uri: address.uri.replace('neo4j', 'bolt') });
  try {
    await direct.getServerInfo({ database: address.database });
    return wrongRouting(error, address);
  } catch (reason) {
    return neo4jFault(reason, address);
  } finally {
    await direct.close();
  }
}
