import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** A Java that was found. */
export interface Java {
  readonly program: string;
  readonly home: string;
  readonly version: number;
}

/**
 * The first Java whose version `fits`: NEO4J_JAVA, JAVA_HOME, the one on the path, then those installed beside it. Undefined where
 * there is none.
 */
export function findJava(fits: (version: number) => boolean): Java | undefined {
  for (const program of candidates()) {
    const version = versionOf(program);
    if (version !== undefined && fits(version)) return { program, home: path.resolve(program, '../..'), version };
  }
  return undefined;
}

function candidates(): string[] {
  const { NEO4J_JAVA, JAVA_HOME } = process.env;
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'java')).find(existsSync);
  const known = [NEO4J_JAVA, JAVA_HOME && path.join(JAVA_HOME, 'bin/java'), onPath].filter((program) => program !== undefined && program !== '' && existsSync(program));
  const real = known.map((program) => realpathSync(String(program)));
  return [...new Set([...real, ...real.flatMap(besides)])];
}

/** Java installations lie side by side: `<folder>/<one a version>/bin/java`. */
function besides(program: string): string[] {
  const folder = path.resolve(program, '../../..');
  return readdirSync(folder).map((name) => path.join(folder, name, 'bin/java')).filter(existsSync).map((found) => realpathSync(found));
}

function versionOf(program: string): number | undefined {
  const { stderr } = spawnSync(program, ['-version'], { encoding: 'utf8' });
  const found = /version "(\d+)/.exec(stderr ?? '');
  return found ? Number(found[1]) : undefined;
}
