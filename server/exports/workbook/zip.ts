import { constants, crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** A file of an archive, its text in pieces that are made when it is their turn. */
export interface ZipEntry {
  readonly name: string;
  readonly pieces: Iterable<string | Uint8Array>;
}

/** Fast: a spreadsheet's XML gets hardly smaller with more effort. */
const LEVEL = 4;
const DEFLATED = 8;

/**
 * A zip archive in pieces. `day` (`YYYY-MM-DD`) is what its files say of their age, so that the same content gives the same bytes. The library
 * writes the archive, node's zlib packs: three times as fast. Each piece is packed by itself and ends at a whole byte, so that they can stand in a row.
 */
export function* zipPieces(entries: Iterable<ZipEntry>, day: string): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, piece) => { if (error) failure = error; else ready.push(piece); });
  const taken = () => {
    const pieces = ready;
    ready = [];
    if (failure) throw failure;
    return pieces;
  };
  for (const { name, pieces } of entries) {
    const file: ZipInputFile & { size: number; crc: number } = { filename: name, compression: DEFLATED, size: 0, crc: 0, mtime: `${day}T12:00:00` };
    zip.add(file);
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      if (bytes.length === 0) continue;
      file.size += bytes.length;
      file.crc = crc32(bytes, file.crc);
      file.ondata!(null, deflateRawSync(bytes, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH }), false);
      yield* taken();
    }
    file.ondata!(null, deflateRawSync(new Uint8Array(0)), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
