import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What the first start of a server leaves for all later ones: it costs them two thirds of the work of a start. */
export interface FirstStart {
  /** A database folder with nothing in it but the password of tests. */
  readonly data: string;
  /** The server's classes, read and linked; Java ignores them where they are not of its own version. */
  readonly classes: string;
}

/** What was left beside the jars by the first start of a server of them; undefined before. */
export function firstStartOf(jars: string, java: number): FirstStart | undefined {
  const folder = folderOf(jars, java);
  return existsSync(folder) ? filesIn(folder) : undefined;
}

/**
 * Lets `start` run a server on an empty folder to its orderly end and keeps what that left. Returns undefined where another process is at
 * it just now: who comes in between starts a server without, which is quicker than waiting.
 */
export async function keepFirstStart(jars: string, java: number, start: (folder: string, classes: string) => Promise<void>): Promise<FirstStart | undefined> {
  const folder = folderOf(jars, java);
  if (isUnderway(folder)) return undefined;
  // One that is cut short must not be taken for whole: only a whole folder gets the name.
  const underway = `${folder}.${process.pid}`;
  mkdirSync(path.join(underway, 'server'), { recursive: true });
  try {
    await start(path.join(underway, 'server'), filesIn(underway).classes);
    cpSync(path.join(underway, 'server/data'), filesIn(underway).data, { recursive: true });
    rmSync(path.join(underway, 'server'), { recursive: true });
    if (!existsSync(folder)) renameSync(underway, folder);
    return filesIn(folder);
  } finally {
    rmSync(underway, { recursive: true, force: true });
  }
}

function folderOf(jars: string, java: number): string {
  return `${jars}-started-java${java}`;
}

function filesIn(folder: string): FirstStart {
  return { data: path.join(folder, 'data'), classes: path.join(folder, 'classes.jsa') };
}

/** Whether another process that still runs makes the folder. */
function isUnderway(folder: string): boolean {
  const prefix = `${path.basename(folder)}.`;
  return readdirSync(path.dirname(folder)).some((name) => name.startsWith(prefix) && isAlive(Number(name.slice(prefix.length))));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
