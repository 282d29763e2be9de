import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { compactNetwork, networkFromLinks, networkWithEnds } from '#graph-model/compact-network.ts';
import type { CompactNetwork } from '#graph-model/compact-network.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';

/** Links as text, read from the rows of buyers and from the rows of suppliers. */
function linksOf({ firms, outStart, outFirm, outVolume, inStart, inFirm, inVolume }: CompactNetwork) {
  const out: string[] = [];
  const into: string[] = [];
  for (let firm = 0; firm < firms.length; firm++) {
    for (let link = outStart[firm]; link < outStart[firm + 1]; link++) out.push(`${firms[firm]} → ${firms[outFirm[link]]}: ${outVolume[link]}`);
    for (let link = inStart[firm]; link < inStart[firm + 1]; link++) into.push(`${firms[inFirm[link]]} → ${firms[firm]}: ${inVolume[link]}`);
  }
  return { out, into };
}

describe('the firm network', () => {
  it('has one link per ordered pair, known volumes summed, unknown ones NaN, self-loops dropped', () => {
    const network = compactNetwork(aDataset({
      firms: ['C', 'A', 'B'].map((id) => aFirm({ id })),
      relations: [
        aRelation({ id: 'R1', supplier: 'A', buyer: 'B', volumeEur: 100 }),
        aRelation({ id: 'R2', supplier: 'A', buyer: 'B' }),
        aRelation({ id: 'R3', supplier: 'A', buyer: 'B', volumeEur: 50 }),
        aRelation({ id: 'R4', supplier: 'B', buyer: 'A', volumeEur: 0 }),
        aRelation({ id: 'R5', supplier: 'C', buyer: 'C', volumeEur: 7 }),
        aRelation({ id: 'R6', supplier: 'A', buyer: 'C' }),
      ],
    }));
    expect(network.firms).toEqual(['A', 'B', 'C']);
    expect([...network.indexOf]).toEqual([['A', 0], ['B', 1], ['C', 2]]);
    expect(network.links).toBe(3);
    expect(linksOf(network)).toEqual({ out: ['A → B: 150', 'A → C: NaN', 'B → A: 0'], into: ['B → A: 0', 'A → B: 150', 'A → C: NaN'] });
  });

  it('orders firms by code point, whatever the order of the records', () => {
    expect(networkFromLinks([['ﬀ', '😀'], ['Ä', 'Z']]).firms).toEqual(['Z', 'Ä', 'ﬀ', '😀']);
  });

  it('of a day leaves out relations that are not in force', () => {
    const dataset = aDataset({
      firms: ['A', 'B'].map((id) => aFirm({ id })),
      relations: [aRelation({ id: 'R1', supplier: 'A', buyer: 'B', volumeEur: 1, validTo: '2025-12-31' }), aRelation({ id: 'R2', supplier: 'A', buyer: 'B', volumeEur: 2 })],
    });
    expect(linksOf(compactNetwork(dataset, { day: '2026-01-01' })).out).toEqual(['A → B: 2']);
    expect(linksOf(compactNetwork(dataset)).out).toEqual(['A → B: 3']);
  });

  it('comes with the ends of every relation, those not in force and those of a firm with itself included', () => {
    const dataset = aDataset({
      firms: ['B', 'A'].map((id) => aFirm({ id })),
      relations: [aRelation({ id: 'R2', supplier: 'B', buyer: 'B' }), aRelation({ id: 'R1', supplier: 'A', buyer: 'B', validTo: '2025-12-31' })],
    });
    const { network, ends } = networkWithEnds(dataset, { day: '2026-01-01' });
    expect(ends).toEqual({ supplier: Int32Array.of(0, 1), buyer: Int32Array.of(1, 1) });
    expect(network.links).toBe(0);
  });

  it('is refused where relations name firms that are not there, with every one of them', () => {
    const dataset = aDataset({
      firms: [aFirm({ id: 'A' })],
      relations: [aRelation({ id: 'R1', supplier: 'A', buyer: 'Nirgendwo' }), aRelation({ id: 'R2', supplier: '__proto__', buyer: 'A' })],
    });
    expect(() => compactNetwork(dataset)).toThrow(expect.objectContaining({
      code: 'bad_input',
      message: 'Relations name firms that are not in the data: Nirgendwo, __proto__',
      findings: [
        { severity: 'error', code: 'unknown_firm', file: 'relation', field: 'buyer', value: 'Nirgendwo', details: { relation: 'R1' } },
        { severity: 'error', code: 'unknown_firm', file: 'relation', field: 'supplier', value: '__proto__', details: { relation: 'R2' } },
      ],
    }));
  });

  it('is refused where a firm occurs twice', () => {
    expect(() => compactNetwork(aDataset({ firms: [aFirm({ id: 'A' }), aFirm({ id: 'A' })] }))).toThrow(expect.objectContaining({
      code: 'bad_input', findings: [{ severity: 'error', code: 'duplicate_id', file: 'firm', field: 'id', value: 'A' }],
    }));
  });

  it('of nothing is empty', () => {
    expect(compactNetwork(aDataset())).toEqual({
      firms: [], indexOf: new Map(), links: 0,
      outStart: Int32Array.of(0), outFirm: new Int32Array(0), outVolume: new Float64Array(0),
      inStart: Int32Array.of(0), inFirm: new Int32Array(0), inVolume: new Float64Array(0),
    });
  });

  it('says the same from both sides and in ascending rows, for any links', () => {
    const firm = fc.nat({ max: 12 }).map((number) => `F${number}`);
    const volume = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined });
    fc.assert(fc.property(fc.array(fc.tuple(firm, firm, volume), { maxLength: 60 }), (links) => {
      const network = networkFromLinks(links);
      const expected = new Map<string, number>();
      for (const [supplier, buyer, euro] of links) {
        if (supplier === buyer) continue;
        const known = expected.get(`${supplier} → ${buyer}`) ?? Number.NaN;
        expected.set(`${supplier} → ${buyer}`, euro === undefined ? known : (Number.isNaN(known) ? 0 : known) + euro);
      }
      const { out, into } = linksOf(network);
      expect(out).toEqual([...out].sort(byFirmsOf(network)));
      expect([...out].sort()).toEqual([...expected].map(([link, euro]) => `${link}: ${euro}`).sort());
      expect([...into].sort()).toEqual([...out].sort());
    }), { numRuns: 200, seed: 2 });
  });
});

/** Order of links by position of supplier, then buyer. */
function byFirmsOf({ indexOf }: CompactNetwork): (a: string, b: string) => number {
  const ends = (link: string) => link.split(': ')[0].split(' → ').map((id) => indexOf.get(id)!);
  return (a, b) => ends(a)[0] - ends(b)[0] || ends(a)[1] - ends(b)[1];
}
