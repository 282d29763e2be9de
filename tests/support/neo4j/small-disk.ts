import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Why no small disk can be made here, or undefined where it can. */
export function whyNoSmallDisk(): string | undefined {
  if (process.platform !== 'linux') return 'a small disk is made on Linux only';
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-disk-'));
  try {
    const { status } = mount(folder, 1);
    if (status !== 0) return 'this account may not mount a small disk (root may)';
    spawnSync('umount', [folder]);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a disk of so many megabytes in memory at a folder. Returns what takes it away. */
export function makeSmallDisk(folder: string, megabytes: number): () => void {
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = mount(folder, megabytes);
  if (status !== 0) throw new Error(`The small disk could not be made: ${stderr}`);
  return () => void spawnSync('umount', ['--lazy', folder]);
}

function mount(folder: string, megabytes: number) {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { encoding: 'utf8' });
}
