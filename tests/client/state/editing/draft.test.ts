import { describe, expect, it } from 'vitest';
import { baseOf, changedFields, draftOf, faultText, readDraft, withText } from '../../../../client/state/editing/draft.ts';
import type { TextContext } from '../../../../client/state/editing/field-text.ts';
import { recordTitle } from '../../../../client/state/editing/record-title.ts';
import { referenceNames } from '../../../../client/state/editing/reference-names.ts';
import { indexNetwork } from '../../../../client/state/network-index.ts';
import { aNetwork } from '#tests/support/a-network.ts';
import { aFirm, anOffer, aRelation } from '#tests/support/records.ts';

const index = indexNetwork(aNetwork([
  { id: 'F1', name: 'Drahtwerk' }, { id: 'F2', name: 'Müller & Söhne', ags: '05914000' }, { id: 'F3', name: 'Müller & Söhne', ags: '05962004' },
], [['F1', 'F2', 'Draht']]));
const german: TextContext = { language: 'de', names: referenceNames(index, 'de') };
const english: TextContext = { language: 'en', names: referenceNames(index, 'en') };
const RELATION = aRelation({ product: 'Draht', share: 1 / 3, volumeEur: 1234567.891, validFrom: '2026-08-28' });

describe('a draft', () => {
  it('shows a record as people write it, in the way of the language', () => {
    const shown = ({ supplier, buyer, share, volumeEur, validFrom, status, validTo }: Readonly<Record<string, string>>) => ({ supplier, buyer, share, volumeEur, validFrom, status, validTo });
    expect(shown(draftOf('relation', RELATION, german))).toEqual({ supplier: 'Drahtwerk', buyer: 'Müller & Söhne (Hagen)', share: '33,3333333333', volumeEur: '1234567,891', validFrom: '28.08.2026', status: 'gemeldet', validTo: '' });
    expect(shown(draftOf('relation', RELATION, english))).toEqual({ supplier: 'Drahtwerk', buyer: 'Müller & Söhne (Hagen)', share: '33.3333333333', volumeEur: '1234567.891', validFrom: '2026-08-28', status: 'reported', validTo: '' });
  });

  it('keeps what nobody touched to the last digit, and what no form shows', () => {
    const base = baseOf('firm', { record: aFirm({ lat: 51.123456789012, capabilities: ['Drehen; Fräsen'], fictitious: true, employees: 7 }), version: 'v' }, german);
    expect(readDraft('firm', { ...base.draft, name: 'Neu' }, german, base)).toEqual({ record: { ...base.record, name: 'Neu' }, faults: [] });
  });

  it('takes an emptied field as unknown: it is absent then', () => {
    const base = baseOf('relation', { record: RELATION, version: 'v' }, german);
    const { share: _, product: __, ...rest } = RELATION;
    expect(readDraft('relation', { ...base.draft, share: ' ', product: '' }, german, base).record).toEqual(rest);
  });

  it('reads a new record from texts, in German and in English', () => {
    const relation = { supplier: 'drahtwerk', buyer: 'Mueller & Soehne (Altena)', share: '12,5 %', volumeEur: '1.234.567', validFrom: '1.2.2026', source: 'Gespräch', status: 'confirmed', visibility: 'Netzwerk' };
    const read = { supplier: 'F1', buyer: 'F3', share: 0.125, volumeEur: 1_234_567, validFrom: '2026-02-01', source: 'Gespräch', status: 'confirmed', visibility: 'network' };
    expect(readDraft('relation', relation, german)).toEqual({ record: read, faults: [] });
    expect(readDraft('relation', { ...relation, share: '12.5', volumeEur: '1,234,567', visibility: 'the network', validFrom: '2026-02-01' }, english)).toEqual({ record: read, faults: [] });
  });

  it('names every fault at its field, in the order of the form', () => {
    const { record, faults } = readDraft('relation', { supplier: 'Niemand', buyer: 'Müller & Söhne', share: '130', volumeEur: '-3', validFrom: '2026-02-30', source: '=1+1|x', status: 'sicher', visibility: 'Netzwerk' }, german);
    expect([record, faults.map(({ field, code }) => [field, code])]).toEqual([undefined, [
      ['supplier', 'no_such_firm'], ['buyer', 'ambiguous_name'], ['share', 'share_over_100'], ['volumeEur', 'negative_value'], ['validFrom', 'not_a_date'], ['source', 'formula'], ['status', 'unknown_value'],
    ]]);
    expect(faultText(faults[0], 'de')).toBe('Das Unternehmen „Niemand“ ist nicht bekannt. Wählen Sie es aus den Vorschlägen, oder legen Sie es zuerst an.');
  });

  it('finds what two fields say against each other', () => {
    const draft = { supplier: 'Drahtwerk', buyer: 'F1', validFrom: '2026-02-02', validTo: '2026-02-01', source: 'x', status: 'gemeldet', visibility: 'Netzwerk' };
    expect(readDraft('relation', draft, german).faults.map(({ field, code }) => [field, code])).toEqual([['buyer', 'self_relation'], ['validTo', 'valid_to_before_from']]);
    expect(readDraft('offer', { ...draftOf('offer', anOffer({ firm: 'F1' }), german), product: '' }, german).faults.map(({ field, code }) => [field, code])).toEqual([['product', 'product_or_capability']]);
  });

  it('takes a municipality that no firm lies in by its key, with the zero that a spreadsheet lost', () => {
    const draft = { ...draftOf('firm', aFirm(), german), ags: '5962016', country: 'de', wz: '25.93', wzEdition: '2008' };
    expect(readDraft('firm', draft, german).record).toMatchObject({ ags: '05962016', country: 'DE', wz: '25.93', wzEdition: 2008 });
    expect(readDraft('firm', { ...draft, ags: 'Hagen' }, german).record).toMatchObject({ ags: '05914000' });
  });

  it('lets the size class follow the head count', () => {
    const draft = draftOf('firm', aFirm({ sizeClass: 'micro' }), german);
    expect(withText('firm', draft, 'employees', '60', german)).toEqual({ ...draft, employees: '60', sizeClass: 'mittleres Unternehmen (50–249)' });
    expect(withText('firm', draft, 'employees', 'viele', german)).toEqual({ ...draft, employees: 'viele' });
  });

  it('tells which fields were changed, and what the record is called', () => {
    const base = draftOf('relation', RELATION, german);
    expect(changedFields({ ...base, share: '40', source: `${base.source} ` }, base)).toEqual(['share']);
    expect([recordTitle('relation', base), recordTitle('requirement', { firm: 'A', product: 'B' }), recordTitle('offer', { firm: 'A', product: '', capability: 'C' })]).toEqual(['Drahtwerk → Müller & Söhne (Hagen)', 'A: B', 'A: C']);
  });
});
