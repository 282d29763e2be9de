import { describe, expect, it } from 'vitest';
import { EMPTY_DATASET } from '#graph-model/dataset.ts';
import { aChangeSet, aDataset, aFirm, anOffer, aProduct, aRelation, aRequirement, byCodePoint, put, putAll } from '#tests/support/records.ts';
import { aRegion, aSearch, aStory } from '#tests/support/saved-records.ts';
import { aScenario } from '#tests/support/scenarios.ts';
import { CHAIN, failureOf, opened, openedWithChain } from './opened.ts';
import type { OpenStore } from './opened.ts';

export function describeRecords(open: OpenStore): void {
  describe('records', () => {
    it('a new store is empty, at revision 0 and sound', async () => {
      const { store } = await opened(open);
      expect(await store.revision()).toBe(0);
      expect(await store.load()).toEqual({ revision: 0, dataset: EMPTY_DATASET });
      expect(await store.changeSets()).toEqual([]);
      expect(await store.get('firm', 'F1')).toBeUndefined();
      expect(await store.check()).toEqual([]);
    });

    it('a supply chain comes back as it went in', async () => {
      const { store } = await openedWithChain(open);
      expect(await store.load()).toEqual({ revision: 1, dataset: CHAIN });
      expect(await store.get('relation', 'R1')).toStrictEqual(CHAIN.relations[0]);
    });

    it('every field of every kind keeps its exact value', async () => {
      const { store } = await opened(open);
      await store.apply(aChangeSet({ changes: putAll(EVERYTHING) }));
      expect((await store.load()).dataset).toStrictEqual(EVERYTHING);
    });

    it('unknown is absent: a field that is undefined or left out does not come back', async () => {
      const { store } = await opened(open);
      const firm = { ...aFirm(), employees: undefined, lat: undefined };
      await store.apply(aChangeSet({ changes: [put('firm', firm)] }));
      expect(await store.get('firm', 'F1')).toStrictEqual(aFirm());
    });

    it('zero, false and an empty list are known values', async () => {
      const { store } = await opened(open);
      const firm = aFirm({ employees: 0, lat: 0, fictitious: false, capabilities: [] });
      await store.apply(aChangeSet({ changes: [put('firm', firm)] }));
      expect(await store.get('firm', 'F1')).toStrictEqual(firm);
    });

    it('a text keeps its characters, whatever they are', async () => {
      const { store } = await opened(open);
      const firms = HOSTILE_TEXTS.map((text, i) => aFirm({ id: `F${10 + i}`, name: text, source: text, capabilities: [text, text], contributor: text }));
      await store.apply(aChangeSet({ title: HOSTILE_TEXTS[0], changes: putAll({ firms }) }));
      expect((await store.load()).dataset.firms).toStrictEqual(firms);
      for (const firm of firms) expect(await store.get('firm', firm.id)).toStrictEqual(firm);
    });

    it('an id keeps its characters and is never a command', async () => {
      const { store } = await opened(open);
      for (const [i, id] of HOSTILE_IDS.entries()) {
        const firm = aFirm({ id });
        const relation = aRelation({ id, supplier: id, buyer: HOSTILE_IDS[0] });
        await store.apply(aChangeSet({ id, changes: putAll({ firms: [firm], relations: [relation] }) }));
        expect(await store.get('firm', id)).toStrictEqual(firm);
        expect(await store.get('relation', id)).toStrictEqual(relation);
        expect((await store.history('firm', id)).map((entry) => entry.changeSet)).toEqual([id]);
        expect(await store.changeSet(aChangeSet({ id }).id)).toMatchObject({ id, revision: i + 1, counts: { created: 2 } });
      }
      expect((await store.load()).dataset.firms.map((firm) => firm.id)).toEqual([...HOSTILE_IDS].sort(byCodePoint));
      expect(await store.check()).toEqual([]);
    });

    it('lists are in code point order of ids, whatever the language or the order they came in', async () => {
      const { store } = await opened(open);
      const ids = ['ß', 'Ä', '𐐷', 'a', 'Z', 'ﬁ', 'F10', 'F2', 'F 1', '\u00e9', 'e\u0301', '10', '9', 'z', '😀', '￮', 'ä', '中'];
      await store.apply(aChangeSet({ changes: ids.map((id) => put('firm', aFirm({ id }))) }));
      const expected = ['10', '9', 'F 1', 'F10', 'F2', 'Z', 'a', 'e\u0301', 'z', 'Ä', 'ß', 'ä', '\u00e9', '中', 'ﬁ', '￮', '𐐷', '😀'];
      expect([...ids].sort(byCodePoint)).toEqual(expected);
      expect((await store.load()).dataset.firms.map((firm) => firm.id)).toEqual(expected);
    });

    it('the same id may name a firm, a product and a relation', async () => {
      const { store } = await opened(open);
      const dataset = aDataset({ firms: [aFirm({ id: 'X' })], products: [aProduct({ id: 'X' })], relations: [aRelation({ id: 'X', supplier: 'X', buyer: 'X', product: 'X' })] });
      await store.apply(aChangeSet({ changes: putAll(dataset) }));
      expect((await store.load()).dataset).toEqual(dataset);
      expect((await store.history('product', 'X')).map((entry) => entry.after)).toEqual(dataset.products);
    });

    it('parallel relations between the same firms are kept apart', async () => {
      const { store } = await openedWithChain(open);
      const second = aRelation({ id: 'R3', product: 'P2' });
      await store.apply(aChangeSet({ changes: [put('relation', second)] }));
      expect((await store.load()).dataset.relations).toEqual([...CHAIN.relations, second]);
    });

    it.each([
      ['NaN', aRelation({ id: 'R9', volumeEur: Number.NaN }), 'volumeEur'],
      ['Infinity', aRelation({ id: 'R9', share: Number.POSITIVE_INFINITY }), 'share'],
      ['a Date', aRelation({ id: 'R9', asOf: new Date(0) as unknown as string }), 'asOf'],
      ['null', aRelation({ id: 'R9', product: null as unknown as string }), 'product'],
      ['half a character', aRelation({ id: 'R9\ud800' }), 'id'],
      ['no id', aRelation({ id: '' }), 'id'],
    ])('%s is refused rather than stored as something else', async (_what, record, field) => {
      const { store } = await openedWithChain(open);
      const failure = await failureOf(store.apply(aChangeSet({ changes: [put('firm', aFirm({ id: 'F9' })), put('relation', record)] })));
      expect(failure).toMatchObject({ code: 'bad_input', findings: [{ code: 'not_storable', file: 'relation', field }] });
      expect(await store.load()).toEqual({ revision: 1, dataset: CHAIN });
    });

    it('a kind that does not exist is refused', async () => {
      const { store } = await opened(open);
      const kind = 'firm; DROP TABLE firm' as 'firm';
      expect((await failureOf(store.get(kind, 'F1'))).code).toBe('bad_input');
      expect((await failureOf(store.history(kind, 'F1'))).code).toBe('bad_input');
      expect((await failureOf(store.apply(aChangeSet({ changes: [put(kind, aFirm())] })))).code).toBe('bad_input');
    });
  });
}

const HOSTILE_TEXTS = [
  'Müller & Söhne GmbH', 'Straßenbau „Ruhr“', '中村 製作所', 'Żółć', '👩🏽‍🏭 Werkstatt', '__proto__', 'constructor', "Robert'); DROP TABLE firm;--",
  '$name {id: 1}', '"zitiert" \\ \\u0041', 'a\u0000b', 'Zeile\nZeile\tTab', '\ud800 einzeln', 'null', '0', '1e400', '  Rand  ', 'x'.repeat(200),
];

const HOSTILE_IDS = [
  'Müller GmbH', "O'Hara", 'a"b', 'x\\y', '0', '007', 'null', 'true', 'toString', '中', '𐐷1', '\u00e4', 'a\u0308', 'F1 OR 1=1', '1); DELETE (n', 'é'.repeat(200),
];

const EVERYTHING = aDataset({
  firms: [
    aFirm({
      id: 'F1', name: 'Kaltwalzwerk Lenne', kind: 'industry', legalForm: 'GmbH & Co. KG', ags: '05962024', country: 'DE', lat: 51.217_123_456_789_01,
      lon: 7.633_333_333_333_333, wz: '24.32.0', wzEdition: 2008, employees: 187, sizeClass: 'medium', capabilities: ['Kaltwalzen', 'Glühen', 'Kaltwalzen'],
      certificates: ['ISO 9001'], dependentIndustries: ['Automobil'], daysToRecover: 0.1 + 0.2, lei: '529900T8BM49AURSDO55', gln: '4012345000009',
      bpn: 'BPNL0000000000AB', website: 'https://beispiel.de/über?x=1', greenAttributes: ['Ökostrom'], inputsNotNeeded: ['24.1'], fictitious: true,
      asOf: '2026-08-28', contributor: 'Kammer', status: 'confirmed', visibility: 'own',
    }),
    aFirm({ id: 'F2' }),
  ],
  products: [aProduct({ id: 'P1', name: 'Bandstahl', nameEn: 'Strip steel', code: '07211', codeSystem: 'HS', kind: 'material' }), aProduct({ id: 'P2' })],
  relations: [
    aRelation({
      id: 'R1', product: 'P1', volumeEur: 123_456_789_012.34, volumeClass: 'D', share: 1 / 3, switchDays: 5e-324, validFrom: '2020-02-29', validTo: '2030-12-31',
      status: 'assumed', visibility: 'moderation',
    }),
    aRelation({ id: 'R2', volumeEur: 0, share: 1 }),
  ],
  requirements: [
    aRequirement({ id: 'Q1', forProduct: 'P2', essential: true, stockDays: 12.5 }), aRequirement({ id: 'Q2', essential: false, stockDays: 0 }), aRequirement({ id: 'Q3' }),
  ],
  offers: [anOffer({ id: 'O1', direction: 'seeks', capability: 'Härten' }), anOffer({ id: 'O2', product: undefined, capability: 'Galvanik' })],
  scenarios: [
    aScenario(),
    aScenario({
      id: 'S2', name: 'Hochwasser an der Lenne', note: 'Pegel wie 2021', failures: [{ municipality: '05962024', days: 21.5 }, { industry: '25.9', capacity: 1 / 3 }, { firms: ['F1', 'weg'] }],
      newRelations: [{ supplier: 'F2', buyer: 'F1', product: 'P1', switchDays: 0 }], endedRelations: ['R1'], stocks: [{ firm: 'F1', product: 'P1', days: 0.1 + 0.2 }],
    }),
  ],
  regions: [aRegion(), aRegion({ id: 'G2', name: 'Lennetal', keys: ['05962004', '05962024', '05962032'], asOf: '2026-08-01' })],
  searches: [
    aSearch(),
    aSearch({
      id: 'W2', name: 'Zweite Quelle für Federdraht', firm: 'F1', product: 'P1', code: '7217', codeSystem: 'HS', words: 'Draht', capabilities: ['Ziehen'], certificates: ['IATF 16949'], ags: '05962024',
      radiusKm: 0.1 + 1.2, kinds: ['industry', 'craft'], sizeClasses: ['small'], greenAttributes: ['Ökostrom'], forFirm: 'weg', insteadOf: 'F2',
    }),
  ],
  stories: [
    aStory({ steps: [] }),
    aStory({ id: 'T2', name: 'Vom Draht zur Feder', note: 'Für den Workshop im März', steps: [{ title: 'Wo?', text: 'Rund um Hagen, „mitten im Tal“.', notes: 'Kurz halten', address: '/?layout=map&camera=0.5%2C0.4%2C2' }, { address: '/' }] }),
  ],
});
