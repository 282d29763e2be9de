import { mintId, OfferId } from '#graph-model/identifier.ts';
import type { FirmId } from '#graph-model/identifier.ts';
import type { Offer } from '#graph-model/offer.ts';
import type { Product } from '#graph-model/product.ts';
import type { DemoFirm } from './demo-firm.ts';
import { PLANTED_TRUTHS } from './planted-truths.ts';
import type { ProductKey } from './products.ts';
import { plantedProvenance, provenance } from './provenance.ts';
import { chance, pick } from './random.ts';
import type { Random } from './random.ts';

const SHARE_ON_THE_BOARD = 0.175;
const VISIBILITIES = { public: 70, network: 30 };

/** What firms offer and seek on the board, with the offers that make the planted gaps hidden ones. */
export function makeOffers(random: Random, firms: readonly DemoFirm[], products: ReadonlyMap<ProductKey, Product>): Offer[] {
  const planted = PLANTED_TRUTHS.filter((truth) => truth.kind === 'hidden_gap').map((truth) => plantedOffer(random, truth.offeredBy, products.get(truth.product)!));
  return [
    ...planted,
    ...firms.filter((firm) => !firm.newcomer && !firm.planted && isNear(firm) && chance(random, SHARE_ON_THE_BOARD)).flatMap((firm) => offersOf(random, firm, products)),
  ];
}

function plantedOffer(random: Random, firm: FirmId, product: Product): Offer {
  return { id: OfferId.parse(mintId('offer', random)), firm, direction: 'offers', product: product.id, ...plantedProvenance(), visibility: 'public' };
}

/** One or two entries: a product it makes or needs, else something it can do. */
function offersOf(random: Random, firm: DemoFirm, products: ReadonlyMap<ProductKey, Product>): Offer[] {
  const entries: Offer[] = [];
  const offers = firm.makes.length > 0 && chance(random, 0.7);
  if (offers) entries.push(entry(random, firm, 'offers', chance(random, 0.7) ? products.get(pick(random, firm.makes)) : undefined));
  const needs = Object.values(firm.role.needs).flat();
  if (needs.length > 0 && (!offers || chance(random, 0.3))) entries.push(entry(random, firm, 'seeks', products.get(pick(random, needs))));
  return entries;
}

function entry(random: Random, firm: DemoFirm, direction: Offer['direction'], product: Product | undefined): Offer {
  const capability = pick(random, firm.record.capabilities ?? ['Freie Fertigungskapazität']);
  return {
    id: OfferId.parse(mintId('offer', random)), firm: firm.record.id, direction,
    ...(product === undefined ? { capability } : { product: product.id }),
    ...provenance(random, VISIBILITIES),
  };
}

function isNear({ seat }: DemoFirm): boolean {
  return seat.zone === 'region' || seat.zone === 'nearby';
}
