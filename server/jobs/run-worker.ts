import { Worker } from 'node:worker_threads';
import { failureOfWorker } from './worker-messages.ts';

/**
 * The first message of a worker thread made for one task, which then ends.
 * Rejects with AtlasError `too_large` where the thread runs out of memory.
 */
export function runWorker<Result>(file: URL, task: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task });
    worker.once('message', (result: Result) => resolve(result));
    worker.once('error', (error) => reject(failureOfWorker(error)));
    worker.once('exit', (code) => reject(new Error(`A computing thread ended early (${code}).`)));
    worker.once('message', () => void worker.terminate());
  });
}
