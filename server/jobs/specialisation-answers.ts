import { hiddenEmployees } from '#graph-model/analysis/specialisation/hidden-employees.ts';
import { expectedInputs } from '#graph-model/analysis/specialisation/expected-inputs.ts';
import { specialisation } from '#graph-model/analysis/specialisation/specialisation.ts';
import type { ANALYSES } from '#graph-model/contract/runs.ts';
import type { MissingInputsView, SpecialisationView } from '#graph-model/contract/specialisation.ts';
import type { Region } from '#graph-model/region.ts';
import { comparisonAsked } from '#server/network/comparison-asked.ts';
import { regionAsked } from '#server/network/region-asked.ts';
import { presentMissingInputs } from '#server/present/missing-inputs-view.ts';
import type { NamedNetwork } from '#server/present/named-network.ts';
import { presentSpecialisation } from '#server/present/specialisation-view.ts';
import { codesOfFirm } from '#server/reference/branches-at.ts';
import type { z } from 'zod';
import type { JobNetwork } from './answers.ts';

/** In what a region is strong. @throws AtlasError `bad_input` where a place is not in the region or nothing is loaded to compare with. */
export function specialisationAnswer(network: JobNetwork, { region, keys, ...query }: SpecialisationAsked): SpecialisationView {
  return specialisationOfRegion(network, regionAsked(network, { region, keys }), query);
}

type SpecialisationAsked = z.output<(typeof ANALYSES)['specialisation']['parameters']>;

/** The same for a region that is known; figures that may not be shown are left out unless all are asked for. */
export function specialisationOfRegion(network: NamedNetwork & Pick<JobNetwork, 'reference'>, region: Region, { branch, figures, ...query }: Omit<SpecialisationAsked, 'region' | 'keys'>): SpecialisationView {
  const { reference, context } = network;
  const { options, choices } = comparisonAsked(reference, region, query);
  const found = specialisation(context, options);
  const compared = options.against === 'reference' ? new Set(found.branches.filter(({ there }) => there > 0).map((row) => row.branch)) : undefined;
  const hidden = figures === 'all' ? undefined : hiddenEmployees(context, options.region, options.branchesOf, compared);
  return presentSpecialisation(network, reference, found, { options, choices, branch, source: reference.employment?.source, ...(hidden && { hidden }) });
}

/** Which usual inputs firms have not stated. @throws AtlasError `not_found` naming a firm that is not in the data. */
export function missingInputsAnswer(network: JobNetwork, { region: named, keys, firm, branch, threshold, inputs }: z.output<(typeof ANALYSES)['missing_inputs']['parameters']>): MissingInputsView {
  const { reference, context } = network;
  const region = regionAsked(network, { region: named, keys });
  const found = expectedInputs(context, { table: reference.inputs, threshold, inputs, region, firm, codesOf: codesOfFirm(reference), productBranches: reference.productBranches });
  return presentMissingInputs(network, reference, found, { region, firm, branch, threshold, inputs });
}
