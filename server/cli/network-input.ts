import type { Dataset } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import { IsoDate } from '#graph-model/provenance.ts';
import { isInRegion, type Region } from '#graph-model/region.ts';
import { readConfiguration } from '#server/config.ts';
import { readDataset } from '#server/imports/read-dataset.ts';
import { referenceLookup } from '#server/imports/reference-lookup.ts';
import { openServices, today } from '#server/open-services.ts';
import { readAtlasReference } from '#server/reference/atlas-reference.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { COMMON_OPTIONS, type Terminal } from './command.ts';
import { inputFiles, progressOf } from './input-files.ts';

/** Options of commands that compute something of a network: from files, or without any from the store. */
export const NETWORK_OPTIONS = { ...COMMON_OPTIONS, day: { type: 'string' }, 'skip-bad-rows': { type: 'boolean', default: false } } as const;

/** The records of some files; without files those of the store. */
export function networkOf(paths: readonly string[], skipBadRows: boolean, terminal: Terminal): Promise<Dataset> {
  return paths.length > 0 ? fromFiles(paths, skipBadRows, terminal) : fromStore();
}

/** The day of `--day`: today unless told; undefined for `all`. */
export function dayOf(text: string | undefined, terminal: Terminal): string | undefined {
  if (text === undefined) return today();
  if (text === 'all') return undefined;
  if (!IsoDate.safeParse(text).success) throw new AtlasError('bad_input', terminal.say({ de: `--day ${text}: Schreiben Sie einen Tag als 2026-08-28, oder „all“.`, en: `--day ${text}: write a day as 2026-08-28, or "all".` }));
  return text;
}

/** The region of this installation; none where no firm says where it is, as in a plain list of relations: then all firms count. */
export function regionOf(dataset: Dataset): Region | undefined {
  return dataset.firms.some((firm) => isInRegion(MAERKISCHE_REGION, firm) !== undefined) ? MAERKISCHE_REGION : undefined;
}

async function fromFiles(paths: readonly string[], skipBadRows: boolean, terminal: Terminal): Promise<Dataset> {
  const files = inputFiles(paths);
  const reference = referenceLookup(await readAtlasReference(readConfiguration(process.env).dataDir));
  const { dataset, report } = await readDataset(files, reference, { onProgress: progressOf(files, terminal) });
  terminal.progress(undefined);
  if (report.errors > 0 && !skipBadRows) {
    throw new AtlasError('bad_input', terminal.say({
      de: `${report.errors} Fehler in den Dateien; mit --skip-bad-rows wird ohne diese Zeilen gerechnet.`, en: `${report.errors} errors in the files; --skip-bad-rows computes without these rows.`,
    }), { findings: report.findings });
  }
  for (const finding of report.findings) terminal.complain(describeFinding(finding, terminal.language));
  return dataset;
}

async function fromStore(): Promise<Dataset> {
  const { store } = await openServices(readConfiguration(process.env));
  try {
    return (await store.load()).dataset;
  } finally {
    await store.close();
  }
}
