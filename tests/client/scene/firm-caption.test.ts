import { describe, expect, it } from 'vitest';
import { countryName, firmCaption } from '../../../client/scene/firm-caption.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import { DEFAULT_SCENE } from '#graph-model/picture/scene-state.ts';
import { aNetwork } from '../../support/a-network.ts';
import { someMeasures } from '../../support/some-measures.ts';

describe('what is said of a firm', () => {
  const network = aNetwork(
    [{ id: 'A', name: 'Draht & Söhne KG', ags: '05962004', wz: '25.93.0' }, { id: 'B', country: 'IT' }, { id: 'C', ags: '05914000', wz: '99.99' }],
    [['A', 'B'], ['A', 'C']],
  );
  const links = buildLinks(network);
  const measures = someMeasures({ critical_count: [2, null, 0], pagerank: [1, 1, 1] });
  const caption = (firm: number) => firmCaption(network, measures, links, DEFAULT_SCENE, firm, 'de');

  it('is its name, place, branch, partners and the value that is shown', () => {
    expect(caption(0)).toEqual({
      name: 'Draht & Söhne KG',
      lines: ['Altena · Märkischer Kreis', '25.93.0 Drahtwaren, Ketten und Federn', '0 Lieferanten · 2 Abnehmer', 'Reichweite des Ausfalls (Unternehmen): 2'],
    });
  });

  it('says unknown where something is', () => {
    expect(caption(1).lines).toEqual(['Italien', 'Branche unbekannt', '1 Lieferant · 0 Abnehmer', 'Reichweite des Ausfalls (Unternehmen): unbekannt']);
    expect(caption(2).lines.slice(0, 2)).toEqual(['Hagen', '99.99']);
  });

  it('keeps a country code that is none', () => {
    expect([countryName('XQ', 'de'), countryName('toolong', 'de'), countryName('PL', 'en')]).toEqual(['XQ', 'toolong', 'Poland']);
  });
});
