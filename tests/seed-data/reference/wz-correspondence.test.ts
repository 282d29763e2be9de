import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { otherEdition, wzCorrespondents, wzTwin } from '#seed-data/reference/wz-correspondence.ts';

const reference = loadReferenceData();
const codes = ([2008, 2025] as const).flatMap((edition) => [...reference.branches(edition).keys()].map((code) => ({ code, edition })));

describe('what a WZ code corresponds to in the other edition', () => {
  it('is given at the depth that was asked for: 25.61 was split into three', () => {
    expect([wzCorrespondents('25.61', 2008), wzCorrespondents('25.50.4', 2008), wzCorrespondents('25.40.4', 2025), wzCorrespondents('99.98.7', 2008)])
      .toEqual([['25.51', '25.52', '25.53'], ['25.40.4'], ['25.50.4'], []]);
  });

  it('is a twin only where it leads back and nowhere else', () => {
    expect([wzTwin('25.50.4', 2008), wzTwin('25.61.0', 2008), wzTwin('25.53.0', 2025)]).toEqual(['25.40.4', undefined, undefined]);
  });

  it('goes both ways: whoever is a correspondent has the code among its own', () => {
    fc.assert(fc.property(fc.constantFrom(...codes), ({ code, edition }) => {
      for (const other of wzCorrespondents(code, edition)) expect(wzCorrespondents(other, otherEdition(edition))).toContain(code);
      const twin = wzTwin(code, edition);
      if (twin !== undefined) expect(wzTwin(twin, otherEdition(edition))).toBe(code);
    }));
  });

  it('exists for every sub-class but one that the published table leaves out, and leads to codes that exist', () => {
    const subClasses = codes.filter(({ code }) => code.length === 7);
    expect(subClasses.filter(({ code, edition }) => wzCorrespondents(code, edition).length === 0)).toEqual([{ code: '46.89.0', edition: 2025 }]);
    expect(subClasses.flatMap(({ code, edition }) => wzCorrespondents(code, edition).filter((other) => !reference.isWz(other, otherEdition(edition))))).toEqual([]);
  });
});
