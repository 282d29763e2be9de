import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#graph-model/dataset.ts';
import { exportPieces } from '#server/exports/export-file.ts';
import { arbitraryDataset } from '#tests/support/arbitrary-dataset.ts';
import { anExport } from '#tests/support/exports.ts';
import { aDataset, aFirm, aProduct, aRelation } from '#tests/support/records.ts';

const graphml = (dataset: Dataset): string => [...exportPieces('network.graphml', anExport(dataset))].join('');

const plain = (text: string) => text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) => (code ? String.fromCodePoint(Number(code)) : { amp: '&', lt: '<', gt: '>', quot: '"' }[name]!));

/** Elements of a GraphML text with their data by the names that the keys declare. */
function elements(text: string, element: 'node' | 'edge'): { id: string; source?: string; target?: string; data: Record<string, string> }[] {
  const names = new Map([...text.matchAll(/<key id="(\w+)" for="(?:node|edge)" attr\.name="(\w+)"/g)].map(([, id, name]) => [id, name]));
  return [...text.matchAll(new RegExp(`<${element} id="([^"]*)"(?: source="([^"]*)" target="([^"]*)")?>(.*)</${element}>`, 'g'))].map(([, id, source, target, inside]) => ({
    id: plain(id), ...(source !== undefined && { source: plain(source), target: plain(target) }),
    data: Object.fromEntries([...inside.matchAll(/<data key="(\w+)">([^<]*)<\/data>/g)].map(([, key, value]) => [names.get(key), plain(value)])),
  }));
}

describe('the network as GraphML', () => {
  const dataset = aDataset({
    firms: [aFirm({ name: 'Federn <&> "Söhne"\n', wz: '25.93', employees: 8137 }), aFirm({ id: 'F2' })], products: [aProduct({ name: 'Draht' })],
    relations: [aRelation({ product: 'P1', volumeEur: 1000, share: 0.07 }), aRelation({ id: 'R2', validTo: '2020-12-31' })],
  });

  it('has firms with place, colour, size and measures, and one edge for each relation in force', () => {
    const [first] = elements(graphml(dataset), 'node');
    expect(first.data).toMatchObject({ label: 'Federn <&> "Söhne"\n', wz: '25.93', r: '18', g: '100', b: '93', out_degree: '1' });
    expect(['x', 'y', 'size'].map((name) => Number.isFinite(Number(first.data[name])))).toEqual([true, true, true]);
    expect(elements(graphml(dataset), 'edge')).toEqual([{ id: 'R1', source: 'F1', target: 'F2', data: { product: 'Draht', volume: '1000', share: '0.07', status: 'reported' } }]);
  });

  it('leaves out what is unknown, the head count and anything called weight', () => {
    expect(elements(graphml(dataset), 'node')[1].data).not.toHaveProperty('wz');
    expect(graphml(dataset)).not.toMatch(/8137|attr\.name="weight"/);
  });

  it('keeps every name and id, and its comment closed, whatever they hold', () => {
    fc.assert(fc.property(arbitraryDataset, (any) => {
      const hostile = { ...any, firms: any.firms.map((firm, at) => (at === 0 ? { ...firm, source: '--> <!-- --' } : firm)) };
      const text = graphml(hostile);
      expect(text.match(/<!--[\s\S]*?-->/)![0].slice(4, -3)).not.toContain('--');
      expect(elements(text, 'node').map(({ id, data }) => [id, data.label])).toEqual(any.firms.map(({ id, name }) => [id, name]));
    }), { numRuns: 30 });
  });
});
