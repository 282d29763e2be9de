import { LIST_OF, NETWORK_KINDS } from '#graph-model/dataset.ts';
import type { Language } from '#graph-model/language.ts';
import type { WorkbookColumn, WorkbookSheet } from '#server/exports/workbook/workbook.ts';
import { writeWorkbook } from '#server/exports/workbook/write-workbook.ts';
import { TABLE_COLUMNS } from '../tables/column-names.ts';
import { columnNote, englishLabel } from '../tables/column-words.ts';
import { isRequired } from './import-fields.ts';

type TemplateKind = (typeof LIST_OF)[(typeof NETWORK_KINDS)[number]];
/** Kinds that people fill in: what is saved beside the network is made in the page. */
export const TEMPLATE_KINDS: readonly TemplateKind[] = NETWORK_KINDS.map((kind) => LIST_OF[kind]);

const TITLES: Readonly<Record<Language, Readonly<Record<TemplateKind, string>>>> = {
  de: { firms: 'Unternehmen', products: 'Produkte', relations: 'Lieferbeziehungen', requirements: 'Vorleistungen', offers: 'Angebote' },
  en: { firms: 'Firms', products: 'Products', relations: 'Relations', requirements: 'Requirements', offers: 'Offers' },
};

type Choices = Readonly<Record<Language, readonly string[]>>;
const same = (...choices: string[]): Choices => ({ de: choices, en: choices });
const YES_NO: Choices = { de: ['ja', 'nein'], en: ['yes', 'no'] };
const STATUS: Choices = { de: ['bestätigt', 'gemeldet', 'vermutet'], en: ['confirmed', 'reported', 'assumed'] };
const VISIBILITY: Choices = { de: ['öffentlich', 'Netzwerk', 'nur Moderation', 'nur ich'], en: ['public', 'network', 'moderation', 'own'] };

/** Values that cells are chosen from. Every one is read back by the import. */
export const TEMPLATE_CHOICES: { readonly [K in TemplateKind]: Readonly<Record<string, Choices>> } = {
  firms: {
    kind: { de: ['Industrie', 'Handwerk', 'Dienstleistung', 'Forschung', 'Hochschule', 'Institut', 'Netzwerk'], en: ['industry', 'craft', 'service', 'research', 'university', 'institute', 'network'] },
    wz_edition: same('2008', '2025'),
    employees: same('1-9', '10-49', '50-249', '250+'),
    size_class: { de: ['kleinst', 'klein', 'mittel', 'groß'], en: ['micro', 'small', 'medium', 'large'] },
    fictitious: YES_NO, status: STATUS, visibility: VISIBILITY,
  },
  products: {
    code_system: same('HS', 'CN', 'GP'),
    kind: { de: ['Rohstoff', 'Bauteil', 'Baugruppe', 'Endprodukt', 'Dienstleistung'], en: ['material', 'component', 'assembly', 'product', 'service'] },
    status: STATUS, visibility: VISIBILITY,
  },
  relations: { volume_class: same('A', 'B', 'C', 'D'), status: STATUS, visibility: VISIBILITY },
  requirements: { essential: YES_NO, status: STATUS, visibility: VISIBILITY },
  offers: { direction: { de: ['bietet', 'sucht'], en: ['offers', 'seeks'] }, status: STATUS, visibility: VISIBILITY },
};

/** Columns that only exports fill. */
const FROM_EXPORTS = new Set(['former_ids', 'different_from', 'other_statements']);
const WIDE = new Set(['name', 'name_en', 'supplier', 'buyer', 'firm', 'product', 'for_product', 'capabilities', 'source']);
/** Drop-downs reach so many rows. */
const CHOICE_ROWS = 5_000;

/** An empty workbook to fill in, one sheet a kind; `countries` are offered by name. */
export function templateWorkbook(language: Language, countries: readonly string[], day: string): Generator<Uint8Array> {
  const sheets = TEMPLATE_KINDS.map((kind): WorkbookSheet => ({
    name: TITLES[language][kind], rows: [], filter: false, choiceRows: CHOICE_ROWS,
    columns: Object.entries<{ readonly label: string }>(TABLE_COLUMNS[kind]).filter(([field]) => !FROM_EXPORTS.has(field)).map(([field, { label }]): WorkbookColumn => ({
      header: language === 'de' ? label : englishLabel(kind, field),
      // Keys, codes and dates stay as they are typed; numbers are read in either style.
      type: 'text',
      width: WIDE.has(field) ? 34 : 18,
      required: isRequired(kind, field),
      note: columnNote(kind, field, language),
      choices: kind === 'firms' && field === 'country' ? countries : TEMPLATE_CHOICES[kind][field]?.[language],
    })),
  }));
  return writeWorkbook({ title: language === 'de' ? 'Vorlage für den Import' : 'Template for the import', day, language, sheets });
}
