import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF as pdfkit writes it with embedded fonts, page by page: glyph numbers of `TJ` operators, read through the ToUnicode
 * table of the font that is set. Reads only that, for tests.
 */
export function pagesOfPdf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id, body]) => [id, plain(body)]));
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  const tableOf = (font: string) => {
    const made = fonts.get(font) ?? unicodeOf(objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font)!)![1])!);
    fonts.set(font, made);
    return made;
  };
  const order = [...text.matchAll(/\/Type \/Pages.*?\/Kids \[(.*?)\]/gs)].flatMap(([, kids]) => [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => id));
  return order.map((id) => {
    const page = objects.get(id)!;
    const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)![1])!;
    const named = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => [name, font]));
    let font = '';
    const words: string[] = [];
    for (const [, set, shown] of objects.get(/\/Contents (\d+) 0 R/.exec(page)![1])!.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
      if (set !== undefined) font = named.get(set)!;
      else words.push([...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => (hex.match(/.{4}/g) ?? []).map((glyph) => tableOf(font).get(glyph) ?? '\ufffd')).join(''));
    }
    return words.join('\n');
  });
}

/** An object with its stream as it was before it was compressed. */
function plain(body: string): string {
  const packed = /\/FlateDecode[\s\S]*?stream\r?\n([\s\S]*)\r?\nendstream/.exec(body);
  return packed ? body.replace(packed[1], () => inflateSync(Buffer.from(packed[1], 'latin1')).toString('latin1')) : body;
}

/** Glyph number → characters. */
function unicodeOf(cmap: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, from, list] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/gs)) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, codes], at) => {
      const units = (codes.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      found.set((Number.parseInt(from, 16) + at).toString(16).padStart(4, '0'), String.fromCharCode(...units));
    });
  }
  return found;
}
