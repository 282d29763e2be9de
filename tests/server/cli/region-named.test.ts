import { describe, expect, it } from 'vitest';
import { regionNamed } from '#server/cli/region-named.ts';
import { openTerminal } from '#server/cli/terminal.ts';
import { aRegion } from '#tests/support/saved-records.ts';

const terminal = openTerminal(['--json']);
const regions = { regions: [aRegion({ id: 'G1', name: 'Lennetal', keys: ['05962004', '05962024'] }), aRegion({ id: 'Hagen', name: 'Um Hagen', keys: ['05914', '05954'] })] };
const named = (text: string) => regionNamed(text, regions, terminal);

describe('a region on the command line', () => {
  it('is a saved one by id or name, before a place of that name', async () => {
    expect((await Promise.all([named('G1'), named('lennetal'), named('Hagen')])).map(({ name, keys }) => [name, keys])).toEqual([
      ['Lennetal', ['05962004', '05962024']], ['Lennetal', ['05962004', '05962024']], ['Um Hagen', ['05914', '05954']],
    ]);
  });

  it('is places by key, NUTS-3 and name, of municipalities and districts', async () => {
    expect(await named('DEA53, dea56,Altena,Märkischer Kreis,Kreis Olpe,09162000')).toEqual({
      id: '05914,05954,05962004,05962,05966,09162000', name: 'DEA53, dea56, Altena, Märkischer Kreis, Kreis Olpe, 09162000', keys: ['05914', '05954', '05962004', '05962', '05966', '09162000'],
    });
  });

  it('is refused by the name of every part that is none', async () => {
    await expect(named('Altena,Atlantis,DEX99')).rejects.toMatchObject({ code: 'bad_input', message: expect.stringContaining('„Atlantis, DEX99“') });
    await expect(named(' , ')).rejects.toMatchObject({ code: 'bad_input' });
  });
});
