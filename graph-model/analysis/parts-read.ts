import type { AnalysisContext } from './analysis-context.ts';
import { esriTask } from './esri/esri.ts';
import type { MeasureId } from './measure.ts';

/** Measures that read nothing but who supplies whom … */
const OF_LINKS: ReadonlySet<MeasureId> = new Set([
  'betweenness', 'closeness', 'harmonic', 'hub', 'authority', 'eigenvector', 'katz', 'tier', 'core_number', 'component', 'strong_component', 'articulation_point',
]);
/** … and those that read the volumes too. */
const OF_VOLUMES: ReadonlySet<MeasureId> = new Set(['pagerank', 'community']);
const OF_ESRI: ReadonlySet<MeasureId> = new Set(['esri', 'esri_up', 'esri_down']);

/**
 * Everything that a measure reads, as typed arrays and plain values: where the parts of two networks are equal, so are the values, their
 * coverage and their note. Undefined for measures that take no longer than comparing their parts would.
 */
export function partsRead(id: MeasureId, context: AnalysisContext): readonly unknown[] | undefined {
  if (OF_LINKS.has(id)) return context.share(linkParts);
  if (OF_VOLUMES.has(id)) return context.share(volumeParts);
  return OF_ESRI.has(id) ? context.share(esriParts) : undefined;
}

function linkParts({ network: { firms, outStart, outFirm } }: AnalysisContext): readonly unknown[] {
  return ['links', firms, outStart, outFirm];
}

function volumeParts(context: AnalysisContext): readonly unknown[] {
  return ['volumes', ...linkParts(context), context.network.outVolume];
}

function esriParts(context: AnalysisContext): readonly unknown[] {
  const { model, options, weight, coverage, basis } = esriTask(context);
  return ['esri', ...Object.values(model), options, weight, coverage, basis];
}
