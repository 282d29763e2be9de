import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { CAR_INDUSTRY } from '#graph-model/analysis/markets/industry-dependence.ts';
import { industryShare } from '#graph-model/analysis/markets/industry-share.ts';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import type { FirmDetail } from '#graph-model/contract/records.ts';
import type { Firm } from '#graph-model/firm.ts';
import type { Words } from '#graph-model/language.ts';
import type { ReportSection } from '../report-section.ts';
import { valueText } from './measure-value.ts';

/** Measures of a report on a firm; the method explains the same ones. */
export const FIRM_MEASURES = ['hhi_suppliers', 'hhi_buyers', 'esri', 'critical_count', 'critical_employee_share', 'in_degree', 'out_degree', 'betweenness', 'tier'] as const satisfies readonly MeasureId[];

/** On how few partners the firm depends, its part in the whole, and how much of its sales goes to the car industry. */
export function firmConcentration({ measures = {}, buyers }: FirmDetail, firmOf: (id: string) => Firm | undefined): ReportSection {
  return {
    title: { de: 'Konzentration und Rolle im Netz', en: 'Concentration and role in the network' },
    body({ words, bars, facts, note }) {
      const { say, number, share } = words;
      const cars = industryShare(buyers, firmOf, CAR_INDUSTRY);
      const index = (id: 'hhi_suppliers' | 'hhi_buyers') => ({ label: labelOf(id, say), share: measures[id] ?? null, text: number(measures[id], 3) });
      bars([index('hhi_suppliers'), index('hhi_buyers'), { label: say({ de: 'Anteil der Autoindustrie am Absatz', en: 'Share of the car industry in sales' }), share: cars.share, text: share(cars.share) }]);
      note(say({
        de: `Konzentration: 1 = ein einziger Partner, hoch ab 0,4. Autoindustrie: Abnehmer der WZ 29 und solche, die sich als abhängig bezeichnen; gezählt ${say(BASES[cars.basis])}, ${number(cars.told)} von ${number(cars.all)} Lieferbeziehungen mit bekannter Branche des Abnehmers.`,
        en: `Concentration: 1 = one single partner, high from 0.4. Car industry: buyers of WZ 29 and those that say that they depend on it; counted ${say(BASES[cars.basis])}, ${number(cars.told)} of ${number(cars.all)} relations with a known industry of the buyer.`,
      }));
      facts(FIRM_MEASURES.slice(2).map((id) => [labelOf(id, say), valueText(measures[id] ?? null, MEASURES.find((measure) => measure.id === id)!.unit, words)] as const));
    },
  };
}

const BASES = { volume: { de: 'nach Volumen', en: 'by volume' }, relations: { de: 'nach Zahl der Lieferbeziehungen', en: 'by number of relations' } } as const satisfies Record<string, Words>;

function labelOf(id: MeasureId, say: (words: Words) => string): string {
  return say(MEASURES.find((measure) => measure.id === id)!.label);
}
