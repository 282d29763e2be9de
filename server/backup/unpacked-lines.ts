import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { BackupFaults } from './backup-faults.ts';

/** No record is so long; a file without line ends must not fill the memory. */
const LONGEST_LINE = 16 * 1024 * 1024;
const LINE_FEED = 10;

/** The lines of a packed file, as they come. Throws what `faults` says for a file that is not packed, cut, damaged, or goes on after its end. */
export async function* unpackedLines(bytes: AsyncIterable<Uint8Array>, faults: BackupFaults): AsyncGenerator<string> {
  let lines = 0;
  const unpacked = unpack(bytes);
  try {
    for await (const line of linesOf(unpacked.stream)) {
      if (line === undefined) throw faults.damaged(lines + 1);
      lines++;
      yield line;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'Z_BUF_ERROR') throw lines === 0 ? faults.foreign() : faults.cut(lines);
    if (code.startsWith('Z_')) throw lines === 0 ? faults.foreign() : faults.damaged(lines + 1);
    throw error;
  }
  if (unpacked.left() > 0) throw faults.damaged(lines + 1);
}

/** The content of a packed stream, and how many bytes follow that do not belong to it. */
function unpack(bytes: AsyncIterable<Uint8Array>): { stream: AsyncIterable<Buffer>; left: () => number } {
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  let given = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      given += chunk.length;
      yield chunk;
    }
  };
  // Its failure reaches the reader through the stream that it destroys.
  pipeline(Readable.from(counted()), gunzip).catch(() => undefined);
  return { stream: gunzip, left: () => given - gunzip.bytesWritten };
}

/** Undefined stands for a line that is too long, is no UTF-8, or does not end. */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    const all: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = all.indexOf(LINE_FEED); end >= 0; end = all.indexOf(LINE_FEED, start)) {
      yield decoded(decoder, all.subarray(start, end));
      start = end + 1;
    }
    rest = all.subarray(start);
    if (rest.length > LONGEST_LINE) yield undefined;
  }
  if (rest.length > 0) yield undefined;
}

function decoded(decoder: TextDecoder, bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
