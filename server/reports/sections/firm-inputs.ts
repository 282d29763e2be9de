import type { FirmDetail } from '#graph-model/contract/records.ts';
import type { ReportSection } from '../report-section.ts';
import { moreRows, MOST_ROWS } from './firm-partners.ts';

/** What the firm needs, with how many sources each input has. */
export function firmInputs({ requirements, suppliers }: FirmDetail, productName: (id: string) => { name: string; nameEn?: string }): ReportSection {
  return {
    title: { de: 'Vorleistungen', en: 'Inputs' },
    body({ words, table }) {
      const { say, name, number } = words;
      const sources = (product: string) => new Set(suppliers.filter((relation) => relation.product === product).map(({ supplier }) => supplier)).size;
      table({
        columns: [
          { title: say({ de: 'Vorleistung', en: 'Input' }), width: 30 }, { title: say({ de: 'für', en: 'for' }), width: 24 }, { title: say({ de: 'Unverzichtbar', en: 'Essential' }), width: 14 },
          { title: say({ de: 'Vorrat reicht', en: 'Stock lasts' }), width: 14, align: 'right' }, { title: say({ de: 'Bekannte Lieferanten', en: 'Known suppliers' }), width: 18, align: 'right' },
        ],
        rows: requirements.map((requirement) => [
          name({ name: requirement.productName, nameEn: requirement.productNameEn }), requirement.forProduct === undefined ? say({ de: 'alles', en: 'everything' }) : name(productName(requirement.forProduct)),
          requirement.essential === undefined ? words.unknown : say(requirement.essential ? { de: 'ja', en: 'yes' } : { de: 'nein', en: 'no' }), words.days(requirement.stockDays), number(sources(requirement.product)),
        ]),
        mostRows: MOST_ROWS, more: moreRows(words), empty: say({ de: 'Keine Vorleistungen bekannt.', en: 'No inputs known.' }),
      });
    },
  };
}
