import type { Language } from '#graph-model/language.ts';
import { escapeXml } from './xml-text.ts';
import type { CellMark, ColumnType } from './workbook.ts';

/** What a cell looks like. */
export interface CellStyle {
  readonly type: ColumnType;
  readonly mark?: CellMark;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly header?: 'plain' | 'required';
}

/** Gives every look its number, and at the end the part that describes them. */
export interface StyleTable {
  numberOf(style: CellStyle): number;
  xml(): string;
}

/** Thousands and decimals are shown in the signs of the reader's own system; the order of a date is the file's. */
const FORMATS: Readonly<Record<Language, Readonly<Record<Exclude<ColumnType, 'text' | 'number'>, string>>>> = {
  de: { integer: '#,##0', euro: '#,##0.00\\ "€"', percent: '0.0\\ %', date: 'dd\\.mm\\.yyyy' },
  en: { integer: '#,##0', euro: '"€"#,##0.00', percent: '0.0%', date: 'yyyy\\-mm\\-dd' },
};
const FIRST_OWN_FORMAT = 164;
const FORMATTED = ['integer', 'euro', 'percent', 'date'] as const;
const FILLS = ['FFE3EAF2', 'FF1D3F63', 'FFF8C9C4', 'FFFCE7B2', 'FFDCEBF7'] as const;
const FILL_OF = { plain: 0, required: 1, error: 2, warning: 3, hint: 4 } as const;
/** 0 and 1 are the format's own. */
const OWN_FILLS = 2;
const FONT = { plain: 0, bold: 1, white: 2 } as const;

/** A table of styles in a language; number 0 is the plain look. */
export function createStyles(language: Language): StyleTable {
  const numbers = new Map<string, number>([['', 0]]);
  const entries = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  return {
    numberOf(style) {
      const key = [style.type, style.mark, style.bold, style.wrap, style.header].join();
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, entries.length);
      return entries.push(entryOf(style)) - 1;
    },
    xml: () => stylesXml(language, entries),
  };
}

function entryOf({ type, mark, bold, wrap, header }: CellStyle): string {
  const format = type === 'text' ? 49 : type === 'number' ? 0 : FIRST_OWN_FORMAT + FORMATTED.indexOf(type);
  const fill = header ?? mark;
  const font = header === 'required' ? FONT.white : header !== undefined || bold ? FONT.bold : FONT.plain;
  const end = wrap || header ? ` applyAlignment="1"><alignment vertical="${header ? 'center' : 'top'}" wrapText="1"/></xf>` : '/>';

  const fillId = fill === undefined ? 0 : OWN_FILLS + FILL_OF[fill];
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${end}`;
}

function stylesXml(language: Language, entries: readonly string[]): string {
  const formats = FORMATTED.map((type, place) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + place}" formatCode="${escapeXml(FORMATS[language][type])}"/>`).join('');
  const font = (weight: string) => `<font>${weight}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const white = '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>';
  const fills = FILLS.map((colour) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`).join('');
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    + `<numFmts count="${FORMATTED.length}">${formats}</numFmts><fonts count="3">${font('')}${font('<b/>')}${white}</fonts>`
    + `<fills count="${FILLS.length + OWN_FILLS}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills>`
    + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    + `<cellXfs count="${entries.length}">${entries.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
