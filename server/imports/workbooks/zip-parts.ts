import { TextDecoder } from 'node:util';
import { fromBufferPromise, type Entry } from 'yauzl';
import { UnreadableWorkbook } from './workbook.ts';

/** Parts of a zipped workbook. */
export interface ZipParts {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Unpacked size in bytes; 0 where there is none such. */
  sizeOf(name: string): number;
  /** The text of a part in pieces as they are unpacked. */
  text(name: string): AsyncIterable<string>;
}

/** So many parts have workbooks at most, pictures among them. */
const MAX_PARTS = 5_000;
/** Unpacked size of all parts together. */
const MAX_UNPACKED = 2 * 1024 ** 3;
/** Above this size a part that shrank to less than a 200th is nothing that people typed: tables shrink to a 10th, empty styled rows to a 60th. */
const SUSPICIOUS_SIZE = 32 * 1024 ** 2;
const SUSPICIOUS_RATIO = 200;

/**
 * The parts of a zip file, guarded before anything is unpacked: sizes are what the directory declares, and unpacking stops where a part is larger than declared.
 * @throws UnreadableWorkbook
 */
export async function zipParts(bytes: Buffer): Promise<ZipParts> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch(damaged);
  if (zip.entryCount > MAX_PARTS) throw new UnreadableWorkbook({ code: 'zip_bomb' });
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^\//, ''), entry);
  } catch (error) {
    damaged(error);
  }
  guard([...entries.values()]);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    async* text(name) {
      const decoder = new TextDecoder();
      try {
        const stream = await zip.openReadStreamPromise(entries.get(name)!);
        for await (const chunk of stream) yield decoder.decode(chunk as Uint8Array, { stream: true });
      } catch (error) {
        damaged(error);
      }
      yield decoder.decode();
    },
  };
}

function guard(entries: readonly Entry[]): void {
  if (entries.some((entry) => entry.isEncrypted())) throw new UnreadableWorkbook({ code: 'workbook_encrypted' });
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const isBomb = unpacked > MAX_UNPACKED
    || entries.some((entry) => entry.uncompressedSize > SUSPICIOUS_SIZE && entry.uncompressedSize > SUSPICIOUS_RATIO * entry.compressedSize);
  if (isBomb) throw new UnreadableWorkbook({ code: 'zip_bomb' });
}

function damaged(error: unknown): never {
  throw error instanceof UnreadableWorkbook ? error : new UnreadableWorkbook({ code: 'workbook_damaged' }, error);
}
