import { describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { indexRecords } from '#server/network/record-index.ts';
import { presentNetwork } from '#server/present/network-view.ts';
import { aPlan } from '#tests/support/scenarios.ts';
import { indexNetwork } from '../../../client/state/network-index.ts';
import { comparedIds, figureText, planWords } from '../../../client/state/scenario-words.ts';
import '../../../client/text/late-texts.ts';
import { loadTexts, textsOf } from '../../../client/text/texts.ts';

await Promise.all([loadTexts('de'), loadTexts('en')]);
const dataset = generateDemoRegion();
const snapshot = { revision: 1, changeSet: 'C1', day: '2026-11-21', dataset, index: indexRecords(dataset), context: createAnalysisContext(dataset) };
const index = indexNetwork(presentNetwork(snapshot, loadReferenceData(), MAERKISCHE_REGION));
const [relation] = dataset.relations.filter(({ product }) => product !== undefined);
const nameOf = (id: string) => dataset.firms.find((firm) => firm.id === id)!.name;
const productOf = (id: string) => dataset.products.find((product) => product.id === id)!.name;
const words = (plan: Parameters<typeof aPlan>[0], language: 'de' | 'en' = 'de') => planWords(aPlan(plan), { index, t: textsOf(language), language });

describe('a scenario in words', () => {
  it('says who is hit, what is left and for how long', () => {
    expect(words({ failures: [{ municipality: '05962004', days: 21 }, { industry: '29', capacity: 0.7 }, { country: 'CN' }, { product: relation.product! }] })).toEqual([
      'Ausfall: Altena für 21 Tage', 'Herstellung von Kraftwagen und Kraftwagenteilen (29): nur noch 70\u00a0%', 'Ausfall: aus China', `Ausfall: niemand liefert ${productOf(relation.product!)}`,
    ]);
    expect(words({ failures: [{ municipality: '05962004', days: 1 }] }, 'en')).toEqual(['Failure: Altena for 1 day']);
  });

  it('names the first firms of many, and what is no longer there', () => {
    const ids = dataset.firms.slice(0, 5).map(({ id }) => id as string);
    expect(words({ failures: [{ firms: ids }, { firms: ['weg'] }] })).toEqual([`Ausfall: ${ids.slice(0, 3).map(nameOf).join(', ')} und 2 weitere`, 'Ausfall: weg (nicht mehr da)']);
  });

  it('says what changes', () => {
    const [supplier, buyer, product] = [nameOf(relation.supplier), nameOf(relation.buyer), productOf(relation.product!)];
    expect(words({ stocks: [{ firm: relation.buyer, product: relation.product!, days: 30 }], newRelations: [{ supplier: relation.supplier, buyer: relation.buyer }], endedRelations: [relation.id, 'weg'] })).toEqual([
      `Lager ${product} bei ${buyer}: 30 Tage`, `neu: ${supplier} → ${buyer} (Produkt unbekannt)`, `endet: ${supplier} → ${buyer} (${product})`, 'endet: … → … (nicht mehr da)',
    ]);
  });
});

describe('a new relation in words', () => {
  const { supplier, buyer } = relation;
  const [from, to] = [nameOf(supplier), nameOf(buyer)];

  it('says what is assumed of it: euros before a class, share, days to switch', () => {
    const newRelations = [{ supplier, buyer, volumeEur: 1_250_000, volumeClass: 'B' as const, share: 0.125, switchDays: 1 }, { supplier, buyer, volumeClass: 'B' as const }];
    expect(words({ newRelations })).toEqual([
      `neu: ${from} → ${to} (Produkt unbekannt), 1,3\u00a0Mio.\u00a0€ im Jahr, 12,5\u00a0% des Bezugs, Umstellungszeit 1 Tag`, `neu: ${from} → ${to} (Produkt unbekannt), 10.000–100.000 €/Jahr`,
    ]);
    expect(words({ newRelations }, 'en')[0]).toBe(`new: ${from} → ${to} (product unknown), €1.3m a year, 12.5% of what is bought, 1 day to switch`);
  });

  it('keeps nothing and unknown apart', () => {
    expect(words({ newRelations: [{ supplier, buyer, volumeEur: 0, share: 0, switchDays: 0 }] })).toEqual([`neu: ${from} → ${to} (Produkt unbekannt), 0\u00a0€ im Jahr, 0\u00a0% des Bezugs, Umstellungszeit 0 Tage`]);
  });
});

describe('a figure', () => {
  it('tells apart what is unknown, what never happens and what has no end', () => {
    const text = (figure: string, value: number | null) => figureText(figure, value, { t: textsOf('de'), language: 'de' });
    expect([text('firstStop', null), text('firstStop', 4), text('over', null), text('over', 0), text('over', 45), text('employees', null), text('esri', 0.123), text('stopped', 1234)])
      .toEqual(['niemand steht', 'Tag 4', 'kein Ende bekannt', 'niemand steht', 'Tag 45', 'unbekannt', '12,3\u00a0%', '1.234']);
  });
});

describe('the scenarios that are compared', () => {
  const saved = ['A', 'B', 'C', 'D', 'E'].map((id) => ({ id })) as unknown as Parameters<typeof comparedIds>[1];
  it('are the first four until somebody chooses; who is gone is left out; none can be chosen', () => {
    expect([comparedIds(undefined, saved, 8), comparedIds(['E', 'weg', 'B'], saved, 8), comparedIds([], saved, 8), comparedIds(undefined, saved, 2)]).toEqual([['A', 'B', 'C', 'D'], ['B', 'E'], [], ['A', 'B']]);
  });
});
