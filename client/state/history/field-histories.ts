import type { ListedKind } from '#graph-model/contract/edits.ts';
import type { RecordHistory } from '#graph-model/contract/record-history.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import type { Language, Words } from '#graph-model/language.ts';
import type { OtherStatement } from '#graph-model/provenance.ts';
import type { ScenarioPlan } from '#graph-model/scenario.ts';
import type { StoryStep } from '#graph-model/story.ts';
import { textOfValue } from '../editing/field-text.ts';
import type { TextContext } from '../editing/field-text.ts';
import { words } from '../editing/field.ts';
import type { Field } from '../editing/field.ts';
import { ORIGIN_FIELDS } from '../editing/origin-fields.ts';
import { RECORD_FIELDS } from '../editing/record-fields.ts';

/** How values of a history are written: those of forms, and plans of scenarios in sentences. */
export interface HistoryContext extends TextContext {
  readonly planText: (plan: ScenarioPlan) => string;
}

const NAME: Field = { name: 'name', type: 'text', label: words('Name', 'Name'), group: 'main' };
const list = (name: string, de: string, en: string): Field => ({ name, type: 'list', label: words(de, en), group: 'main' });
const text = (name: string, de: string, en: string): Field => ({ name, type: 'text', label: words(de, en), group: 'main' });

/** What is saved beside the network has editors of its own, and the history tells what they make. */
const SAVED_FIELDS: Readonly<Record<Exclude<RecordKind, ListedKind>, readonly Field[]>> = {
  scenario: [
    NAME, text('note', 'Bemerkung', 'Note'), list('failures', 'Was ausfällt', 'What fails'), list('stocks', 'Lager', 'Stock'),
    list('newRelations', 'Neue Lieferbeziehungen', 'New supply relations'), list('endedRelations', 'Beendete Lieferbeziehungen', 'Relations that end'), ...ORIGIN_FIELDS,
  ],
  region: [NAME, list('keys', 'Gemeinden und Kreise', 'Municipalities and districts'), ...ORIGIN_FIELDS],
  search: [
    NAME, text('product', 'Produkt', 'Product'), text('code', 'Warennummer', 'Product code'), text('words', 'Gesucht', 'Sought'), list('capabilities', 'Kompetenzen', 'Capabilities'), list('certificates', 'Zertifikate', 'Certificates'),
    text('ags', 'Ort', 'Place'), text('radiusKm', 'Umkreis in Kilometern', 'Radius in kilometres'), list('kinds', 'Art', 'Kind'), list('sizeClasses', 'Größe', 'Size'), list('greenAttributes', 'Umweltmerkmale', 'Environmental attributes'),
    text('forFirm', 'Wer sucht', 'Who searches'), text('insteadOf', 'Heutiger Lieferant', 'Supplier of today'), ...ORIGIN_FIELDS,
  ],
  story: [NAME, text('note', 'Bemerkung', 'Note'), list('steps', 'Schritte', 'Steps'), ...ORIGIN_FIELDS],
};
const PLAN_FIELDS = new Set(['failures', 'stocks', 'newRelations', 'endedRelations']);

function fieldsOf(kind: RecordKind): readonly Field[] {
  return isSaved(kind) ? SAVED_FIELDS[kind] : RECORD_FIELDS[kind];
}

function isSaved(kind: RecordKind): kind is keyof typeof SAVED_FIELDS {
  return Object.hasOwn(SAVED_FIELDS, kind);
}

/** A field of a record with who said its value, and what other sources say. */
export interface FieldHistory {
  readonly field: string;
  /** Absent where the record states nothing and only other sources do. */
  readonly trace?: RecordHistory['fields'][number];
  readonly statements: readonly OtherStatement[];
}

/** The fields that a record or another source states: those in which sources contradict each other first, then in the order of forms, further ones last. */
export function fieldHistories(kind: RecordKind, { fields, otherStatements }: Pick<RecordHistory, 'fields' | 'otherStatements'>): FieldHistory[] {
  const order = new Map(fieldsOf(kind).map(({ name }, place) => [name, place]));
  const names = [...new Set([...fields, ...otherStatements].map(({ field }) => field))];
  const histories = names.sort((a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size)).map((field) => {
    const trace = fields.find((each) => each.field === field);
    return { field, ...(trace && { trace }), statements: otherStatements.filter((each) => each.field === field) };
  });
  // The order among equals stays.
  return histories.sort((a, b) => Number(b.statements.length > 0) - Number(a.statements.length > 0));
}

/** Fields that no form shows. */
const FURTHER: Readonly<Record<string, Words>> = {
  formerIds: words('Frühere Kennungen', 'Former ids'),
  differentFrom: words('Verschieden von', 'Different from'),
  otherStatements: words('Angaben anderer Quellen', 'Statements of other sources'),
  fictitious: words('Fiktiv', 'Fictitious'),
};

/** What people call a field; its name where nothing is known of it. */
export function fieldLabel(kind: RecordKind, field: string, language: Language): string {
  return (named(kind, field)?.label ?? FURTHER[field])?.[language] ?? field;
}

/** A value as people write it. What another source says may be of any type: it is shown as it is then. Of statements there is their number. */
export function valueText(kind: RecordKind, field: string, value: unknown, context: HistoryContext): string {
  if (kind === 'scenario' && PLAN_FIELDS.has(field)) return context.planText({ [field]: value });
  if (kind === 'story' && field === 'steps' && Array.isArray(value)) return (value as readonly Partial<StoryStep>[]).map(({ title, address }) => title ?? address).join(' → ');
  if (field === 'otherStatements' && Array.isArray(value)) return String(value.length);
  const description = named(kind, field);
  if (Array.isArray(value)) return value.join('; ');
  if (!description || description.type === 'list' || !fits(description.type, value)) return typeof value === 'boolean' ? textOfValue({ ...YES_OR_NO, name: field }, value, context) : String(value);
  return textOfValue(description, value, context);
}

function named(kind: RecordKind, field: string): Field | undefined {
  return fieldsOf(kind).find(({ name }) => name === field);
}

const YES_OR_NO = { type: 'yes_no', label: words('', ''), group: 'more' } as const;

function fits(type: string, value: unknown): boolean {
  if (type === 'yes_no') return typeof value === 'boolean';
  if (type === 'number' || type === 'share') return typeof value === 'number';
  return type === 'choice' || typeof value === 'string';
}
