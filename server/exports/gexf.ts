import { MultiDirectedGraph } from 'graphology';
import { write } from 'graphology-gexf';
import type { Dataset } from '#graph-model/dataset.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import { isActive } from '#graph-model/supply-relation.ts';

/** How a firm looks in Gephi. Positions have y upwards. */
export interface GexfAppearance {
  /** `#rrggbb` */
  readonly color?: string;
  readonly size?: number;
  readonly x?: number;
  readonly y?: number;
}

export interface GexfOptions {
  /** Only relations in force on this day, `YYYY-MM-DD`; all without it. */
  readonly day?: string;
  /** Firm ids in the order of the values. */
  readonly ids?: readonly string[];
  /** Values by measure id; NaN is unknown and left out. */
  readonly measures?: ReadonlyMap<string, { readonly values: ArrayLike<number> }>;
  /** Revision of the data, for the file's description. */
  readonly revision?: number;
  readonly appearance?: (firm: string) => GexfAppearance | undefined;
}

/** Characters that XML 1.0 cannot hold, not even escaped. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * The network as GEXF 1.3 for Gephi: firms with name, kind, industry, municipality and measures; one edge a relation, supplier → buyer, with product and
 * volume (euro a year). No attribute is called weight, which programs read as a distance or a strength. Head counts stay out.
 */
export function exportGexf(dataset: Dataset, options: GexfOptions = {}): string {
  const graph = new MultiDirectedGraph({ allowSelfLoops: true });
  graph.replaceAttributes({ creator: 'Lieferkettenatlas', description: descriptionOf(dataset, options) });
  addFirms(graph, dataset, options);
  addRelations(graph, dataset, options.day);
  return write(graph, { version: '1.3', pretty: false });
}

function descriptionOf(dataset: Dataset, { revision, day }: GexfOptions): string {
  const fictitious = holdsFictitious(dataset.firms);
  return [
    fictitious ? 'Demonstrationsregion, Unternehmen fiktiv / demonstration region, firms fictitious' : undefined,
    revision === undefined ? undefined : `Fassung / revision ${revision}`,
    day === undefined ? undefined : `Lieferbeziehungen in Kraft am / supply relations in force on ${day}`,
  ].filter((part) => part !== undefined).join(' · ');
}

function addFirms(graph: MultiDirectedGraph, dataset: Dataset, { ids = [], measures = new Map(), appearance }: GexfOptions): void {
  const positions = new Map(ids.map((id, position) => [id, position]));
  for (const firm of dataset.firms) {
    const position = positions.get(firm.id);
    const values = position === undefined ? [] : [...measures].map(([id, { values: column }]) => [id, column[position]]);
    const { id, name, kind, wz, ags, country, sizeClass, fictitious } = firm;
    graph.addNode(xmlText(id), known({ label: xmlText(name), kind, wz, ags, country, size_class: sizeClass, fictitious, ...Object.fromEntries(values), ...appearance?.(id) }));
  }
}

function addRelations(graph: MultiDirectedGraph, dataset: Dataset, day: string | undefined): void {
  const products = new Map<string, string>(dataset.products.map(({ id, name }) => [id, name]));
  for (const relation of dataset.relations) {
    const [supplier, buyer] = [xmlText(relation.supplier), xmlText(relation.buyer)];
    if (!isActive(relation, day) || !graph.hasNode(supplier) || !graph.hasNode(buyer)) continue;
    const product = relation.product === undefined ? undefined : xmlText(products.get(relation.product) ?? relation.product);
    graph.addEdgeWithKey(xmlText(relation.id), supplier, buyer, known({ product, volume: relation.volumeEur, share: relation.share, status: relation.status }));
  }
}

function known(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined && !Number.isNaN(value)));
}

function xmlText(text: string): string {
  return text.toWellFormed().replace(NOT_XML, '\uFFFD');
}
