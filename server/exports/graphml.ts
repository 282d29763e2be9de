import { aboutLines } from './about.ts';
import type { GraphContent, GraphFirm, GraphRelation } from './graph-content.ts';
import { escapeXml } from './workbook/xml-text.ts';

type Value = string | number | boolean | undefined;
/** A declared attribute: Gephi takes `label`, `r`, `g`, `b`, `x`, `y` and `size` for what they are. */
interface Key<T> { readonly name: string; readonly type: 'string' | 'double' | 'boolean' | 'int'; readonly read: (item: T) => Value }

const FIRM_KEYS: readonly Key<GraphFirm>[] = [
  { name: 'label', type: 'string', read: ({ name }) => name }, { name: 'kind', type: 'string', read: ({ kind }) => kind }, { name: 'wz', type: 'string', read: ({ wz }) => wz },
  { name: 'ags', type: 'string', read: ({ ags }) => ags }, { name: 'country', type: 'string', read: ({ country }) => country },
  { name: 'size_class', type: 'string', read: ({ sizeClass }) => sizeClass }, { name: 'fictitious', type: 'boolean', read: ({ fictitious }) => fictitious },
  ...(['r', 'g', 'b'] as const).map((name, channel): Key<GraphFirm> => ({ name, type: 'int', read: ({ look }) => look?.rgb[channel] })),
  ...(['x', 'y', 'size'] as const).map((name): Key<GraphFirm> => ({ name, type: 'double', read: ({ look }) => look?.[name] })),
];
const RELATION_KEYS: readonly Key<GraphRelation>[] = [
  { name: 'product', type: 'string', read: ({ product }) => product }, { name: 'volume', type: 'double', read: ({ volume }) => volume },
  { name: 'share', type: 'double', read: ({ share }) => share }, { name: 'status', type: 'string', read: ({ status }) => status },
];
const ROWS_A_PIECE = 500;

/**
 * The network as GraphML in pieces, for Gephi, yEd, igraph and networkx: firms with measures, place, colour and size; one edge a relation, supplier →
 * buyer. No attribute is called weight, which programs read as a distance or a strength.
 */
export function* exportGraphml(content: GraphContent): Generator<string> {
  const firmKeys = [...FIRM_KEYS, ...content.measures.map(({ id, of }): Key<GraphFirm> => ({ name: id, type: 'double', read: ({ at }) => (at === undefined ? undefined : of(at)) }))];
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" `
    + `xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n<!--\n${aboutLines(content.about).map(commentText).join('\n')}\n-->\n`
    + `<key id="description" for="graph" attr.name="description" attr.type="string"/>\n${keysXml(firmKeys, 'node')}${keysXml(RELATION_KEYS, 'edge')}`
    + `<graph edgedefault="directed">\n<data key="description">${escapeXml(aboutLines(content.about).join('\n'))}</data>\n`;
  yield* pieces(content.firms, (firm) => `<node id="${escapeXml(firm.id)}">${dataXml(firmKeys, 'n', firm)}</node>\n`);
  yield* pieces(content.relations, (relation) => `<edge id="${escapeXml(relation.id)}" source="${escapeXml(relation.supplier)}" target="${escapeXml(relation.buyer)}">${dataXml(RELATION_KEYS, 'e', relation)}</edge>\n`);
  yield '</graph>\n</graphml>\n';
}

function* pieces<T>(items: readonly T[], xmlOf: (item: T) => string): Generator<string> {
  for (let from = 0; from < items.length; from += ROWS_A_PIECE) yield items.slice(from, from + ROWS_A_PIECE).map(xmlOf).join('');
}

function keysXml<T>(keys: readonly Key<T>[], of: 'node' | 'edge'): string {
  return keys.map(({ name, type }, at) => `<key id="${of[0]}${at}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`).join('');
}

function dataXml<T>(keys: readonly Key<T>[], prefix: string, item: T): string {
  return keys.map(({ read }, at) => {
    const value = read(item);
    return value === undefined || Number.isNaN(value) ? '' : `<data key="${prefix}${at}">${typeof value === 'string' ? escapeXml(value) : String(value)}</data>`;
  }).join('');
}

/** A comment ends at two hyphens. */
function commentText(line: string): string {
  return escapeXml(line).replaceAll('--', '- -').replace(/-$/, '- ');
}
