import { Worker } from 'node:worker_threads';
import type { ScannedRow } from '../tables/scan-rows.ts';
import type { OldWorkbookAnswer, OldWorkbookTask } from './old-workbook-worker.ts';
import { UnreadableWorkbook, type Sheet, type Workbook } from './workbook.ts';

const MEMORY_MB = 700;
const SECONDS = 120;
const ROWS_A_PIECE = 2_000;

/**
 * Reads XLS, XLSB or ODS in a thread of its own, with bounds of memory and time: the reader takes the file as a whole and would hold up everything else.
 * @throws UnreadableWorkbook
 */
export async function readOldWorkbook(bytes: Buffer, format: 'xls' | 'ods'): Promise<Workbook> {
  const answer = await askWorker({ bytes });
  if ('fault' in answer) throw new UnreadableWorkbook(answer.fault);
  return {
    format, hasExternalLinks: false,
    sheets: answer.sheets.map(({ name, hidden, rows, notes }): Sheet => ({ name, hidden, notes, rows: () => inPieces(rows) })),
  };
}

async function* inPieces(rows: readonly ScannedRow[]): AsyncGenerator<readonly ScannedRow[]> {
  for (let at = 0; at < rows.length; at += ROWS_A_PIECE) yield rows.slice(at, at + ROWS_A_PIECE);
}

function askWorker(task: OldWorkbookTask): Promise<OldWorkbookAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('old-workbook-worker.ts', import.meta.url), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
    const tooLarge = () => reject(new UnreadableWorkbook({ code: 'workbook_too_large', details: { limit: 32 } }));
    const clock = setTimeout(() => {
      tooLarge();
      void worker.terminate();
    }, SECONDS * 1000);
    worker.once('message', (answer: OldWorkbookAnswer) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooLarge();
      else reject(new UnreadableWorkbook({ code: 'workbook_damaged' }, error));
    });
    worker.once('exit', () => {
      clearTimeout(clock);
      reject(new UnreadableWorkbook({ code: 'workbook_damaged' }));
    });
  });
}
