/**
 * How fast relations are read, checked and resolved, as CSV and as XLSX, beside csv-parse that only splits the same text into cells; and the
 * same stored by the command line and by a server, each in a process of its own, with the most memory it took.
 * Run: npm run benchmark -- import
 */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { EMPTY_DATASET } from '#graph-model/dataset.ts';
import type { WorkbookSheet } from '#server/exports/workbook/workbook.ts';
import { writeWorkbook } from '#server/exports/workbook/write-workbook.ts';
import { prepareImport, type ImportFile } from '#server/imports/import-files.ts';
import { knownRecords } from '#server/imports/known-records.ts';
import { referenceLookup } from '#server/imports/reference-lookup.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { storedOnCommandLine, storedOverHttp } from './stored-import.ts';

const ROWS = 100_000;
const FIRMS = 3000;
const PRODUCTS = 250;
const RUNS = 5;
const CHUNK = 64 * 1024;

const { firms, relations } = files(ROWS);
const reference = referenceLookup(loadReferenceData());
const workbook = Buffer.concat([...writeWorkbook({ title: 'Benchmark', day: '2026-11-21', language: 'en', sheets: [sheetOf('Firms', firms), sheetOf('Relations', relations)] })]);
const times = { import: [] as number[], workbook: [] as number[], csvParse: [] as number[] };
let rows = 0;
let peak = 0;
globalThis.gc?.();
const resting = process.memoryUsage().rss;
const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 5);
for (let run = 0; run < RUNS; run++) {
  times.csvParse.push(await timed(splitOnly));
  times.import.push(await timed(() => wholeImport([{ name: 'firms.csv', bytes: chunks(firms) }, { name: 'relations.csv', bytes: chunks(relations) }])));
  times.workbook.push(await timed(() => wholeImport([{ name: 'atlas.xlsx', bytes: chunks(workbook) }])));
  peak = Math.max(peak, process.memoryUsage().rss);
}
clearInterval(watch);

const best = { import: Math.min(...times.import), workbook: Math.min(...times.workbook), csvParse: Math.min(...times.csvParse) };
console.log(JSON.stringify({
  relations: ROWS,
  megabytes: round(relations.length / 1e6, 1),
  importCpuSeconds: round(best.import / 1000, 2),
  rowsPerCpuSecond: Math.round(ROWS / (best.import / 1000)),
  workbookMegabytes: round(workbook.length / 1e6, 1),
  workbookCpuSeconds: round(best.workbook / 1000, 2),
  csvParseCpuSeconds: round(best.csvParse / 1000, 2),
  ratioToCsvParse: round(best.import / best.csvParse, 2),
  peakMegabytesAboveRest: round((peak - resting) / 1e6, 0),
  records: rows,
  csvOnCommandLine: storedOnCommandLine({ 'firms.csv': firms, 'relations.csv': relations }),
  workbookOnCommandLine: storedOnCommandLine({ 'atlas.xlsx': workbook }),
  csvOverHttp: await storedOverHttp({ 'firms.csv': firms, 'relations.csv': relations }),
  workbookOverHttp: await storedOverHttp({ 'atlas.xlsx': workbook }),
}, null, 2));

async function wholeImport(given: readonly ImportFile[]): Promise<void> {
  const random = seededRandom(1);
  const { changes, report } = await prepareImport(given, knownRecords(EMPTY_DATASET), { onError: 'stop', reference, today: '2026-11-21', random });
  if (report.errors > 0) throw new Error(JSON.stringify(report.findings.slice(0, 3)));
  rows = changes.length;
}

/** Rows of a CSV text as a sheet. */
function sheetOf(name: string, csv: Buffer): WorkbookSheet {
  const [header, ...records] = parseSync(csv) as string[][];
  return { name, columns: header.map((title) => ({ header: title })), rows: records };
}

async function splitOnly(): Promise<void> {
  for await (const record of Readable.from(chunks(relations)).pipe(parse({ bom: true, relax_column_count: true }))) if (!Array.isArray(record)) throw new Error('no row');
}

/** Milliseconds of processor time, so that other work on the machine counts less. */
async function timed(work: () => Promise<void>): Promise<number> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function* chunks(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** A region of firms with quoted names and umlauts; relations by name, every column filled as people fill them. */
function files(count: number): { firms: Buffer; relations: Buffer } {
  const random = seededRandom(7);
  const pick = (limit: number) => Math.floor(random() * limit);
  const firmName = (index: number) => `Märkische Federn ${index} GmbH & Co. KG`;
  const firmRows = Array.from({ length: FIRMS }, (_, index) => `F${index},${firmName(index)},industry,Hagen,10-49`);
  const relationRows: string[] = [];
  const pairs = new Set<string>();
  while (relationRows.length < count) {
    const [supplier, buyer, product] = [pick(FIRMS), pick(FIRMS), pick(PRODUCTS)];
    const key = `${supplier} ${buyer} ${product}`;
    if (supplier === buyer || pairs.has(key)) continue;
    pairs.add(key);
    relationRows.push(`R${relationRows.length},"${firmName(supplier)}",${firmName(buyer)},Vorprodukt ${product},${pick(1e6)}.5,${pick(100) + 1} %,${pick(60)},reported,2024-01-01,,Umfrage 2026,28.08.2026,network`);
  }
  return {
    firms: Buffer.from(['id,name,kind,municipality,employees', ...firmRows, ''].join('\r\n')),
    relations: Buffer.from(['id,supplier,buyer,product,volume_eur,share,switch_days,status,valid_from,valid_to,source,as_of,visibility', ...relationRows, ''].join('\r\n')),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
