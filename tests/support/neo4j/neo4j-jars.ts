import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findJava, type Java } from './java.ts';

/** `lts`: 5.26 on Java 17 or 21. `calendar`: the 2026 line on Java 21 or newer. */
export type Neo4jLine = 'lts' | 'calendar';

/** The line that is tested: NEO4J_LINE, `lts` unless told. */
export const TESTED_LINE: Neo4jLine = lineOf(process.env.NEO4J_LINE || 'lts');

export interface Neo4jJarsOptions {
  /** `TESTED_LINE` unless told. */
  readonly line?: Neo4jLine;
  /** With the procedures of Graph Data Science. */
  readonly gds?: boolean;
}

const POM = path.join(import.meta.dirname, 'pom.xml');
const TOOLS = path.resolve(import.meta.dirname, '../../../.tools/neo4j');

const FITS: Record<Neo4jLine, { readonly words: string; readonly fits: (version: number) => boolean }> = {
  lts: { words: 'Java 17 or 21', fits: (version) => version === 17 || version === 21 },
  calendar: { words: 'Java 21 or newer', fits: (version) => version >= 21 },
};

function lineOf(name: string): Neo4jLine {
  if (name === 'lts' || name === 'calendar') return name;
  throw new Error(`NEO4J_LINE is "${name}": lts or calendar is expected`);
}

/** Why no Neo4j can be started here, or undefined where it can. */
export function whyNoNeo4j(line: Neo4jLine = TESTED_LINE): string | undefined {
  if (process.env.NEO4J_TESTS === 'off') return 'NEO4J_TESTS is off';
  if (process.platform === 'win32') return 'the server for tests is started on Linux and macOS only';
  if (javaFor(line) === undefined) return `there is no ${FITS[line].words}: install it, or name it in NEO4J_JAVA`;
  if (spawnSync('mvn', ['-v']).status !== 0) return 'there is no Maven (mvn) to fetch the server with';
  return undefined;
}

export function javaFor(line: Neo4jLine): Java | undefined {
  return findJava(FITS[line].fits);
}

/** The folder of the server's jars, fetched through Maven the first time (125 to 170 MB, a minute or two). */
export function neo4jJars({ line = TESTED_LINE, gds = false }: Neo4jJarsOptions = {}): string {
  const profiles = [line === 'calendar' ? 'calendar' : '', gds ? 'gds' : ''].filter(Boolean);
  const want = createHash('sha256').update(readFileSync(POM)).update(profiles.join()).digest('hex').slice(0, 12);
  const folder = path.join(TOOLS, `${[line, gds ? 'gds' : ''].filter(Boolean).join('-')}-${want}`);
  if (existsSync(folder)) return folder;
  console.error(`· fetching a Neo4j server for tests through Maven into ${path.relative(process.cwd(), folder)} (once)`);
  mkdirSync(TOOLS, { recursive: true });
  // Two may fetch at once, and one may be cut short: only a whole folder gets the name.
  const underway = `${folder}.${process.pid}`;
  const args = ['-B', '-ntp', '-q', '-f', POM, ...profiles.map((profile) => `-P${profile}`), `-Djars=${underway}`, 'dependency:copy-dependencies'];
  const { status, stdout, stderr } = spawnSync('mvn', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Maven could not fetch the Neo4j server:\n${stdout}${stderr}`.trim());
  if (existsSync(folder)) rmSync(underway, { recursive: true });
  else renameSync(underway, folder);
  return folder;
}
