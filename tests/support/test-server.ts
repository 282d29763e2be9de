import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import { createApp } from '#server/app.ts';
import type { Configuration } from '#server/config.ts';
import type { ComputingOptions } from '#server/jobs/computing.ts';
import { listen } from '#server/lifecycle.ts';
import { openServices } from '#server/open-services.ts';
import type { Services } from '#server/services.ts';
import { aChangeSet, putAll } from './records.ts';

export interface TestServer {
  /** `http://127.0.0.1:…` without a slash at the end. */
  readonly address: string;
  readonly services: Services;
  readonly logged: string[];
  /** Fetches below `/api/v1`. */
  api(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** The whole product on a free port over a fresh store that holds `dataset`. */
export async function startTestServer(dataset: Dataset = EMPTY_DATASET, options: { pageFolder?: string; neo4j?: Configuration['neo4j']; allowedOrigins?: string[]; embedOrigins?: string[]; mapTiles?: Configuration['mapTiles']; computing?: Omit<ComputingOptions, 'region'> } = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'atlas-test-'));
  const services = await openServices({ port: 0, host: '127.0.0.1', dataDir, demoRegion: false, neo4j: options.neo4j }, options.computing);
  const changes = putAll(dataset);
  if (changes.length > 0) await services.store.apply(aChangeSet({ id: 'test-data', reason: 'import', changes }));
  const logged: string[] = [];
  const app = createApp(services, { pageFolder: options.pageFolder ?? dataDir, log: (message) => logged.push(message), allowedOrigins: options.allowedOrigins, embedOrigins: options.embedOrigins, mapTiles: options.mapTiles });
  const { server, address } = await listen(app, 0, '127.0.0.1');
  // A test that computes for seconds between two requests would find the connection closed at the moment it is used again.
  server.keepAliveTimeout = 0;
  const base = address.replace(/\/$/, '');
  return {
    address: base,
    services,
    logged,
    api: (route, init) => fetch(`${base}/api/v1${route}`, init),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
      await services.store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
