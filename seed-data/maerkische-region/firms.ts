import type { Firm, FirmKind, SizeClass } from '#graph-model/firm.ts';
import { FirmId, mintId } from '#graph-model/identifier.ts';
import type { DemoFirm } from './demo-firm.ts';
import { branchOf, headCount, profileOf, statedSize } from './firm-profile.ts';
import { createNaming } from './names.ts';
import type { FirmName } from './names.ts';
import { chooseSeat, seatIn } from './places.ts';
import type { Seat } from './places.ts';
import type { PlantedFirm } from './planted-firms.ts';
import { provenance, recentDay } from './provenance.ts';
import { between, chance, logNormal, pickKey, sample } from './random.ts';
import type { Random } from './random.ts';
import type { Role } from './role.ts';
import { ROLES, roleOf } from './roles.ts';
import type { ValueChain } from './value-chains.ts';

/** Share of the small firms of which nothing but the registration is known. */
const NEWCOMER_SHARE = 0.03;

type Name = ReturnType<typeof createNaming>;

/** Planted firms first, then the others of every role; all in one list. */
export function makeFirms(random: Random, chains: ReadonlyMap<string, ValueChain>, planted: readonly PlantedFirm[]): DemoFirm[] {
  const naming = createNaming(random);
  const firms = planted.map((firm) => plantedFirm(random, firm, chains));
  for (const role of ROLES) {
    for (let i = 0; i < role.count; i++) firms.push(someFirm(random, role, chains, naming));
  }
  return firms;
}

function someFirm(random: Random, role: Role, chains: ReadonlyMap<string, ValueChain>, naming: Name): DemoFirm {
  const seat = chooseSeat(random, role, chains);
  const far = seat.zone !== 'region' && seat.zone !== 'nearby';
  const size = sizeOf(random, role, far);
  const employees = headCount(random, size, far);
  const newcomer = size === 'micro' && chance(random, NEWCOMER_SHARE);
  const record: Firm = {
    ...identity(random, FirmId.parse(mintId('firm', random)), naming(role, seat, size), role, size),
    ...(chance(random, 0.98) && placeOf(random, seat)),
    ...branchOf(random, role),
    ...statedSize(random, size, employees),
    ...profileOf(random, role, size, chains),
    fictitious: true,
    ...provenance(random, { public: 70, network: 30 }),
    ...(newcomer && { asOf: recentDay(random) }),
  };
  const reach = employees ** 0.8 * logNormal(random, 1, 0.55);
  return { role, seat, size, employees, reach, makes: productsOf(random, role, size), newcomer, planted: false, record };
}

function plantedFirm(random: Random, planted: PlantedFirm, chains: ReadonlyMap<string, ValueChain>): DemoFirm {
  const role = roleOf(planted.role);
  const seat = seatIn(random, 'region', planted.ags);
  const employees = headCount(random, planted.size, false);
  const { daysToRecover: _, ...profile } = profileOf(random, role, planted.size, chains);
  const record: Firm = {
    ...identity(random, planted.id, { name: planted.name, legalForm: planted.legalForm }, role, planted.size),
    ...placeOf(random, seat), wz: Object.keys(role.wz)[0], wzEdition: 2008, sizeClass: planted.size, employees, ...profile,
    ...(planted.daysToRecover !== undefined && { daysToRecover: planted.daysToRecover }),
    fictitious: true,
    ...provenance(random, { public: 1 }),
  };
  return {
    role, seat, size: planted.size, employees, reach: planted.reach ?? employees ** 0.8, makes: planted.makes ?? role.makes.slice(0, 2), newcomer: false, planted: true, record,
  };
}

function identity(random: Random, id: FirmId, { name, legalForm }: FirmName, role: Role, size: SizeClass): Pick<Firm, 'id' | 'name' | 'kind' | 'legalForm'> {
  const craft = size === 'micro' && chance(random, role.craftShare ?? 0);
  return { id, name, kind: craft ? 'craft' : kindOf(role, name), ...(legalForm !== undefined && { legalForm }) };
}

/** Research bodies are what their names say. */
function kindOf({ kind }: Role, name: string): FirmKind {
  if (kind !== 'research') return kind;
  if (name.startsWith('Hochschule')) return 'university';
  return name.startsWith('Institut') ? 'institute' : 'research';
}

/** Key and point of a municipality, or a country alone; one in twelve gives no point. */
function placeOf(random: Random, { municipality, point, country }: Seat): Pick<Firm, 'ags' | 'country' | 'lat' | 'lon'> {
  if (municipality === undefined) return { country };
  return { ags: municipality.ags, country, ...(chance(random, 0.92) && point) };
}

/** Firms far away are seldom small: only the large ones are known here. */
function sizeOf(random: Random, role: Role, far: boolean): SizeClass {
  const size = pickKey(random, role.sizes);
  return far && size === 'micro' ? 'small' : size;
}

/** The larger the firm, the more of its role's range it makes. */
function productsOf(random: Random, role: Role, size: SizeClass): readonly string[] {
  const most = { micro: 2, small: 3, medium: 5, large: 9 }[size];
  return sample(random, role.makes, between(random, Math.min(most, Math.ceil(most / 2)), most));
}
