import { describe, expect, it } from 'vitest';
import { storableHead, storableId, storableText } from '#server/store/storable.ts';
import { aChangeSet, aFirm } from '#tests/support/records.ts';

const refused = (field: string, value: string): unknown => expect.objectContaining({
  code: 'bad_input', findings: [{ severity: 'error', code: 'not_storable', file: 'firm', field, value }],
});

describe('what can be stored', () => {
  it('a record is its JSON text, without what is unknown', () => {
    const firm = aFirm({ employees: 3, capabilities: ['Härten'], fictitious: false });
    expect(JSON.parse(storableText('firm', { ...firm, lat: undefined }))).toEqual(firm);
  });

  it.each<[string, unknown, string]>([
    ['NaN', Number.NaN, 'NaN'], ['infinity', Number.NEGATIVE_INFINITY, '-Infinity'], ['null', null, 'object'], ['a Date', new Date(0), 'object'],
    ['a function', () => 1, 'function'], ['a big integer', 1n, 'bigint'], ['a symbol', Symbol('x'), 'symbol'], ['a Map', new Map(), 'object'],
    ['NaN in a list', [1, Number.NaN], 'object'], ['a hole in a list', [undefined], 'object'], ['a text that hides another', { toJSON: () => 'x' }, 'object'],
  ])('%s is refused, as JSON would change it in silence', (_what, value, shown) => {
    expect(() => storableText('firm', { id: 'F1', lat: value })).toThrow(refused('lat', shown));
  });

  it('an id is text that can be told apart', () => {
    expect(storableId('firm', 'id', 'Müller 😀')).toBe('Müller 😀');
    for (const [value, shown] of [['', ''], ['a\0b', 'a\0b'], ['\udc00', '\ufffd'], [7, '7'], [undefined, 'undefined']] as const) {
      expect(() => storableId('firm', 'id', value)).toThrow(refused('id', shown));
    }
  });

  it('a change set is stored without its changes, and its fields are text', () => {
    const { changes, ...head } = aChangeSet({ undoes: 'C0' });
    expect(storableHead({ ...head, changes } as typeof head)).toStrictEqual(head);
    expect(storableHead(aChangeSet())).not.toHaveProperty('undoes');
    expect(() => storableHead({ ...head, at: new Date(0) as unknown as string })).toThrow(expect.objectContaining({ code: 'bad_input' }));
    expect(() => storableHead({ ...head, undoes: 7 as unknown as typeof head.id })).toThrow(expect.objectContaining({ code: 'bad_input' }));
  });
});
