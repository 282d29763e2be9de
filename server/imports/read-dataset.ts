import { byCodePoint } from '#graph-model/code-point-order.ts';
import { EMPTY_DATASET, emptyLists, LIST_OF, RECORD_KINDS, type Dataset } from '#graph-model/dataset.ts';
import type { Change } from '#graph-model/change-set.ts';
import { ID_PATTERN, ID_PREFIX } from '#graph-model/identifier.ts';
import { readFiles, reportOf, resolvingOptions, type ImportFile, type PreparedImport, type PrepareOptions } from './import-files.ts';
import { knownRecords } from './known-records.ts';
import type { ReferenceLookup } from './reference-lookup.ts';
import { resolveDrafts } from './resolve/resolve-drafts.ts';
import type { Resolving } from './resolve/resolving.ts';

export interface ReadDatasetOptions extends Pick<PrepareOptions, 'source' | 'maxRows' | 'onProgress' | 'signal'> {
  /** `YYYY-MM-DD`; without it no date counts as lying in the future. */
  readonly today?: string;
}

export interface ReadDataset {
  /** The records of all good rows, each list in order of id. */
  readonly dataset: Dataset;
  readonly report: PreparedImport['report'];
}

/**
 * Reads files for an analysis without a store. Nothing is minted: records without an id are named by their name, relations by their number. Without a table of
 * firms names are told apart letter by letter, so that any list of edges keeps its nodes. Rows at fault are left out and reported.
 */
export async function readDataset(files: AsyncIterable<ImportFile> | Iterable<ImportFile>, reference: ReferenceLookup, options: ReadDatasetOptions = {}): Promise<ReadDataset> {
  const read = await readFiles(files, { ...options, reference, today: options.today ?? '9999-12-31' });
  const resolved = await resolveDrafts({
    ...read, ...resolvingOptions(read, options), known: knownRecords(EMPTY_DATASET), onError: 'skip', contradictions: 'show',
    exact: !read.files.some((file) => file.kind === 'firms'), newId: nameAsId(),
  });
  return { dataset: datasetOf(resolved.changes), report: reportOf(read, { ...resolved.counts }) };
}

function nameAsId(): Resolving['newId'] {
  let count = 0;
  return (kind, name, isTaken) => {
    const base = name === undefined ? undefined : idText(name);
    let id = base ?? `${ID_PREFIX[kind]}${++count}`;
    // Firms of one name at several sites.
    for (let site = 2; isTaken(id); site++) id = base === undefined ? `${ID_PREFIX[kind]}${++count}` : `${base} ${site}`;
    return id;
  };
}

/** A name as an id: "(Fa.) Müller" and "__proto__" lose the signs that no id begins with. */
function idText(name: string): string {
  return ID_PATTERN.test(name) && name.length < 190 ? name : name.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[<>]/g, ' ').slice(0, 190).trim();
}

function datasetOf(changes: readonly Change[]): Dataset {
  const lists = emptyLists() as unknown as Record<keyof Dataset, { id: string }[]>;
  for (const change of changes) if (change.op === 'put') lists[LIST_OF[change.kind]].push(change.record);
  for (const kind of RECORD_KINDS) lists[LIST_OF[kind]].sort((a, b) => byCodePoint(a.id, b.id));
  return lists as unknown as Dataset;
}
