import type { AnalysisContext } from '../analysis-context.ts';
import { capabilitiesOf } from '../capabilities.ts';
import type { RegionalSources } from './regional-sources.ts';

/**
 * A firm of the region that comes close to today's suppliers: by what it can do, or, where these do not say what they can do or nobody here shares
 * any of it, by supplying or offering products with the same first four digits (heading).
 */
export interface CloseFirm {
  readonly firm: string;
  readonly basis: 'capability' | 'heading';
  /** Largest overlap (Jaccard) with one of today's suppliers, 0–1; absent for a heading. */
  readonly overlap?: number;
  /** What it shares with that one, and what that one can do beyond it. */
  readonly shared: readonly string[];
  readonly missing: readonly string[];
  /** Of a heading: its products. */
  readonly products: readonly string[];
}

/** Whom to compare with, and who is left out as it has the product already. */
export interface ClosestAsked {
  /** Class of the product. */
  readonly key: string;
  readonly suppliers: readonly string[];
  readonly excluded: ReadonlySet<string>;
  readonly most: number;
}

/** Finds the firms of the region that come closest, best first. */
export type ClosestFinder = (asked: ClosestAsked) => CloseFirm[];

/** A finder over one context: each answer costs O(suppliers · capabilities · firms that have one). */
export function closestFinder(context: AnalysisContext, isHere: (firm: string) => boolean, sources: ReadonlyMap<string, RegionalSources>): ClosestFinder {
  const byCapability = capabilityFinder(context, isHere);
  const byHeading = headingFinder(sources);
  return (asked) => {
    const found = byCapability(asked);
    return found.length > 0 ? found : byHeading(asked);
  };
}

function capabilityFinder(context: AnalysisContext, isHere: (firm: string) => boolean): ClosestFinder {
  const { firms, indexOf } = context.network;
  const capabilities = capabilitiesOf(context);
  const firmsWith = new Map<string, number[]>();
  for (const [firm, names] of capabilities) {
    if (!isHere(firms[firm])) continue;
    for (const name of names) {
      const known = firmsWith.get(name);
      if (known === undefined) firmsWith.set(name, [firm]);
      else known.push(firm);
    }
  }
  return ({ suppliers, excluded, most }) => {
    const best = new Map<number, { overlap: number; like: ReadonlySet<string> }>();
    const asked = new Set<string>();
    for (const supplier of suppliers) {
      const wanted = capabilities.get(indexOf.get(supplier)!);
      const profile = wanted && [...wanted].sort().join('\n');
      // Many suppliers of one product can do the same.
      if (wanted === undefined || asked.has(profile!)) continue;
      asked.add(profile!);
      const common = new Map<number, number>();
      for (const name of wanted) for (const firm of firmsWith.get(name) ?? []) common.set(firm, (common.get(firm) ?? 0) + 1);
      for (const [firm, count] of common) {
        const overlap = count / (wanted.size + capabilities.get(firm)!.size - count);
        if (!excluded.has(firms[firm]) && overlap > (best.get(firm)?.overlap ?? 0)) best.set(firm, { overlap, like: wanted });
      }
    }
    return [...best].sort(([a, { overlap: less }], [b, { overlap: more }]) => more - less || a - b).slice(0, most).map(([firm, { overlap, like }]) => {
      const has = capabilities.get(firm)!;
      return { firm: firms[firm], basis: 'capability', overlap, shared: [...like].filter((name) => has.has(name)).sort(), missing: [...like].filter((name) => !has.has(name)).sort(), products: [] };
    });
  };
}

/** Begins with the system of the code, so that HS and GP stay apart; undefined for products without a code. */
function headingOf(key: string): string | undefined {
  return /^(?:HS|GP) \d{4}/.exec(key)?.[0];
}

function headingFinder(sources: ReadonlyMap<string, RegionalSources>): ClosestFinder {
  const byHeading = Map.groupBy(sources, ([key]) => headingOf(key));
  return ({ key, excluded, most }) => {
    const heading = headingOf(key);
    const found = new Map<string, Set<string>>();
    for (const [, { supplied, offered }] of (heading !== undefined && byHeading.get(heading)) || []) {
      for (const [firm, products] of [...supplied, ...offered]) if (!excluded.has(firm)) found.set(firm, new Set([...(found.get(firm) ?? []), ...products]));
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, most).map(([firm, products]) => ({ firm, basis: 'heading', shared: [], missing: [], products: [...products].sort() }));
  };
}
