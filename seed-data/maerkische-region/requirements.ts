import { mintId, RequirementId } from '#graph-model/identifier.ts';
import type { Product } from '#graph-model/product.ts';
import type { Requirement } from '#graph-model/requirement.ts';
import type { DemoFirm } from './demo-firm.ts';
import type { ProductKey } from './products.ts';
import { plantedProvenance, provenance } from './provenance.ts';
import { chance, logNormal } from './random.ts';
import type { Random } from './random.ts';
import type { Importance } from './role.ts';
import { inputKey } from './supply-book.ts';
import type { Supply } from './supply-book.ts';

const VISIBILITIES = { public: 10, network: 70, moderation: 18, own: 2 };
/** Share of the inputs of producing firms that have a requirement on record. */
const ON_RECORD = 0.93;

/** Whether an input is essential: share of the firms that do not know or tell, and share of yes among the others. */
const ESSENTIAL: Readonly<Record<Importance | 'traded', { readonly unknown: number; readonly yes: number }>> = {
  main: { unknown: 0.6, yes: 0.93 },
  part: { unknown: 0.6, yes: 0.78 },
  aid: { unknown: 0.3, yes: 0.2 },
  service: { unknown: 0.07, yes: 0.02 },
  // A dealer without one of its goods sells the others.
  traded: { unknown: 0.1, yes: 0.02 },
};

/** Advice and knowledge: good to have, but nobody stands still without them, and every firm says so. */
const NEVER_ESSENTIAL: ReadonlySet<ProductKey> = new Set([
  'Forschung und Entwicklung', 'Weiterbildung und Transfer', 'Unternehmensberatung', 'Zeitarbeit', 'Lichtplanung', 'Softwareentwicklung',
]);

/** Inputs that one product alone needs: a maker of several loses only that product. */
const ONLY_FOR: Readonly<Record<ProductKey, ProductKey>> = {
  'Aluminiumband': 'Aluminiumteile',
  'Bronzeband': 'Kontaktteile für Schalter',
  'Aluminiumstangen': 'Schmiedeteile Aluminium',
  'Harnstoffharz (Duroplast)': 'Steckdosen und Stecker',
  'Zinkanoden': 'Galvanik (Lohn)',
  'Chromtrioxid': 'Verchromung (Lohn)',
  'PMMA': 'Teile aus Kunststoff',
};

interface Input {
  readonly firm: DemoFirm;
  readonly product: ProductKey;
  readonly supply: Supply;
}

/** What the firms need, from what they buy. */
export function makeRequirements(random: Random, supplies: readonly Supply[], products: ReadonlyMap<ProductKey, Product>): Requirement[] {
  return inputsOf(supplies)
    .filter(({ supply }) => supply.planted !== undefined || chance(random, supply.importance === 'service' ? 1 : ON_RECORD))
    .map((input) => requirementOf(random, input, products));
}

function inputsOf(supplies: readonly Supply[]): Input[] {
  const inputs = new Map<string, Input>();
  for (const supply of supplies) {
    const key = inputKey(supply);
    if (!inputs.has(key)) inputs.set(key, { firm: supply.buyer, product: supply.product, supply });
  }
  return [...inputs.values()];
}

function requirementOf(random: Random, { firm, product, supply }: Input, products: ReadonlyMap<ProductKey, Product>): Requirement {
  const base = { id: RequirementId.parse(mintId('requirement', random)), firm: firm.record.id, product: products.get(product)!.id };
  if (supply.planted !== undefined) return { ...base, essential: true, stockDays: supply.planted.stockDays, ...plantedProvenance() };
  const made = ONLY_FOR[product];
  const onlyFor = made !== undefined && firm.makes.length > 1 && firm.makes.includes(made) ? products.get(made) : undefined;
  const { unknown, yes } = ESSENTIAL[deals(firm) ? 'traded' : supply.importance];
  return {
    ...base,
    ...(onlyFor !== undefined && { forProduct: onlyFor.id }),
    ...(NEVER_ESSENTIAL.has(product) ? { essential: false } : !chance(random, unknown) && { essential: chance(random, yes) }),
    ...(supply.importance !== 'service' && chance(random, 0.62) && { stockDays: stockDays(random, supply.importance) }),
    ...provenance(random, VISIBILITIES),
  };
}

/** Sells on what it buys. */
function deals({ role }: DemoFirm): boolean {
  return role.makes.some((product) => role.needs.main?.includes(product)) || role.id === 'recycling' || role.kind === 'craft' || role.makes.length === 0;
}

function stockDays(random: Random, importance: Importance): number {
  return Math.min(180, Math.round(logNormal(random, importance === 'aid' ? 28 : 11, 0.75)));
}
