import { describe, expect, it } from 'vitest';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { layoutMap, DEFAULT_MAP_OPTIONS } from '#graph-model/picture/map-layout.ts';
import { mercator, toPixels } from '#graph-model/picture/projection.ts';
import { aNetwork } from '../../support/a-network.ts';
import type { PlainFirm } from '../../support/a-network.ts';
import { overlaps, seeded } from '../../support/no-overlap.ts';

const FRAME = { x: 0, y: 0, width: 1440, height: 860 };
const FAR = { ags: '05112000', name: 'Duisburg', district: 'Duisburg', districtKey: '05112', lat: 51.44, lon: 6.73 };

function regionWith(firms: readonly PlainFirm[]): NetworkView {
  const network = aNetwork(firms);
  return { ...network, places: [...network.places, FAR] };
}

const firms: PlainFirm[] = [
  { id: 'Hagen', ags: '05914000' }, { id: 'Altena', ags: '05962004' }, { id: 'Duisburg', ags: '05112000' }, { id: 'Bayern', country: 'DE' },
  { id: 'Italien', country: 'IT' }, { id: 'Polen', country: 'PL' }, { id: 'Italien2', country: 'IT' }, { id: 'China', country: 'CN' }, { id: 'Irgendwo' },
];

describe('Landkarte', () => {
  it('places firms of the region at their municipality', () => {
    const layout = layoutMap(regionWith(firms), new Float32Array(firms.length).fill(1), FRAME);
    const hagen = toPixels(layout.fit, mercator(51.36, 7.47));
    expect(Math.hypot(layout.x[0] - hagen.x, layout.y[0] - hagen.y)).toBeLessThan(20);
    expect(layout.places.filter((place) => place.firms > 0).map(({ name, inRegion }) => [name, inRegion])).toEqual([['Hagen', true], ['Altena', true]]);
  });

  it('places all others beside the map, by origin and country, the more frequent country first', () => {
    const layout = layoutMap(regionWith(firms), new Float32Array(firms.length).fill(1), FRAME);
    expect(layout.sections.map(({ origin, firms: count, countries }) => [origin, count, countries.map(({ country }) => country)])).toEqual([
      ['germany', 2, [undefined]], ['eu', 3, ['IT', 'PL']], ['world', 1, ['CN']], ['unknown', 1, [undefined]],
    ]);
    for (const firm of [2, 3, 4, 5, 6, 7, 8]) expect(layout.x[firm]).toBeGreaterThan(layout.window.x + layout.window.width);
    expect([...layout.groupOf].map((group) => layout.sections[group - layout.places.length]?.origin))
      .toEqual([undefined, undefined, 'germany', 'germany', 'eu', 'eu', 'eu', 'world', 'unknown']);
  });

  it('shows a firm that has a point but no municipality at its point', () => {
    const network = aNetwork([{ id: 'A', ags: '05914000' }, { id: 'B' }]);
    const layout = layoutMap({ ...network, firms: { ...network.firms, lat: [null, 51.3], lon: [null, 7.55] } }, Float32Array.of(1, 1), FRAME);
    const point = toPixels(layout.fit, mercator(51.3, 7.55));
    expect(layout.x[1]).toBeCloseTo(point.x, 6);
    expect(layout.y[1]).toBeCloseTo(point.y, 6);
  });

  it('places no firm over another within a municipality, nor in the strip, and all of them in the frame', () => {
    const random = seeded(3);
    const where: Omit<PlainFirm, 'id'>[] = [
      { ags: '05914000' }, { ags: '05914000' }, { ags: '05962004' }, { ags: '05962032' }, { country: 'DE' }, { country: 'FR' }, { country: 'US' }, {},
    ];
    const many = Array.from({ length: 2400 }, (_, firm) => ({ id: `F${firm}`, ...where[Math.floor(random() * where.length)] }));
    const relative = Float32Array.from(many, () => 1 + 3.5 * random() ** 10);
    const layout = layoutMap(regionWith(many), relative, FRAME);
    expect(overlaps(layout, (a, b) => layout.groupOf[a] === layout.groupOf[b])).toEqual([]);
    for (const firm of many.keys()) {
      expect(layout.x[firm] >= 0 && layout.x[firm] <= FRAME.width && layout.y[firm] >= 0 && layout.y[firm] <= FRAME.height).toBe(true);
    }
  });

  it('keeps the discs of neighbouring municipalities apart', () => {
    const many = Array.from({ length: 900 }, (_, firm) => ({ id: `F${firm}`, ags: ['05914000', '05962004', '05962032'][firm % 3] }));
    const { places } = layoutMap(regionWith(many), new Float32Array(900).fill(1), FRAME);
    const discs = places.filter((place) => place.firms > 0);
    const gaps = discs.flatMap((a) => discs.filter((b) => b !== a).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius));
    expect(gaps).toHaveLength(6);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
  });

  it('can put the others below the map, where the picture is upright', () => {
    const layout = layoutMap(regionWith(firms), new Float32Array(firms.length).fill(1), { x: 0, y: 0, width: 390, height: 700 }, { ...DEFAULT_MAP_OPTIONS, side: 'below', strip: 0.4, countries: 0 });
    for (const { y } of layout.sections) expect(y).toBeGreaterThan(layout.window.y + layout.window.height);
    expect(layout.sections.find(({ origin }) => origin === 'eu')!.countries.map(({ country }) => country)).toEqual([undefined]);
  });

  it('puts the others below a narrow map in rows of dots that are seen, side by side and within the frame', () => {
    const others = ['DE', 'IT', 'US', undefined].flatMap((country) => Array.from({ length: 120 }, (_, at) => ({ id: `${country}${at}`, ...(country ? { country } : {}) })));
    const inside = Array.from({ length: 1500 }, (_, at) => ({ id: `I${at}`, ags: '05914000' }));
    const network = regionWith([...others, ...inside]);
    const phone = { x: 0, y: 0, width: 390, height: 560 };
    const layout = layoutMap(network, new Float32Array(1980).fill(1), phone, { ...DEFAULT_MAP_OPTIONS, side: 'below', strip: 0.38, stripColumns: 2, countries: 0 });
    expect(layout.radius[0]).toBeGreaterThanOrEqual(1.5);
    expect(new Set(layout.y.slice(0, 120)).size).toBeGreaterThan(1);
    expect(new Set(layout.sections.map(({ x }) => x)).size).toBe(2);
    expect(Math.max(...layout.sections.map(({ y, height }) => y + height))).toBeLessThanOrEqual(phone.height);
  });

  it('draws no dot larger than 14 pixels, however few firms there are', () => {
    const { radius } = layoutMap(regionWith(firms), Float32Array.from(firms, (_, at) => (at === 0 ? 4.5 : 1)), FRAME);
    expect(Math.max(...radius)).toBeLessThanOrEqual(14);
  });

  it('names fewer countries where the picture is low, instead of shrinking the dots', () => {
    const many = ['IT', 'FR', 'PL', 'AT', 'CZ', 'NL', 'BE', 'SE'].map((country) => ({ id: country, country }));
    const at = (height: number) => layoutMap(regionWith(many), new Float32Array(8).fill(1), { x: 0, y: 0, width: 1440, height });
    const [high, low] = [at(860), at(240)];
    expect(high.sections[0].countries).toHaveLength(8);
    expect(low.sections[0].countries.length).toBeLessThan(8);
    expect(low.radius[0]).toBe(high.radius[0]);
    expect(low.sections[0].firms).toBe(8);
  });

  it('is the same for the same data, and survives no firms, no places and a region without places', () => {
    const relative = new Float32Array(firms.length).fill(1);
    expect(layoutMap(regionWith(firms), relative, FRAME)).toEqual(layoutMap(regionWith(firms), relative, FRAME));
    expect(layoutMap({ ...aNetwork([]), places: [] }, new Float32Array(), FRAME)).toMatchObject({ places: [], sections: [] });
    const elsewhere = { ...regionWith(firms), region: { id: 'x', name: 'X', keys: ['09'] } };
    expect([...layoutMap(elsewhere, relative, FRAME).x].every(Number.isFinite)).toBe(true);
  });

  it('holds 30,000 firms', () => {
    const many = Array.from({ length: 30_000 }, (_, firm) => ({ id: `F${firm}`, ...(firm % 3 === 0 ? { country: 'DE' } : { ags: firm % 3 === 1 ? '05914000' : '05962004' }) }));
    const layout = layoutMap(regionWith(many), new Float32Array(30_000).fill(1), FRAME);
    expect(overlaps(layout, (a, b) => layout.groupOf[a] === layout.groupOf[b])).toEqual([]);
  });
});
