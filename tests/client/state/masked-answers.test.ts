import { describe, expect, it } from 'vitest';
import { maskedAnswers } from '../../../client/state/masked-answers.ts';

const names = ['Federn Müller GmbH', 'Draht AG'];
const hidden = ['Drahtwaren, Hagen', 'Metallerzeugung, Altena'];
const mask = maskedAnswers(names, hidden, (text) => text.replaceAll('Draht AG', hidden[1]));

describe('answers where names are hidden', () => {
  it('name nobody at any depth: neither a firm by its name nor a text that tells of one', () => {
    expect(mask({ firms: [{ id: 'F1', name: 'Federn Müller GmbH' }], title: 'Ausfall der Draht AG', column: ['Draht AG', null, 3, true] })).toEqual({
      firms: [{ id: 'F1', name: 'Drahtwaren, Hagen' }], title: 'Ausfall der Metallerzeugung, Altena', column: ['Metallerzeugung, Altena', null, 3, true],
    });
  });

  it('keep all else as it is: numbers, what does not begin like a name, and objects of other kinds', () => {
    const table = new Float64Array([1, 2]);
    expect(mask({ code: 'Draht HS 7312', table, nothing: undefined })).toEqual({ code: 'Draht HS 7312', table, nothing: undefined });
    expect((mask({ table }) as { table: unknown }).table).toBe(table);
  });
});
