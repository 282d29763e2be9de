import { forKinds, LIST_OF, RECORD_KINDS, type Dataset, type RecordKind } from './dataset.ts';
import type { Finding } from './finding.ts';
import type { FindingCode } from './finding-words.ts';
import { sizeClassOf } from './firm.ts';
import type { SupplyRelation } from './supply-relation.ts';

/** Notes a fault of a record; `field` and `value` say where and what. */
type Note = (severity: Finding['severity'], code: FindingCode, kind: RecordKind, id: string, field: string, value: string | undefined, details?: Finding['details']) => void;

/**
 * All faults of a dataset, in order of kind and id: ids that occur twice, references to records that are not there, firms that supply themselves, relations that end before they
 * begin (errors); shares of one input above 100 %, codes without their system or edition, size classes that contradict the head count, half a
 * point, essential inputs without a supplier (warnings). O(records).
 */
export function checkDataset(dataset: Dataset): Finding[] {
  const findings: Finding[] = [];
  const note: Note = (severity, code, kind, id, field, value, details) => {
    findings.push({ severity, code, file: kind, field, ...(value !== undefined && { value }), details: { record: id, ...details } });
  };
  const ids = idsOf(dataset, note);
  checkFirms(dataset, note);
  for (const { id, code, codeSystem } of dataset.products) {
    if (code !== undefined && codeSystem === undefined) note('warning', 'code_without_system', 'product', id, 'code', code);
  }
  checkRelations(dataset, ids, note);
  checkShares(dataset, note);
  checkRequirements(dataset, ids, note);
  for (const { id, firm, product } of dataset.offers) {
    refer(ids.firm, 'offer', id, 'firm', firm, note);
    refer(ids.product, 'offer', id, 'product', product, note);
  }
  return findings;
}

type Ids = Readonly<Record<RecordKind, ReadonlySet<string>>>;

function idsOf(dataset: Dataset, note: Note): Ids {
  const sets = forKinds(RECORD_KINDS, () => new Set<string>());
  for (const kind of RECORD_KINDS) {
    for (const { id } of dataset[LIST_OF[kind]]) {
      if (sets[kind].has(id)) note('error', 'duplicate_id', kind, id, 'id', id);
      sets[kind].add(id);
    }
  }
  return sets;
}

function refer(ids: ReadonlySet<string>, kind: RecordKind, id: string, field: string, value: string | undefined, note: Note): void {
  if (value !== undefined && !ids.has(value)) note('error', 'dangling_reference', kind, id, field, value);
}

function checkFirms(dataset: Dataset, note: Note): void {
  for (const { id, wz, wzEdition, employees, sizeClass, lat, lon } of dataset.firms) {
    if (wz !== undefined && wzEdition === undefined) note('warning', 'wz_edition_missing', 'firm', id, 'wz', wz);
    if (employees !== undefined && sizeClass !== undefined && sizeClassOf(employees) !== sizeClass) {
      note('warning', 'size_contradiction', 'firm', id, 'sizeClass', sizeClass, { employees });
    }
    if ((lat === undefined) !== (lon === undefined)) note('warning', 'incomplete_point', 'firm', id, lat === undefined ? 'lat' : 'lon', undefined);
  }
}

function checkRelations(dataset: Dataset, ids: Ids, note: Note): void {
  for (const { id, supplier, buyer, product, validFrom, validTo } of dataset.relations) {
    refer(ids.firm, 'relation', id, 'supplier', supplier, note);
    refer(ids.firm, 'relation', id, 'buyer', buyer, note);
    refer(ids.product, 'relation', id, 'product', product, note);
    if (supplier === buyer) note('error', 'self_relation', 'relation', id, 'buyer', buyer);
    if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
      note('error', 'valid_to_before_from', 'relation', id, 'validTo', validTo, { from: validFrom });
    }
  }
}

/** Rounding leaves sums like 100.00000001 %. */
const TOLERANCE = 1e-6;

function checkShares(dataset: Dataset, note: Note): void {
  const names = new Map<string, string>(dataset.products.map(({ id, name }) => [id, name]));
  for (const [first, ...others] of inputs(dataset.relations)) {
    const total = largestTotal([first, ...others]);
    if (total <= 1 + TOLERANCE) continue;
    const input = names.get(first.product!) ?? first.product!;
    note('warning', 'shares_over_100', 'firm', first.buyer, 'share', input, { total: Math.round(total * 1000) / 10 });
  }
}

/** Relations with a share, by buyer and product. */
function inputs(relations: readonly SupplyRelation[]): Iterable<SupplyRelation[]> {
  const groups = new Map<string, SupplyRelation[]>();
  for (const relation of relations) {
    if (relation.share === undefined || relation.product === undefined) continue;
    const key = `${relation.buyer}\u0000${relation.product}`;
    const group = groups.get(key);
    if (group) group.push(relation);
    else groups.set(key, [relation]);
  }
  return groups.values();
}

/** The largest sum of shares that are in force on one day; sums can only rise where a relation begins. */
function largestTotal(relations: readonly SupplyRelation[]): number {
  const isOpen = relations.every(({ validFrom, validTo }) => validFrom === undefined && validTo === undefined);
  const days = isOpen ? [''] : new Set(relations.map(({ validFrom }) => validFrom ?? ''));
  let largest = 0;
  for (const day of days) {
    const total = relations.reduce((sum, { share, validFrom = '', validTo = '9999-12-31' }) => (validFrom <= day && day <= validTo ? sum + share! : sum), 0);
    largest = Math.max(largest, total);
  }
  return largest;
}

function checkRequirements(dataset: Dataset, ids: Ids, note: Note): void {
  const supplied = new Set(dataset.relations.map(({ buyer, product }) => `${buyer}\u0000${product ?? ''}`));
  const names = new Map<string, string>(dataset.products.map(({ id, name }) => [id, name]));
  for (const { id, firm, product, forProduct, essential } of dataset.requirements) {
    refer(ids.firm, 'requirement', id, 'firm', firm, note);
    refer(ids.product, 'requirement', id, 'product', product, note);
    refer(ids.product, 'requirement', id, 'forProduct', forProduct, note);
    if (essential === true && !supplied.has(`${firm}\u0000${product}`)) note('warning', 'input_without_supplier', 'requirement', id, 'product', names.get(product) ?? product);
  }
}
