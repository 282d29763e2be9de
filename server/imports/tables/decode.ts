import { isAscii, isUtf8 } from 'node:buffer';

/** Encodings in which a file may come. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** A file that cannot be read as text, with facts for the sentence. */
export interface DecodeFault {
  readonly code: 'empty_file' | 'not_csv';
  readonly details?: Readonly<Record<string, string>>;
}

export interface DecodedText {
  /** Text in pieces of about 64 kB. In UTF-8 a character that cannot be read is U+FFFD. */
  readonly pieces: AsyncIterable<string>;
  /** Final once all pieces are read: a file is taken as UTF-8 until its first character beyond ASCII decides. */
  encoding(): Encoding;
}

const BLOCK = 64 * 1024;

/** First bytes of files that people take for CSV. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], found: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'], [[0x1f, 0x8b], 'GZIP'], [[0x89, 0x50, 0x4e, 0x47], 'PNG'], [[0xff, 0xd8, 0xff], 'JPEG'], [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
];
const MARKUP_START = /^\s*<(?:!doctype|html|\?xml|table|svg)/i;

/**
 * Decodes a file piece by piece: UTF-8 with or without byte order mark, UTF-16, else Windows-1252. Holds one block at a time.
 * A file is UTF-8 where its first block with characters beyond ASCII has at least as many valid sequences as broken ones, so that a single
 * broken character is found rather than turned into other letters. In Windows-1252 a UTF-8 umlaut is marked as broken in its turn.
 */
export async function decodeText(bytes: AsyncIterable<Uint8Array>): Promise<DecodedText | DecodeFault> {
  const source: AsyncIterator<Buffer> = blocks(bytes);
  const first = await source.next();
  const fault = first.done ? ({ code: 'empty_file' } as const) : faultOf(first.value);
  if (fault || first.done) {
    await source.return?.();
    return fault ?? { code: 'empty_file' };
  }
  const wide = utf16Of(first.value);
  const decoder = wide ? utf16Decoder(wide) : pieceDecoder();
  return { encoding: () => decoder.encoding(), pieces: decodePieces(first.value, source, decoder) };
}

async function* decodePieces(first: Buffer, rest: AsyncIterator<Buffer>, decoder: PieceDecoder): AsyncGenerator<string> {
  try {
    yield decoder.decode(first);
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield decoder.decode(next.value);
    const tail = decoder.end();
    if (tail !== '') yield tail;
  } finally {
    await rest.return?.();
  }
}

/** Joins small chunks and cuts large ones, so that everything after works on blocks of one size whatever comes in. */
async function* blocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    let buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    while (size + buffer.length >= BLOCK) {
      const cut = BLOCK - size;
      yield Buffer.concat([...waiting, buffer.subarray(0, cut)]);
      buffer = buffer.subarray(cut);
      waiting = [];
      size = 0;
    }
    if (buffer.length > 0) waiting.push(buffer);
    size += buffer.length;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

function faultOf(head: Buffer): DecodeFault | undefined {
  for (const [signature, found] of SIGNATURES) {
    if (signature.every((byte, index) => head[index] === byte)) return { code: 'not_csv', details: { found } };
  }
  return MARKUP_START.test(head.toString('latin1', 0, 200)) ? { code: 'not_csv', details: { found: 'HTML/XML' } } : undefined;
}

/** The order of bytes of UTF-16, as spreadsheets write "Unicode text": by its mark, or as every other byte of German or English text is zero. */
function utf16Of(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2]++;
  const [even, odd] = zeros;
  if (even + odd <= 3 || even + odd <= head.length / 3 || Math.min(even, odd) * 4 > Math.max(even, odd)) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function utf16Decoder(label: 'utf-16le' | 'utf-16be'): PieceDecoder {
  const decoder = new TextDecoder(label);
  return { decode: (block) => decoder.decode(block, { stream: true }), end: () => decoder.decode(), encoding: () => 'utf-16' };
}

interface PieceDecoder {
  decode(block: Buffer): string;
  end(): string;
  encoding(): Encoding;
}

function pieceDecoder(): PieceDecoder {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  let encoding: Encoding | undefined;
  let start = true;
  const decode = (block: Buffer): string => {
    const text = block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf && start ? block.subarray(3) : block;
    if (text !== block) encoding = 'utf-8';
    start = false;
    // As long as all is ASCII both encodings read alike, and there is nothing to decide by.
    if (encoding === undefined && isAscii(text)) return text.toString('latin1');
    encoding ??= guess(text);
    return encoding === 'utf-8' ? utf8.decode(text, { stream: true }) : windows1252(text);
  };
  return { decode, end: () => (encoding === 'utf-8' ? utf8.decode(new Uint8Array()) : ''), encoding: () => encoding ?? 'utf-8' };
}

function guess(block: Buffer): Encoding {
  if (isUtf8(block)) return 'utf-8';
  const { valid, broken } = countSequences(block);
  return valid > 0 && valid >= broken ? 'utf-8' : 'windows-1252';
}

/** Counts multi-byte UTF-8 sequences and the bytes that belong to none; a sequence cut off at the end counts as neither. */
function countSequences(block: Buffer): { valid: number; broken: number } {
  let valid = 0;
  let broken = 0;
  for (let at = 0; at < block.length; ) {
    const length = sequenceLength(block[at]);
    if (length === 1) at++;
    else if (length > 1 && at + length > block.length && block.length === BLOCK) at = block.length;
    else if (length > 1 && continues(block, at, length)) { valid++; at += length; }
    else { broken++; at++; }
  }
  return { valid, broken };
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

function continues(block: Buffer, at: number, length: number): boolean {
  for (let i = 1; i < length; i++) if ((block[at + i] & 0xc0) !== 0x80) return false;
  return at + length <= block.length;
}

/** Windows-1252 from 0x80 to 0x9F (WHATWG encoding standard); the rest is Latin-1. Versions of Node differ in their own decoder for it. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** An accented letter in UTF-8, seen as Latin-1: no word holds these pairs, so rows of both encodings were put into one file. */
const UTF8_LETTER = /[\xc2\xc3][\x80-\xbf]/g;

function windows1252(block: Buffer): string {
  return block.toString('latin1').replace(UTF8_LETTER, '\ufffd').replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]);
}
