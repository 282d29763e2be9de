import { describe, expect, it } from 'vitest';
import { buildLinks } from '#graph-model/picture/links.ts';
import { aNetwork } from '#tests/support/a-network.ts';
import { statedInputs } from '../../../client/state/input-facts.ts';
import { indexNetwork } from '../../../client/state/network-index.ts';
import { firmColumns, relationColumns, type ColumnFacts } from '../../../client/state/table-columns.ts';
import '../../../client/text/late-texts.ts';
import { loadTexts, textsOf, valueWords } from '../../../client/text/texts.ts';

const plain = aNetwork(
  [{ id: 'F1', name: 'Walzwerk', ags: '05914000', wz: '24' }, { id: 'F2', name: 'Federn AG', country: 'FR' }, { id: 'F3', name: 'Ohne' }],
  [['F1', 'F2', 'Draht'], ['F1', 'F3'], ['F3', 'F2', 'Draht']],
);
const network = { ...plain, relations: { ...plain.relations, volumeEur: [250_000, null, null], volumeClass: [null, 'A' as const, null] } };
const inputs = statedInputs(network, {
  revision: 1, recovery: { firm: [], days: [] }, switching: { relation: ['R3'], days: [14] },
  requirements: { firm: [1, 1], product: [0, 0], forProduct: [null, 0], essential: [false, true], stockDays: [9, 4] },
});
await loadTexts('de');
const t = textsOf('de');
const facts: ColumnFacts = { index: indexNetwork(network), links: buildLinks(network), measures: undefined, inputs, stageOf: undefined, t, language: 'de', words: valueWords(t) };

function said(columns: ReturnType<typeof firmColumns>, row: number): Record<string, string | undefined> {
  return Object.fromEntries(columns.map(({ id, text }) => [id, text(row)]));
}

describe('columns of firms', () => {
  it('say who and where a firm is and how many partners it has; what is unknown is absent', () => {
    expect(said(firmColumns(facts, ['esri']), 0)).toEqual({ name: 'Walzwerk', place: 'Hagen', branch: 'Metallerzeugung', suppliers: '0', buyers: '2' });
    expect(said(firmColumns(facts, []), 2)).toEqual({ name: 'Ohne', place: undefined, branch: undefined, suppliers: '1', buyers: '1' });
  });

  it('say the step of a failure, who fails first and who keeps running last', () => {
    const step = firmColumns({ ...facts, stageOf: new Map([[0, 0], [1, 2]]) }, [])[1]!;
    expect([0, 1, 2].map((firm) => [step.text(firm), step.number?.(firm)])).toEqual([['fällt aus', 0], ['steht ab Schritt 2', 2], ['läuft weiter', Infinity]]);
  });
});

describe('columns of relations', () => {
  it('say who supplies what to whom, and what the buyer has stated about it', () => {
    expect(said(relationColumns(facts), 0)).toEqual({
      supplier: 'Walzwerk', product: 'Draht', buyer: 'Federn AG', essential: 'unverzichtbar', volume: '0,1–1 Mio. €/Jahr', stock_days: '4 Tage', switch_days: undefined, supplier_place: 'Hagen', buyer_place: 'Frankreich',
    });
    expect(said(relationColumns(facts), 1)).toEqual({
      supplier: 'Walzwerk', product: undefined, buyer: 'Ohne', essential: undefined, volume: 'unter 10.000 €/Jahr', stock_days: undefined, switch_days: undefined, supplier_place: 'Hagen', buyer_place: undefined,
    });
    expect(said(relationColumns(facts), 2)['switch_days']).toBe('14 Tage');
  });

  it('never hold euros of a relation', () => {
    expect(JSON.stringify(relationColumns(facts).flatMap(({ text, number, isClass }) => [text(0), isClass ? undefined : number?.(0)]))).not.toContain('250');
  });
});
