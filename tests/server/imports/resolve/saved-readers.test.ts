import { describe, expect, it } from 'vitest';
import { afterChanges, aFile, brief, importInto, importText } from '#tests/support/import-files.ts';
import { aDataset, aFirm, aProduct } from '#tests/support/records.ts';
import { aRegion, aSearch, aStory } from '#tests/support/saved-records.ts';

const stored = aDataset({ firms: [aFirm({ id: 'F1', name: 'Galvanik' }), aFirm({ id: 'F2', name: 'Stanzwerk' })], products: [aProduct({ id: 'P1', name: 'Federdraht' })] });
const PROVENANCE = { status: 'reported', visibility: 'network' };
const regions = (...rows: string[]) => aFile('regionen.csv', ['Region;Ort der Region', ...rows].join('\n'));
const searches = (header: string, ...rows: string[]) => aFile('suchen.csv', [header, ...rows].join('\n'));

describe('a table of regions', () => {
  it('is put together row by row: places by key, name, NUTS-3 and what a spreadsheet left of a key, each once and in order', async () => {
    const { changes, report } = await importInto({}, [regions('Lennetal;Altena', 'Lennetal;DEA53', 'lennetal;5962024', 'Lennetal;05914', 'Nachbarn;Märkischer Kreis', 'Nachbarn;5914')]);
    expect(brief(report.findings)).toEqual(['warning leading_zero_restored 4 Ort der Region', 'warning leading_zero_restored 7 Ort der Region']);
    expect(report.files).toMatchObject([{ kind: 'regions', rows: 6, accepted: 6 }]);
    expect(afterChanges({}, changes).regions.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { id: expect.stringMatching(/^G/), name: 'Lennetal', keys: ['05914', '05962004', '05962024'], source: 'regionen.csv', ...PROVENANCE },
      { id: expect.stringMatching(/^G/), name: 'Nachbarn', keys: ['05914', '05962'], source: 'regionen.csv', ...PROVENANCE },
    ]);
  });

  it('is all of a stored region of that name; a second time it changes nothing', async () => {
    const before = { ...stored, regions: [aRegion({ id: 'G9', name: 'Lennetal', keys: ['05962'] })] };
    const { changes } = await importInto(before, [regions('LENNETAL;05962004')]);
    expect(changes).toEqual([{ op: 'put', kind: 'region', record: aRegion({ id: 'G9', name: 'LENNETAL', keys: ['05962004'] }) }]);
    expect((await importInto(afterChanges(before, changes), [regions('LENNETAL;05962004')])).changes).toEqual([]);
  });

  it('takes a place that no table knows with a word, and leaves out a region with a row at fault as a whole', async () => {
    const { changes, report } = await importInto({}, [regions('Bayern;09162000', 'Lennetal;Altena', 'Lennetal;Hgaen', 'Ruhr;DEX99', 'Leer;')]);
    expect(brief(report.findings)).toEqual([
      'warning place_not_known 2 Ort der Region', 'error region_incomplete 3 Region', 'error unknown_municipality 4 Ort der Region', 'error unknown_nuts3 5 Ort der Region', 'error missing_value 6 Ort der Region',
    ]);
    expect(afterChanges({}, changes).regions.map(({ name, keys }) => [name, keys])).toEqual([['Bayern', ['09162000']]]);
  });

  it('has no id that is the key of a place: an address could not tell the two apart', async () => {
    const { changes, report } = await importInto({}, [aFile('regionen.csv', 'id;Region;Ort der Region\n05962;Kreis;05962\nMK-1;MK;05962\n')]);
    expect(brief(report.findings)).toEqual(['error id_is_place_key 2 id']);
    expect(afterChanges({}, changes).regions.map(({ id }) => id)).toEqual(['MK-1']);
  });
});

describe('a table of partner searches', () => {
  const HEADER = 'Partnersuche;Suche von;Produkt;Warennummer;Kompetenzen;Gemeinde;Umkreis (km);Arten von Unternehmen;Größenklassen;Heutiger Lieferant';

  it('has one search a row, with names in the place of ids', async () => {
    const { changes, report } = await importInto(stored, [searches(HEADER, 'Zweite Quelle;Galvanik;Federdraht;7;Ziehen | Härten;Altena;30;Industrie|Handwerk;klein;stanzwerk', 'Offen;;;;;;;;;')]);
    expect(brief(report.findings)).toEqual(['warning leading_zero_restored 2 Warennummer']);
    expect(afterChanges({}, changes).searches.toSorted((a, b) => (a.name > b.name ? -1 : 1))).toEqual([
      {
        id: expect.stringMatching(/^W/), name: 'Zweite Quelle', firm: 'F1', product: 'P1', code: '07', capabilities: ['Ziehen', 'Härten'], ags: '05962004', radiusKm: 30,
        kinds: ['industry', 'craft'], sizeClasses: ['small'], insteadOf: 'F2', source: 'suchen.csv', ...PROVENANCE,
      },
      { id: expect.stringMatching(/^W/), name: 'Offen', source: 'suchen.csv', ...PROVENANCE },
    ]);
  });

  it('is all that a stored search of that name asks: what the row leaves out is asked no more', async () => {
    const before = { ...stored, searches: [aSearch({ id: 'W9', name: 'Draht', words: 'Draht', radiusKm: 5 })] };
    const { changes } = await importInto(before, [searches('Partnersuche;Umkreis (km)', 'Draht;10')]);
    expect(changes).toEqual([{ op: 'put', kind: 'search', record: aSearch({ id: 'W9', name: 'Draht', radiusKm: 10 }) }]);
    expect(Object.hasOwn((changes[0] as { record: object }).record, 'words')).toBe(false);
  });

  it('may name what is not in the data, and notes a name that comes twice and what is no criterion', async () => {
    const { changes, report } = await importInto(stored, [searches(HEADER, 'A;Galvanick;;;;;;;;', 'A;;;;;;;;;', 'B;;;;;;3000;;;', 'C;;;;;;;Riesen;;')]);
    expect(brief(report.findings)).toEqual([
      'warning not_in_data 2 Suche von', 'error duplicate_name 3 Partnersuche', 'error out_of_range 4 Umkreis (km)', 'error unknown_value 5 Arten von Unternehmen',
    ]);
    expect(afterChanges({}, changes)).toMatchObject({ firms: [], searches: [{ name: 'A', firm: 'Galvanick' }] });
  });
});

describe('tables of saved records', () => {
  it('are told by one column of their own: lists with the same columns stay what they are', async () => {
    const kindOf = async (name: string, header: string) => (await importText(name, `${header}\nA,B,C,1\n`)).report.files[0].kind;
    expect(await Promise.all([
      kindOf('region.csv', 'name,municipality,x,y'), kindOf('firmen der region.csv', 'Firma,Gemeinde,Region,y'), kindOf('suche.csv', 'firm,product,direction,y'), kindOf('liste.csv', 'name,region_key,x,y'),
      kindOf('liste.csv', 'partner_search,firm,x,y'),
    ])).toEqual(['firms', 'firms', 'offers', 'regions', 'searches']);
  });
});

describe('a table of stories', () => {
  const stories = (...rows: string[]) => aFile('geschichten.csv', ['Geschichte;Schritt Nr.;Überschrift des Schritts;Text des Schritts;Ansicht des Schritts', ...rows].join('\n'));

  it('is put together step by step, in order of their numbers however the rows were sorted', async () => {
    const { changes, report } = await importInto({}, [stories('Draht;2;Dann;;/?layout=map', 'draht;10;;Zuletzt, für alle;/region', 'Draht;1;Zuerst;;/', 'Leer;;;;')]);
    expect(brief(report.findings)).toEqual([]);
    expect(afterChanges({}, changes).stories.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, steps }) => [name, steps])).toEqual([
      ['Draht', [{ title: 'Zuerst', address: '/' }, { title: 'Dann', address: '/?layout=map' }, { text: 'Zuletzt, für alle', address: '/region' }]], ['Leer', []],
    ]);
  });

  it('is all of a stored story of that name, and leaves out a story with a row at fault as a whole', async () => {
    const before = { ...stored, stories: [aStory({ id: 'T9', name: 'Draht', note: 'Alt' })] };
    const { changes, report } = await importInto(before, [stories('Draht;1;;;/?layout=map', 'A;1;;;https://example.com/', 'A;2;;;/', 'B;1;Nur Text;;', `C;1;;${'x'.repeat(601)};/`)]);
    expect(brief(report.findings)).toEqual(['error bad_step_address 3 Ansicht des Schritts', 'error story_incomplete 4 Geschichte', 'error missing_value 5 Ansicht des Schritts', 'error too_long 6 Text des Schritts']);
    expect(changes).toEqual([{ op: 'put', kind: 'story', record: aStory({ id: 'T9', name: 'Draht', note: 'Alt', steps: [{ address: '/?layout=map' }] }) }]);
  });
});
