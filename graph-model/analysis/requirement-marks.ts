import { AtlasError } from '../errors.ts';
import type { Requirement } from '../requirement.ts';
import type { AnalysisContext } from './analysis-context.ts';

/**
 * Whether a firm has called an input essential, by the product it goes into; `undefined` as product stands for everything the firm
 * makes, as mark for a requirement that does not say.
 */
export type Marks = ReadonlyMap<string | undefined, boolean | undefined>;

/**
 * The marks of all requirements by position of the firm and id of the input.
 * @throws AtlasError `bad_input` naming the requirements whose firm is not in the data.
 */
export function requirementsByFirm({ dataset, network }: AnalysisContext): Map<number, Map<string, Marks>> {
  const byFirm = new Map<number, Map<string, Marks>>();
  const orphans: Requirement[] = [];
  for (const requirement of dataset.requirements) {
    const firm = network.indexOf.get(requirement.firm);
    if (firm === undefined) {
      orphans.push(requirement);
      continue;
    }
    let inputs = byFirm.get(firm);
    if (inputs === undefined) byFirm.set(firm, inputs = new Map());
    inputs.set(requirement.product, withMark(inputs.get(requirement.product), requirement));
  }
  if (orphans.length > 0) throw unknownFirms(orphans);
  return byFirm;
}

/** Nearly all inputs have one mark for everything the firm makes: those share a table. */
const FOR_ALL = [true, false, undefined].map((essential): Marks => new Map([[undefined, essential]]));

/** Two records about the same input: essential in one of them is essential. */
function withMark(marks: Marks | undefined, { forProduct, essential }: Requirement): Marks {
  if (marks === undefined && forProduct === undefined) return FOR_ALL.find((shared) => shared.get(undefined) === essential)!;
  return new Map([...(marks ?? []), [forProduct, strongest(marks?.get(forProduct), essential)]]);
}

function strongest(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a || b;
}

function unknownFirms(orphans: readonly Requirement[]): AtlasError {
  const others = orphans.length > 1 ? ` and ${orphans.length - 1} more` : '';
  return new AtlasError('bad_input', `Requirements name firms that are not in the data: ${orphans[0].firm}${others}`, {
    findings: orphans.map(({ id, firm }) => ({ severity: 'error', code: 'unknown_firm', file: 'requirement', field: 'firm', value: firm, details: { requirement: id } })),
  });
}
