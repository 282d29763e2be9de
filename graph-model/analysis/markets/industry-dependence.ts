import type { Firm } from '../../firm.ts';
import { fold } from '../../compare-text.ts';

/** An industry that firms may depend on: the divisions of WZ that it is, and words by which firms name it. */
export interface IndustryDependence {
  /** Divisions of WZ, two digits; the same in both editions where told. */
  readonly divisions: readonly string[];
  /** Beginnings of words, folded. */
  readonly words: readonly string[];
}

/** The car industry: makers of vehicles and their parts (WZ 29, alike in 2008 and 2025) and firms that say so. */
export const CAR_INDUSTRY: IndustryDependence = { divisions: ['29'], words: ['automo', 'kfz', 'fahrzeug'] };

/** The industry of a division of WZ; the car industry also by the words that firms have for it. */
export function industryOf(division: string): IndustryDependence {
  return CAR_INDUSTRY.divisions.includes(division) ? CAR_INDUSTRY : { divisions: [division], words: [] };
}

/** Division of WZ of a firm, two digits; undefined where its branch is not known. */
export function divisionOf({ wz }: Pick<Firm, 'wz'>): string | undefined {
  return wz?.slice(0, 2);
}

/** Whether a firm belongs to the industry or says that it depends on it; undefined where neither branch nor dependence is known. */
export function belongsTo(firm: Pick<Firm, 'wz' | 'dependentIndustries'>, industry: IndustryDependence): boolean | undefined {
  const division = divisionOf(firm);
  if (division !== undefined && industry.divisions.includes(division)) return true;
  if (firm.dependentIndustries?.some((name) => industry.words.some((word) => fold(name).startsWith(word))) === true) return true;
  return division === undefined && firm.dependentIndustries === undefined ? undefined : false;
}
