import { describe, expect, it } from 'vitest';
import { industryShare, tiersAround } from '../../../../client/state/start/tiers-around.ts';
import { aNetwork } from '#tests/support/a-network.ts';

const network = aNetwork(
  [{ id: 'me', wz: '25.93.0' }, { id: 'car', wz: '29.32.0' }, { id: 'shop', wz: '47.52.0' }, { id: 'dark' }, { id: 'mill' }, { id: 'mine' }],
  [['me', 'car', 'Feder'], ['me', 'shop', 'Feder'], ['me', 'dark', 'Feder'], ['mill', 'me', 'Draht'], ['mine', 'mill', 'Erz'], ['car', 'mine', 'Fahrzeug']],
);

describe('the tiers around a firm', () => {
  it('hold each firm once a direction, at its nearest tier', () => {
    expect(tiersAround(network, 0, 2)).toEqual({ upstream: [[4], [5]], downstream: [[1, 2, 3], [5]] });
  });

  it('end where nobody is left, and never come back to the firm itself', () => {
    expect(tiersAround(network, 0, 9)).toEqual({ upstream: [[4], [5], [1]], downstream: [[1, 2, 3], [5], [4]] });
  });
});

describe('the share of an industry in what a firm sells', () => {
  it('goes by relations to buyers whose branch is known while a volume is missing', () => {
    expect(industryShare(network, 0, '29')).toEqual({ share: 0.5, basis: 'relations', known: 2, of: 3 });
  });

  it('goes by volume where each is known', () => {
    const volumeEur = [300, 100, null, null, null, null];
    expect(industryShare({ ...network, relations: { ...network.relations, volumeEur } }, 0, '29')).toEqual({ share: 0.75, basis: 'volume', known: 2, of: 3 });
  });

  it('is unknown where nothing is sold, or to nobody whose branch is known', () => {
    expect(industryShare(network, 3, '29')).toBeUndefined();
    expect(industryShare(aNetwork([{ id: 'a' }, { id: 'b' }], [['a', 'b']]), 0, '29')).toBeUndefined();
  });
});
