import { describe, expect, it } from 'vitest';
import { rowsOfFile } from '#server/imports/inspect/rows-of-file.ts';
import { aFile } from '#tests/support/import-files.ts';

async function* theseFiles(...files: ReturnType<typeof aFile>[]) {
  yield* files;
}

describe('rows of a file', () => {
  it('come as they stand there, by the numbers that findings name', async () => {
    const file = aFile('firms.csv', 'name;ort\n"Zwei\nZeilen";Hagen\nDritter; x \n');
    expect(await rowsOfFile(theseFiles(file), undefined, [2, 4, 99])).toEqual([{ row: 2, cells: ['Zwei\nZeilen', 'Hagen'] }, { row: 4, cells: ['Dritter', ' x '] }]);
  });

  it('are read no further than needed, and the file is taken to its end', async () => {
    let sent = 0;
    async function* bytes() {
      for (; sent < 50; sent++) yield Buffer.from('name;ort\n'.repeat(2_000));
    }
    expect(await rowsOfFile(theseFiles({ name: 'a.csv', bytes: bytes() }), undefined, [3])).toEqual([{ row: 3, cells: ['name', 'ort'] }]);
    expect(sent).toBe(50);
  });

  it('of a sheet that is not there are none', async () => {
    expect(await rowsOfFile(theseFiles(aFile('a.csv', 'name\nx\n')), 'Tabelle1', [2])).toEqual([]);
  });
});
