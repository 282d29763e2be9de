import { fork } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { aFirm, aRelation } from '#tests/support/records.ts';
import { startTestServer } from '#tests/support/test-server.ts';

/**
 * How long other requests take while all measures are computed after an edit: `node tests/benchmark/event-loop.ts [firms relations]`,
 * 30,000 and 150,000 unless told. The server is a process of its own, which also tells how long its event loop stood still at worst.
 */
const [firms = 30_000, relations = 150_000] = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const PACE_MS = 20;
const JSON_TYPE = { 'content-type': 'application/json' };

interface LoopDelay { readonly p99: number; readonly max: number; readonly cpu: number }

async function serve(): Promise<void> {
  const server = await startTestServer(heavyTailedDataset({ firms, relations, seed: 1 }));
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  let cpu = process.cpuUsage();
  process.on('message', () => {
    const { user, system } = process.cpuUsage(cpu);
    process.send!({ p99: delay.percentile(99) / 1e6, max: delay.max / 1e6, cpu: (user + system) / 1e6 } satisfies LoopDelay);
    delay.reset();
    cpu = process.cpuUsage();
  });
  process.on('disconnect', () => void server.close());
  process.send!(server.address);
}

async function measure(): Promise<void> {
  const child = fork(import.meta.filename, ['serve', String(firms), String(relations)]);
  const next = <T>() => new Promise<T>((resolve) => { child.once('message', (message) => resolve(message as T)); });
  const api = `${await next<string>()}/api/v1`;
  const loop = () => {
    child.send('how long');
    return next<LoopDelay>();
  };
  const firmIds = Array.from({ length: 200 }, (_, index) => `F${String(Math.floor((index * firms) / 200)).padStart(6, '0')}`);

  /** Asks in turn for the revision and for a firm, until `until` has settled. */
  const askMeanwhile = async (name: string, until: Promise<unknown>): Promise<void> => {
    const end = { reached: false };
    const over = until.finally(() => { end.reached = true; });
    const times: Record<'revision' | 'firm', number[]> = { revision: [], firm: [] };
    const begun = performance.now();
    await loop();
    for (let turn = 0; !end.reached; turn++) {
      const kind = turn % 2 === 0 ? 'revision' : 'firm';
      const start = performance.now();
      const answer = await fetch(api + (kind === 'revision' ? '/ready' : `/firms/${firmIds[turn % firmIds.length]}?measures=now`));
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
      times[kind].push(performance.now() - start);
      await pause(PACE_MS);
    }
    await over;
    const { p99, max, cpu } = await loop();
    const shown = Object.entries(times).map(([kind, of]) => `${kind} ${atPercent(of, 50)} / ${atPercent(of, 99)} / ${atPercent(of, 100)}`).join(' · ');
    console.log(`${name} (${((performance.now() - begun) / 1_000).toFixed(1)} s, ${cpu.toFixed(1)} CPU s): ${shown} · event loop p99 ${p99.toFixed(0)}, max ${max.toFixed(0)}`);
  };
  const done = async (analysis: string) => {
    const { id } = await (await fetch(`${api}/runs`, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ analysis }) })).json() as { id: string };
    await (await fetch(`${api}/runs/${id}/events`)).text();
  };
  const send = async (path: string, method: string, body: object) => {
    const answer = await fetch(api + path, { method, headers: { ...JSON_TYPE, ...(method === 'PUT' && { 'if-match': '*' }) }, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
  };
  try {
    console.log(`${firms} firms, ${relations} relations; milliseconds: half / 99 % / all of the requests were answered in`);
    await askMeanwhile('first measuring', done('measures'));
    await askMeanwhile('nothing else to do', pause(3_000));
    await askMeanwhile('a relation more, then all measures', (async () => {
      await send('/records/relation', 'POST', aRelation({ id: 'R-new', supplier: firmIds[1], buyer: firmIds[2], volumeEur: 1_000 }));
      await done('measures');
    })());
    await askMeanwhile('another name, then all measures', (async () => {
      await send(`/records/firm/${firmIds[3]}`, 'PUT', aFirm({ id: firmIds[3], name: 'Drahtwerk' }));
      await done('measures');
    })());
    await askMeanwhile('/network and /measures', (async () => Promise.all(['network', 'measures'].map(async (path) => (await fetch(`${api}/${path}`)).arrayBuffer())))());
    await askMeanwhile('/survival', done('survival'));
  } finally {
    child.disconnect();
  }
}

function atPercent(times: readonly number[], percent: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted.length === 0 ? '–' : sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)].toFixed(0);
}

await (process.argv[2] === 'serve' ? serve() : measure());
