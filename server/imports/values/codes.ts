import { identifierFault, type CheckedIdentifier } from '#graph-model/check-character.ts';
import type { WzEdition } from '#graph-model/firm.ts';
import type { ReferenceLookup } from '../reference-lookup.ts';
import type { TextMemory, ValueContext, ValueReader } from './value-context.ts';

/** Spreadsheets show long numbers like this, and have lost their last digits. */
const ROUNDED = /^\d[.,]\d+E\+\d+$/i;

/** The number without blanks and hyphens. Check characters that do not fit are a fault, of a BPN a warning: numbers for trials have none. */
function readChecked(kind: CheckedIdentifier): ValueReader<string> {
  return (text, context) => {
    if (ROUNDED.test(text)) return void context.note('error', 'spreadsheet_rounded');
    const code = text.replace(/[\s-]/g, '').toUpperCase();
    const fault = identifierFault(kind, code);
    if (fault === undefined) return code;
    const isUsable = kind === 'BPN' && fault.code === 'bad_check_digit';
    context.note(isUsable ? 'warning' : 'error', fault.code, fault.details);
    return isUsable ? code : undefined;
  };
}

export const readLei = readChecked('LEI');
export const readGln = readChecked('GLN');
export const readBpn = readChecked('BPN');

/** Digits of a product code, blanks and points left out. Whether they are enough depends on the system. A word gets codes suggested. */
export const readProductCode: ValueReader<string> = (text, context) => {
  if (ROUNDED.test(text)) return void context.note('error', 'spreadsheet_rounded');
  const digits = text.replace(/[\s.-]/g, '');
  if (/^\d{2,9}$/.test(digits)) return digits;
  const isWord = /\p{L}{3}/u.test(text) && text.length <= 200;
  const candidates = isWord && maySearch(context.texts) ? context.reference.productCodesFor(text) : [];
  if (candidates.length > 0) return void context.note('error', 'product_code_is_word', { candidates: candidates.join('; ') });
  return void context.note('error', 'bad_product_code');
};

/** A product code or its beginning, as a search has it: two to nine digits. */
export const readCodeBeginning: ValueReader<string> = (text, context) => {
  if (ROUNDED.test(text)) return void context.note('error', 'spreadsheet_rounded');
  const digits = text.replace(/[\s.-]/g, '');
  if (/^\d{2,9}$/.test(digits)) return digits;
  if (!/^[1-9]$/.test(digits)) return void context.note('error', 'bad_code_beginning');
  context.note('warning', 'leading_zero_restored', { taken: `0${digits}` });
  return `0${digits}`;
};

/** A search takes milliseconds: so many words of one import get codes suggested, the others the plain sentence. */
const SEARCHES = 200;
const searched = new WeakMap<TextMemory, number>();

function maySearch(oneImport: TextMemory): boolean {
  const count = searched.get(oneImport) ?? 0;
  searched.set(oneImport, count + 1);
  return count < SEARCHES;
}

/**
 * HS and CN chapters 01 to 09 lose their zero in spreadsheets: these systems have an even number of digits. Notes a code that the loaded
 * table does not have as a warning: other editions have other codes.
 */
export function checkProductCode(code: string, system: string | undefined, reference: ReferenceLookup, note: ValueContext['note']): string {
  if (system !== 'HS' && system !== 'CN') return code;
  const restored = code.length % 2 === 0 ? code : `0${code}`;
  if (restored !== code) note('warning', 'leading_zero_restored', { taken: restored });
  if (reference.isProductCode(restored) === false) {
    const nearest = reference.nearestProductCode(restored);
    note('warning', 'unknown_product_code', { system, ...(nearest !== undefined && { nearest }) });
  }
  return restored;
}

/** A WZ code with its points, whether or not it exists; undefined where the text has no such form. */
export const readWz: ValueReader<string> = (text, context) => {
  const bare = text.replace(/^(?:wz|nace)?[\s:]*[A-U]?[\s.]*(?=\d)/i, '').replace(/,/g, '.');
  const digits = /^\d{2,5}$/.test(bare) ? bare : undefined;
  if (digits) return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].filter(Boolean).join('.');
  if (/^\d{1,2}(?:\.\d{1,2}(?:\.\d)?)?$/.test(bare)) return bare;
  return void context.note('error', 'unknown_wz', { edition: '2008, 2025' });
};

/** WZ code or its beginning in a scenario, of any edition; a lost leading zero is restored. */
export const readIndustryKey: ValueReader<string> = (text, context) => {
  const code = readWz(text, context);
  return code !== undefined && /^\d(?:\.|$)/.test(code) ? `0${code}` : code;
};

/**
 * The code as its edition has it; undefined, with a finding, where there is none such. Restores a lost leading zero (`1.11` → `01.11`), and
 * notes a group that may have been a class before a spreadsheet took the last zero (`25.9` from `25.90`).
 */
export function checkWz(code: string, edition: WzEdition | undefined, reference: ReferenceLookup, note: ValueContext['note']): string | undefined {
  const editions: readonly WzEdition[] = edition === undefined ? [2008, 2025] : [edition];
  const exists = (candidate: string) => editions.some((one) => reference.isWz(candidate, one));
  const padded = /^\d(?:\.|$)/.test(code) ? `0${code}` : code;
  const unpadded = code.replaceAll('.', '');
  const shifted = unpadded.length === 3 ? `0${unpadded[0]}.${unpadded.slice(1)}` : padded;
  const found = [padded, shifted].find(exists);
  if (found === undefined) return noteUnknownWz(padded, editions, reference, note);
  if (found !== code) note('warning', 'leading_zero_restored', { taken: found });
  if (/^\d{2}\.\d$/.test(found) && exists(`${found}0`)) note('warning', 'wz_trailing_zero', { other: `${found}0` });
  return found;
}

/** Names the codes of the right edition where the other one has this code, else the nearest code with its title. */
function noteUnknownWz(code: string, editions: readonly WzEdition[], reference: ReferenceLookup, note: ValueContext['note']): undefined {
  const inWords = (one: string, edition: WzEdition) => [one, reference.wzTitle(one, edition)?.de].filter(Boolean).join(' ');
  const [edition] = editions;
  const other = edition === 2008 ? 2025 : 2008;
  if (editions.length === 1 && reference.isWz(code, other)) {
    const codes = reference.wzCorrespondents(code, other);
    // Of more than two the codes alone: a fact of a finding is short.
    const candidates = codes.length > 2 ? codes.join(', ') : codes.map((one) => inWords(one, edition)).join('; ');
    return void note('error', 'wz_of_other_edition', { edition: String(edition), other: String(other), ...(candidates !== '' && { candidates }) });
  }
  const nearest = editions.map((one) => [reference.nearestWz(code, one), one] as const).find(([one]) => one !== undefined);
  return void note('error', 'unknown_wz', { edition: editions.join(', '), ...(nearest?.[0] !== undefined && { nearest: inWords(nearest[0], nearest[1]) }) });
}
