import { describe, expect, it } from 'vitest';
import { strongComponentsOf } from '#graph-model/analysis/strong-components.ts';
import { tiersOf } from '#graph-model/analysis/tier.ts';
import { networkFromLinks } from '#graph-model/compact-network.ts';
import type { Link } from '#graph-model/compact-network.ts';
import { fixture } from '#tests/support/fixtures.ts';
import { byFirm } from '#tests/support/reference-networks.ts';

function tiersByFirm(links: Link[], others: string[] = []): Record<string, number> {
  const network = networkFromLinks(links, others);
  return byFirm(network, tiersOf(network, strongComponentsOf({ start: network.outStart, target: network.outFirm })));
}

describe('stage of value creation', () => {
  it('is one above the highest supplier, 0 without suppliers', () => {
    expect(tiersByFirm(fixture<{ supplies: Link[] }>('and_or_spof').supplies)).toEqual({
      Stahlwerk: 0, Blechhandel: 0, Stahlhandel2: 0, Galvanik: 0, Zieherei: 1, 'Stanzerei A': 1, 'Stanzerei B': 1,
      'Federn A': 2, 'Federn B': 2, Schrauben: 2, Modulbau: 3, OEM: 4,
    });
  });

  it('is shared by firms that supply each other in a circle', () => {
    expect(tiersByFirm([['A', 'B'], ['B', 'C'], ['C', 'B'], ['C', 'D']], ['X'])).toEqual({ A: 0, B: 1, C: 1, D: 2, X: 0 });
  });

  it('begins at 0 in a circle that nobody supplies', () => {
    expect(tiersByFirm([['A', 'B'], ['B', 'A'], ['B', 'C']])).toEqual({ A: 0, B: 0, C: 1 });
  });

  it('takes the longest way, not the shortest', () => {
    expect(tiersByFirm([['A', 'D'], ['A', 'B'], ['B', 'C'], ['C', 'D']])).toEqual({ A: 0, B: 1, C: 2, D: 3 });
  });
});
