import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How long an import took in a process of its own, and the most memory of it. */
export interface Taken {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

type Files = Readonly<Record<string, Buffer>>;

/** What the product is run with, without what only a benchmark wants. */
const FLAGS = process.execArgv.filter((flag) => flag !== '--expose-gc');
const TELL_PEAK = ['--import', "data:text/javascript,process.on('exit', () => process.stderr.write(`PEAK ${process.resourceUsage().maxRSS} `))"];

/** A whole import on the command line: start, read, check, store. */
export function storedOnCommandLine(files: Files): Taken {
  return inFolder(files, (paths, environment) => {
    const begun = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [...FLAGS, ...TELL_PEAK, 'server/cli/main.ts', 'import', ...paths], { env: environment, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return { seconds: secondsSince(begun), peakMegabytes: peakOf(stderr) };
  });
}

/** A whole import over HTTP, sent to a server that has just started: the time of the request, and the most memory from the start of the server to its end. */
export async function storedOverHttp(files: Files): Promise<Taken> {
  return inFolder(files, async (_paths, environment) => {
    const server = spawn(process.execPath, [...FLAGS, ...TELL_PEAK, 'server/main.ts'], { env: { ...environment, PORT: '0', DEMO_REGION: 'off' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    server.stderr.on('data', (text) => { told += text; });
    const ended = once(server, 'close');
    try {
      const address = await addressOf(server.stdout);
      const form = new FormData();
      for (const [name, bytes] of Object.entries(files)) form.append('files', new Blob([new Uint8Array(bytes)]), name);
      const begun = performance.now();
      const answer = await fetch(`${address}api/v1/imports`, { method: 'POST', body: form });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text);
      const seconds = secondsSince(begun);
      server.kill('SIGTERM');
      await ended;
      return { seconds, peakMegabytes: peakOf(told) };
    } finally {
      server.kill('SIGKILL');
    }
  });
}

/** Runs `work` with the paths of the files and the environment of a store of its own; all of it is gone afterwards. */
function inFolder<Result>(files: Files, work: (paths: readonly string[], environment: NodeJS.ProcessEnv) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-benchmark-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const paths = Object.entries(files).map(([name, bytes]) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
  let result: Result;
  try {
    result = work(paths, { ...process.env, DATA_DIR: path.join(folder, 'data') });
  } catch (error) {
    clear();
    throw error;
  }
  if (result instanceof Promise) return result.finally(clear) as Result;
  clear();
  return result;
}

async function addressOf(printed: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of printed) {
    const found = /http:\S+\//.exec((text += String(chunk)))?.[0];
    if (found !== undefined) return found;
  }
  throw new Error(text);
}

function secondsSince(begun: number): number {
  return Number(((performance.now() - begun) / 1000).toFixed(1));
}

function peakOf(told: string): number {
  return Math.round(Math.max(...Array.from(told.matchAll(/PEAK (\d+)/g), ([, kilobytes]) => Number(kilobytes))) / 1024);
}
