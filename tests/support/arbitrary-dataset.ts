import fc from 'fast-check';
import { sizeClassOf, type Firm } from '#graph-model/firm.ts';
import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import { mintId } from '#graph-model/identifier.ts';
import type { SupplyRelation } from '#graph-model/supply-relation.ts';
import { textHazard } from '#graph-model/text.ts';
import { aDataset } from './records.ts';

const HOSTILE = ['-5 °C Kühlung', '@home', '+49 2331', '\'=1', '\'s-Hertogenbosch', 'unbekannt', 'n/a', 'a;b,c|d\\e', 'Rohr 5" lang', '"x"', '1.234,5', '0123', 'Müller & Söhne', 'x < y > z', '🌀', '__proto__', 'constructor', 'true', '2026-08-28', '\\', '|', 'x\\|y'];

/** A text that a record may hold, as awkward as may be. */
const label = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })).map((text) => text.trim()).filter((text) => text !== '' && textHazard(text) === undefined);
const labels = fc.array(label, { minLength: 1, maxLength: 4 });
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-20'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const positive = (max: number) => fc.oneof(fc.double({ min: 0, max, noNaN: true }), fc.nat({ max: Math.min(max, 1e6) * 1000 }).map((n) => n / 1000), fc.constantFrom(0, 12.5, 1.234, max)).map((value) => (value > max ? max : value) + 0);

const otherStatement = fc.record({
  field: fc.constantFrom('name', 'wz', 'share', 'stockDays', 'capabilities'), source: label,
  value: fc.oneof(label, labels, fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0), fc.string({ unit: 'binary', maxLength: 20 })),
  asOf: fc.option(day, { nil: undefined }), contributor: fc.option(label, { nil: undefined }), status: fc.constantFrom(undefined, 'confirmed', 'assumed'),
});
const provenance = {
  source: label, asOf: fc.option(day, { nil: undefined }), contributor: fc.option(label, { nil: undefined }),
  status: fc.constantFrom('confirmed', 'reported', 'assumed'), visibility: fc.constantFrom('public', 'network', 'moderation', 'own'),
  otherStatements: fc.option(fc.array(otherStatement, { minLength: 1, maxLength: 4 }), { nil: undefined }),
} as const;
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const firm = fc.record({
  name: label, kind: optional(fc.constantFrom('industry', 'craft', 'service', 'research', 'university', 'institute', 'network')), legalForm: optional(label),
  place: fc.constantFrom({}, { ags: '05914000' }, { ags: '05962024', country: 'DE' }, { country: 'AT' }, { country: 'NA' }),
  point: fc.option(fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }).map((x) => x + 0), lon: fc.double({ min: -180, max: 180, noNaN: true }).map((x) => x + 0) }), { nil: {} }),
  industry: fc.constantFrom({}, { wz: '25.93', wzEdition: 2008 }, { wz: '25.40', wzEdition: 2025 }, { wz: '01.11' }),
  size: fc.oneof(fc.constantFrom({}, { sizeClass: 'medium' }), fc.nat({ max: 2000 }).map((employees) => ({ employees, sizeClass: sizeClassOf(employees) }))),
  capabilities: optional(labels), certificates: optional(labels), dependentIndustries: optional(labels), daysToRecover: optional(positive(3650)),
  lei: fc.constantFrom(undefined, '529900T8BM49AURSDO55'), gln: fc.constantFrom(undefined, '4012345000009'), bpn: fc.constantFrom(undefined, 'BPNL00000003ABCD'),
  website: fc.constantFrom(undefined, 'https://federn.example/a?b=c,d;e', 'http://x.de'), greenAttributes: optional(labels), inputsNotNeeded: optional(labels), formerIds: optional(fc.uniqueArray(fc.constantFrom('alt', 'Alt; & weg', 'x|y', 'a,b', '1\\2'), { minLength: 1, maxLength: 3 })), differentFrom: optional(fc.constantFrom(['anders'], ['X1', 'a,b'])), fictitious: optional(fc.boolean()), ...provenance,
}).map(({ place, point, industry, size, ...rest }) => ({ ...rest, ...place, ...point, ...industry, ...size }));

const product = fc.record({
  name: label, nameEn: optional(label), code: fc.constantFrom({}, { code: '722830', codeSystem: 'HS' }, { code: '04069021', codeSystem: 'CN' }, { code: '259311300', codeSystem: 'GP' }),
  kind: optional(fc.constantFrom('material', 'component', 'assembly', 'product', 'service')), ...provenance,
}).map(({ code, ...rest }) => ({ ...rest, ...code }));

const link = fc.record({ from: fc.nat(), to: fc.nat(), what: fc.nat(), other: fc.nat() });
const relation = fc.record({
  link, hasProduct: fc.boolean(), volumeEur: optional(positive(1e12)), volumeClass: optional(fc.constantFrom('A', 'B', 'C', 'D')), share: optional(positive(1)), switchDays: optional(positive(3650)),
  days: fc.tuple(optional(day), optional(day)).map(([a, b]) => (a !== undefined && b !== undefined && a > b ? [b, a] : [a, b])), ...provenance,
});
const requirement = fc.record({ link, forProduct: fc.boolean(), essential: optional(fc.boolean()), stockDays: optional(positive(3650)), ...provenance });
const offer = fc.record({ link, direction: fc.constantFrom('offers', 'seeks'), by: fc.constantFrom('product', 'capability', 'both'), capability: label, ...provenance });

const target = fc.oneof(
  fc.record({ firms: fc.array(fc.oneof(fc.nat({ max: 4 }), fc.constant('weg')), { minLength: 1, maxLength: 4 }) }),
  fc.constantFrom({ municipality: '05962' }, { municipality: '05962004' }, { municipality: '99999999' }, { country: 'NA' }, { country: 'ZZ' }, { industry: '25' }, { industry: '01.11' }, { product: 'weg' }),
  fc.record({ product: fc.nat({ max: 2 }) }),
);
const scenario = fc.record({
  name: label, note: optional(label), ...provenance,
  failures: fc.array(fc.record({ target, capacity: optional(positive(1)), days: optional(positive(3650)) }), { maxLength: 3 }),
  newRelations: fc.array(fc.record({
    link, hasProduct: fc.boolean(), volumeEur: optional(positive(1e12)), volumeClass: optional(fc.constantFrom('A', 'B', 'C', 'D')), share: optional(positive(1)), switchDays: optional(positive(3650)),
  }), { maxLength: 2 }),
  endedRelations: fc.uniqueArray(fc.constantFrom('weg', 'R,1', 'x"y'), { maxLength: 2 }),
  stocks: fc.array(fc.record({ link, days: positive(3650) }), { maxLength: 2 }),
});

const region = fc.record({ name: label, keys: fc.uniqueArray(fc.constantFrom('05914', '05962', '05962024', '09162000', '99999999'), { minLength: 1 }).map((keys) => keys.sort()), ...provenance });
/** A firm of the dataset, or one that is gone. */
const named = optional(fc.oneof(fc.nat({ max: 4 }), fc.constant('weg')));
const search = fc.record({
  name: label, firm: named, forFirm: named, insteadOf: named, product: named, code: fc.constantFrom({}, { code: '07' }, { code: '7318', codeSystem: 'HS' }, { code: '259311300', codeSystem: 'GP' }),
  words: optional(label), capabilities: optional(labels), certificates: optional(labels), ags: fc.constantFrom(undefined, '05962024', '99999999'), radiusKm: optional(positive(1999).map((km) => km + 1)),
  kinds: fc.constantFrom(undefined, ['industry'], ['craft', 'research']), sizeClasses: fc.constantFrom(undefined, ['small', 'large']), greenAttributes: optional(labels), ...provenance,
});

const story = fc.record({
  name: label, note: optional(label), ...provenance,
  steps: fc.array(fc.record({
    title: optional(label), text: optional(label), notes: optional(label), address: fc.constantFrom('/', '/?layout=map', '/region?region-section=gaps', '/?firm=F%2C1&tiers=2&place=05914&place=05962', '/?failed=M%C3%BCller+%26+S%C3%B6hne&stage=1'),
  }), { maxLength: 3 }),
});

/** Any whole dataset: references lead somewhere, what is unknown is absent, every text a record may hold occurs. Ids are minted or texts. */
export const arbitraryDataset: fc.Arbitrary<Dataset> = fc.record({
  firms: fc.array(firm, { minLength: 2, maxLength: 5 }), products: fc.array(product, { minLength: 1, maxLength: 3 }),
  relations: fc.array(relation, { maxLength: 6 }), requirements: fc.array(requirement, { maxLength: 3 }), offers: fc.array(offer, { maxLength: 3 }), scenarios: fc.array(scenario, { maxLength: 3 }),
  regions: fc.array(region, { maxLength: 2 }), searches: fc.array(search, { maxLength: 2 }), stories: fc.array(story, { maxLength: 2 }),
  seed: fc.nat(), minted: fc.boolean(),
}).map(({ seed, minted, ...drafts }) => {
  const ids = idsOf(seed, minted);
  const firms = drafts.firms.map((fields, index) => ({ id: ids('firm', index), ...fields }));
  const products = drafts.products.map((fields, index) => ({ id: ids('product', index), ...fields }));
  const at = (list: readonly { id: string }[], index: number) => list[index % list.length].id;
  return withoutUnknown(aDataset({
    firms: firms as unknown as Firm[], products: products as unknown as Dataset['products'],
    relations: drafts.relations.map(({ link: { from, to, what }, hasProduct, days: [validFrom, validTo], ...fields }, index) => ({
      id: ids('relation', index), supplier: at(firms, from), buyer: at(firms, from + 1 + (to % (firms.length - 1))), product: hasProduct ? at(products, what) : undefined, ...fields, validFrom, validTo,
    })) as unknown as SupplyRelation[],
    requirements: drafts.requirements.map(({ link: { from, what, other }, forProduct, ...fields }, index) => ({
      id: ids('requirement', index), firm: at(firms, from), product: at(products, what), forProduct: forProduct ? at(products, other) : undefined, ...fields,
    })) as unknown as Dataset['requirements'],
    offers: drafts.offers.map(({ link: { from, what }, by, capability, ...fields }, index) => ({
      id: ids('offer', index), firm: at(firms, from), product: by === 'capability' ? undefined : at(products, what), capability: by === 'product' ? undefined : capability, ...fields,
    })) as unknown as Dataset['offers'],
    scenarios: drafts.scenarios.map(({ failures, newRelations, endedRelations, stocks, ...fields }, index) => ({
      id: ids('scenario', index), ...fields,
      ...notEmpty({
        failures: failures.map(({ target: { firms: hit, product: gone, ...key }, capacity, days }: { target: Record<string, unknown>; capacity?: number | undefined; days?: number | undefined }) => ({
          ...key, firms: (hit as (number | string)[] | undefined)?.map((one) => (typeof one === 'number' ? at(firms, one) : one)), product: typeof gone === 'number' ? at(products, gone) : gone, capacity, days,
        })),
        newRelations: newRelations.map(({ link: { from, to, what }, hasProduct, ...more }) => ({ supplier: at(firms, from), buyer: at(firms, to), product: hasProduct ? at(products, what) : undefined, ...more })),
        endedRelations, stocks: stocks.map(({ link: { from, what }, days }) => ({ firm: at(firms, from), product: at(products, what), days })),
      }),
    })) as unknown as Dataset['scenarios'],
    regions: drafts.regions.map((fields, index) => ({ id: ids('region', index), ...fields })) as unknown as Dataset['regions'],
    searches: drafts.searches.map(({ code, firm: of, forFirm, insteadOf, product: sought, ...fields }, index) => {
      const idIn = (list: readonly { id: string }[], one: number | string | undefined) => (typeof one === 'number' ? at(list, one) : one);
      return { id: ids('search', index), ...fields, ...code, firm: idIn(firms, of), forFirm: idIn(firms, forFirm), insteadOf: idIn(firms, insteadOf), product: idIn(products, sought) };
    }) as unknown as Dataset['searches'],
    stories: drafts.stories.map((fields, index) => ({ id: ids('story', index), ...fields })) as unknown as Dataset['stories'],
  }));
});

function idsOf(seed: number, minted: boolean): (kind: Parameters<typeof mintId>[0], index: number) => string {
  const texts = ['constructor', 'Müller, Söhne', 'toString', '1', 'a;b', '0007', 'x"y'];
  let state = seed;
  const random = () => { state = (state * 48_271 + 11) % 2_147_483_647; return state / 2_147_483_647; };
  return (kind, index) => (minted ? mintId(kind, random) : texts[index % texts.length]);
}

function notEmpty(lists: Readonly<Record<string, readonly unknown[]>>): object {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

/** Unknown is absent, not undefined. */
function withoutUnknown(dataset: Dataset): Dataset {
  const strip = (record: unknown): unknown => (typeof record !== 'object' || record === null ? record
    : Array.isArray(record) ? record.map(strip) : Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined).map(([field, value]) => [field, strip(value)])));
  return Object.fromEntries(Object.keys(EMPTY_DATASET).map((list) => [list, dataset[list as keyof Dataset].map(strip)])) as unknown as Dataset;
}
