import { AtlasError } from '../errors.ts';
import type { Requirement } from '../requirement.ts';
import { sortedRows } from '../sorted-rows.ts';
import type { SortedRows } from '../sorted-rows.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { UNSAID } from './product-positions.ts';
import type { ProductPositions } from './product-positions.ts';

/**
 * Whether firms have called an input essential, by the product it goes into, in order of firm, input and that product; two records about
 * the same are one. The places of firm f are `start[f]` to `start[f + 1] - 1`.
 */
export interface RequirementMarks {
  readonly start: Int32Array;
  /** The input, as position in the products of the context. */
  readonly product: Int32Array;
  /** What it goes into; `UNSAID` for everything the firm makes. */
  readonly forProduct: Int32Array;
  /** One of `MARK`. */
  readonly mark: Uint8Array;
}

/** Ascending as they prevail: essential in one of two records is essential. */
export const MARK = { unsaid: 0, notEssential: 1, essential: 2 } as const;
const MARKS = 3;

/**
 * The marks of all requirements, O(requirements · log of the most of one firm).
 * @throws AtlasError `bad_input` naming the requirements whose firm is not in the data.
 */
export function requirementMarks({ dataset: { requirements }, network }: AnalysisContext, { products, ofRequirement, forProduct }: ProductPositions): RequirementMarks {
  const { firms, indexOf } = network;
  const rowOf = (place: number) => indexOf.get(requirements[place].firm) ?? -1;
  const width = products.length + 1;
  const rows = sortedRows(firms.length, requirements.length, rowOf, (place) => (ofRequirement[place] * width + forProduct[place] + 1) * MARKS + markOf(requirements[place]));
  if (rows.keys.length < requirements.length) throw unknownFirms(requirements.filter(({ firm }) => !indexOf.has(firm)));
  return marksOf(rows, width);
}

function markOf({ essential }: Requirement): number {
  if (essential === undefined) return MARK.unsaid;
  return essential ? MARK.essential : MARK.notEssential;
}

/** Of keys that differ by their mark only, the last one prevails. */
function marksOf({ start: rowStart, keys }: SortedRows, width: number): RequirementMarks {
  const start = new Int32Array(rowStart.length);
  const [product, forProduct, mark] = [new Int32Array(keys.length), new Int32Array(keys.length), new Uint8Array(keys.length)];
  let count = 0;
  for (let firm = 0; firm + 1 < rowStart.length; firm++) {
    for (let place = rowStart[firm]; place < rowStart[firm + 1]; place++) {
      const about = Math.floor(keys[place] / MARKS);
      if (place + 1 < rowStart[firm + 1] && Math.floor(keys[place + 1] / MARKS) === about) continue;
      product[count] = Math.floor(about / width);
      forProduct[count] = about - product[count] * width - 1;
      mark[count++] = keys[place] - about * MARKS;
    }
    start[firm + 1] = count;
  }
  return { start, product: product.subarray(0, count), forProduct: forProduct.subarray(0, count), mark: mark.subarray(0, count) };
}

/** Where the marks of a firm for an input begin, in O(log of the marks of the firm); where there are none, where they would be. */
export function marksFrom({ start, product }: RequirementMarks, firm: number, input: number): number {
  let [from, to] = [start[firm], start[firm + 1]];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (product[middle] < input) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Where the marks for the input that begin at `from` end. */
export function marksEnd({ start, product }: RequirementMarks, firm: number, input: number, from: number): number {
  let to = from;
  while (to < start[firm + 1] && product[to] === input) to++;
  return to;
}

/**
 * Whether a product of a firm, or with `UNSAID` all it makes, needs an input whose marks are `from` to `to` − 1. Without any mark the input goes
 * into everything the firm makes. A mark for one product decides before the mark for all; what is nowhere marked is required by assumption, or not.
 */
export function isRequiredFor(makes: number, { forProduct, mark }: RequirementMarks, from: number, to: number, unmarkedRequired: boolean): boolean {
  let goesInto = from === to;
  let decisive: number = MARK.unsaid;
  for (let place = from; place < to; place++) {
    // What is for everything comes first.
    if (forProduct[place] !== UNSAID && forProduct[place] !== makes) continue;
    goesInto = true;
    if (mark[place] !== MARK.unsaid) decisive = mark[place];
  }
  return goesInto && (decisive === MARK.unsaid ? unmarkedRequired : decisive === MARK.essential);
}

function unknownFirms(orphans: readonly Requirement[]): AtlasError {
  const others = orphans.length > 1 ? ` and ${orphans.length - 1} more` : '';
  return new AtlasError('bad_input', `Requirements name firms that are not in the data: ${orphans[0].firm}${others}`, {
    findings: orphans.map(({ id, firm }) => ({ severity: 'error', code: 'unknown_firm', file: 'requirement', field: 'firm', value: firm, details: { requirement: id } })),
  });
}
