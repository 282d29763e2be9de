import { LEVEL_LENGTH, type BranchesOf, type BranchLevel } from '#graph-model/analysis/specialisation/composition.ts';
import type { Firm } from '#graph-model/firm.ts';
import type { ReferenceData } from '#seed-data/reference/reference-data.ts';
import { wzCorrespondents } from '#seed-data/reference/wz-correspondence.ts';

/** Reads WZ codes of both editions as branches of WZ 2008. A code without an edition is taken as 2008 where it exists there. */
export function branchesAt(level: BranchLevel, { isWz }: Pick<ReferenceData, 'isWz'>): BranchesOf {
  const length = LEVEL_LENGTH[level];
  const known = new Map<string, readonly string[]>();
  return (wz, edition) => {
    const key = `${edition} ${wz}`;
    let branches = known.get(key);
    if (branches === undefined) known.set(key, branches = [...new Set(codesOf2008(wz, edition, isWz).filter((code) => code.length >= length).map((code) => code.slice(0, length)))]);
    return branches;
  };
}

/** The codes of WZ 2008, at the same depth, that a code means; none where it does not exist. */
function codesOf2008(wz: string, edition: 2008 | 2025 | undefined, isWz: ReferenceData['isWz']): readonly string[] {
  if (edition !== 2025 && isWz(wz, 2008)) return [wz];
  return edition === 2008 ? [] : wzCorrespondents(wz, 2025);
}

/** The WZ 2008 codes, as deep as its own, that the code of a firm means. */
export function codesOfFirm({ isWz }: Pick<ReferenceData, 'isWz'>): (firm: Firm) => readonly string[] {
  return ({ wz, wzEdition }) => (wz === undefined ? [] : codesOf2008(wz, wzEdition, isWz));
}
