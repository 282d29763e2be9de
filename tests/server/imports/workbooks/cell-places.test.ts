import { expect, it } from 'vitest';
import { columnLetters, placeOfCell } from '#server/imports/workbooks/cell-places.ts';

it('letters of columns and places of cells say the same', () => {
  for (const column of [0, 25, 26, 701, 702, 16_383]) expect(placeOfCell(`${columnLetters(column)}7`)).toEqual({ column, row: 7 });
});

it('what is beyond a sheet is no place', () => {
  expect(['XFE1', 'A0', 'A', '7', 'a1', '', 'A1.5'].map(placeOfCell)).toEqual(Array.from({ length: 7 }, () => undefined));
});
