import { byCodePoint } from '../../code-point-order.ts';
import { isInRegion, type Region } from '../../region.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { capabilitiesOf } from '../capabilities.ts';
import { locationQuotient } from './location-quotient.ts';
import { nearest, proximities } from './relatedness.ts';

/** A capability by the firms that state it. */
export interface CapabilityStrength {
  readonly capability: string;
  /** Firms of the region, and firms anywhere, that have it. */
  readonly firms: number;
  readonly everywhere: number;
  /** Its share among the firms of the region that state capabilities by its share among all that do; NaN where none does. */
  readonly quotient: number;
  /** The capabilities of the region that the same firms have most often. */
  readonly near: readonly { readonly capability: string; readonly proximity: number; readonly together: number; readonly most: number }[];
}

const SHOWN = 3;

/** Capabilities by how many firms of the region state them, most first, with what goes together over all firms. O(Σ capabilities² of a firm + capabilities²). */
export function capabilityStrengths(context: AnalysisContext, region: Region, place?: string): { readonly capabilities: CapabilityStrength[]; readonly firms: number } {
  const stated = capabilitiesOf(context);
  const names = [...new Set([...stated.values()].flatMap((own) => [...own]))].sort(byCodePoint);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const here = new Int32Array(names.length);
  let firmsHere = 0;
  for (const firm of context.dataset.firms) {
    const own = stated.get(context.network.indexOf.get(firm.id)!);
    if (own === undefined || isInRegion(region, firm) !== true || (place !== undefined && !firm.ags!.startsWith(place))) continue;
    firmsHere++;
    for (const name of own) here[numbers.get(name)!]++;
  }
  const found = proximities([...stated.values()].map((own) => [...own].map((name) => numbers.get(name)!)), names.length);
  const capabilities = names.map((capability, number): CapabilityStrength => ({
    capability, firms: here[number], everywhere: found.ubiquity[number], quotient: locationQuotient(here[number], firmsHere, found.ubiquity[number], stated.size),
    near: nearest(found, number, (other) => here[other] > 0, SHOWN).map(({ thing, ...rest }) => ({ capability: names[thing], ...rest })),
  }));
  return { capabilities: capabilities.sort((a, b) => b.firms - a.firms || byCodePoint(a.capability, b.capability)), firms: stated.size };
}
