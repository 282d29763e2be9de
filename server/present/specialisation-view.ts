import { capabilityStrengths } from '#graph-model/analysis/specialisation/capability-strengths.ts';
import { STRONG_FROM } from '#graph-model/analysis/specialisation/location-quotient.ts';
import { SPECIALISATION_FORMULA, type BranchStrength, type Comparison, type Specialisation, type SpecialisationOptions } from '#graph-model/analysis/specialisation/specialisation.ts';
import { employeesName } from '#graph-model/analysis/specialisation/hidden-employees.ts';
import type { SpecialisationView } from '#graph-model/contract/specialisation.ts';
import { DISCLOSURE_RULE } from '#graph-model/disclosure/disclosure-rule.ts';
import { employeesForSums } from '#graph-model/firm.ts';
import type { Words } from '#graph-model/language.ts';
import { isInRegion } from '#graph-model/region.ts';
import type { ReferenceData } from '#seed-data/reference/reference-data.ts';
import { known } from './measures-view.ts';
import type { NamedNetwork } from './named-network.ts';
import { placeName } from './place-name.ts';
import { shownFirst } from './shown-first.ts';

export interface ShownSpecialisation {
  readonly options: SpecialisationOptions;
  readonly choices: readonly Comparison[];
  /** Source of the official table, where one is compared with. */
  readonly source?: string;
  /** Branch whose firms are listed. */
  readonly branch?: string;
  /** Names of the figures of employees that may not be shown; absent where all may be seen. */
  readonly hidden?: ReadonlyMap<string, unknown>;
}

/** In what a region is strong, with names. */
export function presentSpecialisation(network: NamedNetwork, reference: ReferenceData, found: Specialisation, shown: ShownSpecialisation): SpecialisationView {
  const { revision, day } = network;
  const { options: { region, place, level, against }, choices, branch, hidden } = shown;
  const figures = shownFigures(shown);
  const refOf = (code: string) => branchRef(code, reference);
  const { capabilities, firms: capabilityFirms } = capabilityStrengths(network.context, region, place);
  return {
    revision, day, formula: SPECIALISATION_FORMULA, note: noteOf(found, shown), basis: 'employees', coverage: found.coverage, ...(hidden === undefined && { internal: true }),
    region: { name: region.name, keys: region.keys }, ...(place !== undefined && { place: { key: place, name: placeName(place, reference) } }),
    level, against, choices: [...choices],
    here: { name: nameHere(shown, reference), employees: figures.hereTotal ? null : found.here.total, firms: figures.count(found.here.counted), asked: figures.count(found.here.asked) },
    there: { name: nameThere(found, shown), employees: figures.thereTotal ? null : found.there.total, ...(against !== 'reference' && { firms: figures.count(found.there.counted), asked: figures.count(found.there.asked) }) },
    branches: shownFirst(found.branches.map((row) => presentBranch(row, found, refOf, figures)), ({ suppressed, surplus }) => suppressed === true || surplus === null, ({ branch: { code } }) => code),
    places: found.places.map(({ ags, strongest, firms, counted, employees }) => ({
      ags, name: placeName(ags, reference), firms: figures.count(firms), counted: figures.count(counted), employees: figures.isHidden(employeesName(ags)) ? null : employees,
      strongest: shownFirst(strongest.map((row) => presentStrongest(row, ags, refOf, figures)), ({ quotient }) => quotient === null, ({ branch: { code } }) => code),
    })),
    placesCompared: found.placesCompared,
    capabilities: capabilities.map(({ quotient, ...rest }) => ({ ...rest, quotient: known(quotient), near: [...rest.near] })), capabilityFirms,
    ...(branch !== undefined && { behind: firmsBehind(network, reference, branch, shown.options) }),
  };
}

/** What of the figures of an answer may not be shown. */
interface ShownFigures {
  readonly all: boolean;
  readonly isHidden: (name: string) => boolean;
  /** Employees of a branch in the area that is looked at, and in that of comparison. */
  readonly here: (branch: string) => boolean;
  readonly there: (branch: string) => boolean;
  readonly hereTotal: boolean;
  readonly thereTotal: boolean;
  /** A number of firms. */
  readonly count: (firms: number) => number | null;
}

/** The one place that says which figures of employees leave the server. */
function shownFigures({ hidden, options: { place, against } }: ShownSpecialisation): ShownFigures {
  const isHidden = (name: string) => hidden?.has(name) === true;
  const [here, there] = [place ?? 'region', against === 'reference' ? undefined : against];
  return {
    all: hidden === undefined, isHidden, here: (branch) => isHidden(employeesName(here, branch)), there: (branch) => there !== undefined && isHidden(employeesName(there, branch)),
    hereTotal: isHidden(employeesName(here, there === undefined ? 'compared' : '')), thereTotal: there !== undefined && isHidden(employeesName(there)),
    count: (firms) => (hidden !== undefined && firms > 0 && firms < DISCLOSURE_RULE.leastFirms ? null : firms),
  };
}

function presentBranch({ branch, largestShare, there, quotient, surplus, density, near, employees, firms }: BranchStrength, found: Specialisation, refOf: (code: string) => SpecialisationView['branches'][number]['branch'], figures: ShownFigures): SpecialisationView['branches'][number] {
  const suppressed = figures.here(branch);
  // Each of them says what is hidden to whoever knows the others.
  const [hasShare, hasShareThere] = [!suppressed && !figures.hereTotal, !figures.there(branch) && !figures.thereTotal];
  const compared = hasShare && hasShareThere;
  return {
    branch: refOf(branch), employees: suppressed ? null : employees, firms: suppressed ? null : figures.count(firms), ...(suppressed && { suppressed }),
    // With the employees it would tell those of the largest.
    largestShare: figures.all ? known(largestShare) : null,
    share: hasShare && found.here.total > 0 ? employees / found.here.total : null, shareThere: hasShareThere && found.there.total > 0 ? there / found.there.total : null,
    quotient: compared ? known(quotient) : null, strong: quotient >= STRONG_FROM, surplus: compared ? known(surplus) : null, density: known(density),
    near: near.map(({ branch: code, ...rest }) => ({ branch: refOf(code), ...rest })),
  };
}

type Strongest = SpecialisationView['places'][number]['strongest'][number];

function presentStrongest({ branch, employees, firms, largestShare, quotient }: Specialisation['places'][number]['strongest'][number], ags: string, refOf: (code: string) => Strongest['branch'], { all, isHidden, count }: ShownFigures): Strongest {
  const suppressed = isHidden(employeesName(ags, branch));
  const compared = !suppressed && ![employeesName(ags), employeesName('region', branch), employeesName('region')].some(isHidden);
  return { branch: refOf(branch), employees: suppressed ? null : employees, firms: suppressed ? null : count(firms), largestShare: all ? largestShare : null, quotient: compared ? quotient : null, ...(suppressed && { suppressed }) };
}

/** A WZ 2008 code with its title. */
export function branchRef(code: string, reference: Pick<ReferenceData, 'branch'>): SpecialisationView['branches'][number]['branch'] {
  const { de, en } = reference.branch(code, 2008) ?? { de: `WZ ${code}`, en: `WZ ${code}` };
  return { code, title: { de, en } };
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
function noteOf({ here, there }: Specialisation, { hidden, options: { place, against } }: ShownSpecialisation): Words {
  if (against === 'reference') return { de: 'Verglichen werden die Unternehmen im Datenbestand mit einer amtlichen Tabelle: Branchen, die kaum erfasst sind, erscheinen zu schwach.', en: 'The firms of the data are compared with an official table: industries of which few are recorded appear too weak.' };
  if (against === 'outside') return { de: 'Es ist keine amtliche Vergleichszahl: Außerhalb sind nur Unternehmen erfasst, die mit der Region handeln.', en: 'This is no official comparison: outside, only firms that trade with the region are recorded.' };
  const isHidden = hidden?.has(employeesName(place ?? 'region')) === true || hidden?.has(employeesName('all')) === true;
  const most = here.total > 0 && !isHidden ? there.total / here.total : Number.NaN;
  if (against === 'region' || Number.isNaN(most)) return { de: 'Verglichen wird nur, was im Datenbestand steht.', en: 'Only what is in the data is compared.' };
  const times = (language: 'de' | 'en') => most.toLocaleString(language, { maximumFractionDigits: 1 });
  return {
    de: `Es ist keine amtliche Vergleichszahl: Verglichen wird mit den Unternehmen im Datenbestand, zu denen die Region selbst gehört. Mehr als das ${times('de')}-Fache ist so nicht möglich; genauer vergleicht eine amtliche Tabelle der Beschäftigten, die laden kann, wer diese Anlage betreut.`,
    en: `This is no official comparison: it is with the firms of the data, to which the region itself belongs. More than ${times('en')} times is not possible this way; an official table of employees compares better; whoever looks after this installation can load one.`,
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
