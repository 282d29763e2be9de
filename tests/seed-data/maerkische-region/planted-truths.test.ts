import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { capabilitiesOf, capabilityOverlap } from '#graph-model/analysis/capabilities.ts';
import { measureById } from '#graph-model/analysis/catalogue.ts';
import { criticalFirms } from '#graph-model/analysis/critical-firms.ts';
import { failureOf } from '#graph-model/analysis/failure-cascade.ts';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import { partnerSearch } from '#graph-model/analysis/partners/partner-search.ts';
import { evaluateScenario, type ScenarioResult } from '#graph-model/analysis/scenario/evaluate-scenario.ts';
import { isInRegion } from '#graph-model/region.ts';
import { planOf } from '#graph-model/scenario.ts';
import { fold } from '#graph-model/text.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_FIRMS } from '#seed-data/maerkische-region/planted-firms.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import type { PlantedTruth } from '#seed-data/maerkische-region/planted-truths.ts';
import { FURTHER_PRODUCTS, PRODUCT_WORDS } from '#seed-data/maerkische-region/product-words.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';

const dataset = generateDemoRegion();
const context = createAnalysisContext(dataset, { region: MAERKISCHE_REGION });
const firmById = new Map<string, (typeof dataset.firms)[number]>(dataset.firms.map((firm) => [firm.id, firm]));

type Of<K extends PlantedTruth['kind']> = Extract<PlantedTruth, { kind: K }>;
const truths = <K extends PlantedTruth['kind']>(kind: K) => PLANTED_TRUTHS.filter((truth): truth is Of<K> => truth.kind === kind);
const stoppedBy = (...failed: string[]) => failureOf(context, failed).stopped.filter(({ firm }) => !failed.includes(firm)).map(({ firm }) => firm);

function valueOf(id: MeasureId, firm: string): { value: number; rank: number } {
  const { values } = measureById(id)!.compute(context);
  const value = values[context.network.indexOf.get(firm)!];
  return { value, rank: values.filter((other) => other > value).length + 1 };
}

/** What the scenarios of a region do, the one without a measure first. */
function scenariosOf(region: typeof context): ScenarioResult[] {
  const { scenarios } = region.dataset;
  return scenarios.toSorted((a, b) => (a.newRelations?.length ?? 0) - (b.newRelations?.length ?? 0)).map((scenario) => evaluateScenario(region, planOf(scenario)));
}

describe('planted truths', () => {
  it('are played by firms that are in the region under their own names', () => {
    expect(PLANTED_FIRMS.map(({ id }) => firmById.get(id)?.name)).toEqual(PLANTED_FIRMS.map(({ name }) => name));
    expect(PLANTED_FIRMS.filter(({ id }) => !isInRegion(MAERKISCHE_REGION, firmById.get(id)!))).toEqual([]);
  });

  it('number at least what a workshop needs', () => {
    const counts = Object.fromEntries([...Map.groupBy(PLANTED_TRUTHS, ({ kind }) => kind)].map(([kind, group]) => [kind, group.length]));
    expect(counts).toEqual({
      critical_chain: 3, hidden_gap: 3, hidden_source: 2, critical_pair: 1, central_not_critical: 1, critical_not_central: 1, real_gap: 1, partner: 3, market: 1, similar_names: 1,
    });
  });

  it.each([1, 2])('hold in the region of another seed as well (%i)', (seed) => {
    const region = createAnalysisContext(generateDemoRegion(seed));
    const stageOf = (failed: readonly string[], firm: string) => failureOf(region, failed).stopped.find((step) => step.firm === firm)?.stage;
    for (const { source, chain } of truths('critical_chain')) expect(chain.map((firm) => stageOf([source], firm))).toEqual([1, 2, 3]);
    for (const { buyer, suppliers, root } of truths('hidden_source')) {
      expect([stageOf([root], buyer), stageOf([suppliers[0]], buyer), stageOf([suppliers[1]], buyer)]).toEqual([2, undefined, undefined]);
    }
    for (const { pair, stops } of truths('critical_pair')) {
      expect([stageOf(pair, stops), stageOf([pair[0]], stops), stageOf([pair[1]], stops)]).toEqual([1, undefined, undefined]);
    }
    for (const { firm } of truths('central_not_critical')) expect(failureOf(region, [firm]).stages).toBe(0);
    const [failure, secured] = scenariosOf(region);
    expect([secured.missing, failure.stopped - secured.stopped >= 3]).toEqual([[], true]);
  });

  it.each(truths('critical_chain'))('$shows.en', ({ source, chain }) => {
    const last = chain.at(-1)!;
    const critical = criticalFirms(context, last).critical.find(({ firm }) => firm === source);
    expect(critical?.proof.map(({ firm }) => firm)).toEqual([source, ...chain]);
  });

  it('are told by two scenarios: a galvanising shop fails and a chain stops; with a second source nobody stops', () => {
    const results = scenariosOf(context).map(({ failed, stopped, stages, firstStop, over, missing }) => ({ failed, stopped, stages, firstStop, over, missing }));
    expect(results).toEqual([
      { failed: 1, stopped: 6, stages: [1, 1, 4], firstStop: 4, over: 45, missing: [] },
      { failed: 1, stopped: 0, stages: [], firstStop: undefined, over: 45, missing: [] },
    ]);
  });

  it.each(truths('hidden_gap'))('$shows.en', ({ product: key, offeredBy }) => {
    const name = PRODUCT_WORDS[key]?.[2] ?? key;
    expect(name in FURTHER_PRODUCTS).toBe(false);
    const product = dataset.products.find((candidate) => candidate.name === name)!.id;
    const suppliers = dataset.relations
      .filter((relation) => relation.product === product && isInRegion(MAERKISCHE_REGION, firmById.get(relation.buyer)!))
      .map((relation) => isInRegion(MAERKISCHE_REGION, firmById.get(relation.supplier)!));
    expect(suppliers.length).toBeGreaterThan(5);
    expect(suppliers.filter((inRegion) => inRegion !== false)).toEqual([]);
    expect(dataset.offers.some((offer) => offer.firm === offeredBy && offer.product === product && offer.direction === 'offers')).toBe(true);
    expect(isInRegion(MAERKISCHE_REGION, firmById.get(offeredBy)!)).toBe(true);
  });

  it.each(truths('hidden_source'))('$shows.en', ({ buyer, suppliers, root }) => {
    const { hiddenSources, critical } = criticalFirms(context, buyer);
    expect(hiddenSources.filter(({ source }) => source === root).map((found) => [...found.suppliers].sort())).toEqual([[...suppliers].sort()]);
    expect(critical.map(({ firm }) => firm)).toContain(root);
    expect(critical.map(({ firm }) => firm)).not.toEqual(expect.arrayContaining([suppliers[0]]));
    expect(critical.map(({ firm }) => firm)).not.toEqual(expect.arrayContaining([suppliers[1]]));
  });

  it.each(truths('critical_pair'))('$shows.en', ({ pair, stops }) => {
    expect(stoppedBy(pair[0])).not.toContain(stops);
    expect(stoppedBy(pair[1])).not.toContain(stops);
    expect(stoppedBy(...pair)).toContain(stops);
    expect(criticalFirms(context, stops).pairs.map((found) => [...found].sort())).toContainEqual([...pair].sort());
  });

  it.each(truths('central_not_critical'))('$shows.en', ({ firm }) => {
    expect(valueOf('betweenness', firm).rank).toBeLessThanOrEqual(10);
    expect(valueOf('critical_count', firm).value).toBe(0);
    expect(stoppedBy(firm)).toEqual([]);
  });

  it.each(truths('critical_not_central'))('$shows.en', ({ firm, stops }) => {
    expect(valueOf('betweenness', firm).value).toBe(0);
    expect(stoppedBy(firm)).toEqual(expect.arrayContaining([...stops]));
  });

  it.each(truths('real_gap'))('$shows.en', ({ product, buyers, closest }) => {
    const bought = dataset.relations.filter((relation) => relation.product === product);
    expect(bought.map(({ buyer }) => buyer).sort()).toEqual([...buyers].sort());
    expect([...buyers, closest].map((firm) => isInRegion(MAERKISCHE_REGION, firmById.get(firm)!))).toEqual([true, true, true, true]);
    const sameClass = new Set<string>(dataset.products.filter(({ code }) => code?.startsWith('6903')).map(({ id }) => id));
    expect([...sameClass]).toEqual([product]);
    expect(bought.map(({ supplier }) => isInRegion(MAERKISCHE_REGION, firmById.get(supplier)!) === true)).toEqual(bought.map(() => false));
    expect(dataset.offers.filter((offer) => offer.product !== undefined && sameClass.has(offer.product))).toEqual([]);
    const capabilities = capabilitiesOf(context);
    const { firms, indexOf } = context.network;
    const makers = new Set(bought.flatMap(({ supplier }) => [...capabilities.get(indexOf.get(supplier)!)!]));
    const overlap = (firm: string) => capabilityOverlap(makers, capabilities.get(indexOf.get(firm)!) ?? new Set());
    const regional = firms.filter((firm) => isInRegion(MAERKISCHE_REGION, firmById.get(firm)!) === true);
    expect(regional.toSorted((a, b) => overlap(b) - overlap(a))[0]).toBe(closest);
  });

  it('of partners are found first by the searches that look for them, in other seeds as well: precision and recall 1', () => {
    const places = loadReferenceData().municipalityByAgs;
    for (const region of [context, createAnalysisContext(generateDemoRegion(1), { region: MAERKISCHE_REGION })]) {
      const found = truths('partner').map(({ search: { product: key, ...search } }) => {
        const name = key === undefined ? undefined : PRODUCT_WORDS[key]?.[2] ?? key;
        const product = region.dataset.products.find((candidate) => candidate.name === name)?.id;
        const { candidates: [first, second] } = partnerSearch(region, { ...search, ...(product && { product }) }, { places });
        // A clear first place, not one of many.
        return first.score - (second?.score ?? 0) > 0.1 ? first.firm : undefined;
      });
      expect(found).toEqual(truths('partner').map(({ first }) => first));
    }
  });

  it('of partners change what they are sought for: the second source shares no root, and the first supplier is no kritische Stelle any more', () => {
    for (const { search: { product: key, ...search }, first } of truths('partner')) {
      if (search.forFirm === undefined) continue;
      const product = dataset.products.find(({ name }) => name === (PRODUCT_WORDS[key!]?.[2] ?? key))!.id;
      const { candidates } = partnerSearch(context, { ...search, product });
      const { parts, effect } = candidates.find(({ firm }) => firm === first)!;
      expect([parts.independence, effect!.after < effect!.before, effect!.gone.map((at) => context.network.firms[at])]).toEqual([{ value: 1, shared: [] }, true, expect.arrayContaining([search.insteadOf])]);
    }
  });

  it.each(truths('market'))('$shows.en', ({ firm, product, industry, buyers, missingCapability, missingCertificate, helper }) => {
    const record = firmById.get(firm)!;
    expect(record.dependentIndustries).toEqual(['Automobil']);
    expect(record.certificates).not.toContain(missingCertificate);
    const bought = dataset.relations.filter((relation) => relation.product === product);
    expect(bought.map(({ buyer }) => buyer).sort()).toEqual([...buyers].sort());
    expect(buyers.filter((buyer) => !firmById.get(buyer)!.wz!.startsWith(industry))).toEqual([]);
    for (const { supplier } of bought) {
      const { capabilities, certificates } = firmById.get(supplier)!;
      expect([...capabilities!].sort()).toEqual([...record.capabilities!, missingCapability].sort());
      expect(certificates).toContain(missingCertificate);
    }
    expect(firmById.get(helper)!.capabilities).toEqual(expect.arrayContaining([missingCapability, expect.stringContaining(missingCertificate)]));
  });

  it.each(truths('similar_names'))('$shows.en', ({ firms: [first, second] }) => {
    const [a, b] = [firmById.get(first)!, firmById.get(second)!];
    expect(fold(a.name).split(' ')[0]).toBe('brenkenhof');
    expect(fold(b.name).split(' ')[0]).toBe('brenkenhoff');
    expect(a.ags).toBe(b.ags);
  });
});
