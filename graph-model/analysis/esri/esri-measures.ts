import type { Words } from '../../language.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import type { Measure, MeasureId, MeasureValues } from '../measure.ts';
import { esriOf, volumeWords } from './esri.ts';
import type { EsriResult } from './esri.ts';
import { withUnsettled } from './esri-words.ts';

const SOURCE = 'Diem, C., Borsos, A., Reisch, T., Kertész, J., Thurner, S. (2022): Quantifying firm-level economic systemic risk from nation-wide supply networks. Scientific Reports 12, 7719';

/** Firms times links up to which every firm is computed in a few seconds, with all other measures: 5,000 firms with 20,000 links, say. */
const UNASKED_WORK = 100_000_000;

/** How much of the network's sales is lost when a firm fails. */
export const esri: Measure = {
  id: 'esri',
  label: { de: 'Systemische Relevanz', en: 'Systemic relevance' },
  term: { de: 'Systemrelevanz-Index (ESRI)', en: 'Economic systemic risk index (ESRI)' },
  question: { de: 'Welcher Anteil der Lieferungen im Netz geht verloren, wenn das Unternehmen ausfällt?', en: 'Which share of the supplies in the network is lost when the firm fails?' },
  formula: {
    de: 'Der Ausfall läuft zu den Abnehmern (fehlende Vorleistungen: unverzichtbare begrenzen alles, verzichtbare anteilig; gleichartige Lieferanten springen nach Marktanteil ein) und zu den Lieferanten (fehlende Aufträge). Je Unternehmen zählt der größere Verlust, gewichtet mit seinem Anteil an allen Lieferungen, das ausgefallene eingeschlossen.',
    en: 'The failure runs to the buyers (missing inputs: essential ones limit everything, others in proportion; suppliers of the same product step in by market share) and to the suppliers (missing orders). For each firm the greater loss counts, weighted by its share of all supplies, the failed firm included.',
  },
  group: 'failure',
  unit: 'share', source: SOURCE,
  compute: (context) => measuresOf(context).esri,
  onRequest: (context) => wordsUnasked(context, 'esri'),
};

/** The part that runs to the suppliers. */
export const esriUp: Measure = {
  id: 'esri_up',
  label: { de: 'Systemische Relevanz für Lieferanten', en: 'Systemic relevance for suppliers' },
  term: { de: 'ESRI, vorgelagert', en: 'ESRI, upstream' },
  question: { de: 'Wie viel verlieren die Lieferanten, wenn das Unternehmen ausfällt und nichts mehr bestellt?', en: 'How much do suppliers lose when the firm fails and orders nothing any more?' },
  formula: {
    de: 'Nur der Weg zu den Lieferanten: Jeder verliert den Anteil seines Absatzes, den seine Abnehmer nicht mehr bestellen. Summe der Verluste, gewichtet mit dem Anteil an allen Lieferungen, das ausgefallene Unternehmen eingeschlossen.',
    en: 'Only the way to the suppliers: each loses the share of its sales that its buyers no longer order. Sum of the losses, weighted by the share of all supplies, the failed firm included.',
  },
  group: 'failure',
  unit: 'share', source: SOURCE,
  compute: (context) => measuresOf(context).esri_up,
  onRequest: (context) => wordsUnasked(context, 'esri_up'),
};

/** The part that runs to the buyers. */
export const esriDown: Measure = {
  id: 'esri_down',
  label: { de: 'Systemische Relevanz für Abnehmer', en: 'Systemic relevance for buyers' },
  term: { de: 'ESRI, nachgelagert', en: 'ESRI, downstream' },
  question: { de: 'Wie viel verlieren die Abnehmer, wenn das Unternehmen ausfällt und nichts mehr liefert?', en: 'How much do buyers lose when the firm fails and supplies nothing any more?' },
  formula: {
    de: 'Nur der Weg zu den Abnehmern: Fehlende unverzichtbare Vorleistungen begrenzen alles, verzichtbare mindern anteilig; gleichartige Lieferanten springen nach Marktanteil ein. Summe der Verluste, gewichtet mit dem Anteil an allen Lieferungen, das ausgefallene Unternehmen eingeschlossen.',
    en: 'Only the way to the buyers: missing essential inputs limit everything, others reduce in proportion; suppliers of the same product step in by market share. Sum of the losses, weighted by the share of all supplies, the failed firm included.',
  },
  group: 'failure',
  unit: 'share', source: SOURCE,
  compute: (context) => measuresOf(context).esri_down,
  onRequest: (context) => wordsUnasked(context, 'esri_down'),
};

/** Measures that come out of one computation. */
export type EsriMeasures = Readonly<Record<'esri' | 'esri_up' | 'esri_down', MeasureValues>>;

function measuresOf(context: AnalysisContext): EsriMeasures {
  return context.share(computedMeasures);
}

function computedMeasures(context: AnalysisContext): EsriMeasures {
  return esriMeasures(esriOf(context));
}

/** The three measures of a result. */
export function esriMeasures({ esri: values, up, down, coverage, basis, unsettled }: EsriResult): EsriMeasures {
  const note = withUnsettled(volumeWords(basis), unsettled);
  return { esri: { values, coverage, note }, esri_up: { values: up, coverage, note }, esri_down: { values: down, coverage, note } };
}

function wordsUnasked({ network: { firms, links } }: AnalysisContext, id: MeasureId): Words | undefined {
  if (firms.length * links <= UNASKED_WORK) return undefined;
  return {
    de: `Nicht mitgerechnet: Bei ${firms.length} Unternehmen und ${links} Verbindungen dauert es Sekunden bis Minuten. Auf Anfrage rechnet „atlas analyse --metrics ${id}“ oder GET /api/v1/analyses/${id}.`,
    en: `Not computed with the others: with ${firms.length} firms and ${links} links it takes seconds to minutes. On request "atlas analyse --metrics ${id}" or GET /api/v1/analyses/${id} computes it.`,
  };
}
