import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import type { Configuration } from './config.ts';
import { localEngine } from './engines/local-engine.ts';
import { computeRun } from './jobs/compute-run.ts';
import { createComputing, type ComputingOptions } from './jobs/computing.ts';
import { createRuns } from './jobs/runs.ts';
import { createAtlas } from './network/atlas.ts';
import { watchRevision } from './network/watch-revision.ts';
import { readAtlasReference } from './reference/atlas-reference.ts';
import type { Services } from './services.ts';
import type { GraphStore } from './store/graph-store.ts';
import { openStore } from './store/open-store.ts';

/** Opens the store of a configuration and puts everything around it together. Close `services.store` at the end. */
export async function openServices(configuration: Configuration, computingOptions: Omit<ComputingOptions, 'region' | 'naming'> = {}): Promise<Services> {
  const reference = await readAtlasReference(configuration.dataDir);
  const endings: (() => unknown)[] = [];
  const opened = await openStore(configuration, reference.municipalityByAgs);
  const store = closingAfter(opened, endings);
  const computing = createComputing({ region: MAERKISCHE_REGION, naming: reference.naming, ...computingOptions });
  const atlas = createAtlas({ store, region: MAERKISCHE_REGION, today, measure: (snapshot) => computing.measure(snapshot) });
  const now = () => new Date().toISOString();
  const version = readVersion();
  const engines = { local: localEngine(atlas, computing), gds: opened.gds };
  const runs = createRuns({ version, region: MAERKISCHE_REGION.id, atlas, compute: computeRun({ atlas, computing, engines }), onFault: (error) => console.error(now(), error) });
  // Other processes may write to the same database.
  if (store.kind === 'neo4j') endings.push(watchRevision(store, atlas));
  endings.push(() => computing.close());
  return {
    version,
    store,
    atlas,
    engines,
    computing,
    runs,
    reference,
    today,
    now,
    random: () => randomInt(2 ** 47) / 2 ** 47,
  };
}

/** A store with which ends what works on it. */
function closingAfter(store: GraphStore, endings: readonly (() => unknown)[]): GraphStore {
  return {
    ...store,
    async close() {
      await Promise.all(endings.map((end) => end()));
      await store.close();
    },
  };
}

/** Day in Germany: a supply relation ends at midnight there, wherever the server stands. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}

/** Version of the product. */
export function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
