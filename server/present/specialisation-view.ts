import { capabilityStrengths } from '#graph-model/analysis/specialisation/capability-strengths.ts';
import { STRONG_FROM } from '#graph-model/analysis/specialisation/location-quotient.ts';
import { SPECIALISATION_FORMULA, type BranchStrength, type Comparison, type Specialisation, type SpecialisationOptions } from '#graph-model/analysis/specialisation/specialisation.ts';
import type { SpecialisationView } from '#graph-model/contract/specialisation.ts';
import { employeesForSums } from '#graph-model/firm.ts';
import type { Words } from '#graph-model/language.ts';
import { isInRegion } from '#graph-model/region.ts';
import type { ReferenceData } from '#seed-data/reference/reference-data.ts';
import { known } from './measures-view.ts';
import type { NamedNetwork } from './named-network.ts';

export interface ShownSpecialisation {
  readonly options: SpecialisationOptions;
  readonly choices: readonly Comparison[];
  /** Source of the official table, where one is compared with. */
  readonly source?: string;
  /** Branch whose firms are listed. */
  readonly branch?: string;
}

/** In what a region is strong, with names. */
export function presentSpecialisation(network: NamedNetwork, reference: ReferenceData, found: Specialisation, shown: ShownSpecialisation): SpecialisationView {
  const { revision, day } = network;
  const { options: { region, place, level, against }, choices, branch } = shown;
  const refOf = (code: string) => branchRef(code, reference);
  const { capabilities, firms: capabilityFirms } = capabilityStrengths(network.context, region, place);
  return {
    revision, day, formula: SPECIALISATION_FORMULA, note: noteOf(found, shown), basis: 'employees', coverage: found.coverage,
    region: { name: region.name, keys: region.keys }, ...(place !== undefined && { place: { key: place, name: placeName(place, reference) } }),
    level, against, choices: [...choices],
    here: { name: nameHere(shown, reference), employees: found.here.total, firms: found.here.counted, asked: found.here.asked },
    there: { name: nameThere(found, shown), employees: found.there.total, ...(against !== 'reference' && { firms: found.there.counted, asked: found.there.asked }) },
    branches: found.branches.map((row) => presentBranch(row, found, refOf)),
    places: found.places.map(({ ags, strongest, ...counts }) => ({
      ags, name: placeName(ags, reference), ...counts, strongest: strongest.map(({ branch: code, ...figures }) => ({ branch: refOf(code), ...figures })),
    })),
    placesCompared: found.placesCompared,
    capabilities: capabilities.map(({ quotient, ...rest }) => ({ ...rest, quotient: known(quotient), near: [...rest.near] })), capabilityFirms,
    ...(branch !== undefined && { behind: firmsBehind(network, reference, branch, shown.options) }),
  };
}

function presentBranch({ branch, largestShare, there, quotient, surplus, density, near, ...counts }: BranchStrength, found: Specialisation, refOf: (code: string) => SpecialisationView['branches'][number]['branch']): SpecialisationView['branches'][number] {
  return {
    branch: refOf(branch), ...counts, largestShare: known(largestShare),
    share: found.here.total > 0 ? counts.employees / found.here.total : null, shareThere: found.there.total > 0 ? there / found.there.total : null,
    quotient: known(quotient), strong: quotient >= STRONG_FROM, surplus: known(surplus), density: known(density),
    near: near.map(({ branch: code, ...rest }) => ({ branch: refOf(code), ...rest })),
  };
}

/** A WZ 2008 code with its title. */
export function branchRef(code: string, reference: Pick<ReferenceData, 'branch'>): SpecialisationView['branches'][number]['branch'] {
  const { de, en } = reference.branch(code, 2008) ?? { de: `WZ ${code}`, en: `WZ ${code}` };
  return { code, title: { de, en } };
}

function placeName(key: string, { municipalityByAgs, municipalities }: ReferenceData): string {
  return municipalityByAgs.get(key)?.name ?? municipalities.find(({ districtKey }) => districtKey === key)?.district ?? key;
}

function nameHere({ options: { region, place } }: ShownSpecialisation, reference: ReferenceData): Words {
  const name = place === undefined ? region.name : placeName(place, reference);
  return { de: name, en: name };
}

function nameThere({ there: { year } }: Specialisation, { options: { region, against, table }, source }: ShownSpecialisation): Words {
  switch (against) {
    case 'reference': {
      const name = [[table?.area === 'DE' ? 'Deutschland' : table?.area, year].filter(Boolean).join(' '), source].filter(Boolean).join(', ');
      return { de: name, en: name.replace('Deutschland', 'Germany') };
    }
    case 'all': return { de: 'alle Unternehmen im Datenbestand', en: 'all firms of the data' };
    case 'outside': return { de: 'die Unternehmen des Datenbestands außerhalb der Region', en: 'the firms of the data outside the region' };
    case 'region': return { de: region.name, en: region.name };
  }
}

/** What the figures do not say. */
function noteOf({ here, there }: Specialisation, { options: { against } }: ShownSpecialisation): Words {
  if (against === 'reference') return { de: 'Verglichen werden die Unternehmen im Datenbestand mit einer amtlichen Tabelle: Branchen, die kaum erfasst sind, erscheinen zu schwach.', en: 'The firms of the data are compared with an official table: branches of which few are recorded appear too weak.' };
  if (against === 'outside') return { de: 'Es ist keine amtliche Vergleichszahl: Außerhalb sind nur Unternehmen erfasst, die mit der Region handeln.', en: 'This is no official comparison: outside, only firms that trade with the region are recorded.' };
  const most = here.total > 0 ? there.total / here.total : Number.NaN;
  if (against === 'region' || Number.isNaN(most)) return { de: 'Verglichen wird nur, was im Datenbestand steht.', en: 'Only what is in the data is compared.' };
  const times = (language: 'de' | 'en') => most.toLocaleString(language, { maximumFractionDigits: 1 });
  return {
    de: `Es ist keine amtliche Vergleichszahl: Verglichen wird mit den Unternehmen im Datenbestand, zu denen die Region selbst gehört. Mehr als das ${times('de')}-Fache ist so nicht möglich; wer genauer vergleichen will, lädt eine Tabelle der Beschäftigten (reference load).`,
    en: `This is no official comparison: it is with the firms of the data, to which the region itself belongs. More than ${times('en')} times is not possible this way; whoever wants to compare better loads a table of employees (reference load).`,
  };
}

/** The firms that a figure is the sum of, in order of name; never their head counts. */
function firmsBehind({ context: { dataset } }: NamedNetwork, reference: ReferenceData, branch: string, { region, place, branchesOf }: SpecialisationOptions): NonNullable<SpecialisationView['behind']> {
  const firms = dataset.firms.flatMap((firm) => {
    const branches = firm.wz === undefined || isInRegion(region, firm) !== true || (place !== undefined && !firm.ags!.startsWith(place)) ? [] : branchesOf(firm.wz, firm.wzEdition);
    if (!branches.includes(branch)) return [];
    const { id, name, ags, wz, wzEdition, sizeClass } = firm;
    return [{ id, name, municipality: ags && reference.municipalityByAgs.get(ags)?.name, wz, wzEdition, sizeClass, counts: employeesForSums(firm) !== undefined, parts: branches.length }];
  });
  return { branch: branchRef(branch, reference), total: firms.length, firms: firms.sort((a, b) => a.name.localeCompare(b.name, 'de')) };
}
