import { MultiDirectedGraph } from 'graphology';
import { write } from 'graphology-gexf';
import { aboutLines } from './about.ts';
import type { GraphContent } from './graph-content.ts';
import { xmlText } from './workbook/xml-text.ts';

/**
 * The network as GEXF 1.3 for Gephi: firms with name, kind, industry, municipality, measures, place, colour and size; one edge a relation, supplier → buyer, with
 * product and volume (euro a year). No attribute is called weight, which programs read as a distance or a strength. Head counts stay out.
 */
export function exportGexf({ about, firms, relations, measures }: GraphContent): string {
  const graph = new MultiDirectedGraph({ allowSelfLoops: true });
  graph.replaceAttributes({ creator: 'Lieferkettenatlas', description: xmlText(aboutLines(about).join('\n')) });
  for (const { id, name, sizeClass, look, at, ...firm } of firms) {
    const values = at === undefined ? [] : measures.map((measure) => [measure.id, measure.of(at)] as const);
    const { rgb, ...place } = look ?? {};
    graph.addNode(xmlText(id), known({ label: xmlText(name), ...firm, size_class: sizeClass, ...Object.fromEntries(values), ...(rgb && { color: `rgb(${rgb.join(', ')})` }), ...place }));
  }
  for (const { id, supplier, buyer, product, ...relation } of relations) {
    graph.addEdgeWithKey(xmlText(id), xmlText(supplier), xmlText(buyer), known({ product: product === undefined ? undefined : xmlText(product), ...relation }));
  }
  return write(graph, { version: '1.3', pretty: false });
}

function known(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined && !Number.isNaN(value)));
}
