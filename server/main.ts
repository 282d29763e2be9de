import path from 'node:path';
import { AtlasError } from '#graph-model/errors.ts';
import { createApp } from './app.ts';
import { readConfiguration } from './config.ts';
import { exitCodeOf } from './exit-code.ts';
import { closeOnSignal, listen } from './lifecycle.ts';
import { openServices } from './open-services.ts';
import { fillDemoRegion } from './use-cases/fill-demo-region.ts';

try {
  const configuration = readConfiguration(process.env);
  const services = await openServices(configuration);
  const log = (message: string) => console.error(`${services.now()} ${message}`);
  if (configuration.demoRegion && (await services.store.revision()) === 0) {
    console.log('The store is empty: filling it with the demonstration region (all firms are fictitious).');
    await fillDemoRegion(services.store, services.now());
  }
  const { allowedOrigins, embedOrigins, mapTiles, neo4j } = configuration;
  const app = createApp(services, { pageFolder: path.resolve(import.meta.dirname, '../dist/client'), log, allowedOrigins, embedOrigins, mapTiles });
  const { server, address } = await listen(app, configuration.port, configuration.host);
  closeOnSignal(server, () => services.store.close(), () => services.runs.close());
  await services.atlas.measured(await services.atlas.current());
  console.log(`Lieferkettenatlas ${services.version}: ${allowedOrigins?.join(', ') ?? address}`);
  console.log(`Data: ${neo4j === undefined ? configuration.dataDir : `Neo4j ${neo4j.uri}, database ${neo4j.database}`} · stop with Ctrl+C`);
} catch (error) {
  console.error(error instanceof AtlasError ? error.message : error);
  process.exit(exitCodeOf(error));
}
