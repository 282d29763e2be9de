import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { compactNetwork } from '#graph-model/compact-network.ts';
import { drawsFor } from '#graph-model/analysis/betweenness-measure.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { installFromPyPi, installGraphTool, type Python } from './peers/install.ts';
import { distance, head, rows, type Timing } from './peers/table.ts';

/**
 * Our kernels beside networkx, igraph, rustworkx, networkit and graphology-metrics: one seeded network a size, the same edge file for all,
 * each participant in a process of its own with all cores, medians of several runs, values compared. The Python libraries are installed by
 * this benchmark into `.tools/peers` (needs Python 3.11 and the network, once).
 * Run: `npm run benchmark -- peers [firms/relations …]`, 3000/12000 30000/150000 100000/500000 300000/1500000 unless told.
 */
const SIZES = (process.argv.length > 2 ? process.argv.slice(2) : ['3000/12000', '30000/150000', '100000/500000', '300000/1500000']).map((size) => size.split('/').map(Number));
const MEASURES = ['load', 'weak', 'strong', 'cores', 'articulation', 'bridges', 'pagerank', 'harmonic', 'closeness', 'betweenness'];
/** A peer is ended after this long; what it has not answered by then is missing in the table. Ours are not, as nothing could be compared. */
const LIMIT_SECONDS = Number(process.env.LIMIT_SECONDS ?? 240);
/** Up to this many firms all distances are asked for, above from 256 firms: igraph needs a minute for those of 30,000. */
const MOST_FOR_ALL_DISTANCES = 10_000;
const HERE = path.join(import.meta.dirname, 'peers');
const CORES = String(availableParallelism());
const ALL_CORES = { OMP_NUM_THREADS: CORES, OMP_DYNAMIC: 'false', RAYON_NUM_THREADS: CORES };

interface Network {
  readonly firms: number;
  /** In words. */
  readonly size: string;
  readonly file: string;
  readonly folder: string;
  readonly plan: Readonly<Record<string, number | null>>;
}

function writeNetwork(firms: number, relations: number): Network {
  const folder = mkdtempSync(path.join(tmpdir(), 'peers-'));
  const { outStart, outFirm, links } = compactNetwork(heavyTailedDataset({ firms, relations, seed: 1 }));
  const lines: string[] = [];
  for (let firm = 0; firm < firms; firm++) for (let link = outStart[firm]; link < outStart[firm + 1]; link++) lines.push(`${firm},${outFirm[link]}`);
  const file = path.join(folder, 'edges.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const plan = { betweenness: drawsFor(firms, links) === undefined ? null : 256, closeness: firms <= MOST_FOR_ALL_DISTANCES ? null : 256 };
  const size = `${firms} firms, ${relations} relations, ${links} links between two firms; betweenness ${said(plan.betweenness, 'sources')}, distances ${said(plan.closeness, 'firms')}`;
  return { firms, size, file, folder, plan };
}

function said(some: number | null, what: string): string {
  return some === null ? 'exact' : `from ${some} ${what}`;
}

/** Runs a participant to its end, a peer to its limit at most. */
async function timingsOf(library: string, python: Python | undefined, { firms, file, folder, plan }: Network): Promise<Map<string, Timing>> {
  const args = [file, String(firms), folder, JSON.stringify(plan)];
  const [program, ...all] = python ? [python.program, path.join(HERE, 'peers.py'), library, ...args] : [process.execPath, ...process.execArgv, path.join(HERE, `${library}.ts`), ...args];
  const child = spawn(program, all, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...ALL_CORES, ...python?.env }, timeout: library === 'own' ? undefined : LIMIT_SECONDS * 1e3, killSignal: 'SIGKILL' });
  const timings = new Map<string, Timing>();
  for await (const line of createInterface(child.stdout)) {
    const { measure, wall, cpu } = JSON.parse(line) as { measure: string; wall: number; cpu: number };
    timings.set(measure, { wall, cpu });
  }
  for (const [measure, timing] of timings) timings.set(measure, { ...timing, apart: measure === 'load' ? 0 : distance(folder, library, measure) });
  return timings;
}

const python = installFromPyPi();
const graphTool = installGraphTool();
if (!graphTool) console.log('graph-tool is left out: neither the Python of the system nor apt has the package python3-graph-tool.');
const participants = new Map<string, Python | undefined>([['own', undefined], ['networkx', python], ['igraph', python], ['rustworkx', python], ['networkit', python], ['graphology', undefined]]);
if (graphTool) participants.set('graph-tool', graphTool);
console.log(head([...participants.keys()]));
for (const [firms, relations] of SIZES) {
  const network = writeNetwork(firms, relations);
  const timings = new Map<string, Map<string, Timing>>();
  for (const [library, started] of participants) timings.set(library, await timingsOf(library, started, network));
  console.log(rows(network.size, timings, MEASURES));
  rmSync(network.folder, { recursive: true });
}
for (const size of SIZES) {
  console.log(`\nWhat no peer has at ${size.join('/')}, in seconds, and bytes a relation:`);
  spawnSync(process.execPath, [...process.execArgv, '--expose-gc', path.join(HERE, 'product.ts'), ...size.map(String)], { stdio: 'inherit' });
}
