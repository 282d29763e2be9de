import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_FINGERPRINT, hashOf, withoutRecord, withRecord } from '#server/store/neo4j/fingerprint.ts';

describe('the fingerprint of the records', () => {
  it('does not depend on the order in which they are read', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.string(), fc.nat(1_000_000))), (records) => {
      const forth = records.reduce((sum, [id, revision]) => withRecord(sum, id, revision), EMPTY_FINGERPRINT);
      const back = records.reduceRight((sum, [id, revision]) => withRecord(sum, id, revision), EMPTY_FINGERPRINT);
      expect(back).toEqual(forth);
      expect(records.reduce((sum, [id, revision]) => withoutRecord(sum, id, revision), forth)).toEqual(EMPTY_FINGERPRINT);
    }));
  });

  it('tells a record of one revision from the same of the next', () => {
    const hashes = new Set(Array.from({ length: 1_000 }, (_, i) => ['F1', 'F2', 'F3', 'F4'].map((id) => hashOf(id, i))).flat());
    expect(hashes.size).toBe(4_000);
  });
});
