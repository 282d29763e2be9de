import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { esriOf } from '#graph-model/analysis/esri/esri.ts';
import { candidateFinder } from '#graph-model/analysis/interventions/candidates.ts';
import { interventions } from '#graph-model/analysis/interventions/interventions.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { andOrChain } from '#tests/support/and-or-chain.ts';
import { lostBy } from '#tests/support/brute-force-failure.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { aDataset, aFirm, aProduct, aRelation, anOffer } from '#tests/support/records.ts';

describe('interventions', () => {
  it('in the chain to the OEM: a second galvanising shop helps at Schrauben alone, a second drawing shop nowhere by itself', () => {
    const { dataset } = andOrChain();
    const context = createAnalysisContext({
      ...dataset, firms: [...dataset.firms, aFirm({ id: 'Neue Galvanik' }), aFirm({ id: 'Neue Zieherei' })],
      offers: [anOffer({ id: 'O1', firm: 'Neue Galvanik', product: 'Beschichtung' }), anOffer({ id: 'O2', firm: 'Neue Zieherei', product: 'Draht' })],
    });
    const { relations, before, inputs, complete, coverage } = interventions(context, { scope: { kind: 'firm', firm: 'OEM' } });
    expect([before.target, inputs, complete, coverage]).toEqual([{ total: 5, largest: 1 }, 9, true, 1]);
    // Without wire both Schrauben and the two makers of springs stop: one relation saves only one of them.
    expect(relations).toMatchObject([{
      buyer: 'Schrauben', product: 'Beschichtung', supplier: 'Galvanik', candidates: [{ firm: 'Neue Galvanik', basis: 'offers' }],
      after: { target: { total: 4, largest: 1 } }, averted: [{ failed: 'Galvanik', before: 5, after: 2 }],
    }]);
  });

  it('take one after the other, each the best one of the network with those before', () => {
    const context = createAnalysisContext(heavyTailedDataset({ firms: 120, relations: 400, seed: 3 }));
    const { relations, steps, before } = interventions(context, { aim: 'firms', steps: 4, esri: 0, limit: 1 });
    expect([steps.length, steps[0]]).toEqual([4, relations[0]]);
    let { dataset } = context;
    let last = before.firms.total;
    for (const [place, { buyer, product, candidates: [{ firm }], after }] of steps.entries()) {
      dataset = { ...dataset, relations: [...dataset.relations, aRelation({ id: `Neu ${place}`, supplier: firm, buyer, product })] };
      const stops = dataset.firms.reduce((sum, { id }) => sum + lostBy(dataset, [id]).length, 0);
      expect([after.firms.total, stops < last]).toEqual([stops, true]);
      last = stops;
    }
  });

  it('change systemic relevance as the network with the relation in it does, half of the purchases moved', () => {
    const context = createAnalysisContext(heavyTailedDataset({ firms: 60, relations: 200, seed: 8 }));
    const random = seededRandom(5);
    const dataset = { ...context.dataset, relations: context.dataset.relations.map((relation) => ({ ...relation, volumeEur: Math.ceil(1e6 * random()) })) };
    const [best] = interventions(createAnalysisContext(dataset), { aim: 'firms', limit: 1, esri: 1 }).relations;
    const bought = dataset.relations.filter(({ buyer, product }) => buyer === best.buyer && product === best.product);
    const volume = bought.reduce((sum, { volumeEur }) => sum + volumeEur, 0);
    const changed = aDataset({ ...dataset, relations: [
      ...dataset.relations.map((relation) => (bought.includes(relation) ? { ...relation, volumeEur: relation.volumeEur / 2 } : relation)),
      aRelation({ id: 'Z', supplier: best.candidates[0].firm, buyer: best.buyer, product: best.product, volumeEur: volume / 2 }),
    ] });
    const figures = (data: typeof changed) => {
      const found = createAnalysisContext(data);
      const { esri } = esriOf(found);
      return { total: esri.reduce((sum, value) => sum + value, 0), largest: Math.max(...esri), supplier: esri[found.network.indexOf.get(best.supplier)!] };
    };
    for (const [got, want] of [[best.esri!.before, figures(dataset)], [best.esri!.after, figures(changed)]]) {
      for (const figure of ['total', 'largest', 'supplier'] as const) expect(got[figure]).toBeCloseTo(want[figure], 8);
    }
  });

  it('end at the limit of work, and say so; of an empty network there are none', () => {
    const context = createAnalysisContext(heavyTailedDataset({ firms: 300, relations: 1200, seed: 4 }));
    const limited = interventions(context, { work: 1, esri: 0 });
    expect([limited.complete, limited.note.de.includes('begrenzt')]).toEqual([false, true]);
    expect(interventions(createAnalysisContext(aDataset()))).toMatchObject({ relations: [], steps: [], inputs: 0, complete: true, before: { firms: { total: 0, largest: 0 } } });
    expect(() => interventions(context, { scope: { kind: 'firm', firm: 'nobody' } })).toThrow(expect.objectContaining({ code: 'not_found' }));
  });
});

describe('candidates', () => {
  it('supply it, offer it, deal in its class, or can do what today’s supplier can where nothing tells the class', () => {
    const region = { id: 'r', name: 'Region', keys: ['05914'] };
    const dataset = aDataset({
      firms: [
        ...['Liefert', 'Bietet', 'Klasse', 'Werk', 'Anderswo', 'Sucht'].map((id) => aFirm({ id, ags: '05914000' })),
        aFirm({ id: 'Heute', ags: '05914000', capabilities: ['Härten', 'Drehen'] }), aFirm({ id: 'Kann', ags: '05914000', capabilities: ['Härten', 'Drehen', 'Fräsen'] }),
        aFirm({ id: 'Kann wenig', ags: '05914000', capabilities: ['Härten', 'Fräsen', 'Gießen'] }), aFirm({ id: 'Fern', ags: '09162000', capabilities: ['Härten', 'Drehen'] }),
      ],
      products: [aProduct({ id: 'Feder', code: '732020', codeSystem: 'HS' }), aProduct({ id: 'Federband', code: '73202081', codeSystem: 'CN' }), aProduct({ id: 'Lohnhärten' })],
      relations: [
        aRelation({ id: 'R1', supplier: 'Heute', buyer: 'Werk', product: 'Feder' }), aRelation({ id: 'R2', supplier: 'Liefert', buyer: 'Anderswo', product: 'Feder' }),
        aRelation({ id: 'R3', supplier: 'Klasse', buyer: 'Anderswo', product: 'Federband' }), aRelation({ id: 'R4', supplier: 'Fern', buyer: 'Anderswo', product: 'Feder' }),
      ],
      offers: [anOffer({ id: 'O1', firm: 'Bietet', product: 'Feder' }), anOffer({ id: 'O2', firm: 'Sucht', product: 'Feder', direction: 'seeks' })],
    });
    const { network, ...context } = createAnalysisContext(dataset, { region });
    const at = (id: string) => network.indexOf.get(id)!;
    const find = (product: string) => candidateFinder({ ...context, network })(product, at('Werk'), [at('Heute')]).map(({ firm, basis }) => [network.firms[firm], basis]);
    expect(find('Feder')).toEqual([['Liefert', 'supplies'], ['Bietet', 'offers'], ['Klasse', 'class']]);
    expect(find('Lohnhärten')).toEqual([['Kann', 'capability']]);
  });
});
