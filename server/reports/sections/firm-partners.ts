import type { FirmDetail, RelationView } from '#graph-model/contract/records.ts';
import type { Words } from '#graph-model/language.ts';
import { STATUS_WORDS } from '../record-words.ts';
import type { ReportSection } from '../report-section.ts';
import type { ReportWords } from '../report-words.ts';

/** Rows of a table of a report; whoever needs all takes the workbook. */
export const MOST_ROWS = 500;

/** Said below a table that was cut. */
export function moreRows({ say, number }: ReportWords): (shown: number, all: number) => string {
  return (shown, all) => say({
    de: `Gezeigt sind ${number(shown)} von ${number(all)} Zeilen; alle stehen in der Arbeitsmappe, die die Seite „Daten“ ausgibt.`,
    en: `Shown are ${number(shown)} of ${number(all)} rows; all are in the workbook that the page “Data” gives out.`,
  });
}

export function firmSuppliers({ suppliers }: FirmDetail): ReportSection {
  return { title: { de: 'Lieferanten', en: 'Suppliers' }, body: (writer) => partners(writer, suppliers, 'supplierName', { de: 'Lieferant', en: 'Supplier' }, { de: 'Keine Lieferanten bekannt.', en: 'No suppliers known.' }) };
}

export function firmBuyers({ buyers }: FirmDetail): ReportSection {
  return { title: { de: 'Abnehmer', en: 'Buyers' }, body: (writer) => partners(writer, buyers, 'buyerName', { de: 'Abnehmer', en: 'Buyer' }, { de: 'Keine Abnehmer bekannt.', en: 'No buyers known.' }) };
}

function partners({ words, table }: Parameters<ReportSection['body']>[0], relations: readonly RelationView[], name: 'supplierName' | 'buyerName', title: Words, none: Words): void {
  const { say } = words;
  table({
    columns: [
      { title: say(title), width: 30 }, { title: say({ de: 'Produkt', en: 'Product' }), width: 28 }, { title: say({ de: 'Volumen je Jahr', en: 'Volume a year' }), width: 16, align: 'right' },
      { title: say({ de: 'Anteil', en: 'Share' }), width: 11, align: 'right' }, { title: say({ de: 'Wechsel dauert', en: 'Time to switch' }), width: 13, align: 'right' }, { title: say({ de: 'Angabe', en: 'Statement' }), width: 12 },
    ],
    rows: relations.toSorted((a, b) => (b.volumeEur ?? -1) - (a.volumeEur ?? -1) || (a.id < b.id ? -1 : 1)).map((relation) => [
      relation[name], relation.productName === undefined ? words.unknown : words.name({ name: relation.productName, nameEn: relation.productNameEn }),
      volumeOf(relation, words), words.share(relation.share), words.days(relation.switchDays), say(STATUS_WORDS[relation.status]),
    ]),
    mostRows: MOST_ROWS, more: moreRows(words), empty: say(none),
  });
}

const CLASSES: Readonly<Record<NonNullable<RelationView['volumeClass']>, Words>> = {
  A: { de: 'unter 10.000 €', en: 'under €10,000' }, B: { de: 'unter 100.000 €', en: 'under €100,000' }, C: { de: 'unter 1 Mio. €', en: 'under €1 million' }, D: { de: 'ab 1 Mio. €', en: '€1 million and more' },
};

function volumeOf({ volumeEur, volumeClass }: RelationView, { euro, say }: ReportWords): string {
  return volumeEur === undefined && volumeClass !== undefined ? say(CLASSES[volumeClass]) : euro(volumeEur);
}
