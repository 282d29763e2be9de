import type { CompactNetwork } from '../compact-network.ts';
import { isActive } from '../supply-relation.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { bridges } from './bridges.ts';
import { communities } from './community.ts';
import type { Communities } from './community.ts';
import { components } from './components.ts';
import { cutStructure } from './cut-structure.ts';
import { localSourcingShare } from './local-sourcing.ts';
import type { LocalSourcingShare } from './local-sourcing.ts';
import { lostSets } from './lost-sets.ts';
import { strongComponents } from './strong-components.ts';
import { tiers } from './tier.ts';

/** The network in figures; null where a figure has no meaning. */
export interface NetworkSummary {
  readonly firms: number;
  /** Relations in force. */
  readonly relations: number;
  /** Ordered pairs of different firms with at least one relation. */
  readonly links: number;
  /** Share of the ordered pairs that are linked. */
  readonly density: number | null;
  /** Share of the links whose opposite exists too. */
  readonly reciprocity: number | null;
  /** Links per firm, suppliers and buyers together: twice the links by the firms. */
  readonly meanDegree: number | null;
  readonly components: number;
  readonly strongComponents: number;
  readonly tiers: number;
  readonly communities: number;
  readonly modularity: number | null;
  readonly articulationPoints: number;
  readonly bridges: [string, string][];
  /** Firms whose failure alone stops at least one other. */
  readonly criticalFirms: number;
  readonly localSourcingShare: LocalSourcingShare;
}

/**
 * The network in figures. O(firms + relations) beside Louvain and the lost sets, which measures share; `divided` is the division into
 * communities where it is known already.
 */
export function summarise(context: AnalysisContext, divided: Pick<Communities, 'groups' | 'modularity'> = communities(context)): NetworkSummary {
  const { network, dataset, options } = context;
  const count = network.firms.length;
  const { groups, modularity } = divided;
  return {
    firms: count,
    relations: dataset.relations.filter((relation) => isActive(relation, options.day)).length,
    links: network.links,
    density: count < 2 ? null : network.links / (count * (count - 1)),
    reciprocity: reciprocityOf(network),
    meanDegree: count === 0 ? null : (2 * network.links) / count,
    components: components(context).groups,
    strongComponents: strongComponents(context).groups,
    tiers: count === 0 ? 0 : 1 + tiers(context).reduce((highest, tier) => Math.max(highest, tier), 0),
    communities: groups,
    modularity: Number.isNaN(modularity) ? null : modularity,
    articulationPoints: cutStructure(context).articulation.reduce((sum, flag) => sum + flag, 0),
    bridges: bridges(context),
    criticalFirms: lostSets(context).firms.reduce((sum, lost) => sum + (lost > 0 ? 1 : 0), 0),
    localSourcingShare: localSourcingShare(context),
  };
}

/** Share of the links whose opposite exists too; rows ascend, so one pass over both directions side by side tells. */
function reciprocityOf({ firms, links, outStart, outFirm, inStart, inFirm }: CompactNetwork): number | null {
  if (links === 0) return null;
  let mutual = 0;
  for (let firm = 0; firm < firms.length; firm++) {
    let supplier = inStart[firm];
    for (let link = outStart[firm]; link < outStart[firm + 1]; link++) {
      while (supplier < inStart[firm + 1] && inFirm[supplier] < outFirm[link]) supplier++;
      if (supplier < inStart[firm + 1] && inFirm[supplier] === outFirm[link]) mutual++;
    }
  }
  return mutual / links;
}
