import { byCodePoint } from '../../code-point-order.ts';
import type { Dataset } from '../../dataset.ts';
import type { Firm, WzEdition } from '../../firm.ts';

/** What names a place or an industry; nothing where it is unknown. */
export interface GroupKey {
  readonly ags?: string;
  readonly country?: string;
  readonly wz?: string;
  readonly wzEdition?: WzEdition;
}

/** Firms of one place or industry that stand in a scenario. */
export interface GroupCount {
  /** Firms that fail or stop. */
  readonly firms: number;
  /** Firms of the group in all. */
  readonly of: number;
}

/** A municipality, or a country where that is all that is known; neither for firms without a place. */
export interface PlaceCount extends GroupCount, Pick<GroupKey, 'ags' | 'country'> {}

/** A division of the WZ (two digits) with its edition; neither for firms without a code. */
export interface IndustryCount extends GroupCount, Pick<GroupKey, 'wz' | 'wzEdition'> {}

/** The places in which firms stand, in order of key, those without a place last. O(firms). */
export function byPlace({ firms }: Dataset, standing: ReadonlySet<string>): PlaceCount[] {
  return counted(firms, standing, ({ ags, country }) => (ags !== undefined ? { ags } : country !== undefined ? { country } : {}));
}

/** The industries in which firms stand, likewise. O(firms). */
export function byIndustry({ firms }: Dataset, standing: ReadonlySet<string>): IndustryCount[] {
  return counted(firms, standing, ({ wz, wzEdition }) => (wz === undefined ? {} : { wz: wz.slice(0, 2), ...(wzEdition !== undefined && { wzEdition }) }));
}

function counted<G extends GroupKey>(firms: readonly Firm[], standing: ReadonlySet<string>, groupOf: (firm: Firm) => G): (G & GroupCount)[] {
  const groups = new Map<string, { group: G; firms: number; of: number }>();
  for (const firm of firms) {
    const group = groupOf(firm);
    const key = keyOfGroup(group);
    const count = groups.get(key) ?? { group, firms: 0, of: 0 };
    groups.set(key, count);
    count.of++;
    if (standing.has(firm.id)) count.firms++;
  }
  const hit = [...groups].filter(([, count]) => count.firms > 0);
  const last = '\u{10FFFF}';
  return hit.sort(([a], [b]) => byCodePoint(a || last, b || last)).map(([, { group, ...count }]) => ({ ...group, ...count }));
}

/** Names a place or an industry among others; empty where it is unknown. */
export function keyOfGroup(group: GroupKey): string {
  return [group.ags, group.country, group.wz, group.wzEdition].filter((part) => part !== undefined).join(' ');
}
