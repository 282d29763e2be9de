import type { SupplyRelation, VolumeClass } from '../../supply-relation.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { activeEnds } from './active-ends.ts';

/** Euro per year that stand for a volume class: its middle; for the open one, three times its lower end. */
const TYPICAL_VOLUME: Record<VolumeClass, number> = { A: 5_000, B: 55_000, C: 550_000, D: 3_000_000 };

/** Euro per year as stated, else the middle of the stated class; undefined where neither is. */
export function statedVolume({ volumeEur, volumeClass }: Pick<SupplyRelation, 'volumeEur' | 'volumeClass'>): number | undefined {
  return volumeEur ?? (volumeClass && TYPICAL_VOLUME[volumeClass]);
}

/** How the volumes of the relations in force came about, as counts of relations. */
export interface VolumeBasis {
  readonly relations: number;
  /** Stated in euro. */
  readonly known: number;
  /** The middle of a stated class. */
  readonly byClass: number;
  /** A stated share of what the buyer buys of the product. */
  readonly byShare: number;
  /** An even split of the buyer's input. */
  readonly evenSplit: number;
}

/** A volume for every relation of `activeRelations`, in this order; only ratios mean something where nothing is known. */
export interface SupplyVolumes {
  readonly volume: Float64Array;
  readonly basis: VolumeBasis;
}

/** The volumes of a context. O(relations). */
export function supplyVolumes(context: AnalysisContext): SupplyVolumes {
  return context.share(volumesOfContext);
}

/** Share (0–1) of the relations whose volume is stated in euro; 1 where there is none. */
export function volumeCoverage({ known, relations }: VolumeBasis): number {
  return relations === 0 ? 1 : known / relations;
}

/** Sums over the relations of one input, one buyer or all. */
interface Known {
  volume: number;
  count: number;
  /** Volume and share of the relations that state both. */
  sharedVolume: number;
  share: number;
  relations: number;
}

function volumesOfContext(context: AnalysisContext): SupplyVolumes {
  const relations = activeRelations(context);
  const stated = relations.map(statedVolume);
  const ends = activeEnds(context);
  const inputs = Array.from({ length: ends.inputs }, nothing);
  const buyers = Array.from(context.network.firms, nothing);
  const all = nothing();
  relations.forEach((relation, place) => {
    add(inputs[ends.input[place]], relation, stated[place]);
    add(buyers[ends.buyer[place]], relation, stated[place]);
    add(all, relation, stated[place]);
  });
  const mean = (known: Known, otherwise: number) => (known.volume > 0 ? known.volume / known.count : otherwise);
  const volume = Float64Array.from(relations, (relation, place) => {
    if (stated[place] !== undefined) return stated[place];
    const input = inputs[ends.input[place]];
    const even = mean(input, mean(buyers[ends.buyer[place]], mean(all, 1)));
    if (relation.share === undefined) return even;
    return relation.share * (input.share > 0 ? input.sharedVolume / input.share : even * input.relations);
  });
  const count = (holds: (relation: SupplyRelation) => boolean) => relations.filter(holds).length;
  const known = count(({ volumeEur }) => volumeEur !== undefined);
  const byClass = count(({ volumeEur, volumeClass }) => volumeEur === undefined && volumeClass !== undefined);
  const byShare = count(({ volumeEur, volumeClass, share }) => volumeEur === undefined && volumeClass === undefined && share !== undefined);
  return { volume, basis: { relations: relations.length, known, byClass, byShare, evenSplit: relations.length - known - byClass - byShare } };
}

function nothing(): Known {
  return { volume: 0, count: 0, sharedVolume: 0, share: 0, relations: 0 };
}

function add(known: Known, { share }: SupplyRelation, volume: number | undefined): void {
  known.relations++;
  if (volume === undefined) return;
  known.volume += volume;
  known.count++;
  if (share === undefined) return;
  known.sharedVolume += volume;
  known.share += share;
}
