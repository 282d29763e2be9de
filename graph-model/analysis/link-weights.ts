import type { CompactNetwork } from '../compact-network.ts';
import type { Words } from '../language.ts';
import type { AnalysisContext } from './analysis-context.ts';

/** Volumes, shares and the like are used only where at least this share of what is needed is known; then for all, never for a part. */
export const MIN_KNOWN_SHARE = 0.8;

/** Whether volumes are used, and what to say about it. */
export interface WeightRule {
  readonly weighted: boolean;
  /** Share of the data used that was known. */
  readonly coverage: number;
  readonly note: Words;
}

/** How links weigh in measures that can take volumes into account. */
export interface LinkWeights extends WeightRule {
  /** One weight per link in the order of `outFirm`; absent where every link counts the same. */
  readonly weights?: Float64Array;
}

/** The weights of the context's links. */
export function linkWeights(context: AnalysisContext): LinkWeights {
  return context.share(weightsOfContext);
}

function weightsOfContext({ network }: AnalysisContext): LinkWeights {
  return linkWeightsOf(network);
}

/**
 * Weights by volume where at least 80 % of the links have one, else none. A link without a volume then counts as the average of its
 * buyer's other links, or of all links where the buyer has none. O(links).
 */
export function linkWeightsOf(network: CompactNetwork): LinkWeights {
  const known = network.outVolume.reduce((sum, volume) => (Number.isNaN(volume) ? sum : sum + 1), 0);
  const rule = weightRule(known, network.links);
  if (!rule.weighted) return rule;
  return { ...rule, weights: known === network.links ? network.outVolume : withAverages(network) };
}

/** Whether links weigh by volume where it is known for `known` of them. */
export function weightRule(known: number, links: number): WeightRule {
  const share = links === 0 ? 0 : known / links;
  const percent = Math.floor(share * 100);
  if (share < MIN_KNOWN_SHARE) {
    return {
      weighted: false,
      coverage: 1,
      note: {
        de: `Ohne Volumen gerechnet: Es ist bei ${percent} % der Lieferverbindungen bekannt, nötig sind 80 %.`,
        en: `Computed without volumes: they are known for ${percent} % of the supply links, 80 % are needed.`,
      },
    };
  }
  return {
    weighted: true,
    coverage: share,
    note: {
      de: `Nach Volumen gewichtet: Es ist bei ${percent} % der Lieferverbindungen bekannt; sonst gilt der Durchschnitt des Abnehmers.`,
      en: `Weighted by volume: it is known for ${percent} % of the supply links; elsewhere the buyer's average is taken.`,
    },
  };
}

function withAverages({ firms, links, outFirm, outVolume }: CompactNetwork): Float64Array {
  const sum = new Float64Array(firms.length);
  const count = new Int32Array(firms.length);
  let sumOfAll = 0;
  let countOfAll = 0;
  for (let link = 0; link < links; link++) {
    if (Number.isNaN(outVolume[link])) continue;
    sum[outFirm[link]] += outVolume[link];
    count[outFirm[link]]++;
    sumOfAll += outVolume[link];
    countOfAll++;
  }
  const average = sumOfAll / countOfAll;
  return outVolume.map((volume, link) => {
    if (!Number.isNaN(volume)) return volume;
    const buyer = outFirm[link];
    return count[buyer] > 0 ? sum[buyer] / count[buyer] : average;
  });
}
