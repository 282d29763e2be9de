import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#server/imports/tables/decode.ts';

async function* inChunks(bytes: Uint8Array, chunk: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
}

async function decode(bytes: Uint8Array, chunk = 7): Promise<{ text: string; encoding: string } | { code: string; details?: object }> {
  const decoded = await decodeText(inChunks(bytes, chunk));
  if ('code' in decoded) return decoded;
  let text = '';
  for await (const piece of decoded.pieces) text += piece;
  return { text, encoding: decoded.encoding() };
}

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('text of a file', () => {
  it('reads UTF-8, and takes the byte order mark off', async () => {
    expect(await decode(utf8('Lüdenscheid – 5 €'))).toEqual({ text: 'Lüdenscheid – 5 €', encoding: 'utf-8' });
    expect(await decode(utf8('\uFEFFname\nÄ'))).toEqual({ text: 'name\nÄ', encoding: 'utf-8' });
  });

  it('reads Windows-1252 with its own signs, as German spreadsheets save it', async () => {
    const bytes = Buffer.concat([latin1('L\xFCdenscheid '), Buffer.from([0x96, 0x20, 0x80, 0x20, 0x84, 0x41, 0x93])]);
    expect(await decode(bytes)).toEqual({ text: 'Lüdenscheid – € „A“', encoding: 'windows-1252' });
  });

  it('finds the encoding by the first umlaut, however late it comes', async () => {
    const ascii = 'F1;x\n'.repeat(30_000);
    expect(await decode(Buffer.concat([utf8(ascii), latin1('M\xFCller')]), 65_536)).toEqual({ text: `${ascii}Müller`, encoding: 'windows-1252' });
    expect(await decode(Buffer.concat([utf8(ascii), utf8('Müller')]), 65_536)).toEqual({ text: `${ascii}Müller`, encoding: 'utf-8' });
  });

  it('marks a broken character in a file that is UTF-8 otherwise, instead of guessing another encoding', async () => {
    expect(await decode(Buffer.concat([utf8('Müller\nSchäfer\n'), latin1('K\xF6nig')]))).toEqual({ text: 'Müller\nSchäfer\nK\uFFFDnig', encoding: 'utf-8' });
  });

  it('marks a UTF-8 umlaut in a file that is Windows-1252 otherwise, instead of reading "Ã¼"', async () => {
    const bytes = Buffer.concat([latin1('K\xF6nig\nSch\xE4fer\nV\xF6gel\nJ\xE4ger\nGro\xDF\x93 \xC9\x96\n'), utf8('Müller')]);
    expect(await decode(bytes)).toEqual({ text: 'König\nSchäfer\nVögel\nJäger\nGroß“ É–\nM\uFFFDller', encoding: 'windows-1252' });
  });

  it('marks a character that the end of the file cuts off', async () => {
    expect(await decode(Buffer.concat([utf8('Müller '), Buffer.from([0xc3])]))).toEqual({ text: 'Müller \uFFFD', encoding: 'utf-8' });
  });

  it('does not break characters at the borders of blocks', async () => {
    const text = 'ä€😀'.repeat(20_000);
    expect(await decode(utf8(text), 65_535)).toEqual({ text, encoding: 'utf-8' });
  });

  it.each([
    ['a PDF', utf8('%PDF-1.7'), { code: 'not_csv', details: { found: 'PDF' } }],
    ['a web page', utf8('  <!DOCTYPE html><html>'), { code: 'not_csv', details: { found: 'HTML/XML' } }],
    ['an empty file', Buffer.alloc(0), { code: 'empty_file' }],
  ])('says what %s is', async (_name, bytes, fault) => {
    expect(await decode(bytes)).toEqual(fault);
  });

  it.each([
    ['with a mark', Buffer.from('\uFEFFname;Süd😀', 'utf16le'), 'name;Süd😀'],
    ['without a mark', Buffer.from('name;ort', 'utf16le'), 'name;ort'],
    ['of the other order', Buffer.from('\uFEFFname;ort', 'utf16le').swap16(), 'name;ort'],
  ])('reads the Unicode text of spreadsheets, UTF-16 %s', async (_name, bytes, text) => {
    expect(await decode(bytes, 3)).toEqual({ text, encoding: 'utf-16' });
  });

  it('reads every text it is given in UTF-8', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), fc.integer({ min: 1, max: 9 }), async (text, chunk) => {
      const safe = `ä${text}`;
      expect(await decode(utf8(safe), chunk)).toEqual({ text: safe, encoding: 'utf-8' });
    }));
  });
});
