import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { expectedInputs } from '#graph-model/analysis/specialisation/expected-inputs.ts';
import { specialisation } from '#graph-model/analysis/specialisation/specialisation.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { DEMONSTRATION_INPUTS } from '#seed-data/reference/demonstration-inputs.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { branchesAt, codesOfFirm } from '#server/reference/branches-at.ts';
import { aFirm } from '#tests/support/records.ts';

const CODES = ['24.10', '24.34', '25.50', '25.61', '25.73', '25.93', '22.29', '27.40', '28.14', '29.32'];

/** Strengths and questions of a region that all firms are in, at fifty municipalities and in ten branches. */
export function benchmarkSpecialisation(dataset: Dataset, timed: (label: string, run: () => unknown) => void): void {
  const firms = dataset.firms.map((firm, place) => aFirm({ ...firm, ags: `059${String(62_001 + (place % 50))}`, wz: CODES[place % CODES.length], wzEdition: 2008, employees: 1 + (place % 300) }));
  const context = createAnalysisContext({ ...dataset, firms });
  const region = { id: 'r', name: 'Region', keys: ['05962'] };
  const reference = loadReferenceData();
  context.network.indexOf.get(firms[0].id);
  timed('strengths of the region', () => specialisation(context, { region, level: 'group', against: 'all', branchesOf: branchesAt('group', reference) }));
  timed('questions about usual inputs', () => expectedInputs(context, { table: DEMONSTRATION_INPUTS, threshold: 0.02, inputs: 'goods', region, codesOf: codesOfFirm(reference), productBranches: new Map() }));
}
