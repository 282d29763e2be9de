import { EMPTY_DATASET, LIST_OF, RECORD_KINDS, type Dataset } from '#graph-model/dataset.ts';
import type { Change } from '#graph-model/change-set.ts';
import type { Finding } from '#graph-model/finding.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { prepareImport, type ImportFile, type PreparedImport, type PrepareOptions } from '#server/imports/import-files.ts';
import { knownRecords } from '#server/imports/known-records.ts';
import type { ReferenceLookup } from '#server/imports/reference-lookup.ts';
import { byCodePoint } from './records.ts';

const PLACES = new Map([['hagen', '05914000'], ['iserlohn', '05962024'], ['altena', '05962004']]);
const KEYS = new Set(PLACES.values());
const NAMES = new Map([['05914000', 'Hagen'], ['05962024', 'Iserlohn'], ['05962004', 'Altena']]);
const COUNTRIES = new Map([['de', 'DE'], ['deutschland', 'DE'], ['germany', 'DE'], ['at', 'AT'], ['österreich', 'AT'], ['na', 'NA'], ['china', 'CN']]);
const WZ = { 2008: new Set(['25', '25.9', '25.93', '25.93.0', '25.5', '25.50', '01.11', '24.10']), 2025: new Set(['25', '25.40', '25.93', '24.10']) };

/** A small directory: three municipalities of two districts, a few countries and industries. */
export const A_REFERENCE: ReferenceLookup = {
  municipality: (text) => {
    const ags = KEYS.has(text) ? text : PLACES.get(text.toLowerCase());
    if (text === 'Neustadt') return [{ ags: '05914001', name: 'Neustadt' }, { ags: '05962099', name: 'Neustadt' }];
    return ags === undefined ? [] : [{ ags, name: NAMES.get(ags)! }];
  },
  ofPostcode: () => undefined,
  ofDistrict: () => [],
  district: (text) => ({ DEA53: '05914', DEA58: '05962', '05914': '05914', '05962': '05962', 'Märkischer Kreis': '05962' })[text],
  coversDistrict: (key) => key === '05914' || key === '05962',
  nearestMunicipality: (name) => (name === 'Hgaen' ? 'Hagen' : undefined),
  isWz: (code, edition) => WZ[edition].has(code),
  wzTitle: () => undefined,
  wzCorrespondents: () => [],
  nearestWz: () => undefined,
  isProductCode: () => undefined,
  nearestProductCode: () => undefined,
  productCodesFor: () => [],
  country: (text) => COUNTRIES.get(text.toLowerCase()),
  nearestCountry: () => undefined,
};

/** A file of the given text or bytes, in chunks of `chunk` bytes. */
export function aFile(name: string, content: string | Uint8Array, chunk = 1000): ImportFile {
  return { name, bytes: inChunks(typeof content === 'string' ? Buffer.from(content) : content, chunk) };
}

async function* inChunks(bytes: Uint8Array, chunk: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
}

/** Imports into what is stored; new ids are the same in every run. */
export function importInto(stored: Partial<Dataset>, files: readonly ImportFile[], options: Partial<PrepareOptions> = {}): Promise<PreparedImport> {
  return prepareImport(files, knownRecords({ ...EMPTY_DATASET, ...stored }), {
    onError: 'skip', reference: A_REFERENCE, today: '2026-11-21', random: seededRandom(1), ...options,
  });
}

/** Imports one file into an empty store. */
export function importText(name: string, content: string | Uint8Array, options: Partial<PrepareOptions> = {}): Promise<PreparedImport> {
  return importInto({}, [aFile(name, content)], options);
}

/** What is stored after changes. */
export function afterChanges(stored: Partial<Dataset>, changes: readonly Change[]): Dataset {
  const lists = Object.fromEntries(RECORD_KINDS.map((kind) => {
    const records = new Map<string, { id: string }>((stored[LIST_OF[kind]] ?? []).map((record) => [record.id, record]));
    for (const change of changes) if (change.op === 'put' && change.kind === kind) records.set(change.record.id, change.record);
    return [LIST_OF[kind], [...records.values()].sort((a, b) => byCodePoint(a.id, b.id))];
  }));
  return lists as unknown as Dataset;
}

/** The dataset that files make in an empty store. */
export async function datasetOf(files: readonly ImportFile[], options: Partial<PrepareOptions> = {}): Promise<Dataset> {
  return afterChanges({}, (await importInto({}, files, options)).changes);
}

/** `error unknown_firm 3 supplier`, one line a finding. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, code, row, field }) => [severity, code, row, field].filter((part) => part !== undefined).join(' '));
}
