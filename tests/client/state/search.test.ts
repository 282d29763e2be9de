import { describe, expect, it } from 'vitest';
import { indexNetwork } from '../../../client/state/network-index.ts';
import { indexSearch, suggest } from '../../../client/state/search.ts';
import { aNetwork } from '#tests/support/a-network.ts';

const network = aNetwork([
  { id: 'F1', name: 'Müller & Söhne Drahtzieherei', ags: '05962004', wz: '24.34.0' },
  { id: 'F2', name: 'Großmann Federn', ags: '05914000', wz: '25.93.0' },
  { id: 'F3', name: 'Altenaer Drahtwaren', ags: '05962032', wz: '25.93.0' },
  { id: 'F4', name: 'Steel Works Leuven', country: 'BE' },
  { id: 'F5', name: 'Söhnlein Galvanik' },
], [['F1', 'F2', 'Federstahldraht'], ['F2', 'F3', 'Druckfeder']]);
const search = indexSearch(indexNetwork(network), 'de');

function found(text: string): string[] {
  return suggest(search, text).map((entry) => `${entry.kind} ${entry.id}`);
}

describe('search', () => {
  it.each(['Müller', 'mueller', 'MULLER', 'muller söhne', 'soehne mueller'])('finds Müller & Söhne by "%s"', (text) => {
    expect(found(text)[0]).toBe('firm F1');
  });

  it.each(['Großmann', 'grossmann', 'GROSSM'])('treats ß and ss alike: "%s"', (text) => {
    expect(found(text)).toEqual(['firm F2']);
  });

  it('puts names that begin with the text first, then words that do, then hits in place and branch', () => {
    expect(found('altena')).toEqual(['firm F3', 'firm F1', 'place 05962004']);
    expect(found('feder')).toEqual(['firm F2', 'firm F3', 'product Federstahldraht', 'product Druckfeder']);
  });

  it('finds firms by branch, code, country and id', () => {
    expect(found('ketten')).toEqual(['firm F3', 'firm F2']);
    expect(found('24.34')).toEqual(['firm F1']);
    expect(found('Belgien')).toEqual(['firm F4']);
    expect(found('f5')).toEqual(['firm F5']);
  });

  it('needs every word', () => {
    expect(found('galvanik hagen')).toEqual([]);
    expect(found('draht altena')).toEqual(['firm F3', 'firm F1']);
  });

  it('says nothing to an empty text and is not stalled by a huge one', () => {
    expect(found('   ')).toEqual([]);
    expect(found('x'.repeat(1_000_000))).toEqual([]);
  });

  it('shows place and branch with a firm, and leaves out what is unknown', () => {
    expect(suggest(search, 'grossmann')[0]).toEqual({ kind: 'firm', firm: 1, id: 'F2', name: 'Großmann Federn', place: 'Hagen', branch: 'Drahtwaren, Ketten und Federn' });
    expect(suggest(search, 'söhnlein')[0]).toEqual({ kind: 'firm', firm: 4, id: 'F5', name: 'Söhnlein Galvanik' });
  });

  it('gives at most as many suggestions of a kind as there is room for', () => {
    const many = indexSearch(indexNetwork(aNetwork(Array.from({ length: 50 }, (_, n) => ({ id: `F${n}`, name: `Draht ${n}` })))), 'de');
    expect(suggest(many, 'draht')).toHaveLength(8);
    expect(suggest(many, 'draht')[0]?.name).toBe('Draht 0');
  });
});
