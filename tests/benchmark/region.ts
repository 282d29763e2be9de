/**
 * CPU time of the analyses of the region, its partners and markets on seeded, heavy-tailed networks, in one thread: `npm run benchmark -- region`.
 * The models that all analyses share are built before.
 */
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { benchmarkGaps } from './region/gaps.ts';
import { benchmarkMarkets } from './region/markets.ts';
import { benchmarkSpecialisation } from './region/specialisation.ts';
import { benchmarkPartners } from './region/partners.ts';

function timed<T>(label: string, run: () => T): T {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  console.log(`  ${label.padEnd(52)} ${((user + system) / 1e6).toFixed(3)} s`);
  return result;
}

for (const [firms, relations] of [[3_000, 12_000], [100_000, 400_000]]) {
  console.log(`${firms.toLocaleString('en')} firms, ${relations.toLocaleString('en')} relations`);
  const dataset = heavyTailedDataset({ firms, relations, seed: 1 });
  benchmarkGaps(dataset, timed);
  benchmarkSpecialisation(dataset, timed);
  benchmarkPartners(dataset, timed);
  benchmarkMarkets(dataset, timed);
}
