import { describe, expect, it } from 'vitest';
import { buildLinks } from '#graph-model/picture/links.ts';
import { surroundingsOf } from '#graph-model/picture/surroundings.ts';
import { aNetwork } from '../../support/a-network.ts';

// Erz → Stahl → Draht → Federn → Auto → Händler, and Federn back to Stahl: scrap.
const links = buildLinks(aNetwork(
  ['Erz', 'Stahl', 'Draht', 'Federn', 'Auto', 'Händler'].map((id) => ({ id })),
  [['Erz', 'Stahl'], ['Stahl', 'Draht'], ['Draht', 'Federn'], ['Federn', 'Auto'], ['Auto', 'Händler'], ['Federn', 'Stahl']],
));

describe('surroundings of a firm', () => {
  it('reach as many tiers up and down as asked', () => {
    const { upstream, downstream } = surroundingsOf(links, 3, 1, 'both');
    expect([...upstream]).toEqual([[3, 0], [2, 1]]);
    expect([...downstream]).toEqual([[3, 0], [1, 1], [4, 1]]);
  });

  it('count the shortest way, also around a circle of firms', () => {
    expect([...surroundingsOf(links, 1, 20, 'upstream').upstream]).toEqual([[1, 0], [0, 1], [3, 1], [2, 2]]);
  });

  it('look only where they are asked to', () => {
    expect(surroundingsOf(links, 3, 5, 'downstream').upstream).toEqual(new Map([[3, 0]]));
    expect(surroundingsOf(links, 3, 5, 'upstream').downstream).toEqual(new Map([[3, 0]]));
  });
});
