import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export function say(message) {
  console.error(`· ${message}`);
}

/** A set-up step that failed, with what to do about it. */
export class SetupError extends Error {}

// npm hands its own settings to its children; they must not steer the npm and node that we start.
const INHERITED = /^npm_(config_(omit|include|production|only|prefix|global|workspace.*|dry_run|ignore_scripts|local_prefix|package_lock)|package_|lifecycle_)/i;

export function cleanEnvironment(extra = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !INHERITED.test(name) && name !== 'NODE_ENV');
  return { ...Object.fromEntries(kept), ...extra };
}

/** Runs the npm that runs us, else the one on the path. */
export function npm(args, { cwd = ROOT, hint }) {
  const cli = process.env.npm_execpath;
  const own = cli !== undefined && existsSync(cli) && /\.[cm]?js$/.test(cli);
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const options = { cwd, env: cleanEnvironment(), stdio: ['ignore', 2, 2] };
  const result = own
    ? spawnSync(process.execPath, [cli, ...args, ...quiet], options)
    : spawnSync('npm', [...args, ...quiet], { ...options, shell: process.platform === 'win32' });
  if (result.signal) process.exit(130);
  if (result.status !== 0) throw new SetupError(`"npm ${args.join(' ')}" failed (${result.error?.message ?? `exit code ${result.status}`}). ${hint}`);
}

/** Fingerprint of texts and files. */
export function fingerprint(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Does the work unless the stamp says that it was done for the same `want`; a step cut short is done again. */
export function unlessDone(stamp, want, work) {
  const done = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (done === want) return false;
  rmSync(stamp, { force: true });
  work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, want);
  return true;
}

/**
 * Runs a program to its end, passing signals on; resolves to its exit code. Where npm, which started us, is killed, the program is ended
 * too: it would go on serving as an orphan.
 */
export function runToEnd(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: cleanEnvironment(env) });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    const ancestors = startedBy();
    const watch = setInterval(() => ancestors.every(isAlive) || child.kill('SIGTERM'), 500);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, pass);
      resolve(signal ? 130 : code);
    });
  });
}

/** Our parent and, as npm puts a shell between itself and us, the parent of that; nobody where npm did not start us. */
function startedBy() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return [];
  const found = spawnSync('ps', ['-o', 'ppid=', '-p', String(process.ppid)], { encoding: 'utf8' });
  return [process.ppid, Number(found.stdout)].filter((pid) => pid > 1);
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
