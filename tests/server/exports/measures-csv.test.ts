import { describe, expect, it } from 'vitest';
import { measuresCsv } from '#server/exports/measures-csv.ts';
import { aFirm } from '#tests/support/records.ts';

describe('measures to take away', () => {
  const firms = [aFirm({ id: 'F2', name: 'Draht, Altena' }), aFirm({ id: 'F1', name: '=Federn' })];
  const results = new Map([['in_degree', { values: Float64Array.of(2, 0) }], ['betweenness', { values: Float64Array.of(Number.NaN, 0.25) }]]);

  it('have a row a firm in the order of the values, and an empty cell where a value is unknown', () => {
    expect([...measuresCsv(firms, ['F1', 'F2'], results)].join('')).toBe('id,name,in_degree,betweenness\r\nF1,\'=Federn,2,\r\nF2,"Draht, Altena",0,0.25\r\n');
  });

  it('have a header where there is no firm', () => {
    expect([...measuresCsv([], [], new Map([['tier', { values: [] }]]))].join('')).toBe('id,name,tier\r\n');
  });
});
