import neo4j from 'neo4j-driver';
import type { Driver, ManagedTransaction } from 'neo4j-driver';
import { AtlasError } from '#graph-model/errors.ts';
import { isHopeless, neo4jFault } from './neo4j-faults.ts';
import { runnerOn, type OnQuery, type Runner } from './query.ts';

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
  read<T>(work: (run: Runner) => Promise<T>): Promise<T>;
  /** A read that fails within seconds where the server is away: for questions that are asked again soon. */
  readSoon<T>(work: (run: Runner) => Promise<T>): Promise<T>;
  /** `work` may run several times, also after a commit whose answer was lost: it must find itself done. One after the other in order of calls. */
  write<T>(work: (run: Runner) => Promise<T>): Promise<T>;
  /** Agent and protocol of the server, such as `Neo4j/5.26.30`. */
  serverAgent(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Rows that come in one answer of the server before it waits to be asked for more: all, so that it reads on while we parse. TCP holds
 * it back where we are slower.
 */
const FETCH_SIZE = -1;

/** Opens a driver for this process; nothing is sent yet. Throws `configuration` for an address that is none. */
export function connect(address: Neo4jAddress, { retryMs = 180_000, onQuery }: ConnectionOptions = {}): Connection {
  const { database } = address;
  const driver = openDriver(address, retryMs);
  const bookmarkManager = neo4j.bookmarkManager();
  const underway = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  let lastWrite: Promise<unknown> = Promise.resolve();

  const attempt = async <T>(mode: 'executeRead' | 'executeWrite', work: (run: Runner) => Promise<T>): Promise<T> => {
    const session = driver.session({ database, bookmarkManager });
    try {
      return await session[mode]((transaction: ManagedTransaction) => work(runnerOn(transaction, onQuery)).catch((error: unknown) => {
        throw isHopeless(error) ? neo4jFault(error, address) : error;
      }));
    } finally {
      await session.close().catch(() => undefined);
    }
  };
  const transact = async <T>(mode: 'executeRead' | 'executeWrite', work: (run: Runner) => Promise<T>): Promise<T> => {
    for (const start = Date.now(); ;) {
      try {
        return await attempt(mode, work);
      } catch (error) {
        const mayPass = error instanceof neo4j.Neo4jError && error.retryable && !isHopeless(error);
        if (!mayPass || Date.now() - start > retryMs) throw neo4jFault(error, address);
      }
    }
  };
  const readOnce = async <T>(work: (run: Runner) => Promise<T>): Promise<T> => {
    const session = driver.session({ database, bookmarkManager, defaultAccessMode: neo4j.session.READ });
    try {
      const transaction = await session.beginTransaction();
      const answer = await work(runnerOn(transaction, onQuery));
      await transaction.commit();
      return answer;
    } catch (error) {
      throw neo4jFault(error, address);
    } finally {
      await session.close().catch(() => undefined);
    }
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
    read: (work) => tracked(() => transact('executeRead', work)),
    // A connection that lay in the pool since the server went away fails once.
    readSoon: (work) => tracked(() => readOnce(work).catch((error: unknown) => (error instanceof AtlasError && error.code === 'store_unavailable' ? readOnce(work) : Promise.reject(error)))),
    write: (work) => tracked(() => {
      const call = lastWrite.then(() => transact('executeWrite', work));
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

function openDriver({ uri, user, password }: Neo4jAddress, retryMs: number): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      // The driver doubles its pauses: left to itself it would sleep for a minute after the server is back.
      maxTransactionRetryTime: Math.min(retryMs, 10_000),
      connectionAcquisitionTimeout: 60_000,
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
    throw neo4jFault(error, address);
  }
}
