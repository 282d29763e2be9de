import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '#graph-model/change-set.ts';
import type { Firm } from '#graph-model/firm.ts';
import { changedFields, fieldTraces } from '#graph-model/record-trace.ts';
import { aChangeSet, aFirm } from '#tests/support/records.ts';

/** A life of states, one change set each: C1, C2 … */
function lifeOf(states: readonly (Firm | undefined)[]): HistoryEntry<'firm'>[] {
  return states.map((after, index) => {
    const { id, author, at } = aChangeSet({ id: `C${index + 1}`, at: `2026-0${index + 1}-01T00:00:00.000Z` });
    return { changeSet: id, revision: index + 1, author, at, ...(index > 0 && states[index - 1] && { before: states[index - 1] }), ...(after && { after }) };
  });
}

describe('where a field comes from', () => {
  it('is the change that last gave it its value, with the provenance of the record then', () => {
    const traces = fieldTraces(lifeOf([
      aFirm({ name: 'Ziehwerk', employees: 10, source: 'Umfrage 2024', asOf: '2024-03-01', status: 'reported' }),
      aFirm({ name: 'Ziehwerk', employees: 12, source: 'Handelsregister', contributor: 'Kammer', status: 'confirmed' }),
      aFirm({ name: 'Ziehwerk', employees: 12, website: 'https://ziehwerk.example', source: 'Gespräch' }),
    ]));
    expect(Object.fromEntries([...traces].map(([field, { value, source, asOf, contributor, status, changeSet }]) => [field, [value, source, asOf, contributor, status, changeSet]]))).toEqual({
      name: ['Ziehwerk', 'Umfrage 2024', '2024-03-01', undefined, 'reported', 'C1'],
      employees: [12, 'Handelsregister', undefined, 'Kammer', 'confirmed', 'C2'],
      website: ['https://ziehwerk.example', 'Gespräch', undefined, undefined, 'reported', 'C3'],
    });
  });

  it('a value that became unknown has none, one that came back has the source that brought it back', () => {
    const traces = fieldTraces(lifeOf([aFirm({ employees: 10, source: 'A' }), aFirm({ source: 'B' }), aFirm({ employees: 10, source: 'C' })]));
    expect(traces.get('employees')).toMatchObject({ value: 10, source: 'C', changeSet: 'C3' });
    expect(fieldTraces(lifeOf([aFirm({ employees: 10 }), aFirm()])).has('employees')).toBe(false);
  });

  it('a record that is gone states nothing; one that returned begins anew', () => {
    expect(fieldTraces(lifeOf([aFirm(), undefined])).size).toBe(0);
    expect(fieldTraces(lifeOf([aFirm({ source: 'A' }), undefined, aFirm({ source: 'B' })])).get('name')).toMatchObject({ source: 'B' });
  });

  it('is not asked of the fields that say where the others come from', () => {
    expect([...fieldTraces(lifeOf([aFirm({ asOf: '2026-01-01', fictitious: true })])).keys()]).toEqual(['name']);
  });
});

describe('what a change changed', () => {
  it('is told field by field, lists as a whole, unknown as absent', () => {
    expect(changedFields(aFirm({ capabilities: ['Drehen'], website: 'https://a.example' }), aFirm({ capabilities: ['Drehen', 'Fräsen'], employees: 3 }))).toEqual([
      { field: 'capabilities', before: ['Drehen'], after: ['Drehen', 'Fräsen'] },
      { field: 'website', before: 'https://a.example' },
      { field: 'employees', after: 3 },
    ]);
    expect(changedFields(aFirm(), aFirm())).toEqual([]);
  });
});
