import { isBpn, isGln, isLei } from '#graph-model/check-character.ts';
import type { WzEdition } from '#graph-model/firm.ts';
import type { ReferenceLookup } from '../reference-lookup.ts';
import type { ValueContext, ValueReader } from './value-context.ts';

/** Spreadsheets show long numbers like this, and have lost their last digits. */
const ROUNDED = /^\d[.,]\d+E\+\d+$/i;

function readChecked(kind: string, isValid: (text: string) => boolean): ValueReader<string> {
  return (text, context) => {
    if (ROUNDED.test(text)) return void context.note('error', 'spreadsheet_rounded');
    const code = text.replace(/[\s-]/g, '').toUpperCase();
    if (!isValid(code)) return void context.note('error', 'bad_check_digit', { kind });
    return code;
  };
}

export const readLei = readChecked('LEI', isLei);
export const readGln = readChecked('GLN', isGln);
export const readBpn = readChecked('BPN', isBpn);

/** Digits of a product code, blanks and points left out. Whether they are enough depends on the system. */
export const readProductCode: ValueReader<string> = (text, context) => {
  if (ROUNDED.test(text)) return void context.note('error', 'spreadsheet_rounded');
  const digits = text.replace(/[\s.-]/g, '');
  if (!/^\d{4,9}$/.test(digits)) return void context.note('error', 'bad_product_code');
  return digits;
};

/** HS and CN chapters 01 to 09 lose their zero in spreadsheets: these systems have an even number of digits. */
export function restoreProductCode(code: string, system: string | undefined, note: ValueContext['note']): string {
  if ((system !== 'HS' && system !== 'CN') || code.length % 2 === 0) return code;
  const restored = `0${code}`;
  note('warning', 'leading_zero_restored', { taken: restored });
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
  if (found === undefined) return void note('error', 'unknown_wz', { edition: editions.join(', ') });
  if (found !== code) note('warning', 'leading_zero_restored', { taken: found });
  if (/^\d{2}\.\d$/.test(found) && exists(`${found}0`)) note('warning', 'wz_trailing_zero', { other: `${found}0` });
  return found;
}
