import { compareScenarios } from '#graph-model/analysis/scenario/compare-scenarios.ts';
import type { ScenarioResult } from '#graph-model/analysis/scenario/evaluate-scenario.ts';
import type { GroupKey } from '#graph-model/analysis/scenario/scenario-groups.ts';
import type { ScenarioComparisonView, ScenarioOutcome } from '#graph-model/contract/scenarios.ts';
import type { Words } from '#graph-model/language.ts';
import type { ReferenceData } from '#seed-data/reference/reference-data.ts';
import { firmRef, productRef, type NameIndex } from './firm-view.ts';

const MOST_LISTED = 200;

/** A result with names, and no longer than people read. */
export function presentScenario(result: ScenarioResult, index: NameIndex): ScenarioOutcome {
  const { places: _, industries: __, standing, lostProducts, lostChains, stages, missing, ...figures } = result;
  return {
    ...figures,
    stages: stages.slice(0, MOST_LISTED),
    missing: [...missing],
    standing: standing.slice(0, MOST_LISTED).map(({ firm, ...rest }) => ({ firm: firmRef(index, firm), ...rest })),
    lostProducts: lostProducts.slice(0, MOST_LISTED).map(({ product, ...rest }) => ({ product: productRef(index, product), ...rest })),
    lostChains: {
      ends: lostChains.ends,
      first: lostChains.first.map((chain) => chain.map(({ firm, product, ...rest }) => ({ firm: firmRef(index, firm), ...(product !== undefined && { product: productRef(index, product) }), ...rest }))),
    },
  };
}

/** A comparison with names of places, industries and products. */
export function presentComparison(results: readonly ScenarioResult[], index: NameIndex, reference: ReferenceData): Pick<ScenarioComparisonView, 'figures' | 'places' | 'industries' | 'products'> {
  const { figures, places, industries, products } = compareScenarios(results);
  const named = <G extends GroupKey & { readonly firms: readonly number[] }>(group: G) => {
    const label = labelOf(group, reference);
    return { ...group, firms: [...group.firms], ...(label && { label }) };
  };
  return {
    figures: figures.map((row) => ({ ...row, values: [...row.values], differences: [...row.differences], best: [...row.best], worst: [...row.worst] })),
    places: places.map(named),
    industries: industries.map(named),
    products: products.slice(0, MOST_LISTED).map(({ product, from, ...rest }) => ({ product: productRef(index, product), ...rest, from: [...from] })),
  };
}

/** What a place or an industry is called; its key where the reference data do not have it. */
function labelOf({ ags, country, wz, wzEdition }: GroupKey, reference: ReferenceData): Words | undefined {
  const same = (text: string): Words => ({ de: text, en: text });
  if (ags !== undefined) return same(reference.municipalityByAgs.get(ags)?.name ?? ags);
  if (country !== undefined) return reference.countries.get(country) ?? same(country);
  if (wz === undefined) return undefined;
  const title = reference.branch(wz, wzEdition);
  return title ? { de: title.de, en: title.en } : same(wz);
}
