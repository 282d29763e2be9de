import type { SupplyRelation, VolumeClass } from '#graph-model/supply-relation.ts';

/** Class of a yearly volume: the stated one, else that of the euros; exact euros of a relation are never shown. Undefined: unknown. */
export function volumeClassOf({ volumeClass, volumeEur }: Pick<SupplyRelation, 'volumeClass' | 'volumeEur'>): VolumeClass | undefined {
  if (volumeClass !== undefined || volumeEur === undefined) return volumeClass;
  if (volumeEur < 10_000) return 'A';
  if (volumeEur < 100_000) return 'B';
  return volumeEur < 1_000_000 ? 'C' : 'D';
}
