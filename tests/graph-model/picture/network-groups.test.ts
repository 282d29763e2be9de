import { describe, expect, it } from 'vitest';
import { buildLinks } from '#graph-model/picture/links.ts';
import { chainSubjects, classesBy, firmGroups, joinedClasses, REST, UNLINKED } from '#graph-model/picture/network-groups.ts';
import { aNetwork } from '../../support/a-network.ts';

const NOBODY = () => false;
/** So many firms of each class, one class after the other. */
const classesOf = (...sizes: number[]) => Int32Array.from(sizes.flatMap((size, each) => Array<number>(size).fill(each)));

describe('groups of the Netz', () => {
  it('are classes, the largest first', () => {
    const { groupOf, classOf, firms } = firmGroups(classesOf(3, 5, 4), NOBODY);
    expect([[...classOf], [...firms]]).toEqual([[1, 2, 0], [5, 4, 3]]);
    expect([...groupOf]).toEqual([2, 2, 2, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('put small classes into one rest, and a single small one nowhere', () => {
    expect([...firmGroups(classesOf(9, 1, 2), NOBODY).classOf]).toEqual([0, REST]);
    expect([...firmGroups(classesOf(9, 8, 1), NOBODY).classOf]).toEqual([0, 1, 2]);
  });

  it('set apart what has no class, and firms without relations', () => {
    const groups = firmGroups(Int32Array.from([0, 0, 0, -1, 0]), (firm) => firm === 4);
    expect([[...groups.classOf], [...groups.firms]]).toEqual([[0, REST, UNLINKED], [3, 1, 1]]);
  });

  it('are never so many that nobody can tell them apart', () => {
    expect(firmGroups(classesOf(...Array<number>(200).fill(5)), NOBODY).classOf.length).toBeLessThan(30);
  });

  it('let a small chain join the one it trades most with, and leave one that trades with nobody', () => {
    const ids = ['a', 'b', 'c', 'd', 'x', 'y', 'z', 'p', 'q'];
    const links = buildLinks(aNetwork(ids.map((id) => ({ id })), [['a', 'b'], ['x', 'y'], ['p', 'a'], ['p', 'x', 'Draht'], ['p', 'x', 'Blech']]));
    expect([...joinedClasses(Int32Array.from([0, 0, 0, 0, 1, 1, 1, 2, 3]), links)]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 3]);
  });

  it('are named by branch and municipality, firms from elsewhere by where they come from', () => {
    const network = aNetwork([{ id: 'F1', ags: '05962004', wz: '24.1' }, { id: 'F2', country: 'IT' }, { id: 'F3' }]);
    network.firms.inRegion[1] = false;
    const named = (grouping: 'branch' | 'municipality') => {
      const { classes, classOf } = classesBy(network, grouping);
      return Array.from(classOf, (each) => classes[each]);
    };
    expect(named('municipality')).toEqual([{ kind: 'place', key: '05962004', name: 'Altena' }, { kind: 'origin', origin: 'eu' }, { kind: 'origin', origin: 'unknown' }]);
    expect(named('branch')).toEqual([{ kind: 'branch', branch: 'steel' }, { kind: 'branch', branch: 'outside' }, { kind: 'branch', branch: 'unknown' }]);
  });

  it('are called after what is traded most within them, and know their firm with most partners', () => {
    const network = aNetwork(['a', 'b', 'c', 'd'].map((id) => ({ id })), [['a', 'b', 'Feder'], ['a', 'c', 'Draht'], ['b', 'c', 'Draht'], ['c', 'd', 'Blech']]);
    expect(chainSubjects(network, buildLinks(network), Int32Array.from([0, 0, 0, 1]), 2)).toEqual([{ lead: 2, products: [1, 0] }, { lead: 3, products: [] }]);
  });
});
