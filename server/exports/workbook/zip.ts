import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive, its text in pieces that are made when it is their turn. */
export interface ZipEntry {
  readonly name: string;
  readonly pieces: Iterable<string | Uint8Array>;
}

/** Fast: a spreadsheet's XML gets hardly smaller with more effort. */
const LEVEL = 3;

/** A zip archive in pieces. `day` (`YYYY-MM-DD`) is what its files say of their age, so that the same content gives the same bytes. */
export function* zipPieces(entries: Iterable<ZipEntry>, day: string): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, piece) => { if (error) failure = error; else ready.push(piece); });
  const encoder = new TextEncoder();
  for (const { name, pieces } of entries) {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = `${day}T12:00:00`;
    zip.add(file);
    for (const piece of pieces) {
      if (piece.length > 0) file.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
      yield* taken(ready);
    }
    file.push(new Uint8Array(0), true);
    yield* taken(ready);
  }
  zip.end();
  if (failure) throw failure;
  yield* taken(ready);
}

function taken(ready: Uint8Array[]): Uint8Array[] {
  return ready.splice(0);
}
