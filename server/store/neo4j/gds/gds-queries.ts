import { query, statement } from '../query.ts';

/** Relations in force between two different firms, as `isActive` and `activeRelations` have it. Parameter: day, or null for all. */
const IN_FORCE = 'supplier <> buyer AND ($day IS NULL OR (coalesce(relation.validFrom, $day) <= $day AND $day <= coalesce(relation.validTo, $day)))';

/** What a projection costs in bytes at least, by its numbers of firms and links. Parameters: firms, links, properties (names). */
export const PROJECTION_BYTES = query(
  `CALL gds.graph.project.estimate('*', '*', {nodeCount: $firms, relationshipCount: $links, relationshipProperties: $properties}) YIELD bytesMin RETURN bytesMin`,
  (row) => Number(row.bytesMin),
);
export const HEAP_BYTES = query(`CALL gds.debug.sysInfo() YIELD key, value WHERE key = 'heapMaxInBytes' RETURN value`, (row) => Number(row.value));

/** Names of projections. Parameter: prefix. */
export const PROJECTIONS = query('CALL gds.graph.list() YIELD graphName WHERE graphName STARTS WITH $prefix RETURN graphName AS graph', (row) => String(row.graph));
/** Names of the transactions of this program that run (`Connection.read`). */
export const RUNNING = query('SHOW TRANSACTIONS YIELD metaData WHERE metaData.attempt IS NOT NULL RETURN metaData.attempt AS attempt', (row) => String(row.attempt));
/** Ends a transaction by its name. Parameter: attempt. */
export const TERMINATE = statement(
  'SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.attempt = $attempt TERMINATE TRANSACTIONS id YIELD message RETURN message');
/** Parameter: graph, which need not be there. */
export const DROP = statement('CALL gds.graph.drop($graph, false) YIELD graphName RETURN graphName');

/** Numbers of links, of those with a known volume, and their mean volume, null where none is known. Parameter: day. */
export const LINKS = query(
  `MATCH (supplier:Firm)-[relation:SUPPLIES]->(buyer:Firm) USING SCAN relation:SUPPLIES WHERE ${IN_FORCE}
WITH supplier, buyer, count(relation.volumeEur) AS known, sum(relation.volumeEur) AS volume
RETURN count(*) AS links, count(CASE WHEN known > 0 THEN 1 END) AS known, avg(CASE WHEN known > 0 THEN volume END) AS average`,
  (row) => ({ links: Number(row.links), known: Number(row.known), average: row.average === null ? undefined : Number(row.average) }),
);
export const FIRMS = query(
  'MATCH (firm:Firm) RETURN firm.id AS id, firm.name AS name, firm.fictitious AS fictitious',
  (row) => ({ id: String(row.id), name: String(row.name), fictitious: row.fictitious === true }),
);

/** Rows of a projection: all firms in the order told, then the links, then self-loops of the node (:Atlas), which serve sampling. */
const rows = (links: string, weights = ''): string => `CALL () {
UNWIND $order AS id MATCH (firm:Firm {id: id}) RETURN firm AS source, null AS target${weights}
UNION ALL ${links}
UNION ALL MATCH (source:Atlas) UNWIND range(1, $padding) AS loop RETURN source, source AS target${weights} }`;

/**
 * The firm network with every link turned round, buyer → supplier: PageRank needs it so, and nothing else minds. One link for each pair of
 * firms. Parameters: graph, day, order (ids of all firms), padding (number of self-loops).
 */
export const PROJECT = statement(
  `${rows(`MATCH (supplier:Firm)-[relation:SUPPLIES]->(buyer:Firm) USING SCAN relation:SUPPLIES WHERE ${IN_FORCE} RETURN DISTINCT buyer AS source, supplier AS target`)}
WITH gds.graph.project($graph, source, target, {relationshipType: 'SUPPLIED_BY'}) AS projected RETURN projected.nodeCount AS firms`);

/**
 * The same with weights, as `linkWeightsOf` has them: `volume` is the sum of the known volumes, else the buyer's average, else the average of
 * all, or 1 for every link; `portion` is the part of its rank that the buyer hands to the supplier. Parameters besides: weighted, average.
 */
export const PROJECT_WEIGHTED = statement(
  `${rows(`MATCH (supplier:Firm)-[relation:SUPPLIES]->(buyer:Firm) USING SCAN relation:SUPPLIES WHERE ${IN_FORCE}
WITH buyer, supplier, CASE WHEN count(relation.volumeEur) > 0 THEN sum(relation.volumeEur) END AS known
WITH buyer, collect({supplier: supplier, volume: known}) AS links, avg(known) AS buyerAverage
WITH buyer, [link IN links | {supplier: link.supplier, volume: CASE WHEN $weighted THEN toFloat(coalesce(link.volume, buyerAverage, $average)) ELSE 1.0 END}] AS links
WITH buyer, links, reduce(sum = 0.0, link IN links | sum + link.volume) AS total UNWIND links AS link
RETURN buyer AS source, link.supplier AS target, link.volume AS volume, CASE WHEN total > 0 THEN link.volume / total ELSE 1.0 / size(links) END AS portion`, ', 0.0 AS volume, 0.0 AS portion')}
WITH gds.graph.project($graph, source, target, {relationshipType: 'SUPPLIED_BY', relationshipProperties: {volume: volume, portion: portion}}) AS projected
RETURN projected.nodeCount AS firms`);

/** The undirected view: each pair of partners once, volumes of both directions summed. Parameter: graph. */
export const ADD_PARTNERS = statement(
  `CALL gds.graph.relationships.toUndirected($graph, {relationshipType: 'SUPPLIED_BY', mutateRelationshipType: 'PARTNER', aggregation: 'SUM'}) YIELD relationshipsWritten RETURN relationshipsWritten`);

/** The firms of a projection by the numbers that it uses for them. Parameter: graph. */
export const PROJECTED_FIRMS = query(
  `CALL gds.degree.stream($graph, {relationshipTypes: ['SUPPLIED_BY']}) YIELD nodeId WITH nodeId, gds.util.asNode(nodeId) AS firm WHERE firm:Firm RETURN nodeId AS node, firm.id AS id`,
  (row) => ({ node: Number(row.node), id: String(row.id) }),
);

/** A value of one firm, by its number in the projection. */
export interface NodeValue {
  readonly node: number;
  readonly value: number;
}
const values = (call: string, yields: string, value = yields) => query(
  `CALL ${call} YIELD nodeId${yields === '' ? '' : `, ${yields}`} RETURN nodeId AS node, ${value} AS value`, (row): NodeValue => ({ node: Number(row.node), value: Number(row.value) }));

/** Number of suppliers. Parameter: graph, as of all below. */
export const IN_DEGREE = values(`gds.degree.stream($graph, {relationshipTypes: ['SUPPLIED_BY']})`, 'score');
/** Number of buyers. */
export const OUT_DEGREE = values(`gds.degree.stream($graph, {relationshipTypes: ['SUPPLIED_BY'], orientation: 'REVERSE'})`, 'score');
/** Volume bought and sold, or the numbers of links where volumes are not used; of a weighted projection. */
export const IN_VOLUME = values(`gds.degree.stream($graph, {relationshipTypes: ['SUPPLIED_BY'], relationshipWeightProperty: 'volume'})`, 'score');
export const OUT_VOLUME = values(`gds.degree.stream($graph, {relationshipTypes: ['SUPPLIED_BY'], orientation: 'REVERSE', relationshipWeightProperty: 'volume'})`, 'score');
/** Sums over all pairs of firms, not divided by anything. */
export const BETWEENNESS = values(`gds.betweenness.stream($graph, {relationshipTypes: ['SUPPLIED_BY']})`, 'score');
/** Sums over the firms drawn, and nothing of (:Atlas), which is always drawn. With more than one thread the seed would not decide alone. Parameters: graph, samplingSize, seed. */
export const SAMPLED_BETWEENNESS = values(
  `gds.betweenness.stream($graph, {relationshipTypes: ['SUPPLIED_BY'], samplingSize: $samplingSize, samplingSeed: $seed, concurrency: 1})`, 'score');
/** On a weighted projection. Damped by 0.85 each round, no firm changes by 1e-12 any more after some 180: the bound of 1,000 is never met. */
export const PAGERANK = values(
  `gds.pageRank.stream($graph, {relationshipTypes: ['SUPPLIED_BY'], relationshipWeightProperty: 'portion', dampingFactor: 0.85, tolerance: 1e-12, maxIterations: 1000})`, 'score');
export const COMPONENTS = values(`gds.wcc.stream($graph, {relationshipTypes: ['SUPPLIED_BY']})`, 'componentId');
export const STRONG_COMPONENTS = values(`gds.scc.stream($graph, {relationshipTypes: ['SUPPLIED_BY']})`, 'componentId');
/** Only the firms that are one. */
export const ARTICULATION_POINTS = values(`gds.articulationPoints.stream($graph, {relationshipTypes: ['PARTNER']})`, '', '1');
export const BRIDGES = query(
  `CALL gds.bridges.stream($graph, {relationshipTypes: ['PARTNER']}) YIELD from, to RETURN from, to`, (row) => [Number(row.from), Number(row.to)] as const);

/**
 * Finds communities in a weighted projection, and gives their modularity without direction. One thread, so that the same projection gives
 * the same communities.
 */
export const FIND_COMMUNITIES = query(
  `CALL gds.louvain.mutate($graph, {relationshipTypes: ['PARTNER'], relationshipWeightProperty: 'volume', mutateProperty: 'community', concurrency: 1, tolerance: 1e-7}) YIELD modularity RETURN modularity`,
  (row) => Number(row.modularity));
export const COMMUNITIES = values(`gds.graph.nodeProperty.stream($graph, 'community')`, 'propertyValue');
