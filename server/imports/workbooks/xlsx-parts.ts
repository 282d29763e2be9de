import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { detached } from '../values/value-context.ts';
import { numberStyle, type NumberStyle } from './number-formats.ts';
import { UnreadableWorkbook } from './workbook.ts';
import { attribute, readXml, xmlReader } from './xml-events.ts';
import type { ZipParts } from './zip-parts.ts';

/** What all sheets of an XLSX file share. */
export interface XlsxParts {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  /** Style of numbers by the number of a cell's format. */
  readonly styles: readonly NumberStyle[];
  readonly texts: readonly string[];
  readonly from1904: boolean;
  readonly hasExternalLinks: boolean;
}

/** Small parts are no larger than this; a larger one is not what it says. */
const MAX_SMALL = 64 * 1024 ** 2;
/** Characters of all shared texts together: they are kept while sheets are read. */
const MAX_TEXTS = 80_000_000;

/** Where the first relation of the package leads: the workbook itself. */
async function workbookPart(zip: ZipParts): Promise<string> {
  let found = 'xl/workbook.xml';
  if (zip.has('_rels/.rels')) {
    await readSmall(zip, '_rels/.rels', (name, attributes) => {
      if (name === 'Relationship' && attributes.Type?.endsWith('/officeDocument')) found = attributes.Target.replace(/^\//, '');
    });
  }
  return found;
}

/** Reads what all sheets share. @throws UnreadableWorkbook */
export async function xlsxParts(zip: ZipParts): Promise<XlsxParts> {
  const part = await workbookPart(zip);
  const folder = path.posix.dirname(part);
  const targets = new Map<string, string>();
  let stylesPart: string | undefined;
  let textsPart: string | undefined;
  const relations = path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`);
  if (!zip.has(part) || !zip.has(relations)) throw new UnreadableWorkbook({ code: 'workbook_damaged' });
  await readSmall(zip, relations, (name, { Id, Type, Target, TargetMode }) => {
    if (name !== 'Relationship' || TargetMode === 'External' || Target === undefined) return;
    const target = Target.startsWith('/') ? Target.slice(1) : path.posix.join(folder, Target);
    targets.set(Id, target);
    if (Type?.endsWith('/styles')) stylesPart = target;
    if (Type?.endsWith('/sharedStrings')) textsPart = target;
  });
  const sheets: { name: string; hidden: boolean; part: string }[] = [];
  let from1904 = false;
  let hasOthers = false;
  await readSmall(zip, part, (name, attributes) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904);
    const target = name === 'sheet' ? targets.get(attribute(attributes, 'id') ?? '') : undefined;
    if (target === undefined || !zip.has(target)) return;
    // Sheets of charts and macros have no rows.
    if (/chartsheets|dialogsheets|macrosheets/.test(target)) hasOthers = true;
    else sheets.push({ name: (attributes.name ?? '').slice(0, 200) || `Sheet${sheets.length + 1}`, hidden: (attributes.state ?? 'visible') !== 'visible', part: target });
  });
  // Every workbook has a sheet: where none is found, its parts do not name each other any more.
  if (sheets.length === 0 && !hasOthers) throw new UnreadableWorkbook({ code: 'workbook_damaged' });
  return {
    sheets, from1904,
    styles: stylesPart !== undefined && zip.has(stylesPart) ? await readStyles(zip, stylesPart) : [],
    texts: textsPart !== undefined && zip.has(textsPart) ? await readTexts(zip.text(textsPart)) : [],
    hasExternalLinks: zip.names.some((name) => name.startsWith(`${folder}/externalLinks/`)),
  };
}

async function readSmall(zip: ZipParts, part: string, open: (name: string, attributes: Readonly<Record<string, string>>) => void): Promise<void> {
  if (zip.sizeOf(part) > MAX_SMALL) throw new UnreadableWorkbook({ code: 'zip_bomb' });
  await readXml(zip.text(part), { open });
}

async function readStyles(zip: ZipParts, part: string): Promise<NumberStyle[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  await readSmall(zip, part, (name, attributes) => {
    if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    else if (name === 'cellXfs') inCellFormats = true;
    else if (name === 'cellStyles' || name === 'dxfs') inCellFormats = false;
    else if (name === 'xf' && inCellFormats) ids.push(Number(attributes.numFmtId ?? 0));
  });
  return ids.map((id) => numberStyle(id, codes.get(id)));
}

/** The shared texts; phonetic readings are left out. */
async function readTexts(pieces: AsyncIterable<string>): Promise<string[]> {
  const texts: string[] = [];
  let characters = 0;
  let present = '';
  let inText = false;
  let inPhonetic = false;
  const reader = xmlReader({
    open: (name) => {
      if (name === 'si') present = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    text: (text) => { if (inText) present += text; },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        characters += present.length + 8;
        texts.push(detached(unescapeText(present)));
      }
      if (characters > MAX_TEXTS) throw new UnreadableWorkbook({ code: 'workbook_too_large', details: { limit: 100 } });
    },
  });
  for await (const piece of pieces) {
    reader.write(piece);
    await setImmediate();
  }
  reader.end();
  return texts;
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.4.2.4). */
export function unescapeText(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}
