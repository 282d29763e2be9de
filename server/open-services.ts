import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import type { Configuration } from './config.ts';
import { measureNetwork } from './jobs/measure-network.ts';
import { createAtlas } from './network/atlas.ts';
import type { Services } from './services.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';

/** Opens the store of a configuration and puts everything around it together. Close `services.store` at the end. */
export async function openServices(configuration: Configuration): Promise<Services> {
  const store = await openSqliteStore({ file: path.join(configuration.dataDir, 'atlas.sqlite') });
  const now = () => new Date().toISOString();
  return {
    version: readVersion(),
    store,
    atlas: createAtlas({ store, region: MAERKISCHE_REGION, today, measure: measureNetwork }),
    reference: loadReferenceData(),
    now,
    random: () => randomInt(2 ** 47) / 2 ** 47,
  };
}

/** Day in Germany: a supply relation ends at midnight there, wherever the server stands. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}

function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
