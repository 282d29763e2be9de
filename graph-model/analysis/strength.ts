import type { Measure, MeasureValues } from './measure.ts';

/** Euro per year that a firm buys for. */
export const inStrength: Measure = {
  id: 'in_strength',
  group: 'partners',
  label: { de: 'Einkaufsvolumen', en: 'Purchasing volume' },
  term: { de: 'Gewichteter Eingangsgrad (In-Strength)', en: 'In-strength' },
  question: { de: 'Für wie viel kauft das Unternehmen im Netz ein?', en: 'For how much does the firm buy in the network?' },
  formula: {
    de: 'Summe der bekannten Volumen aller Beziehungen von Lieferanten zu diesem Unternehmen, in Euro je Jahr.',
    en: 'Sum of the known volumes of all relations from suppliers to this firm, in euro per year.',
  },
  unit: 'eur_per_year',
  source: 'Barrat, A. et al. (2004): The architecture of complex weighted networks. PNAS 101(11), 3747–3752',
  compute: ({ network }) => knownVolumes(network.inStart, network.inVolume),
};

/** Euro per year that a firm sells for. */
export const outStrength: Measure = {
  id: 'out_strength',
  group: 'partners',
  label: { de: 'Liefervolumen', en: 'Supply volume' },
  term: { de: 'Gewichteter Ausgangsgrad (Out-Strength)', en: 'Out-strength' },
  question: { de: 'Für wie viel liefert das Unternehmen im Netz?', en: 'For how much does the firm supply in the network?' },
  formula: {
    de: 'Summe der bekannten Volumen aller Beziehungen von diesem Unternehmen zu Abnehmern, in Euro je Jahr.',
    en: 'Sum of the known volumes of all relations from this firm to buyers, in euro per year.',
  },
  unit: 'eur_per_year',
  source: 'Barrat, A. et al. (2004): The architecture of complex weighted networks. PNAS 101(11), 3747–3752',
  compute: ({ network }) => knownVolumes(network.outStart, network.outVolume),
};

/** Sum per row over the known volumes; NaN for a row of which none is known, 0 for an empty row. */
function knownVolumes(rowStart: Int32Array, volume: Float64Array): MeasureValues {
  const values = new Float64Array(rowStart.length - 1);
  let known = 0;
  for (let firm = 0; firm < values.length; firm++) {
    let knownHere = 0;
    for (let link = rowStart[firm]; link < rowStart[firm + 1]; link++) {
      if (Number.isNaN(volume[link])) continue;
      values[firm] += volume[link];
      knownHere++;
    }
    if (knownHere === 0 && rowStart[firm] < rowStart[firm + 1]) values[firm] = Number.NaN;
    known += knownHere;
  }
  return { values, coverage: volume.length === 0 ? 1 : known / volume.length };
}
