import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./store-writer.ts', import.meta.url));

/** A running `store-writer.ts`. */
export interface StoreWriter {
  /** Lines that it has printed so far. */
  readonly lines: readonly string[];
  /** Waits until it has printed so many lines that begin with `start`, or has ended. */
  printed(start: string, count?: number): Promise<void>;
  /** Kills it without warning and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a process that writes to the store in `file`. `fileBlocks` limits every file it writes to so many blocks of 512 or 1,024 bytes. */
export function startStoreWriter(args: readonly string[], options: { fileBlocks?: number } = {}): StoreWriter {
  const command = [process.execPath, '--disable-warning=ExperimentalWarning', SCRIPT, ...args];
  const child = options.fileBlocks === undefined
    ? spawn(command[0], command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] })
    : spawn('sh', ['-c', `ulimit -f ${options.fileBlocks}; exec "$@"`, 'sh', ...command], { stdio: ['ignore', 'pipe', 'inherit'] });
  return writerOf(child);
}

function writerOf(child: ChildProcess): StoreWriter {
  const lines: string[] = [];
  const news = new EventEmitter();
  const gone = once(child, 'close');
  child.on('close', () => news.emit('line'));
  const output = child.stdout;
  if (!output) throw new Error('The process has no output');
  createInterface(output).on('line', (line) => {
    lines.push(line);
    news.emit('line');
  });
  return {
    lines,
    printed(start, count = 1) {
      return new Promise((resolve) => {
        const look = (): void => {
          if (child.exitCode === null && child.signalCode === null && lines.filter((line) => line.startsWith(start)).length < count) return;
          news.off('line', look);
          resolve();
        };
        news.on('line', look);
        look();
      });
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
