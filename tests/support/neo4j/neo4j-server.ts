import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { firstStartOf, keepFirstStart, type FirstStart } from './first-start.ts';
import type { Java } from './java.ts';
import { javaFor, neo4jJars, TESTED_LINE, whyNoNeo4j, type Neo4jJarsOptions } from './neo4j-jars.ts';

export interface Neo4jServerOptions extends Neo4jJarsOptions {
  /** Where data, settings and logs lie; a temporary folder that `stop` takes away unless told. */
  readonly folder?: string;
  /** Bolt port; a free one unless told. */
  readonly port?: number;
  readonly password?: string;
  readonly heapMb?: number;
  readonly pageCacheMb?: number;
  /** Compile thoroughly: starts slower, works faster; for measuring. */
  readonly thorough?: boolean;
  /** Folder of `private.key` and `public.crt`: every connection is encrypted then. */
  readonly certificates?: string;
  /** Further lines of `neo4j.conf`. */
  readonly settings?: readonly string[];
}

/** A running Neo4j of one's own. */
export interface Neo4jServer {
  /** `bolt://127.0.0.1:…`, with certificates `bolt+ssc://…` */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly folder: string;
  /** Ends it as a crash would: no warning, nothing written. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port; resolves when it answers a query. */
  restart(): Promise<void>;
  /** Ends it well; a temporary folder goes with it. */
  stop(): Promise<void>;
}

const START_MS = 240_000;
const PASSWORD = 'test-password';
const OPENED_MODULES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/** Starts a Neo4j Community server; resolves when Bolt answers a query. Throws where Java or Maven is missing, or the server ends. */
export async function startNeo4j(options: Neo4jServerOptions = {}): Promise<Neo4jServer> {
  const { line = TESTED_LINE, password = PASSWORD } = options;
  const missing = whyNoNeo4j(line);
  if (missing !== undefined) throw new Error(`No Neo4j can be started: ${missing}`);
  const java = javaFor(line)!;
  const jars = neo4jJars(options);
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'atlas-neo4j-'));
  const first = await firstStart(java, jars, options);
  const port = options.port ?? (await freePort());
  prepare(folder, port, jars, options);
  if (!existsSync(path.join(folder, 'data/dbms/auth.ini')) && !existsSync(path.join(folder, 'data/databases/system'))) {
    if (first !== undefined && password === PASSWORD) cpSync(first.data, path.join(folder, 'data'), { recursive: true });
    else setPassword(java, jars, folder, password);
  }
  const server = { uri: `${options.certificates === undefined ? 'bolt' : 'bolt+ssc'}://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j', folder };
  const start = () => launch(java, jars, folder, options, first === undefined ? [] : [`-XX:SharedArchiveFile=${first.classes}`]);
  let child = start();
  const killAtExit = () => void child.kill('SIGKILL');
  process.once('exit', killAtExit);
  await answering(server, child);
  return {
    ...server,
    kill: () => end(child, 'SIGKILL'),
    async restart() {
      child = start();
      await answering(server, child);
    },
    async stop() {
      process.off('exit', killAtExit);
      // Data that nobody will look at again need no orderly end.
      await end(child, options.folder === undefined ? 'SIGKILL' : 'SIGTERM');
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Finds or makes what spares a server its first start; undefined where another process is making it, and where it would not pay: Graph Data Science is started once a run. */
async function firstStart(java: Java, jars: string, options: Neo4jServerOptions): Promise<FirstStart | undefined> {
  if (options.gds === true || options.thorough === true) return undefined;
  return firstStartOf(jars, java.version) ?? keepFirstStart(jars, java.version, async (folder, classes) => {
    const { line } = options;
    const port = await freePort();
    prepare(folder, port, jars, { line });
    setPassword(java, jars, folder, PASSWORD);
    const child = launch(java, jars, folder, { line }, [`-XX:ArchiveClassesAtExit=${classes}`]);
    const killAtExit = () => void child.kill('SIGKILL');
    process.once('exit', killAtExit);
    await answering({ uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: PASSWORD, database: 'neo4j', folder }, child);
    await end(child, 'SIGTERM');
    process.off('exit', killAtExit);
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function prepare(folder: string, port: number, jars: string, { line = TESTED_LINE, pageCacheMb = 64, certificates, settings = [] }: Neo4jServerOptions): void {
  for (const name of ['conf', 'data', 'logs', 'run', 'import']) mkdirSync(path.join(folder, name), { recursive: true });
  const plugins = path.join(folder, 'plugins');
  rmSync(plugins, { recursive: true, force: true });
  mkdirSync(plugins);
  // Procedures are looked for in the folder of plugins alone; all else is on the class path.
  for (const jar of readdirSync(jars).filter((name) => /^org\.neo4j\.gds\.(alpha-)?proc-/.test(name))) symlinkSync(path.join(jars, jar), path.join(plugins, jar));
  const lines = [
    'server.default_listen_address=127.0.0.1', `server.bolt.listen_address=127.0.0.1:${port}`, `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false', 'server.https.enabled=false', `server.memory.pagecache.size=${pageCacheMb}m`, 'server.directories.import=import',
    'dbms.usage_report.enabled=false', 'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    // A fresh folder of 2 MB instead of 517 MB.
    'db.tx_log.preallocate=false', 'db.tx_log.rotation.size=16m', 'dbms.security.procedures.unrestricted=gds.*',
    ...(line === 'calendar' ? ['server.fleet_discovery.enabled=false', 'dbms.fleet_manager.enabled=false'] : []),
    ...(certificates === undefined ? [] : ['server.bolt.tls_level=REQUIRED', 'dbms.ssl.policy.bolt.enabled=true', 'dbms.ssl.policy.bolt.client_auth=NONE', `dbms.ssl.policy.bolt.base_directory=${certificates}`]),
    ...settings,
  ];
  writeFileSync(path.join(folder, 'conf/neo4j.conf'), `${lines.join('\n')}\n`);
}

function setPassword(java: Java, jars: string, folder: string, password: string): void {
  const args = ['-Xmx256m', '-XX:TieredStopAtLevel=1', '-cp', `${jars}/*`, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const { status, stderr } = spawnSync(java.program, args, { encoding: 'utf8', env: { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: path.join(folder, 'conf') } });
  if (status !== 0) throw new Error(`The password of the Neo4j server could not be set: ${stderr}`);
}

function launch(java: Java, jars: string, folder: string, { line = TESTED_LINE, heapMb = 512, thorough = false }: Neo4jServerOptions, flags: readonly string[]): ChildProcess {
  const log = openSync(path.join(folder, 'logs/console.log'), 'a');
  const main = line === 'calendar' ? 'org.neo4j.server.Neo4jCommunity' : 'org.neo4j.server.CommunityEntryPoint';
  const newer = java.version >= 24 ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'] : [];
  const args = [
    `-Xms${heapMb}m`, `-Xmx${heapMb}m`, '-XX:+UseSerialGC', ...(thorough ? [] : ['-XX:TieredStopAtLevel=1']), '-Dfile.encoding=UTF-8', ...flags, ...OPENED_MODULES, ...newer,
    '-cp', `${jars}/*${path.delimiter}${folder}/plugins/*`, main, `--home-dir=${folder}`, `--config-dir=${folder}/conf`, '--console-mode',
  ];
  return spawn(java.program, args, { cwd: folder, stdio: ['ignore', log, log] });
}

/** A listening port is not enough: ready is who answers a query. */
async function answering({ uri, user, password, database, folder }: Pick<Neo4jServer, 'uri' | 'user' | 'password' | 'database' | 'folder'>, child: ChildProcess): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { connectionTimeout: 5_000 });
  try {
    for (const start = Date.now(); Date.now() - start < START_MS; await pause(250)) {
      if (child.exitCode !== null || child.signalCode !== null) break;
      try {
        await driver.executeQuery('RETURN 1', {}, { database });
        return;
      } catch { /* not yet */ }
    }
  } finally {
    await driver.close();
  }
  await end(child, 'SIGKILL');
  throw new Error(`The Neo4j server did not start:\n${readFileSync(path.join(folder, 'logs/console.log'), 'utf8').slice(-3_000)}`);
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
