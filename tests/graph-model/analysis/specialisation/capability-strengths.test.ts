import { expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { capabilityStrengths } from '#graph-model/analysis/specialisation/capability-strengths.ts';
import { aDataset, aFirm, anOffer } from '#tests/support/records.ts';

it('capabilities of a region are counted by firm, beside all firms that state any, with what the same firms can do', () => {
  const dataset = aDataset({
    firms: [
      aFirm({ id: 'A', ags: '05962024', capabilities: ['Härten', 'Schleifen'] }), aFirm({ id: 'B', ags: '05962024' }), aFirm({ id: 'C', ags: '05111000', capabilities: ['Härten', 'Löten'] }), aFirm({ id: 'D', ags: '05962024' }),
    ],
    offers: [anOffer({ firm: 'B', direction: 'offers', product: undefined, capability: 'Schleifen' })],
  });
  expect(capabilityStrengths(createAnalysisContext(dataset), { id: 'r', name: 'R', keys: ['05962'] })).toEqual({
    firms: 3,
    capabilities: [
      { capability: 'Schleifen', firms: 2, everywhere: 2, quotient: (2 * 3) / (2 * 2), near: [{ capability: 'Härten', proximity: 1 / 2, together: 1, most: 2 }] },
      { capability: 'Härten', firms: 1, everywhere: 2, quotient: (1 * 3) / (2 * 2), near: [{ capability: 'Schleifen', proximity: 1 / 2, together: 1, most: 2 }] },
      { capability: 'Löten', firms: 0, everywhere: 1, quotient: 0, near: [{ capability: 'Härten', proximity: 1 / 2, together: 1, most: 2 }] },
    ],
  });
});
