import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { measureById } from '#graph-model/analysis/catalogue.ts';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import { byCodePoint } from '#graph-model/code-point-order.ts';
import { LIST_OF, RECORD_KINDS } from '#graph-model/dataset.ts';
import { Firm } from '#graph-model/firm.ts';
import { isMistyped } from '#graph-model/identifier.ts';
import { Offer } from '#graph-model/offer.ts';
import { Product } from '#graph-model/product.ts';
import { isInRegion } from '#graph-model/region.ts';
import { Requirement } from '#graph-model/requirement.ts';
import { Scenario } from '#graph-model/scenario.ts';
import { Story } from '#graph-model/story.ts';
import { SupplyRelation } from '#graph-model/supply-relation.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { kilometres } from '#seed-data/maerkische-region/places.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';

const dataset = generateDemoRegion();
const { firms, products, relations, requirements, offers, scenarios, stories } = dataset;
const context = createAnalysisContext(dataset, { region: MAERKISCHE_REGION });
const regional = firms.filter((firm) => isInRegion(MAERKISCHE_REGION, firm));

const shareOf = <T>(list: readonly T[], test: (entry: T) => boolean) => list.filter(test).length / list.length;
const valuesOf = (id: MeasureId) => [...measureById(id)!.compute(context).values].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
const countBy = <T>(list: readonly T[], key: (entry: T) => string) => Object.fromEntries([...Map.groupBy(list, key)].map(([name, group]) => [name, group.length]));

describe('records', () => {
  it('are what their schemas allow, with nothing added or taken away', () => {
    expect(firms.map((firm) => Firm.parse(firm))).toEqual(firms);
    expect(products.map((product) => Product.parse(product))).toEqual(products);
    expect(relations.map((relation) => SupplyRelation.parse(relation))).toEqual(relations);
    expect(requirements.map((requirement) => Requirement.parse(requirement))).toEqual(requirements);
    expect(offers.map((offer) => Offer.parse(offer))).toEqual(offers);
    expect(scenarios.map((scenario) => Scenario.parse(scenario))).toEqual(scenarios);
    expect(stories.map((story) => Story.parse(story))).toEqual(stories);
  });

  it('carry ids with a check character, each once, in order', () => {
    for (const kind of RECORD_KINDS) {
      const ids = dataset[LIST_OF[kind]].map(({ id }) => id as string);
      expect(ids).toEqual([...new Set(ids)].sort(byCodePoint));
      expect(ids.filter((id) => !/^[FPRQOST][0-9A-HJKMNP-TV-Z]{9}[0-9A-Z]$/.test(id) || isMistyped(id))).toEqual([]);
    }
  });

  it('refer only to firms and products that are there', () => {
    const firmIds = new Set<string>(firms.map(({ id }) => id));
    const productIds = new Set<string | undefined>([undefined, ...products.map(({ id }) => id)]);
    expect(relations.filter(({ supplier, buyer, product }) => !firmIds.has(supplier) || !firmIds.has(buyer) || !productIds.has(product))).toEqual([]);
    expect(requirements.filter(({ firm, product, forProduct }) => !firmIds.has(firm) || !productIds.has(product) || !productIds.has(forProduct))).toEqual([]);
    expect(offers.filter(({ firm, product }) => !firmIds.has(firm) || !productIds.has(product))).toEqual([]);
  });

  it('hold no supply to oneself and none twice', () => {
    expect(relations.filter(({ supplier, buyer }) => supplier === buyer)).toEqual([]);
    const keys = relations.filter(({ product }) => product !== undefined).map(({ supplier, buyer, product }) => `${supplier} ${buyer} ${product}`);
    expect(new Set(keys).size).toBe(keys.length);
    const needs = requirements.map(({ firm, product }) => `${firm} ${product}`);
    expect(new Set(needs).size).toBe(needs.length);
  });

  it('say that every firm is invented, and name their source', () => {
    expect(firms.filter(({ fictitious }) => fictitious !== true)).toEqual([]);
    expect(new Set(RECORD_KINDS.flatMap((kind) => dataset[LIST_OF[kind]].map(({ source }) => source)))).toEqual(new Set(['Demonstrationsdaten (fiktiv)']));
  });

  it('are dated from 2024 up to the day of the demonstration', () => {
    const days = [...firms, ...relations, ...requirements, ...offers].flatMap(({ asOf }) => asOf ?? []);
    expect(days.filter((day) => day < '2024-01-01' || day > '2026-11-20')).toEqual([]);
  });
});

describe('the seed', () => {
  it('gives the same region again', () => {
    expect(generateDemoRegion()).toEqual(dataset);
  });

  it('gives another region of the same size when it changes', () => {
    const other = generateDemoRegion(7);
    expect(other.firms).toHaveLength(firms.length);
    expect(other.relations.length).toBeGreaterThan(11_300);
    expect(other.relations.length).toBeLessThan(12_700);
    expect(other.relations[0]).not.toEqual(relations[0]);
  });
});

describe('places and branches', () => {
  const reference = loadReferenceData();

  it('are real: keys of municipalities, points in them, WZ codes of their edition, countries', () => {
    const stray = firms.filter((firm) => {
      const municipality = firm.ags === undefined ? undefined : reference.municipalityByAgs.get(firm.ags);
      if (firm.ags !== undefined && municipality === undefined) return true;
      const point = firm.lat === undefined || firm.lon === undefined ? undefined : { lat: firm.lat, lon: firm.lon };
      return (kilometres(municipality, point) ?? 0) > 3
        || (firm.wz !== undefined && !reference.isWz(firm.wz, firm.wzEdition!))
        || (firm.country !== undefined && !reference.countries.has(firm.country));
    });
    expect(stray).toEqual([]);
  });

  it('cover all 25 municipalities, Hagen, Iserlohn and Lüdenscheid most', () => {
    const counts = Object.entries(countBy(regional, ({ ags }) => ags!)).sort(([, a], [, b]) => b - a).map(([ags]) => ags);
    expect(counts).toHaveLength(25);
    expect(counts.slice(0, 3).sort()).toEqual(['05914000', '05962024', '05962032']);
  });

  it('lie mostly in the region, the rest in the neighbourhood and abroad', () => {
    expect(regional.length / firms.length).toBeGreaterThan(0.75);
    expect(firms.filter(({ country }) => country !== undefined && country !== 'DE').length).toBeGreaterThan(60);
    expect(firms.filter((firm) => firm.ags !== undefined && !isInRegion(MAERKISCHE_REGION, firm)).length).toBeGreaterThan(150);
  });

  it('state WZ 2025 for about one firm in ten', () => {
    expect(shareOf(firms.filter(({ wz }) => wz !== undefined), ({ wzEdition }) => wzEdition === 2025)).toBeCloseTo(0.1, 1);
  });
});

describe('firms', () => {
  it('are about 2,400, of all seven kinds', () => {
    expect(Math.abs(firms.length - 2400)).toBeLessThan(60);
    expect(Object.keys(countBy(firms, ({ kind }) => kind!)).sort()).toEqual(['craft', 'industry', 'institute', 'network', 'research', 'service', 'university']);
  });

  it('are small as in the region: four of five under ten employees, under one in a hundred large', () => {
    const known = regional.filter(({ sizeClass }) => sizeClass !== undefined);
    expect(shareOf(known, ({ sizeClass }) => sizeClass === 'micro')).toBeCloseTo(0.8, 1);
    expect(shareOf(known, ({ sizeClass }) => sizeClass === 'large')).toBeLessThan(0.012);
    expect(shareOf(known, ({ sizeClass }) => sizeClass === 'large')).toBeGreaterThan(0.003);
  });

  it('leave out what firms in life leave out', () => {
    expect(shareOf(firms, ({ daysToRecover }) => daysToRecover !== undefined)).toBeCloseTo(0.3, 1);
    for (const field of ['wz', 'sizeClass', 'capabilities', 'asOf'] as const) {
      const missing = shareOf(firms, (firm) => firm[field] === undefined);
      expect({ field, missing, plausible: missing > 0.02 && missing < 0.35 }).toEqual({ field, missing, plausible: true });
    }
    expect(firms.filter(({ ags, country }) => ags === undefined && country === undefined).length).toBeGreaterThan(10);
    expect(firms.filter(({ greenAttributes }) => greenAttributes !== undefined).length).toBeGreaterThan(200);
  });

  it('have on the board what they offer and seek: about one in seven', () => {
    expect(new Set(offers.map(({ firm }) => firm)).size / firms.length).toBeCloseTo(0.15, 1);
    expect(Object.keys(countBy(offers, ({ direction }) => direction)).sort()).toEqual(['offers', 'seeks']);
  });
});

describe('relations', () => {
  it('are about 12,000', () => {
    expect(relations.length).toBeGreaterThan(11_500);
    expect(relations.length).toBeLessThan(12_500);
  });

  it('state a volume in half of the cases, a class or share in others, and nothing in the rest', () => {
    expect(shareOf(relations, ({ volumeEur }) => volumeEur !== undefined)).toBeCloseTo(0.55, 1);
    expect(shareOf(relations, ({ volumeClass }) => volumeClass !== undefined)).toBeGreaterThan(0.1);
    expect(shareOf(relations, ({ share }) => share !== undefined)).toBeGreaterThan(0.05);
    expect(shareOf(relations, ({ volumeEur, volumeClass, share }) => volumeEur === undefined && volumeClass === undefined && share === undefined)).toBeGreaterThan(0.15);
    expect(shareOf(relations, ({ product }) => product === undefined)).toBeGreaterThan(0.01);
  });

  it('state shares of a buyer’s sourcing that do not exceed the whole', () => {
    const sums = Map.groupBy(relations.filter(({ product, share }) => product !== undefined && share !== undefined), ({ buyer, product }) => `${buyer} ${product}`);
    expect([...sums.values()].filter((group) => group.reduce((sum, { share }) => sum + share!, 0) > 1)).toEqual([]);
  });

  it('are public, shared, moderated and private', () => {
    const visible = (visibility: string) => shareOf(relations, (relation) => relation.visibility === visibility);
    expect([visible('public'), visible('network'), visible('moderation'), visible('own')].map((share) => Math.round(share * 100)))
      .toEqual([expect.closeTo(30, -1), expect.closeTo(60, -1), expect.closeTo(8, -1), expect.closeTo(2, -1)]);
    expect(Object.keys(countBy(relations, ({ status }) => status)).sort()).toEqual(['assumed', 'confirmed', 'reported']);
  });

  it('leave open in a third of the needs whether they are essential, in half how long the stock lasts', () => {
    expect(shareOf(requirements, ({ essential }) => essential === undefined)).toBeCloseTo(0.35, 1);
    expect(shareOf(requirements, ({ stockDays }) => stockDays !== undefined)).toBeCloseTo(0.5, 1);
  });
});

describe('the network', () => {
  it('runs through six to nine stages', () => {
    const stages = Math.max(...valuesOf('tier')) - Math.min(...valuesOf('tier')) + 1;
    expect(stages).toBeGreaterThanOrEqual(6);
    expect(stages).toBeLessThanOrEqual(9);
  });

  it('knows a few cycles, none of which binds more than one firm in twenty', () => {
    const sizes = Object.values(countBy([...measureById('strong_component')!.compute(context).values], String)).filter((size) => size > 1);
    expect(sizes.length).toBeGreaterThanOrEqual(3);
    expect(Math.max(...sizes)).toBeLessThan(firms.length / 20);
  });

  it('connects nearly all firms; about two in a hundred are newly registered and stand alone', () => {
    const degree = new Map<string, number>();
    for (const { supplier, buyer } of relations) for (const firm of [supplier, buyer]) degree.set(firm, (degree.get(firm) ?? 0) + 1);
    const alone = firms.filter(({ id }) => !degree.has(id));
    expect(alone.length / firms.length).toBeGreaterThan(0.012);
    expect(alone.length / firms.length).toBeLessThan(0.03);
    const sorted = [...degree.values()].sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(7);
    expect(sorted.at(-1)).toBeGreaterThan(130);
  });

  it('hangs on a single source in a third of the required inputs', () => {
    const optional = new Set(requirements.filter(({ essential }) => essential === false).map(({ firm, product }) => `${firm} ${product}`));
    const inputs = [...Map.groupBy(relations.filter(({ product }) => product !== undefined), ({ buyer, product }) => `${buyer} ${product}`)].filter(([key]) => !optional.has(key));
    expect(shareOf(inputs, ([, suppliers]) => suppliers.length === 1)).toBeCloseTo(0.34, 1);
  });

  it('breaks in many small ways and a few larger ones, never as a whole', () => {
    const stops = valuesOf('critical_count');
    expect(shareOf(stops, (count) => count === 0)).toBeGreaterThan(0.6);
    expect(stops.filter((count) => count >= 10).length).toBeGreaterThan(20);
    expect(stops.at(-1)).toBeGreaterThan(30);
    expect(stops.at(-1)).toBeLessThan(firms.length / 10);
  });
});
