import { identifierFault } from '#graph-model/check-character.ts';
import { RECORD_SCHEMAS } from '#graph-model/record-schemas.ts';
import type { RecordKind, RecordOf } from '#graph-model/dataset.ts';
import { sizeClassOf, type Firm } from '#graph-model/firm.ts';
import { isMistyped } from '#graph-model/identifier.ts';
import { districtOf, isNuts3 } from '#graph-model/place.ts';
import type { Product } from '#graph-model/product.ts';
import type { SavedRegion } from '#graph-model/saved-region.ts';
import type { ReferenceLookup } from '#server/imports/reference-lookup.ts';
import { checkProductCode, checkWz } from '#server/imports/values/codes.ts';
import { isKnownPlace } from '#server/imports/values/places.ts';
import { schemaFaults, shownText, type FieldFault } from '#graph-model/schema-faults.ts';

/** A record as it will be stored, or none where a fault is an error; always with every fault. */
export interface ReadRecord<K extends RecordKind = RecordKind> {
  readonly record?: RecordOf[K];
  readonly faults: readonly FieldFault[];
}

export interface ReadOptions {
  readonly reference: ReferenceLookup;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Id that the record has or will have; it may not say another one. */
  readonly id?: string;
  /** Whether the id is new: then it may be a typing error. */
  readonly isNew: boolean;
}

/**
 * Reads a record that somebody sent: by its schema and, where that is content, by the reference data, with the same repairs as an import
 * (a lost leading zero of a code, the size class of a head count).
 */
export function readRecord<K extends RecordKind>(kind: K, sent: Readonly<Record<string, unknown>>, { reference, today, id, isNew }: ReadOptions): ReadRecord<K> {
  const faults: FieldFault[] = [];
  const note: Note = (severity, code, field, value, details) => {
    faults.push({ severity, code, field, ...(value !== undefined && { value }), ...(details && { details }) });
  };
  if (id !== undefined && sent.id !== undefined && sent.id !== id) note('error', 'fixed_id', 'id', shownText(sent.id), { expected: id });
  const parsed = RECORD_SCHEMAS[kind].safeParse({ ...(kind === 'region' ? withDistrictKeys(sent, reference) : sent), ...(id !== undefined && { id }) });
  if (!parsed.success) return { faults: [...faults, ...schemaFaults(sent, parsed.error.issues)] };
  const record = parsed.data as RecordOf[RecordKind];
  if (isNew && isMistyped(record.id)) note('warning', 'mistyped_id', 'id', record.id);
  if (record.asOf !== undefined && record.asOf > today) note('warning', 'date_in_future', 'asOf', record.asOf);
  if (kind === 'firm') checkFirm(record as Firm, reference, note);
  if (kind === 'product') checkProduct(record as Product, reference, note);
  if (kind === 'region') for (const key of (record as SavedRegion).keys) if (!isKnownPlace(key, reference)) note('warning', 'place_not_known', 'keys', key);
  return faults.some(({ severity }) => severity === 'error') ? { faults } : { record: record as RecordOf[K], faults };
}

type Note = (severity: FieldFault['severity'], code: FieldFault['code'], field: string, value?: string, details?: FieldFault['details']) => void;

function checkFirm(firm: Firm, reference: ReferenceLookup, note: Note): void {
  checkPlace(firm, reference, note);
  if (firm.wz !== undefined) {
    const { wz } = firm;
    firm.wz = checkWz(wz, firm.wzEdition, reference, (severity, code, details) => note(severity, code, 'wz', wz, details)) ?? wz;
  }
  const { bpn } = firm;
  const fault = bpn === undefined ? undefined : identifierFault('BPN', bpn);
  if (fault) note('warning', fault.code, 'bpn', bpn, fault.details);
  if (firm.employees !== undefined) firm.sizeClass ??= sizeClassOf(firm.employees);
}

function checkPlace(firm: Firm, reference: ReferenceLookup, note: Note): void {
  const { ags, country } = firm;
  if (country !== undefined && reference.country(country) !== country) note('error', 'unknown_country', 'country', country);
  if (ags === undefined) return;
  if (country !== undefined && country !== 'DE') {
    note('warning', 'municipality_abroad', 'ags', ags);
    delete firm.ags;
  } else if (reference.municipality(ags).length > 0) return;
  else if (!/^(0[1-9]|1[0-6])/.test(ags) || reference.coversDistrict(districtOf(ags))) note('error', 'unknown_municipality', 'ags', ags);
  else note('warning', 'municipality_not_checked', 'ags', ags);
}

/** Regions are often told in NUTS-3, which is the district by another key. */
function withDistrictKeys(sent: Readonly<Record<string, unknown>>, reference: ReferenceLookup): Readonly<Record<string, unknown>> {
  if (!Array.isArray(sent.keys)) return sent;
  const keys = sent.keys as readonly unknown[];
  return { ...sent, keys: keys.map((key) => (typeof key === 'string' && isNuts3(key) ? reference.district(key.toUpperCase()) ?? key : key)) };
}

function checkProduct(product: Product, reference: ReferenceLookup, note: Note): void {
  const { code, codeSystem } = product;
  if (code !== undefined) product.code = checkProductCode(code, codeSystem, reference, (severity, fault, details) => note(severity, fault, 'code', code, details));
}
