import { fold } from '../../compare-text.ts';
import type { Words } from '../../language.ts';
import type { ProductId } from '../../identifier.ts';
import type { Offer } from '../../offer.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { kilometresBetween } from './great-circle.ts';
import type { Point } from './great-circle.ts';
import { partnerIndex } from './partner-index.ts';
import { pointsOf } from './firm-points.ts';
import { matchingProducts } from './product-match.ts';

/** Why an entry of the board is answered: somebody offers it there, supplies it to others, or can do it. */
export type AnswerBasis = 'offers' | 'supplies' | 'capability';

/** A firm that could answer what another one seeks; by id. */
export interface BoardAnswer {
  readonly firm: string;
  readonly basis: AnswerBasis;
  /** How well the product fits, 0 to 1; 1 for a capability. */
  readonly value: number;
  readonly product?: string;
  readonly km?: number;
}

/** What somebody seeks on the board, and who could answer, best first. */
export interface BoardMatch {
  readonly seeks: Offer;
  readonly answers: readonly BoardAnswer[];
  /** How many firms could, beyond those listed too. */
  readonly total: number;
}

export interface BoardOptions {
  readonly places?: ReadonlyMap<string, Point>;
  /** Only what this firm seeks, and what it could answer. */
  readonly firm?: string;
  /** Answers listed of each entry. */
  readonly answers?: number;
}

/** In words, for every answer. */
export const BOARD_FORMULA: Words = {
  de: 'Zu jedem Gesuch die Unternehmen, die dasselbe Produkt oder eines derselben Klasse (sechs Stellen) anbieten oder liefern, oder die gesuchte Kompetenz angeben; gleiche Produkte zuerst, dann Angebote vor Lieferungen, dann die näheren.',
  en: 'For each entry that seeks something the firms that offer or supply the same product or one of its class (six digits), or state the capability; the same product first, then offers before supplies, then the nearer ones.',
};

/** A product of another class is no answer. */
const LEAST_VALUE = 0.8;
const ORDER: readonly AnswerBasis[] = ['offers', 'supplies', 'capability'];

/** Entries of the board that seek something, with their answers: those with an offer first, then in order of id. O(seeks · firms that could answer). */
export function boardMatches(context: AnalysisContext, { places, firm, answers = 5 }: BoardOptions = {}): BoardMatch[] {
  const { dataset, network: { firms, indexOf } } = context;
  const pointOf = pointsOf(context, places);
  const byProduct = new Map<string, ReturnType<typeof dealersOf>>();
  const optionsFor = ({ product, capability }: Offer): Omit<Found, 'km'>[] => {
    if (product === undefined) return capability === undefined ? [] : ableOnes(context, capability);
    const known = byProduct.get(product) ?? dealersOf(context, product);
    byProduct.set(product, known);
    return known;
  };
  const matches = dataset.offers.filter(({ direction, firm: seeker }) => direction === 'seeks' && indexOf.has(seeker)).map((seeks): BoardMatch => {
    const seeker = indexOf.get(seeks.firm)!;
    const from = pointOf(seeker);
    const found = optionsFor(seeks).filter((option) => option.firm !== seeker && (firm === undefined || seeks.firm === firm || firms[option.firm] === firm)).map((option): Found => {
      const point = pointOf(option.firm);
      return { ...option, km: from === undefined || point === undefined ? undefined : kilometresBetween(from, point) };
    }).sort(bestFirst);
    return { seeks, total: found.length, answers: found.slice(0, answers).map(({ firm: position, km, ...rest }) => ({ firm: firms[position], ...rest, ...(km !== undefined && { km }) })) };
  });
  const hasOffer = ({ answers: [first] }: BoardMatch) => Number(first?.basis === 'offers');
  return matches.filter(({ total, seeks }) => total > 0 || firm === undefined || seeks.firm === firm)
    .sort((a, b) => hasOffer(b) - hasOffer(a) || Number(b.total > 0) - Number(a.total > 0) || (a.seeks.id < b.seeks.id ? -1 : 1));
}

interface Found extends Omit<BoardAnswer, 'firm' | 'km'> {
  readonly firm: number;
  readonly km: number | undefined;
}

function bestFirst(a: Found, b: Found): number {
  return b.value - a.value || ORDER.indexOf(a.basis) - ORDER.indexOf(b.basis) || (a.km ?? 1e9) - (b.km ?? 1e9) || a.firm - b.firm;
}

function dealersOf(context: AnalysisContext, product: ProductId): Omit<Found, 'km'>[] {
  const { dealers } = partnerIndex(context);
  const onBoard = new Set(context.dataset.offers.flatMap((offer) => (offer.direction === 'offers' && offer.product !== undefined ? [`${offer.product} ${offer.firm}`] : [])));
  const best = new Map<number, Omit<Found, 'km'>>();
  for (const match of matchingProducts(context.dataset.products, { product }).values()) {
    if (match.value < LEAST_VALUE) continue;
    for (const firm of dealers.get(match.product)?.keys() ?? []) {
      const basis = onBoard.has(`${match.product} ${context.network.firms[firm]}`) ? 'offers' : 'supplies';
      if ((best.get(firm)?.value ?? 0) < match.value) best.set(firm, { firm, basis, value: match.value, product: match.product });
    }
  }
  return [...best.values()];
}

function ableOnes(context: AnalysisContext, capability: string): Omit<Found, 'km'>[] {
  const key = fold(capability);
  const onBoard = new Set(context.dataset.offers.flatMap((offer) => (offer.direction === 'offers' && offer.capability !== undefined && fold(offer.capability) === key ? [offer.firm as string] : [])));
  return Array.from(partnerIndex(context).able.get(key) ?? [], (firm) => ({ firm, basis: onBoard.has(context.network.firms[firm]) ? 'offers' : 'capability', value: 1 }));
}
