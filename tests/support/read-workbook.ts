import { strFromU8, unzipSync } from 'fflate';

const plain = (text: string) => text
  .replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) => (code ? String.fromCodePoint(Number(code)) : { amp: '&', lt: '<', gt: '>', quot: '"' }[name]!))
  .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The cells of a workbook of ours by sheet and row, as the format tells them: texts as texts, numbers and days as numbers. */
export function readWorkbook(bytes: Uint8Array): Map<string, (string | number | undefined)[][]> {
  const parts = unzipSync(bytes);
  const names = [...strFromU8(parts['xl/workbook.xml']).matchAll(/<sheet name="(.*?)"/g)].map(([, name]) => plain(name));
  return new Map(names.map((name, at) => [name, rowsOf(strFromU8(parts[`xl/worksheets/sheet${at + 1}.xml`]))]));
}

function rowsOf(xml: string): (string | number | undefined)[][] {
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, cells]) => {
    const row: (string | number | undefined)[] = [];
    for (const [, letters, value, text] of cells.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(?:<v>(.*?)<\/v>|<is><t[^>]*>(.*?)<\/t><\/is>)<\/c>/gs)) {
      row[[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1] = value === undefined ? plain(text) : Number(value);
    }
    return row;
  });
}
