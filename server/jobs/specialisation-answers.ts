import { expectedInputs } from '#graph-model/analysis/specialisation/expected-inputs.ts';
import { specialisation, type Comparison, type SpecialisationOptions } from '#graph-model/analysis/specialisation/specialisation.ts';
import type { ANALYSES } from '#graph-model/contract/runs.ts';
import type { MissingInputsView, SpecialisationView } from '#graph-model/contract/specialisation.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { regionAsked } from '#server/network/region-asked.ts';
import { presentMissingInputs } from '#server/present/missing-inputs-view.ts';
import { presentSpecialisation } from '#server/present/specialisation-view.ts';
import { branchesAt, codesOfFirm } from '#server/reference/branches-at.ts';
import type { z } from 'zod';
import type { JobNetwork } from './answers.ts';

/** In what a region is strong. @throws AtlasError `bad_input` where a place is not in the region or nothing is loaded to compare with. */
export function specialisationAnswer(network: JobNetwork, { place, level, against, area, branch, ...query }: z.output<(typeof ANALYSES)['specialisation']['parameters']>): SpecialisationView {
  const { reference } = network;
  const region = regionAsked(network.region, query);
  if (place !== undefined && !region.keys.some((key) => place.startsWith(key) || key.startsWith(place))) throw new AtlasError('bad_input', `place ${place} is not in the region: its keys are ${region.keys.join(', ')}.`);
  const { employment } = reference;
  const choices: Comparison[] = [...(employment ? ['reference' as const] : []), 'all', 'outside', ...(place === undefined ? [] : ['region' as const])];
  const chosen = against ?? (place === undefined ? choices[0] : 'region');
  const options: SpecialisationOptions = {
    region, place, level, against: chosen, branchesOf: branchesAt(level, reference),
    ...(chosen === 'reference' && { table: { rows: tableOf(reference), area: area ?? widestArea(reference) } }),
  };
  return presentSpecialisation(network, reference, specialisation(network.context, options), { options, choices, branch, source: employment?.source });
}

/** Which usual inputs firms have not stated. @throws AtlasError `not_found` naming a firm that is not in the data. */
export function missingInputsAnswer(network: JobNetwork, { firm, branch, threshold, inputs, ...query }: z.output<(typeof ANALYSES)['missing_inputs']['parameters']>): MissingInputsView {
  const { reference } = network;
  const region = regionAsked(network.region, query);
  const found = expectedInputs(network.context, { table: reference.inputs, threshold, inputs, region, firm, codesOf: codesOfFirm(reference), productBranches: reference.productBranches });
  return presentMissingInputs(network, reference, found, { region, firm, branch, threshold, inputs });
}

function tableOf({ employment }: JobNetwork['reference']) {
  if (employment === undefined) throw new AtlasError('bad_input', 'No table of employees is loaded: "npm run atlas -- reference load" loads one, or ask with against=all.');
  return employment.rows;
}

function widestArea(reference: JobNetwork['reference']): string {
  return tableOf(reference).reduce((widest, { area }) => (area.length < widest.length ? area : widest), tableOf(reference)[0].area);
}
