import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { API_BASE } from '#graph-model/contract/api.ts';
import { ready } from '#graph-model/contract/system.ts';
import { readConfiguration, VARIABLES } from '#server/config.ts';
import { startTestServer } from '#tests/support/test-server.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** The instructions of the Dockerfile, lines continued by a backslash put together; `stage` counts the FROMs. */
const INSTRUCTIONS = read('Dockerfile').replaceAll(/^#.*\n/gm, '').replaceAll(/\\\n\s*/g, '').split('\n').filter((line) => line !== '').reduce<{ stage: number; name: string; rest: string }[]>((all, line) => {
  const [, name, rest] = /^([A-Z]+) (.*)$/.exec(line)!;
  const stage = (all.at(-1)?.stage ?? -1) + (name === 'FROM' ? 1 : 0);
  return [...all, { stage, name, rest }];
}, []);
const LAST = Math.max(...INSTRUCTIONS.map(({ stage }) => stage));
const all = (name: string) => INSTRUCTIONS.filter((instruction) => instruction.name === name);
const ofImage = (name: string) => all(name).filter(({ stage }) => stage === LAST).map(({ rest }) => rest);
const { NODE_OPTIONS, ...ENV } = Object.fromEntries([...ofImage('ENV').join(' ').matchAll(/(\w+)=("[^"]*"|\S+)/g)].map(([, name, value]) => [name, value.replaceAll('"', '')]));
const COPIED = all('COPY').filter(({ rest }) => !rest.startsWith('--from=')).flatMap(({ stage, rest }) => rest.split(' ').slice(0, -1).map((source) => ({ stage, source })));
/** What Node would load of a folder of the image; the reference data are made by developers. */
function sourcesBelow(folder: string): string[] {
  if (folder.endsWith('.json')) return [];
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts') && !file.endsWith('make-reference.ts')).map((file) => path.join(folder, file));
}

describe('the image', () => {
  it('runs the Node that the set-up fetches', () => {
    const below = Number(/@>=[\d.]+ <(\d+)/.exec(read('scripts/setup/packages.mjs'))![1]);
    expect(all('FROM').map(({ rest }) => rest.split('-')[0])).toEqual(Array.from({ length: LAST + 1 }, () => `node:${below - 1}`));
  });

  it('sets variables that the product knows, and none of them opens the port without an address', () => {
    const { NODE_ENV, ...own } = ENV;
    expect([NODE_ENV, NODE_OPTIONS.includes('strip-types')]).toEqual(['production', false]);
    expect(Object.keys(own).filter((name) => !VARIABLES.includes(name))).toEqual([]);
    expect(() => readConfiguration(own)).toThrow('ALLOWED_HOSTS');
    expect(readConfiguration({ ...own, ALLOWED_HOSTS: 'atlas.example.org' })).toMatchObject({ host: '0.0.0.0', dataDir: '/data' });
  });

  it('copies what is there and what .dockerignore lets through, and the code of every subpath import', () => {
    const letIn = read('.dockerignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(COPIED.map(({ source }) => source).filter((source) => !existsSync(path.join(ROOT, source)) || !letIn.includes(source))).toEqual([]);
    expect(letIn.filter((name) => !COPIED.some(({ source }) => source === name))).toEqual([]);
    const { imports } = JSON.parse(read('package.json')) as { imports: Record<string, string> };
    const folders = Object.keys(imports).map((name) => name.slice(1, -2)).filter((name) => name !== 'tests');
    expect(folders.filter((folder) => !COPIED.some(({ stage, source }) => stage === LAST && source === folder))).toEqual([]);
  });

  it('holds every package that the code in it imports: it has no development packages', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const missing = COPIED.filter(({ stage }) => stage === LAST).flatMap(({ source }) => sourcesBelow(source)).flatMap((file) => {
      const imported = [...read(file).matchAll(/^(?:import|export) (?!type )[^'"]*?from '([^'.#][^']*)'/gm)].map(([, name]) => name);
      const packages = imported.filter((name) => !isBuiltin(name)).map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/'));
      return packages.filter((name) => !Object.hasOwn(dependencies, name)).map((name) => `${file}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('runs the server itself, so that it gets the signals, as an account that is not root', () => {
    expect([ofImage('CMD'), ofImage('ENTRYPOINT'), ofImage('STOPSIGNAL')]).toEqual([['["node", "server/main.ts"]'], [], ['SIGTERM']]);
    expect(ofImage('USER')).toEqual(['1000:1000']);
    expect(ofImage('VOLUME')).toEqual([ENV.DATA_DIR]);
  });

  it('is healthy when the server is ready and not when nobody answers', async () => {
    const [program, ...args] = JSON.parse(ofImage('HEALTHCHECK')[0].replace(/^.*? CMD /, '')) as string[];
    expect(args.join(' ')).toContain(`${API_BASE}${ready.path}`);
    const server = await startTestServer();
    const { port } = new URL(server.address);
    const exitCode = async () => (await once(spawn(program, args, { env: { PATH: process.env.PATH, PORT: port }, stdio: 'ignore' }), 'exit') as [number])[0];
    const whileReady = await exitCode();
    await server.close();
    expect([whileReady, await exitCode()]).toEqual([0, 1]);
  });
});
