import { describe, expect, it } from 'vitest';
import { bundleFlows } from '../../../client/scene/flows.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import { aNetwork } from '../../support/a-network.ts';

// Two wire works (group 0) supply three spring makers (group 1); one of those supplies a car maker (group 2).
const links = buildLinks(aNetwork(
  ['Draht1', 'Draht2', 'Federn1', 'Federn2', 'Federn3', 'Auto', 'Irgendwer'].map((id) => ({ id })),
  [['Draht1', 'Federn1', 'a'], ['Draht1', 'Federn1', 'b'], ['Draht1', 'Federn2'], ['Draht2', 'Federn3'], ['Draht2', 'Draht1'], ['Federn1', 'Auto'], ['Irgendwer', 'Auto']],
));
const groupOf = Int32Array.of(0, 0, 1, 1, 1, 2, -1);

describe('bundled flows', () => {
  it('add up all relations between two groups, the strongest first; none within a group', () => {
    expect(bundleFlows(links, groupOf, 3, 9)).toEqual([{ from: 0, to: 1, relations: 4 }, { from: 1, to: 2, relations: 1 }]);
  });

  it('keep only the strongest', () => {
    expect(bundleFlows(links, groupOf, 3, 1)).toEqual([{ from: 0, to: 1, relations: 4 }]);
  });

  it('count only firms that pass the filter', () => {
    expect(bundleFlows(links, groupOf, 3, 9, new Set([0, 3, 5]))).toEqual([{ from: 0, to: 1, relations: 1 }]);
  });
});
