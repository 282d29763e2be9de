import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { indexRecords } from '#server/network/record-index.ts';
import { presentNetwork } from '#server/present/network-view.ts';
import { hiddenNames, withNames } from '../../../client/state/hidden-names.ts';
import { indexNetwork } from '../../../client/state/network-index.ts';
import { shortName } from '../../../client/scene/short-name.ts';
import { aNetwork } from '#tests/support/a-network.ts';

const network = aNetwork([
  { id: 'F1', name: 'Federn Müller GmbH', ags: '05914000', wz: '25.93.0' }, { id: 'F2', name: 'Federn Müller GmbH & Co. KG', ags: '05914000', wz: '25.93.0' },
  { id: 'F3', name: 'Draht AG', ags: '05962004', wz: '24.34.0' }, { id: 'F4', name: 'Steel (Leuven)', country: 'BE' }, { id: 'F5', name: 'Irgendwer' },
]);
const hidden = hiddenNames(indexNetwork(network), 'de', { firm: 'Betrieb', somewhere: 'Ort unbekannt' });

describe('hidden names', () => {
  it('are branch and place, with a number where several are alike', () => {
    expect(hidden.names).toEqual(['Drahtwaren, Hagen 1', 'Drahtwaren, Hagen 2', 'Metallerzeugung, Altena', 'Betrieb, Belgien', 'Betrieb, Ort unbekannt']);
    expect(withNames(network, hidden.names).firms).toMatchObject({ id: network.firms.id, name: hidden.names });
  });

  it('stand in texts too, the longest name first, also without its legal form; a word that is no name stays', () => {
    expect(hidden.inText('Federn Müller GmbH & Co. KG und federn müller beliefern Steel (Leuven).')).toBe('Drahtwaren, Hagen 2 und Drahtwaren, Hagen 1 beliefern Betrieb, Belgien.');
    expect(hidden.inText('Draht und Federn, Draht-Müller')).toBe('Draht und Federn, Draht-Müller');
  });

  it('of the demonstration region are different for all, hold nobody’s name and fit into the picture whole', () => {
    const dataset = generateDemoRegion();
    const { firms } = dataset;
    const snapshot = { revision: 1, changeSet: 'C1', day: '2026-11-21', dataset, index: indexRecords(dataset), context: createAnalysisContext(dataset) };
    const { names } = hiddenNames(indexNetwork(presentNetwork(snapshot, loadReferenceData(), MAERKISCHE_REGION)), 'de', { firm: 'Betrieb', somewhere: 'Ort unbekannt' });
    const real = new Set(firms.map(({ name }) => name));
    expect([new Set(names).size, names.filter((name) => real.has(name)), names.filter((name) => shortName(name) !== name)]).toEqual([firms.length, [], []]);
  });
});
