import { describe, expect, it } from 'vitest';
import { partnerLines, relationsOfFirms } from '../../../client/state/partner-lines.ts';
import { aNetwork } from '#tests/support/a-network.ts';

const network = aNetwork(
  [{ id: 'F1', name: 'Federn' }, { id: 'F2', name: 'Zink' }, { id: 'F3', name: 'Äther' }, { id: 'F4', name: 'Draht' }],
  [['F2', 'F1', 'Zink'], ['F3', 'F1', 'Gas'], ['F4', 'F1', 'Draht'], ['F4', 'F1', 'Blech'], ['F3', 'F1'], ['F1', 'F2', 'Federn']],
);
const essential: Readonly<Record<number, boolean>> = { 0: false, 2: true };
const inputs = { inputOf: (row: number) => (essential[row] === undefined ? {} : { essential: essential[row] }) };

describe('partners of a firm', () => {
  it('come with all they supply; first those without which it stops, then the essential ones, then by name', () => {
    const rows = relationsOfFirms(network).suppliers.get(0)!;
    expect(partnerLines(network, 'suppliers', rows, inputs, new Set(['F2']))).toEqual([
      { firm: 1, products: [0], essential: false, stops: true },
      { firm: 3, products: [2, 3], essential: true, stops: false },
      { firm: 2, products: [1, null], essential: undefined, stops: false },
    ]);
  });

  it('say nothing about who stops while that is not known, and never of buyers', () => {
    const { suppliers, buyers } = relationsOfFirms(network);
    expect(partnerLines(network, 'suppliers', suppliers.get(0)!, inputs, undefined).map(({ stops }) => stops)).toEqual([undefined, undefined, undefined]);
    expect(partnerLines(network, 'buyers', buyers.get(0)!, inputs, new Set(['F2']))).toEqual([{ firm: 1, products: [4], essential: undefined, stops: undefined }]);
  });
});
