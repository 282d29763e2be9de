import { describe, expect, it } from 'vitest';
import { firmIndex } from '#graph-model/matching/firm-index.ts';

describe('finding who may be the same', () => {
  const index = firmIndex();
  const names = ['Mühlenbrink Kaltwalzwerk GmbH', 'Minebel Mitsum Inc.', 'Tölkenstert Draht AG', 'Tölkenstert Federn GmbH', ...Array.from({ length: 2_000 }, (_, number) => `Müller ${String.fromCharCode(97 + (number % 26), 97 + (Math.floor(number / 26) % 26), 97 + Math.floor(number / 676))}rath GmbH`)];
  for (const name of names) index.add({ name });
  const found = (name: string) => index.search({ name }, 0.75).map(({ firm }) => index.at(firm).name);

  it('by a misspelt word, by words written together, in another order, among thousands with a common word', () => {
    expect(found('Muehlenbrinck Kaltwalzwerk')).toEqual(['Mühlenbrink Kaltwalzwerk GmbH']);
    expect(found('MinebelMitsum Incorporated')).toEqual(['Minebel Mitsum Inc.']);
    expect(found('Drahtwerk Tölkenstert')).toEqual(['Tölkenstert Draht AG']);
    expect(found('Müller AAARATH')).toContain('Müller aaarath GmbH');
    expect(found('Quambenloh Guss')).toEqual([]);
  });

  it('by an identifier where the names say nothing', () => {
    const registered = firmIndex();
    registered.add({ name: 'Kersp Stanzteile', gln: '4000001000005' });
    expect(registered.search({ name: 'Kersp Metallwaren', gln: '4000001000005' }, 0.75)).toMatchObject([{ firm: 0 }]);
  });
});
