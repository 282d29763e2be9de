import { readOldWorkbook } from './old-workbook.ts';
import { UnreadableWorkbook, type Sheet, type Workbook, type WorkbookFault } from './workbook.ts';
import { xlsxParts } from './xlsx-parts.ts';
import { xlsxRows } from './xlsx-sheet.ts';
import { zipParts } from './zip-parts.ts';

const ZIP = Buffer.from([0x50, 0x4b]);
/** Compound files (MS-CFB): XLS, and XLSX with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const WORD = Buffer.from('WordDocument', 'utf16le');

/** Larger unpacked documents of the other formats do not fit into memory: their reader holds all cells at once. */
const MAX_OLD_UNPACKED = 200 * 1024 ** 2;
const MAX_OLD_BYTES = 32 * 1024 ** 2;

/** Whether a file begins as a workbook does. */
export function looksLikeWorkbook(head: Uint8Array): boolean {
  return [ZIP, COMPOUND].some((signature) => signature.equals(head.subarray(0, signature.length)));
}

/** Opens an XLSX, XLS or ODS file; a fault where it is none, protected by a password, damaged or too large. */
export async function openWorkbook(bytes: Buffer): Promise<Workbook | WorkbookFault> {
  try {
    return ZIP.equals(bytes.subarray(0, 2)) ? await openZipped(bytes) : await openCompound(bytes);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.fault;
    throw error;
  }
}

async function openZipped(bytes: Buffer): Promise<Workbook> {
  const zip = await zipParts(bytes);
  const isOld = zip.has('xl/workbook.bin') || zip.has('content.xml');
  if (!isOld && !zip.names.some((name) => name.startsWith('xl/'))) {
    throw new UnreadableWorkbook({ code: 'not_csv', details: { found: zip.names.some((name) => name.startsWith('word/')) ? 'DOCX' : 'ZIP' } });
  }
  if (isOld) {
    if (zip.names.reduce((sum, name) => sum + zip.sizeOf(name), 0) > MAX_OLD_UNPACKED) throw new UnreadableWorkbook({ code: 'workbook_too_large', details: { limit: 100 } });
    return readOldWorkbook(bytes, zip.has('content.xml') ? 'ods' : 'xls');
  }
  const parts = await xlsxParts(zip);
  return {
    format: 'xlsx',
    hasExternalLinks: parts.hasExternalLinks,
    sheets: parts.sheets.map(({ name, hidden, part }): Sheet => {
      const notes: Sheet['notes'] = [];
      return { name, hidden, notes, rows: () => xlsxRows(zip, part, parts, notes) };
    }),
  };
}

async function openCompound(bytes: Buffer): Promise<Workbook> {
  if (bytes.includes(ENCRYPTED)) throw new UnreadableWorkbook({ code: 'workbook_encrypted' });
  if (bytes.includes(WORD)) throw new UnreadableWorkbook({ code: 'not_csv', details: { found: 'DOC' } });
  if (bytes.length > MAX_OLD_BYTES) throw new UnreadableWorkbook({ code: 'workbook_too_large', details: { limit: MAX_OLD_BYTES / 1024 ** 2 } });
  return readOldWorkbook(bytes, 'xls');
}
