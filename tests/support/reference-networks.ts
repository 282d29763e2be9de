import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { networkFromLinks } from '#graph-model/compact-network.ts';
import type { CompactNetwork, Link } from '#graph-model/compact-network.ts';
import { fixture, localData } from './fixtures.ts';

type ByFirm = Readonly<Record<string, number>>;

/** What networkx says of a network. */
export interface NetworkxFigures {
  readonly betweenness_norm: ByFirm;
  readonly closeness_wf: ByFirm;
  readonly pagerank_weighted: ByFirm;
  readonly pagerank_unweighted: ByFirm;
  readonly in_degree: ByFirm;
  readonly out_degree: ByFirm;
  readonly in_strength: ByFirm;
  readonly out_strength: ByFirm;
  readonly degree: ByFirm;
  readonly density: number;
  readonly reciprocity: number;
  readonly wcc: readonly (readonly string[])[];
  readonly scc: readonly (readonly string[])[];
  readonly articulation_points: readonly string[];
  readonly bridges: readonly (readonly [string, string])[];
  readonly louvain_weighted: { readonly modularity: number; readonly best_modularity_20_seeds: number };
}

interface StructureFixture {
  readonly graph: { readonly directed: boolean; readonly nodes: readonly string[]; readonly edges: readonly (readonly [string, string, number])[] };
  readonly networkx: NetworkxFigures;
  readonly igraph: { readonly immediate_dominators_supersource: Readonly<Record<string, string | null>> };
}

/** A published or generated network with the figures that networkx and igraph give. */
export function structureFixture(name: 'edge9' | 'karate' | 'lesmis' | 'supply200') {
  const { graph, networkx, igraph } = fixture<StructureFixture>(`structure/${name}`);
  const links: Link[] = graph.directed ? [...graph.edges] : bothWays(graph.edges);
  const turned: Link[] = links.map(([supplier, buyer, volume]) => [buyer, supplier, volume]);
  return {
    network: networkFromLinks(links, graph.nodes),
    /** Every link turned round: what our PageRank calls its suppliers are then networkx's successors. */
    turned: networkFromLinks(turned, graph.nodes),
    networkx, igraph,
  };
}

/** An undirected network is one whose relations all run both ways. */
export function bothWays(edges: readonly Link[]): Link[] {
  return edges.flatMap(([a, b, volume]): Link[] => [[a, b, volume], [b, a, volume]]);
}

/** Values of a measure by firm id. */
export function byFirm(network: CompactNetwork, values: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(network.firms.map((id, firm) => [id, values[firm]]));
}

/** Groups of ids, each sorted, in order of their first id: the same for the same division. */
export function divisionOf(network: CompactNetwork, groupOf: ArrayLike<number>): string[][] {
  const groups = new Map<number, string[]>();
  network.firms.forEach((id, firm) => groups.set(groupOf[firm], [...(groups.get(groupOf[firm]) ?? []), id]));
  return sortedDivision([...groups.values()]);
}

/** A division in a fixed order. */
export function sortedDivision(groups: readonly (readonly string[])[]): string[][] {
  return groups.map((group) => [...group].sort()).sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

/** Figures of the published networks in the local reference data. */
export interface PublishedFigures {
  readonly directed: boolean;
  readonly nodes: number;
  readonly edges: number;
  readonly wcc_count: number;
  readonly scc_count?: number;
  readonly largest_wcc_nodes: number;
  readonly largest_scc_nodes?: number;
  readonly articulation_points: number;
  readonly bridges: number;
  readonly 'pagerank_top5_d0.85': readonly (readonly [number, number])[];
  readonly betweenness_top5_unnormalised: readonly (readonly [number, number])[];
  readonly modularity_optimal?: number | null;
}

/** A published network of the local reference data, or undefined where it is absent. */
export function publishedNetwork(name: string): { network: CompactNetwork; turned: CompactNetwork; figures: PublishedFigures } | undefined {
  const file = localData(`graphs/${name}.csv.gz`);
  const metrics = localData('graphs/metrics.json');
  if (file === undefined || metrics === undefined) return undefined;
  const figures = (JSON.parse(readFileSync(metrics, 'utf8')) as Record<string, PublishedFigures>)[name];
  const edges = gunzipSync(readFileSync(file)).toString().trim().split('\n').slice(1).map((line): Link => {
    const [source, target] = line.trim().split(',');
    return [source, target];
  });
  const links = figures.directed ? edges : bothWays(edges);
  return { network: networkFromLinks(links), turned: networkFromLinks(links.map(([supplier, buyer]): Link => [buyer, supplier])), figures };
}
