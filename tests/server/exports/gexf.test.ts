import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportGexf } from '#server/exports/gexf.ts';
import { arbitraryDataset } from '#tests/support/arbitrary-dataset.ts';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';

const DATASET = aDataset({
  firms: [aFirm({ name: 'Federn <&> "Söhne"', kind: 'industry', wz: '25.93', ags: '05914000', employees: 37, sizeClass: 'small' }), aFirm({ id: 'F2', name: 'Draht' })],
  products: [aProduct({ name: 'Draht' })],
  relations: [aRelation({ product: 'P1', volumeEur: 1000 }), aRelation({ id: 'R2' }), aRelation({ id: 'R3', validTo: '2020-12-31' })],
});

const read = (text: string) => parse(MultiGraph, text);

describe('the network for Gephi', () => {
  it('has firms with their measures, and one edge a relation with product and volume', () => {
    const measures = new Map([['in_degree', { values: Float64Array.of(0, 1) }], ['esri', { values: Float64Array.of(0.5, Number.NaN) }]]);
    const graph = read(exportGexf(DATASET, { ids: ['F1', 'F2'], measures }));
    expect(graph.getNodeAttributes('F1')).toEqual({ label: 'Federn <&> "Söhne"', kind: 'industry', wz: '25.93', ags: '05914000', size_class: 'small', in_degree: 0, esri: 0.5 });
    expect(graph.getNodeAttributes('F2')).toEqual({ label: 'Draht', in_degree: 1 });
    expect(graph.mapEdges((id, attributes, from, to) => [id, from, to, attributes])).toEqual([
      ['R1', 'F1', 'F2', { product: 'Draht', volume: 1000, status: 'reported' }], ['R2', 'F1', 'F2', { status: 'reported' }], ['R3', 'F1', 'F2', { status: 'reported' }],
    ]);
  });

  it('has only the relations in force on a day', () => {
    expect(read(exportGexf(DATASET, { day: '2026-11-21' })).edges()).toEqual(['R1', 'R2']);
  });

  it('says of which revision and day it is, and that a demonstration region is fictitious', () => {
    const plain = exportGexf(DATASET, { revision: 7, day: '2026-11-21' });
    expect(plain).toContain('Fassung / revision 7 · Lieferbeziehungen in Kraft am / supply relations in force on 2026-11-21');
    expect(plain).not.toContain('fiktiv');
    const demo = exportGexf(aDataset({ firms: [aFirm({ fictitious: true })] }));
    expect(demo).toContain('Unternehmen fiktiv');
    expect(read(demo).getNodeAttribute('F1', 'fictitious')).toBe(true);
  });

  it('carries colour, size and position where they are given', () => {
    const text = exportGexf(DATASET, { appearance: (firm) => (firm === 'F1' ? { color: '#228be6', size: 4, x: 1, y: -2 } : undefined) });
    expect(read(text).getNodeAttributes('F1')).toMatchObject({ color: '#228be6', size: 4, x: 1, y: -2 });
  });

  it('never tells the head count, nor calls anything a weight', () => {
    const text = exportGexf(DATASET);
    expect(text).not.toContain('37');
    expect(text).not.toContain('weight');
    expect(text).not.toContain('employees');
  });

  it('replaces what XML cannot hold', () => {
    const text = exportGexf(aDataset({ firms: [aFirm({ name: 'a\u0001b\uFFFE\uD800c]]>' })] }));
    expect(read(text).getNodeAttribute('F1', 'label')).toBe('a\uFFFDb\uFFFD\uFFFDc]]>');
  });

  it('leaves out relations of firms that are not there', () => {
    expect(read(exportGexf(aDataset({ firms: [aFirm()], relations: [aRelation()] }))).size).toBe(0);
  });

  it('can be read again whatever names and ids it holds', () => {
    fc.assert(fc.property(arbitraryDataset, (dataset) => {
      const graph = read(exportGexf(dataset));
      expect([graph.nodes().sort(), graph.edges().sort()]).toEqual([dataset.firms.map(({ id }) => id).sort(), dataset.relations.map(({ id }) => id).sort()]);
      for (const { id, name } of dataset.firms) expect(graph.getNodeAttribute(id, 'label')).toBe(name);
    }), { numRuns: 50 });
  });
});
