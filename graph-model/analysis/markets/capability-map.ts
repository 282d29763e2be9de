import type { AnalysisContext } from '../analysis-context.ts';
import { capabilitiesOf } from '../capabilities.ts';
import { industryOf } from './industry-dependence.ts';
import { marketFields } from './market-fields.ts';
import { dependentFirms } from './new-markets.ts';

/** What a group of firms can do, and which industries need it. */
export interface CapabilityMap {
  /** Positions of the firms of the group that have told what they can do. */
  readonly group: readonly number[];
  /** Capabilities of the group, those of most firms first, with the positions of these firms. */
  readonly capabilities: readonly { readonly name: string; readonly firms: readonly number[] }[];
  /** Divisions of WZ that buy something that needs one of these, those needing most first. */
  readonly divisions: readonly string[];
  /** Ids of the fields of an industry that need a capability; row by capability, column by division. */
  readonly fields: readonly (readonly (readonly string[])[])[];
}

/** Rows and columns that a person can still read. */
const MOST = { capabilities: 20, divisions: 12 } as const;

/**
 * Capabilities of the firms that depend on an industry, against the other industries that buy what needs them: the sheet for a workshop. O(relations) once per
 * context, then O(capabilities of the group + needs of the fields).
 */
export function capabilityMap(context: AnalysisContext, leaving: string, most: { readonly capabilities: number; readonly divisions: number } = MOST): CapabilityMap {
  const all = context.share(capabilitiesOf);
  const industry = industryOf(leaving);
  const group = dependentFirms(context, industry).filter((firm) => all.has(firm));
  const firmsOf = new Map<string, number[]>();
  for (const firm of group) for (const name of all.get(firm)!) firmsOf.set(name, [...(firmsOf.get(name) ?? []), firm]);
  const others = marketFields(context).filter(({ division, demand }) => !industry.divisions.includes(division) && demand.bought.length > 0);
  const needed = new Set(others.flatMap(({ needs }) => [...needs.keys()]));
  const capabilities = Array.from(firmsOf, ([name, firms]) => ({ name, firms })).filter(({ name }) => needed.has(name))
    .sort((a, b) => b.firms.length - a.firms.length || (a.name < b.name ? -1 : 1)).slice(0, most.capabilities);
  const fieldsOf = (name: string, division: string): string[] => others.filter((field) => field.division === division && field.needs.has(name)).map(({ id }) => id);
  const counts = new Map<string, number>();
  for (const { division, needs } of others) counts.set(division, (counts.get(division) ?? 0) + capabilities.filter(({ name }) => needs.has(name)).length);
  const divisions = [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most.divisions).map(([division]) => division);
  return { group, capabilities, divisions, fields: capabilities.map(({ name }) => divisions.map((division) => fieldsOf(name, division))) };
}
