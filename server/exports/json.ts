import { LIST_OF, RECORD_KINDS, type Dataset } from '#graph-model/dataset.ts';
import { ATLAS_FORMAT, SCHEMA_VERSION } from '#graph-model/contract/atlas-file.ts';
import type { MeasuresView } from '#graph-model/contract/network.ts';
import type { About, Origin } from './about.ts';

export interface JsonContent {
  readonly dataset: Dataset;
  readonly about: About;
  readonly origin: Origin;
  readonly ids: readonly string[];
  readonly measures: MeasuresView['measures'];
}

const RECORDS_A_PIECE = 500;

/** Every record with all its fields, and the measures, as JSON in pieces; one record a line. */
export function* exportJson({ dataset, about, origin, ids, measures }: JsonContent): Generator<string> {
  const { title, language, facts } = about;
  const head = { format: ATLAS_FORMAT, schemaVersion: SCHEMA_VERSION, about: { title, language, ...origin, facts: Object.fromEntries(facts), measures: about.measures } };
  yield `${JSON.stringify(head).slice(0, -1)},\n"dataset":{`;
  for (const [at, kind] of RECORD_KINDS.entries()) {
    yield `${at === 0 ? '' : ','}\n${JSON.stringify(LIST_OF[kind])}:[`;
    yield* listPieces(dataset[LIST_OF[kind]]);
    yield ']';
  }
  const chosen = new Set<string>(dataset.firms.map(({ id }) => id));
  const positions = ids.flatMap((id, at) => (chosen.has(id) ? [at] : []));
  yield `},\n"measures":{"firms":${JSON.stringify(positions.map((at) => ids[at]))},"values":{`;
  for (const [at, { id, values }] of measures.entries()) yield `${at === 0 ? '' : ','}\n${JSON.stringify(id)}:${JSON.stringify(positions.map((position) => values[position] ?? null))}`;
  yield '}}}\n';
}

function* listPieces(records: readonly unknown[]): Generator<string> {
  for (let from = 0; from < records.length; from += RECORDS_A_PIECE) {
    yield (from === 0 ? '\n' : ',\n') + records.slice(from, from + RECORDS_A_PIECE).map((record) => JSON.stringify(record)).join(',\n');
  }
}
