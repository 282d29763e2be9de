import { EXPORT_FILES } from '#graph-model/contract/exports.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { startTestServer } from '#tests/support/test-server.ts';

/**
 * How long each file to take away takes over HTTP, from the request to its last byte, with 3,000 firms and 12,000 relations whose measures are known
 * already; best of three, the first of which also starts the thread that writes. Run: `npm run benchmark -- export`.
 */
const SIZE = { firms: 3_000, relations: 12_000 };
const RUNS = 3;

const server = await startTestServer(heavyTailedDataset({ ...SIZE, seed: 1 }));
try {
  await server.services.atlas.currentMeasured();
  console.log(`${SIZE.firms} firms, ${SIZE.relations} relations; seconds, first request, megabytes`);
  for (const file of EXPORT_FILES) {
    const seconds: number[] = [];
    let bytes = 0;
    for (let run = 0; run < RUNS; run++) {
      const begun = performance.now();
      const answer = await server.api(`/exports/${file}`);
      bytes = (await answer.arrayBuffer()).byteLength;
      if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
      seconds.push((performance.now() - begun) / 1000);
    }
    console.log(`${file.padEnd(18)} ${Math.min(...seconds).toFixed(2)} s  ${seconds[0].toFixed(2)} s  ${(bytes / 1e6).toFixed(1)} MB`);
  }
} finally {
  await server.close();
}
