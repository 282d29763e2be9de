import { byCodePoint } from '../../code-point-order.ts';
import type { ExpectedInputTable, InputIndustry } from './input-table.ts';

/** The industries that a WZ 2008 code belongs to, and how much of the code the table tells apart. */
export interface FoundIndustries {
  /** The beginning of the code that the table knows: `25.9` of `25.93.0`. */
  readonly branch: string;
  readonly industries: readonly string[];
}

export interface IndustryLookup {
  readonly industries: ReadonlyMap<string, InputIndustry>;
  /** Of a firm: the industries whose most exact code it begins with, among several those that name it first, as their main one. Undefined where the table is finer than the code. */
  ofFirm(code: string): FoundIndustries | undefined;
  /** Of something that is supplied: every industry that may make it. */
  mayMake(code: string): readonly string[];
}

const WZ = /^\d{2}(\.\d{1,2}(\.\d)?)?$/;

/** Reads WZ 2008 codes as industries of a table. Answers are kept: O(industries' codes) once a code. */
export function industryLookup({ coefficients, industries }: ExpectedInputTable): IndustryLookup {
  const known = new Map(industries.map((industry) => [industry.code, industry]));
  for (const code of new Set(coefficients.flatMap(({ from, to }) => [from, to]))) if (!known.has(code) && WZ.test(code)) known.set(code, { code, wz: [code] });
  const places = [...known.values()].flatMap(({ code, wz }) => wz.map((part, place) => ({ industry: code, part, isMain: place === 0 })))
    .sort((a, b) => b.part.length - a.part.length || byCodePoint(a.industry, b.industry));
  const findFirm = (code: string): FoundIndustries | undefined => {
    const branch = places.find(({ part }) => code.startsWith(part))?.part;
    if (branch === undefined) return undefined;
    const found = places.filter(({ part }) => part === branch);
    const main = found.filter(({ isMain }) => isMain);
    return { branch, industries: (main.length > 0 ? main : found).map(({ industry }) => industry) };
  };
  const findMakers = (code: string): readonly string[] => {
    const branch = places.find(({ part }) => code.startsWith(part))?.part;
    return [...new Set(places.filter(({ part }) => part === branch || part.startsWith(code)).map(({ industry }) => industry))];
  };
  return { industries: known, ofFirm: kept(findFirm), mayMake: kept(findMakers) };
}

function kept<T>(find: (code: string) => T): (code: string) => T {
  const answers = new Map<string, T>();
  return (code) => {
    if (!answers.has(code)) answers.set(code, find(code));
    return answers.get(code)!;
  };
}
