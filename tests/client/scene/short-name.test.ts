import { describe, expect, it } from 'vitest';
import { shortName } from '../../../client/scene/short-name.ts';

describe('short names', () => {
  it.each([
    ['Federn Müller GmbH & Co. KG', 'Federn Müller'], ['Formenbau Brügge UG (haftungsbeschränkt)', 'Formenbau Brügge'], ['Lenne-Draht AG', 'Lenne-Draht'],
    ['AG', 'AG'], ['Härterei Hönne e. K.', 'Härterei Hönne'], ['Bagger', 'Bagger'],
    ['Gesellschaft für besonders lange Firmennamen mbH', 'Gesellschaft für besonders la…'],
  ])('%s becomes %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
