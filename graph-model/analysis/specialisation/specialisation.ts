import { byCodePoint } from '../../code-point-order.ts';
import type { Words } from '../../language.ts';
import { isInRegion, type Region } from '../../region.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { branchedFirms, compositionOf, compositionOfTable, type BranchedFirm, type BranchesOf, type BranchLevel, type Composition, type EmploymentRow } from './composition.ts';
import { locationQuotient, locationQuotients, STRONG_FROM } from './location-quotient.ts';
import { densities, nearest, proximities, type Proximities } from './relatedness.ts';

/** With what a region is compared: an official table, all firms of the data, those outside it, or (for one place) the region around it. */
export const COMPARISONS = ['reference', 'all', 'outside', 'region'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export interface SpecialisationOptions {
  readonly region: Region;
  /** Key of a municipality or district of it that is looked at alone. */
  readonly place?: string;
  readonly level: BranchLevel;
  readonly against: Comparison;
  /** The official table and the area of it that is compared with, where `against` is `reference`. */
  readonly table?: { readonly rows: readonly EmploymentRow[]; readonly area: string };
  readonly branchesOf: BranchesOf;
}

/** One branch of the region beside the reference. Figures that are not defined are NaN. */
export interface BranchStrength {
  readonly branch: string;
  readonly firms: number;
  readonly employees: number;
  /** Employees of the largest firm by those of the branch. */
  readonly largestShare: number;
  readonly there: number;
  readonly quotient: number;
  /** Employees more than there would be with the share of the reference; negative: fewer. */
  readonly surplus: number;
  /** Share (0–1) of all that is related to this branch in which the region is strong. */
  readonly density: number;
  /** The strong branches that are found at the same places most often. */
  readonly near: readonly { readonly branch: string; readonly proximity: number; readonly together: number; readonly most: number }[];
}

export interface PlaceStrength {
  readonly ags: string;
  readonly firms: number;
  readonly employees: number;
  readonly counted: number;
  /** Its branches with a quotient of 1 or more against the region, by employees above what is usual there; at most `SHOWN`. */
  readonly strongest: readonly Pick<BranchStrength, 'branch' | 'firms' | 'employees' | 'largestShare' | 'quotient'>[];
}

export interface Specialisation {
  readonly here: Pick<Composition, 'total' | 'counted' | 'asked'>;
  readonly there: Pick<Composition, 'total' | 'counted' | 'asked'> & { readonly year?: number };
  /** Strongest first: by employees above what is usual. */
  readonly branches: readonly BranchStrength[];
  readonly places: readonly PlaceStrength[];
  /** Places whose strengths say which branches are found together. */
  readonly placesCompared: number;
  /** Share (0–1) of the region's firms whose branch and size are known. */
  readonly coverage: number;
}

export const SPECIALISATION_FORMULA: Words = {
  de: 'Anteil der Branche an den Beschäftigten der Region, geteilt durch ihren Anteil im Vergleichsraum. Ab 1 ist sie überdurchschnittlich vertreten. Ohne Beschäftigtenzahl zählt die Mitte der Größenklasse; Unternehmen ohne Branche oder Größe zählen nicht mit. Verwandt sind Branchen, die an denselben Orten stark sind: Orte mit beiden, geteilt durch die Orte der häufigeren.',
  en: 'Share of the industry in the employees of the region, divided by its share in the area of comparison. From 1 on it is stronger than usual. Without a head count the middle of the size class counts; firms without industry or size are not counted. Industries are related that are strong at the same places: places with both, divided by the places of the more frequent one.',
};

const SHOWN = 3;
/** Places with fewer firms say by chance in what they are strong. */
const LEAST_FIRMS = 3;

/**
 * In what a region is strong: location quotients of its branches, those of its municipalities, and which branches are related to its strengths.
 * O(firms + places × branches + branches²).
 */
export function specialisation({ dataset }: AnalysisContext, { region, place, level, against, table, branchesOf }: SpecialisationOptions): Specialisation {
  const all = branchedFirms(dataset.firms, branchesOf);
  const inside = all.filter(({ firm }) => isInRegion(region, firm) === true);
  const looked = place === undefined ? inside : inside.filter(({ firm }) => firm.ags!.startsWith(place));
  const there: (Composition & { readonly year?: number }) | undefined = against === 'reference' ? table && compositionOfTable(table.rows, table.area, level, branchesOf)
    : compositionOf(against === 'all' ? all : against === 'region' ? inside : all.filter(({ firm }) => isInRegion(region, firm) === false));
  const reference = there ?? { ...compositionOf([]), year: undefined };
  const here = comparable(compositionOf(looked), reference);
  const related = relatedBranches(all);
  return {
    here: { total: here.total, counted: here.counted, asked: here.asked }, there: { total: reference.total, counted: reference.counted, asked: reference.asked, ...(reference.year !== undefined && { year: reference.year }) },
    branches: strengths(here, reference, related), places: placesOf(looked, compositionOf(inside)), placesCompared: related.places,
    coverage: here.asked === 0 ? 0 : here.counted / here.asked,
  };
}

/** Shares are compared among the branches of which both sides have figures; an official table may be of manufacturing alone. */
function comparable(here: Composition, { employees: there, firms }: Composition): Composition {
  if (firms.size > 0) return here;
  let total = 0;
  for (const [branch, own] of here.employees) if (there.has(branch)) total += own;
  return { ...here, total };
}

function strengths(here: Composition, there: Composition, { branches, found }: RelatedBranches): BranchStrength[] {
  const quotientOf = (branch: string) => locationQuotient(here.employees.get(branch) ?? 0, here.total, there.employees.get(branch) ?? 0, there.total);
  const isStrong = (thing: number) => quotientOf(branches[thing]) >= STRONG_FROM;
  const density = densities(found, isStrong);
  const numbers = new Map(branches.map((branch, number) => [branch, number]));
  const wanted = new Set([...here.employees.keys(), ...branches]);
  const rows = [...wanted].map((branch): BranchStrength => {
    const number = numbers.get(branch);
    const employees = here.employees.get(branch) ?? 0;
    return {
      branch, employees, firms: here.firms.get(branch) ?? 0, largestShare: employees === 0 ? Number.NaN : here.largest.get(branch)! / employees,
      there: there.employees.get(branch) ?? 0, quotient: quotientOf(branch), surplus: surplusOf(branch, here, there),
      density: number === undefined ? Number.NaN : density[number],
      near: number === undefined ? [] : nearest(found, number, isStrong, SHOWN).map(({ thing, ...rest }) => ({ branch: branches[thing], ...rest })),
    };
  });
  return rows.sort((a, b) => order(b.surplus) - order(a.surplus) || byCodePoint(a.branch, b.branch));
}

function order(surplus: number): number {
  return Number.isNaN(surplus) ? -Number.MAX_VALUE : surplus;
}

function surplusOf(branch: string, here: Composition, there: Composition): number {
  const share = there.total > 0 ? (there.employees.get(branch) ?? 0) / there.total : 0;
  return share === 0 ? Number.NaN : (here.employees.get(branch) ?? 0) - here.total * share;
}

function placesOf(inside: readonly BranchedFirm[], there: Composition): PlaceStrength[] {
  return [...Map.groupBy(inside, ({ firm }) => firm.ags!)].sort(([a], [b]) => byCodePoint(a, b)).map(([ags, firms]) => {
    const own = compositionOf(firms);
    const surplus = new Map([...own.employees.keys()].map((branch) => [branch, surplusOf(branch, own, there)]));
    const strongest = [...own.employees].map(([branch, employees]) => ({
      branch, employees, firms: own.firms.get(branch)!, largestShare: own.largest.get(branch)! / employees,
      quotient: locationQuotient(employees, own.total, there.employees.get(branch) ?? 0, there.total),
    })).filter(({ quotient }) => quotient >= STRONG_FROM).sort((a, b) => surplus.get(b.branch)! - surplus.get(a.branch)! || byCodePoint(a.branch, b.branch));
    return { ags, firms: own.asked, counted: own.counted, employees: own.total, strongest: strongest.slice(0, SHOWN) };
  });
}

interface RelatedBranches {
  readonly branches: readonly string[];
  readonly found: Proximities;
  readonly places: number;
}

/** Which branches are strong at the same municipalities, over all municipalities of the data with a few firms, each against the sum of all. */
function relatedBranches(all: readonly BranchedFirm[]): RelatedBranches {
  const places = [...Map.groupBy(all.filter(({ firm, branches, employees }) => firm.ags !== undefined && branches.length > 0 && employees !== undefined), ({ firm }) => firm.ags!).values()]
    .filter((firms) => firms.length >= LEAST_FIRMS).map((firms) => compositionOf(firms));
  const branches = [...new Set(places.flatMap(({ employees }) => [...employees.keys()]))].sort(byCodePoint);
  const table = places.map(({ employees }) => branches.map((branch) => employees.get(branch) ?? 0));
  const strong = locationQuotients(table).map((row) => branches.flatMap((_, number) => (row[number] >= STRONG_FROM ? [number] : [])));
  return { branches, found: proximities(strong, branches.length), places: places.length };
}
