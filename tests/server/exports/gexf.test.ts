import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#graph-model/dataset.ts';
import { exportPieces } from '#server/exports/export-file.ts';
import { arbitraryDataset } from '#tests/support/arbitrary-dataset.ts';
import { anExport } from '#tests/support/exports.ts';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';

const DATASET = aDataset({
  firms: [aFirm({ name: 'Federn <&> "Söhne"', kind: 'industry', wz: '25.93', ags: '05914000', employees: 37, sizeClass: 'small' }), aFirm({ id: 'F2', name: 'Draht' })],
  products: [aProduct({ name: 'Draht' })],
  relations: [aRelation({ product: 'P1', volumeEur: 1000 }), aRelation({ id: 'R2' }), aRelation({ id: 'R3', validTo: '2020-12-31' })],
});

const gexf = (dataset: Dataset): string => [...exportPieces('network.gexf', anExport(dataset))].join('');
const read = (text: string) => parse(MultiGraph, text);

describe('the network for Gephi', () => {
  it('has firms with their measures, and one edge for each relation in force, with product and volume', () => {
    const graph = read(gexf(DATASET));
    expect(graph.getNodeAttributes('F1')).toMatchObject({ label: 'Federn <&> "Söhne"', kind: 'industry', wz: '25.93', ags: '05914000', size_class: 'small', in_degree: 0, out_degree: 1 });
    expect(graph.getNodeAttribute('F2', 'hhi_buyers')).toBeUndefined();
    expect(graph.mapEdges((id, attributes, from, to) => [id, from, to, attributes])).toEqual([
      ['R1', 'F1', 'F2', { product: 'Draht', volume: 1000, status: 'reported' }], ['R2', 'F1', 'F2', { status: 'reported' }],
    ]);
  });

  it('has every firm in the place, colour and size of the picture: the buyer on the right, y upwards', () => {
    const graph = read(gexf(DATASET));
    const [mill, maker] = ['F1', 'F2'].map((id) => graph.getNodeAttributes(id) as { x: number; y: number; size: number; color: string });
    expect(mill.x).toBeLessThan(maker.x);
    expect([mill.size > 0, Number.isFinite(mill.y)]).toEqual([true, true]);
    expect([mill.color, maker.color]).toEqual(['rgb(18,100,93)', 'rgb(123,135,148)']);
  });

  it('says of which revision and day it is, how each measure is computed, and that a demonstration region is fictitious', () => {
    const plain = gexf(DATASET);
    for (const said of ['Fassung der Daten: 7', 'in Kraft am): 2026-11-21', 'Quellen: Umfrage 2026 (6)', 'critical_count – ', 'betweenness – ']) expect(plain).toContain(said);
    expect(plain).not.toContain('fiktiv');
    const demo = gexf(aDataset({ firms: [aFirm({ fictitious: true })] }));
    expect(demo).toContain('Unternehmen sind fiktiv');
    expect(read(demo).getNodeAttribute('F1', 'fictitious')).toBe(true);
  });

  it('never tells the head count, nor calls anything a weight', () => {
    const text = gexf(DATASET);
    expect(text).not.toMatch(/value="37"|"employees"|"weight"|weight=/);
  });

  it('replaces what XML cannot hold', () => {
    expect(read(gexf(aDataset({ firms: [aFirm({ name: 'a\u0001b\uFFFE\uD800c]]>' })] }))).getNodeAttribute('F1', 'label')).toBe('a\uFFFDb\uFFFD\uFFFDc]]>');
  });

  it('can be read again whatever names and ids it holds', () => {
    fc.assert(fc.property(arbitraryDataset, (dataset) => {
      const graph = read(gexf(dataset));
      const inForce = dataset.relations.filter(({ validFrom = '', validTo = '9' }) => validFrom <= '2026-11-21' && validTo >= '2026-11-21').map(({ id }) => id);
      expect([graph.nodes().sort(), graph.edges().sort()]).toEqual([dataset.firms.map(({ id }) => id).sort(), inForce.sort()]);
      for (const { id, name } of dataset.firms) expect(graph.getNodeAttribute(id, 'label')).toBe(name);
    }), { numRuns: 30 });
  });
});
