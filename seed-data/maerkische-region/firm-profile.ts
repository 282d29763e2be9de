import type { Firm, SizeClass, WzEdition } from '#graph-model/firm.ts';
import { wzSuccessors } from '#seed-data/reference/wz-correspondence.ts';
import { between, chance, logNormal, pick, pickKey, sample } from './random.ts';
import type { Random } from './random.ts';
import type { Role } from './role.ts';
import type { ValueChain } from './value-chains.ts';

const GREEN_ATTRIBUTES = ['Ökostrom', 'Photovoltaik', 'Abwärmenutzung', 'CO₂-Bilanz vorhanden', 'Einsatz von Rezyklat', 'Mehrwegverpackung', 'Wasserkreislauf'];
const OTHER_INDUSTRIES = ['Automobil', 'Maschinenbau', 'Bau', 'Elektro', 'Medizintechnik', 'Energie'];

/** WZ code with its edition: one in ten firms has already moved to 2025, a few have not told theirs. */
export function branchOf(random: Random, role: Role): { wz?: string; wzEdition?: WzEdition } {
  const wz = pickKey(random, role.wz);
  if (chance(random, 0.035)) return {};
  const moved = likelySuccessors(wz);
  return chance(random, 0.1) && moved.length > 0 ? { wz: pick(random, moved), wzEdition: 2025 } : { wz, wzEdition: 2008 };
}

/** The class of the same number where there is one, else those of the same division: a moulder does not become a shoemaker. */
function likelySuccessors(wz: string): readonly string[] {
  const moved = wzSuccessors().get(wz) ?? [];
  if (moved.includes(wz)) return [wz];
  const near = moved.filter((code) => code.slice(0, 2) === wz.slice(0, 2));
  return near.length > 0 ? near : moved;
}

/** Head count within the size class; firms far away are larger, for only large ones are known here. */
export function headCount(random: Random, size: SizeClass, far: boolean): number {
  const [low, high] = { micro: [1, 9], small: [10, 49], medium: [50, 249], large: far ? [250, 9000] : [250, 900] }[size];
  return Math.min(high, Math.round(low * (high / low) ** random()));
}

/** Size as the record tells it: the class mostly, an exact head count from some, nothing from a few. */
export function statedSize(random: Random, size: SizeClass, employees: number): Pick<Firm, 'sizeClass' | 'employees'> {
  if (chance(random, 0.045)) return {};
  return { sizeClass: size, ...(chance(random, size === 'micro' ? 0.15 : 0.4) && { employees }) };
}

/** What a firm can do and how it shows it. What is not known is left out. */
export function profileOf(random: Random, role: Role, size: SizeClass, chains: ReadonlyMap<string, ValueChain>): Partial<Firm> {
  const known = role.capabilities ?? chains.get(role.chain ?? '')?.processes.map(({ de }) => de) ?? [];
  const capabilities = chance(random, 0.85) ? sample(random, known, between(random, 1, { micro: 2, small: 3, medium: 5, large: 6 }[size])) : [];
  const certificates = certificatesOf(random, role, size);
  const dependentIndustries = industriesOf(random, role);
  const greenAttributes = chance(random, size === 'micro' ? 0.08 : 0.35) ? sample(random, GREEN_ATTRIBUTES, between(random, 1, 3)) : [];
  return {
    ...(capabilities.length > 0 && { capabilities }),
    ...(certificates.length > 0 && { certificates }),
    ...(dependentIndustries.length > 0 && { dependentIndustries }),
    ...(greenAttributes.length > 0 && { greenAttributes }),
    ...(chance(random, 0.32) && { daysToRecover: daysToRecover(random, role) }),
  };
}

/** Works with furnaces and baths take long to come back; trade and services little. */
function daysToRecover(random: Random, role: Role): number {
  const median = role.kind === 'industry' ? 35 : 10;
  return Math.max(2, Math.min(365, Math.round(logNormal(random, median, 0.7))));
}

function certificatesOf(random: Random, role: Role, size: SizeClass): string[] {
  const rank = { micro: 0, small: 1, medium: 2, large: 3 }[size];
  const produces = role.kind === 'industry' || role.kind === 'craft';
  const candidates: [string, number][] = [
    ['ISO 9001', [0.2, 0.7, 0.95, 1][rank]],
    ['IATF 16949', produces && role.sellsTo?.includes('Automobil') ? [0.02, 0.25, 0.65, 0.9][rank] : 0],
    ['ISO 14001', [0.03, 0.2, 0.55, 0.9][rank]],
    ['ISO 50001', produces ? [0, 0.06, 0.35, 0.8][rank] : 0],
    ['CQI-9', role.id === 'hardening' ? 0.5 : 0],
    ['DIN EN 1090', role.id === 'metal-building' ? 0.5 : 0],
    ['ISO/IEC 17025', role.id === 'testing' ? 0.6 : 0],
  ];
  return candidates.filter(([, share]) => chance(random, share)).map(([name]) => name);
}

/** Most producing firms name the industry that they live on. */
function industriesOf(random: Random, role: Role): string[] {
  const [first, ...others] = role.sellsTo ?? [];
  if (first === undefined) return chance(random, 0.15) ? [pick(random, OTHER_INDUSTRIES)] : [];
  return [...(chance(random, 0.55) ? [first] : []), ...others.filter(() => chance(random, 0.25))];
}
