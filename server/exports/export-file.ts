import type { ExportFile } from '#graph-model/contract/exports.ts';
import { CSV_FILES } from '#graph-model/contract/exports.ts';
import type { MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { suppliesOf } from '#graph-model/firm-filters.ts';
import type { Language } from '#graph-model/language.ts';
import { firmLooks, type FirmLooks } from '#graph-model/picture/firm-looks.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import { shownFirms, type ShownPart } from '#graph-model/picture/shown-firms.ts';
import type { Region } from '#graph-model/region.ts';
import { formerFirmIds } from '#server/matching/known-firms.ts';
import { presentNetwork } from '#server/present/network-view.ts';
import type { ReferenceData } from '#seed-data/reference/reference-data.ts';
import { aboutOf, type About, type Origin } from './about.ts';
import { exportCsv } from './csv.ts';
import { exportCypher } from './cypher.ts';
import { exportGexf } from './gexf.ts';
import { graphContent } from './graph-content.ts';
import { exportGraphml } from './graphml.ts';
import { exportJson } from './json.ts';
import { legendCsv } from './legend.ts';
import { measuresCsv } from './measures-csv.ts';
import { partOfDataset } from './part-of-dataset.ts';
import { exportXlsx } from './xlsx.ts';
import { zipPieces } from './workbook/zip.ts';

/** The network of a revision, with its measures in the order of its firms. */
export interface ExportSource {
  readonly version: string;
  readonly revision: number;
  readonly day: string;
  readonly region: Region;
  readonly dataset: Dataset;
  readonly measures: MeasuresView['measures'];
  readonly reference: ReferenceData;
}

/** What is asked for; without `part` everything. */
export interface ExportRequest {
  readonly part?: ShownPart;
  readonly scene: Pick<SceneState, 'layout' | 'groupBy' | 'colourBy' | 'sizeBy'>;
  readonly language: Language;
}

/** What all files of one request are written from, made once. */
export interface Exported {
  readonly source: ExportSource;
  readonly origin: Origin;
  readonly dataset: Dataset;
  readonly about: About;
  /** All firms of the network in the order of measures and looks, also those that are not exported. */
  readonly ids: readonly string[];
  readonly looks: FirmLooks;
}

/**
 * Chooses the records and computes what the picture of them looks like. O(n log n + m).
 * @throws AtlasError `not_found` where the firm whose surroundings are asked for is not there.
 */
export function prepareExport(source: ExportSource, { part, scene, language }: ExportRequest): Exported {
  const network = presentNetwork(source, source.reference, source.region);
  const links = buildLinks(network);
  const looks = firmLooks(network, { revision: source.revision, measures: source.measures }, links, scene);
  const chosen = part && chosenFirms(network, links, withCurrentFirm(part, source.dataset.firms));
  const dataset = chosen ? partOfDataset(source.dataset, chosen, source.day) : source.dataset;
  const whole = part && { firms: network.firms.id.length, relations: network.relations.id.length };
  const origin: Origin = { version: source.version, region: source.region.name, revision: source.revision, day: source.day, ...(whole && { whole }) };
  return { source, origin, dataset, about: aboutOf(dataset, origin, source.measures, looks.colouring, language), ids: network.firms.id, looks };
}

/** Ids of the firms of a part: all of them where no filter is set. */
function chosenFirms(network: NetworkView, links: ReturnType<typeof buildLinks>, part: ShownPart): ReadonlySet<string> {
  const { firms, products } = network;
  const around = part.surroundings?.firm;
  if (around !== undefined && !firms.id.includes(around)) throw new AtlasError('not_found', `There is no firm "${around}".`);
  const productNumberOf = new Map(products.id.map((id, number) => [id, number]));
  const shown = shownFirms({ firms, productNumberOf, supplies: suppliesOf(network) }, links, part);
  return new Set(shown ? [...shown].map((firm) => firms.id[firm]) : firms.id);
}

/** A file of an export, in pieces. */
export function exportPieces(file: ExportFile, exported: Exported): Iterable<string | Uint8Array> {
  const { source: { day, measures, revision, reference }, dataset, about, ids, looks, origin } = exported;
  const graph = () => graphContent({ dataset, day, about, ids, measures, looks });
  switch (file) {
    case 'firms.csv': return exportCsv(dataset, 'firms');
    case 'products.csv': return exportCsv(dataset, 'products');
    case 'relations.csv': return exportCsv(dataset, 'relations');
    case 'requirements.csv': return exportCsv(dataset, 'requirements');
    case 'offers.csv': return exportCsv(dataset, 'offers');
    case 'scenarios.csv': return exportCsv(dataset, 'scenarios');
    case 'regions.csv': return exportCsv(dataset, 'regions');
    case 'searches.csv': return exportCsv(dataset, 'searches');
    case 'stories.csv': return exportCsv(dataset, 'stories');
    case 'measures.csv': return measuresOfPart(exported);
    case 'legend.csv': return legendCsv(about);
    case 'atlas.xlsx': return exportXlsx({ dataset, about, day, ids, measures });
    case 'network.gexf': return [exportGexf(graph())];
    case 'network.graphml': return exportGraphml(graph());
    case 'atlas.json': return exportJson({ dataset, about, origin, ids, measures });
    case 'atlas.cypher': return exportCypher({ dataset, about, revision, places: reference.municipalityByAgs });
    case 'atlas.zip': return zipPieces(ZIPPED.map((name) => ({ name, pieces: exportPieces(name, exported) })), day);
  }
}

const ZIPPED = [...CSV_FILES, 'atlas.xlsx', 'network.gexf', 'network.graphml', 'atlas.json', 'atlas.cypher'] as const;

/** The surroundings of the firm that an id leads to by now. */
function withCurrentFirm(part: ShownPart, firms: Dataset['firms']): ShownPart {
  const { surroundings } = part;
  return surroundings ? { ...part, surroundings: { ...surroundings, firm: formerFirmIds(firms).get(surroundings.firm) ?? surroundings.firm } } : part;
}

function measuresOfPart({ dataset: { firms }, ids, source: { measures } }: Exported): Generator<string> {
  const chosen = new Set<string>(firms.map(({ id }) => id));
  const positions = ids.flatMap((id, at) => (chosen.has(id) ? [at] : []));
  const columns = measures.map(({ id, values }) => [id, { values: positions.map((at) => values[at] ?? Number.NaN) }] as const);
  return measuresCsv(firms, positions.map((at) => ids[at]), new Map(columns));
}
