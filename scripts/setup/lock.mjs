import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, say, SetupError } from './tools.mjs';

const LOCK = path.join(ROOT, '.setup.lock');
const PATIENCE_MS = 15 * 60_000;

/** One set-up at a time; the lock of a dead process is taken over. */
export async function withSetupLock(work) {
  await take();
  const drop = () => rmSync(LOCK, { recursive: true, force: true });
  process.once('exit', drop);
  try {
    return await work();
  } finally {
    drop();
    process.off('exit', drop);
  }
}

async function take() {
  const start = Date.now();
  for (let waited = false; ; waited = true) {
    try {
      mkdirSync(LOCK); // atomic on every file system
      writeFileSync(path.join(LOCK, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!holderLives()) {
      rmSync(LOCK, { recursive: true, force: true });
      continue;
    }
    if (!waited) say('another set-up of this folder is at work; waiting for it');
    if (Date.now() - start > PATIENCE_MS) throw new SetupError(`The other set-up does not end. If none is running, delete ${LOCK}.`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

function holderLives() {
  try {
    process.kill(Number(readFileSync(path.join(LOCK, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    if (error.code === 'EPERM') return true;
    if (error.code !== 'ENOENT') return false;
  }
  try {
    return Date.now() - statSync(LOCK).mtimeMs < 2_000; // taken a moment ago, its number not yet written
  } catch {
    return false;
  }
}
