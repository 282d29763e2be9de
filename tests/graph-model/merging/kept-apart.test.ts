import { describe, expect, it } from 'vitest';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import { differentPairs, keepApart } from '#graph-model/merging/kept-apart.ts';
import { mergeFirms } from '#graph-model/merging/merge-firms.ts';
import { aDataset, aFirm } from '#tests/support/records.ts';

const ids = (...given: string[]) => given as never;
const NETWORK = aDataset({ firms: ['F1', 'F2', 'F3'].map((id) => aFirm({ id, name: `Kersp ${id}` })) });
const apart = (network = NETWORK) => changedDataset(network, keepApart(network.firms, [{ firm: 'F2', others: ['F1', 'F3'] }], true));

describe('firms that are kept apart', () => {
  it('are different whichever of the two is named first, and the first of the pair holds it', () => {
    const { firms } = apart();
    const isDifferent = differentPairs(firms);
    expect([firms[1].differentFrom, isDifferent('F1', 'F2'), isDifferent('F2', 'F1'), isDifferent('F1', 'F3')]).toEqual([['F1', 'F3'], true, true, false]);
  });

  it('are so again when they are said to be', () => {
    expect(keepApart(apart().firms, [{ firm: 'F1', others: ['F2'] }], true)).toEqual([]);
  });

  it('may be one again, whichever of them holds it', () => {
    expect(changedDataset(apart(), keepApart(apart().firms, [{ firm: 'F1', others: ['F2'] }, { firm: 'F2', others: ['F3'] }], false))).toEqual(NETWORK);
  });

  it('of two merged ones the firm that stays is different from what either was, but not from itself', () => {
    const { changes } = mergeFirms(apart(), 'F1', 'F2');
    const { firms } = changedDataset(apart(), changes);
    expect([firms[0].differentFrom, differentPairs(firms)('F3', 'F1')]).toEqual([['F3'], true]);
    const other = mergeFirms(apart(), 'F3', 'F1');
    expect(differentPairs(changedDataset(apart(), other.changes).firms)('F2', 'F3')).toBe(true);
  });

  it('are at most 500 of one firm', () => {
    const many = aDataset({ firms: [aFirm({ id: 'F1', differentFrom: ids(...Array.from({ length: 500 }, (_, number) => `X${number}`)) }), aFirm({ id: 'F2' })] });
    expect(() => keepApart(many.firms, [{ firm: 'F1', others: ['F2'] }], true)).toThrow('"F1" would be kept apart from more than 500 firms.');
  });
});
