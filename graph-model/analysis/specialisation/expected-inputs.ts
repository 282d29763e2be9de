import { byCodePoint } from '../../code-point-order.ts';
import type { Firm } from '../../firm.ts';
import type { Words } from '../../language.ts';
import { isInRegion, type Region } from '../../region.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { positionOf } from '../firm-position.ts';
import { industryLookup, type IndustryLookup } from './industry-lookup.ts';
import type { ExpectedInputTable } from './input-table.ts';
import { statedInputs, type StatedInputs, type StatedInputSources } from './stated-inputs.ts';

/** What is asked about: only what agriculture, industry and energy make, or trade and services too. */
export const INPUT_KINDS = ['goods', 'all'] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

export interface ExpectedInputOptions extends Omit<StatedInputSources, 'lookup'> {
  readonly table: ExpectedInputTable;
  /** Least coefficient that is asked about: euro of input for a euro of output. */
  readonly threshold: number;
  readonly inputs: InputKind;
  /** Whose firms are asked; ignored where a firm is named. Without either all firms. */
  readonly region?: Region;
  readonly firm?: string;
}

/** An input that a branch usually buys, and who has stated none. */
export interface InputQuestion {
  /** The industry that makes it, in the words of the table, and its WZ 2008 codes. */
  readonly industry: string;
  readonly wz: readonly string[];
  readonly coefficient: number;
  readonly source: string;
  readonly year?: number;
  /** Firms that have stated none, in order of id, and how many of the branch have. */
  readonly asked: readonly string[];
  readonly stating: number;
  /** Firms of the branch that have said that they need nothing of it. */
  readonly notNeeded: number;
  /** Products of this industry that firms of the branch buy most often, else any firm; at most three. */
  readonly products: readonly string[];
}

export interface ExpectedInputs {
  /** Firms that could be asked, those whose branch the table knows, and those to whom there is a question. */
  readonly firms: number;
  readonly known: number;
  readonly asked: number;
  /** By the beginning of the WZ 2008 code that the table knows; most questions first. */
  readonly branches: readonly { readonly branch: string; readonly firms: number; readonly questions: readonly InputQuestion[] }[];
}

export const EXPECTED_INPUT_FORMULA: Words = {
  de: 'Eine Input-Output-Tabelle sagt, für wie viel Euro eine Branche je Euro ihrer Produktion bei einer anderen einkauft. Liegt dieser Koeffizient nicht unter der Schwelle und nennt ein Unternehmen der Branche weder Lieferant noch Vorleistung noch Gesuch aus der anderen, wird gefragt, ob eine Angabe fehlt. In keine Kennzahl geht das ein.',
  en: 'An input–output table says for how many euro an industry buys of another one for a euro of its output. Where this coefficient is not below the threshold and a firm of the industry names no supplier, no requirement and no request of the other one, it is asked whether a statement is missing. This enters no measure.',
};

/** Last WZ division that makes goods; energy, water and recycling are among them. */
const LAST_OF_GOODS = 39;
const PRODUCTS = 3;

/**
 * Which usual inputs firms have not stated: questions, never facts. What any firm states further can only take questions away. O(records + firms × inputs of a branch).
 * @throws AtlasError `not_found` naming a firm that is not in the data.
 */
export function expectedInputs(context: AnalysisContext, { table, threshold, inputs, region, firm, codesOf, productBranches }: ExpectedInputOptions): ExpectedInputs {
  if (firm !== undefined) positionOf(context.network, firm);
  const lookup = industryLookup(table);
  const stated = statedInputs(context, { lookup, codesOf, productBranches });
  const usual = usualInputs(table, lookup, threshold, inputs);
  const isAsked = (one: Firm) => (firm === undefined ? region === undefined || isInRegion(region, one) === true : one.id === firm);
  const firms = context.dataset.firms.filter(isAsked);
  const branches = Map.groupBy(firms, (one) => codesOf(one).map((code) => lookup.ofFirm(code)?.branch).find((branch) => branch !== undefined));
  branches.delete(undefined);
  const asked = new Set<string>();
  const found = [...branches].map(([branch, members]) => {
    const questions = usual(lookup.ofFirm(branch!)!.industries).flatMap((input): InputQuestion[] => {
      const open = members.filter(({ id }) => stated.industries.get(id)?.has(input.industry) !== true);
      const silent = open.filter((one) => !isNotNeeded(one, input)).map(({ id }) => id as string);
      for (const id of silent) asked.add(id);
      return silent.length === 0 ? [] : [{ ...input, asked: silent.sort(byCodePoint), stating: members.length - open.length, notNeeded: open.length - silent.length, products: [] }];
    });
    return { branch: branch!, firms: members.length, questions };
  });
  const byNeed = found.filter(({ questions }) => questions.length > 0).sort((a, b) => countOf(b.questions) - countOf(a.questions) || byCodePoint(a.branch, b.branch));
  const usualProducts = productsBought(context, lookup, codesOf, stated);
  return {
    firms: firms.length, known: found.reduce((sum, one) => sum + one.firms, 0), asked: asked.size,
    branches: byNeed.map(({ questions, ...rest }) => ({ ...rest, questions: questions.map((question) => ({ ...question, products: usualProducts(rest.branch, question.industry) })) })),
  };
}

/** A firm names branches from which it needs nothing by the first code of the industry, or a shorter one. */
function isNotNeeded({ inputsNotNeeded }: Firm, { wz: [main] }: UsualInput): boolean {
  return inputsNotNeeded?.some((code) => main.startsWith(code)) === true;
}

function countOf(questions: readonly InputQuestion[]): number {
  return questions.reduce((sum, { asked }) => sum + asked.length, 0);
}

type UsualInput = Pick<InputQuestion, 'industry' | 'wz' | 'coefficient' | 'source' | 'year'>;

/** What industries buy from a threshold on, largest first; the mean where a branch is several industries of the table. */
function usualInputs(table: ExpectedInputTable, lookup: IndustryLookup, threshold: number, inputs: InputKind): (industries: readonly string[]) => UsualInput[] {
  const bought = Map.groupBy(table.coefficients, ({ to }) => to);
  return (industries) => {
    const rows = Map.groupBy(industries.flatMap((industry) => bought.get(industry) ?? []), ({ from }) => from);
    return [...rows].flatMap(([from, of]): UsualInput[] => {
      const wz = lookup.industries.get(from)?.wz ?? [];
      const coefficient = of.reduce((sum, row) => sum + row.coefficient, 0) / industries.length;
      const isWanted = wz.length > 0 && (inputs === 'all' || Number(wz[0].slice(0, 2)) <= LAST_OF_GOODS);
      const [{ source = table.source, year }] = of;
      return isWanted && coefficient >= threshold ? [{ industry: from, wz, coefficient, source, ...(year !== undefined && { year }) }] : [];
    }).sort((a, b) => b.coefficient - a.coefficient || byCodePoint(a.industry, b.industry));
  };
}

/** The products of an industry that firms of a branch name most often, else those that any firm does. */
function productsBought({ dataset }: AnalysisContext, lookup: IndustryLookup, codesOf: StatedInputSources['codesOf'], { products, makersOf }: StatedInputs): (branch: string, industry: string) => string[] {
  const anybody = new Map<string, number>();
  const ofBranch = new Map<string, Map<string, number>>();
  for (const firm of dataset.firms) {
    const branch = codesOf(firm).map((code) => lookup.ofFirm(code)?.branch).find((found) => found !== undefined);
    const branchCounts = branch === undefined ? undefined : ofBranch.get(branch) ?? new Map<string, number>();
    if (branch !== undefined) ofBranch.set(branch, branchCounts!);
    for (const product of products.get(firm.id) ?? []) {
      anybody.set(product, (anybody.get(product) ?? 0) + 1);
      branchCounts?.set(product, (branchCounts.get(product) ?? 0) + 1);
    }
  }
  const most = (counts: ReadonlyMap<string, number> | undefined, industry: string) => [...(counts ?? [])].filter(([product]) => makersOf(product).has(industry))
    .sort(([a, many], [b, more]) => more - many || byCodePoint(a, b)).slice(0, PRODUCTS).map(([product]) => product);
  return (branch, industry) => {
    const own = most(ofBranch.get(branch), industry);
    return own.length > 0 ? own : most(anybody, industry);
  };
}
