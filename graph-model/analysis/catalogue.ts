import { articulationPoint } from './articulation-points.ts';
import { betweenness } from './betweenness-measure.ts';
import { closeness } from './closeness.ts';
import { community } from './community.ts';
import { component } from './components.ts';
import { hhiBuyers, hhiSuppliers } from './concentration.ts';
import { coreNumber } from './core-number.ts';
import { criticalCount, criticalEmployeeShare, criticalVolumeShare } from './criticality.ts';
import { daysShort } from './days-short.ts';
import { inDegree, outDegree } from './degree.ts';
import { eigenvector } from './eigenvector.ts';
import { harmonic } from './harmonic.ts';
import { authority, hub } from './hits.ts';
import { katz } from './katz.ts';
import { esri, esriDown, esriUp } from './esri/esri-measures.ts';
import type { Measure } from './measure.ts';
import { pagerank } from './pagerank.ts';
import { inStrength, outStrength } from './strength.ts';
import { strongComponent } from './strong-components.ts';
import { tier } from './tier.ts';

/** Every measure, in the order in which menus show them. */
export const MEASURES: readonly Measure[] = [
  criticalCount, criticalEmployeeShare, criticalVolumeShare, daysShort,
  esri, esriUp, esriDown,
  inDegree, outDegree, inStrength, outStrength,
  betweenness, closeness, harmonic, pagerank, hub, authority, eigenvector, katz,
  hhiSuppliers, hhiBuyers,
  tier, coreNumber, community, component, strongComponent, articulationPoint,
];

const BY_ID = new Map<string, Measure>(MEASURES.map((measure) => [measure.id, measure]));

/** The measure with this id, or undefined. */
export function measureById(id: string): Measure | undefined {
  return BY_ID.get(id);
}
