import type { MeasureUnit } from '#graph-model/analysis/measure.ts';
import type { ReportWords } from '../report-words.ts';

/** The value of a measure as people read it; null is unknown. */
export function valueText(value: number | null, unit: MeasureUnit, words: ReportWords): string {
  switch (unit) {
    case 'share': return words.share(value);
    case 'eur_per_year': return words.euro(value);
    case 'days': return words.days(value);
    case 'yes_no': return value === null ? words.unknown : words.say(value === 1 ? { de: 'ja', en: 'yes' } : { de: 'nein', en: 'no' });
    case 'score': return words.number(value, 4);
    case 'firms': case 'group': case 'tier': return words.number(value, 0);
  }
}
