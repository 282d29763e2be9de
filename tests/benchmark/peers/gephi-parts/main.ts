import { DirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf/browser';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { Sigma } from 'sigma';

/** What a page tells of itself; milliseconds since navigation, and of computing. */
export interface GephiParts {
  picture?: number;
  /** Computes so many rounds of ForceAtlas2 with the settings that suit the size of the network. */
  layOut?: (rounds: number) => number;
}

declare global {
  interface Window { parts: GephiParts }
}

window.parts = {};
const file = await (await fetch('network.gexf')).text();
const graph = parse(DirectedGraph, file, { addMissingNodes: true, allowUndeclaredAttributes: true });
graph.forEachNode((firm) => {
  graph.mergeNodeAttributes(firm, { x: Math.random(), y: Math.random(), size: 1 + Math.sqrt(graph.degree(firm)), color: '#5b7fa6' });
});
const sigma = new Sigma(graph, document.querySelector<HTMLElement>('#picture')!);
sigma.once('afterRender', () => { window.parts.picture = performance.now(); });
sigma.refresh();
window.parts.layOut = (iterations) => {
  const begin = performance.now();
  forceAtlas2.assign(graph, { iterations, settings: forceAtlas2.inferSettings(graph) });
  return performance.now() - begin;
};
