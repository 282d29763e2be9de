import { describe, expect, it } from 'vitest';
import { checkDataset } from '#graph-model/check-dataset.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { EMPTY_DATASET } from '#graph-model/dataset.ts';
import { aDataset, aFirm, anOffer, aProduct, aRelation, aRequirement } from '#tests/support/records.ts';

/** `error dangling_reference relation R1 buyer F9`, one line a fault. */
function faults(lists: Partial<Dataset>): string[] {
  return checkDataset({ ...EMPTY_DATASET, ...lists }).map(({ severity, code, file, field, value, details }) => [severity, code, file, details?.record, field, value].join(' '));
}

const FIRMS = [aFirm(), aFirm({ id: 'F2' })];
const PRODUCTS = [aProduct({ name: 'Draht' })];

describe('a dataset', () => {
  it('without faults has no findings', () => {
    expect(faults(aDataset({ firms: FIRMS, products: PRODUCTS, relations: [aRelation({ product: 'P1' })], requirements: [aRequirement({ firm: 'F2', essential: true })], offers: [anOffer()] }))).toEqual([]);
  });

  it('tells ids that occur twice', () => {
    expect(faults({ firms: [aFirm(), aFirm({ name: 'Andere' })] })).toEqual(['error duplicate_id firm F1 id F1']);
  });

  it('tells every reference to what is not there', () => {
    expect(faults({
      firms: [aFirm()], relations: [aRelation({ product: 'P9' })], requirements: [aRequirement({ firm: 'F8', forProduct: 'P7' })], offers: [anOffer({ firm: 'F6', product: 'P6' })],
    })).toEqual([
      'error dangling_reference relation R1 buyer F2', 'error dangling_reference relation R1 product P9', 'error dangling_reference requirement Q1 firm F8', 'error dangling_reference requirement Q1 product P1',
      'error dangling_reference requirement Q1 forProduct P7', 'error dangling_reference offer O1 firm F6', 'error dangling_reference offer O1 product P6',
    ]);
  });

  it('tells firms that supply themselves and relations that end before they begin', () => {
    expect(faults({ firms: FIRMS, relations: [aRelation({ buyer: 'F1' }), aRelation({ id: 'R2', validFrom: '2026-02-01', validTo: '2026-01-31' })] })).toEqual([
      'error self_relation relation R1 buyer F1', 'error valid_to_before_from relation R2 validTo 2026-01-31',
    ]);
  });

  it('notes shares of one input that sum to more than the whole, with the sum', () => {
    const relations = [aRelation({ product: 'P1', share: 0.7 }), aRelation({ id: 'R2', product: 'P1', share: 0.405 }), aRelation({ id: 'R3', share: 0.9 })];
    expect(checkDataset(aDataset({ firms: FIRMS, products: PRODUCTS, relations }))).toEqual([
      { severity: 'warning', code: 'shares_over_100', file: 'firm', field: 'share', value: 'Draht', details: { record: 'F2', total: 110.5 } },
    ]);
  });

  it('does not sum the shares of suppliers that followed one another', () => {
    const relations = [aRelation({ product: 'P1', share: 1, validTo: '2025-12-31' }), aRelation({ id: 'R2', product: 'P1', share: 1, validFrom: '2026-01-01' })];
    expect(faults({ firms: FIRMS, products: PRODUCTS, relations })).toEqual([]);
  });

  it('allows what rounding adds to shares', () => {
    const relations = [0.1, 0.2, 0.3, 0.4].map((share, index) => aRelation({ id: `R${index}`, product: 'P1', share: share + Number.EPSILON }));
    expect(faults({ firms: FIRMS, products: PRODUCTS, relations })).toEqual([]);
  });

  it('notes statements that contradict or lack each other', () => {
    const firms = [aFirm({ wz: '25.93' }), aFirm({ id: 'F2', employees: 37, sizeClass: 'large' }), aFirm({ id: 'F3', lat: 51.3 })];
    expect(faults({ firms, products: [aProduct({ code: '7228' })], requirements: [aRequirement({ essential: true })] })).toEqual([
      'warning wz_edition_missing firm F1 wz 25.93', 'warning size_contradiction firm F2 sizeClass large', 'warning incomplete_point firm F3 lon ',
      'warning code_without_system product P1 code 7228', 'warning input_without_supplier requirement Q1 product Produkt P1',
    ]);
  });
});
