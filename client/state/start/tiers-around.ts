import type { NetworkView } from '#graph-model/contract/network.ts';

type Relations = Pick<NetworkView, 'firms' | 'relations'>;

/** Firms around one by tier: those at `upstream[0]` supply it, those at `downstream[0]` buy from it. */
export interface TiersAround {
  readonly upstream: readonly (readonly number[])[];
  readonly downstream: readonly (readonly number[])[];
}

/** Firms up to `most` tiers around a firm, each at its nearest tier of a direction, by number. O(firms + relations). */
export function tiersAround({ firms, relations: { supplier, buyer } }: Relations, firm: number, most: number): TiersAround {
  const walk = (from: readonly number[], to: readonly number[]): number[][] => {
    const next = firms.id.map((): number[] => []);
    from.forEach((here, relation) => next[here].push(to[relation]));
    const seen = new Set([firm]);
    const tiers: number[][] = [];
    let edge = [firm];
    while (tiers.length < most) {
      edge = [...new Set(edge.flatMap((each) => next[each]))].filter((each) => !seen.has(each)).sort((a, b) => a - b);
      if (edge.length === 0) break;
      for (const each of edge) seen.add(each);
      tiers.push(edge);
    }
    return tiers;
  };
  return { upstream: walk(buyer, supplier), downstream: walk(supplier, buyer) };
}

/** How much of what a firm sells goes to an industry. */
export interface IndustryShare {
  /** 0–1, of the sales to buyers whose branch is known. */
  readonly share: number;
  /** Whether euro were counted, or relations because a volume is not known. */
  readonly basis: 'volume' | 'relations';
  /** Relations to buyers whose branch is known, of all. */
  readonly known: number;
  readonly of: number;
}

/** The share of a firm's sales that go to firms of a WZ division; undefined where it sells nothing, or no buyer's branch is known. O(relations). */
export function industryShare({ firms, relations }: Relations, firm: number, division: string): IndustryShare | undefined {
  const sales = relations.supplier.flatMap((supplier, relation) => (supplier === firm ? [{ wz: firms.wz[relations.buyer[relation]], volume: relations.volumeEur[relation] }] : []));
  const known = sales.flatMap(({ wz, volume }) => (wz === null ? [] : [{ isThere: wz.startsWith(division), volume }]));
  if (known.length === 0) return undefined;
  const byVolume = known.every(({ volume }) => volume !== null && volume > 0);
  const sum = (rows: typeof known): number => rows.reduce((total, { volume }) => total + (byVolume ? volume ?? 0 : 1), 0);
  return { share: sum(known.filter(({ isThere }) => isThere)) / sum(known), basis: byVolume ? 'volume' : 'relations', known: known.length, of: sales.length };
}
