import { fold } from '../../compare-text.ts';
import type { Words } from '../../language.ts';
import type { Offer } from '../../offer.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { classOfProduct } from '../product-class.ts';
import { kilometresBetween } from '../../great-circle.ts';
import type { Point } from '../../great-circle.ts';
import { partnerIndex } from './partner-index.ts';
import { pointsOf } from './firm-points.ts';
import { MATCH_VALUES } from './product-match.ts';

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
  /** It could not answer before; absent where nothing is compared. */
  readonly isNew?: boolean;
}

/** What somebody seeks on the board, and who could answer, best first. */
export interface BoardMatch {
  readonly seeks: Offer;
  readonly answers: readonly BoardAnswer[];
  /** How many firms could, beyond those listed too. */
  readonly total: number;
  /** How many of them could not before; absent where nothing is compared. */
  readonly news?: number;
}

export interface BoardOptions {
  readonly places?: ReadonlyMap<string, Point>;
  /** Only what this firm seeks, and what it could answer. */
  readonly firm?: string;
  /** Answers listed of each entry. */
  readonly answers?: number;
  /** What was matched before (`boardPairs` of an earlier revision): what is new since is told, and comes first. */
  readonly before?: ReadonlySet<string>;
}

/** In words, for every answer. */
export const BOARD_FORMULA: Words = {
  de: 'Zu jedem Gesuch die Unternehmen, die dasselbe Produkt oder eines derselben Klasse (sechs Stellen) anbieten oder liefern, oder die gesuchte Kompetenz angeben; gleiche Produkte zuerst, dann Angebote vor Lieferungen, dann die näheren.',
  en: 'For each entry that seeks something the firms that offer or supply the same product or one of its class (six digits), or state the capability; the same product first, then offers before supplies, then the nearer ones.',
};

const ORDER: readonly AnswerBasis[] = ['offers', 'supplies', 'capability'];

/** Entries of the board that seek something, with their answers: those with an offer first, then in order of id. O(seeks · firms that could answer). */
export function boardMatches(context: AnalysisContext, { places, firm, answers = 5, before }: BoardOptions = {}): BoardMatch[] {
  const { dataset, network: { firms, indexOf } } = context;
  const pointOf = pointsOf(context, places);
  const optionsFor = answersFinder(context);
  const matches = dataset.offers.filter(({ direction, firm: seeker }) => direction === 'seeks' && indexOf.has(seeker)).map((seeks): BoardMatch => {
    const seeker = indexOf.get(seeks.firm)!;
    const from = pointOf(seeker);
    const found = optionsFor(seeks).filter((option) => option.firm !== seeker && (firm === undefined || seeks.firm === firm || firms[option.firm] === firm)).map((option): Found => {
      const point = pointOf(option.firm);
      const isNew = before !== undefined && !before.has(pairOf(seeks.id, firms[option.firm]));
      return { ...option, km: from === undefined || point === undefined ? undefined : kilometresBetween(from, point), ...(isNew && { isNew }) };
    }).sort(bestFirst);
    return {
      seeks, total: found.length, answers: found.slice(0, answers).map(({ firm: position, km, ...rest }) => ({ firm: firms[position], ...rest, ...(km !== undefined && { km }) })),
      ...(before && { news: found.filter(({ isNew }) => isNew).length }),
    };
  });
  const hasOffer = ({ answers: [first] }: BoardMatch) => Number(first?.basis === 'offers');
  return matches.filter(({ total, seeks }) => total > 0 || firm === undefined || seeks.firm === firm)
    .sort((a, b) => Number((b.news ?? 0) > 0) - Number((a.news ?? 0) > 0) || hasOffer(b) - hasOffer(a) || Number(b.total > 0) - Number(a.total > 0) || (a.seeks.id < b.seeks.id ? -1 : 1));
}

/** Who could answer what, for a later board to be compared with. Costs as `boardMatches`. */
export function boardPairs(context: AnalysisContext, { firm }: Pick<BoardOptions, 'firm'> = {}): Set<string> {
  return new Set(boardMatches(context, { firm, answers: Infinity }).flatMap(({ seeks, answers }) => answers.map((answer) => pairOf(seeks.id, answer.firm))));
}

function pairOf(entry: string, firm: string): string {
  return `${entry} ${firm}`;
}

interface Found extends Omit<BoardAnswer, 'firm' | 'km'> {
  readonly firm: number;
  readonly km: number | undefined;
}

function bestFirst(a: Found, b: Found): number {
  return Number(b.isNew ?? false) - Number(a.isNew ?? false) || b.value - a.value || ORDER.indexOf(a.basis) - ORDER.indexOf(b.basis) || (a.km ?? 1e9) - (b.km ?? 1e9) || a.firm - b.firm;
}

/** Finds who could answer, before distances; of the same class (`classOfProduct`) counts less than the same product. */
function answersFinder(context: AnalysisContext): (seeks: Offer) => readonly Omit<Found, 'km'>[] {
  const { dataset, network: { firms } } = context;
  const { dealers, able } = partnerIndex(context);
  const entryOf = (what: string, firm: string) => `${what} ${firm}`;
  const onBoard = new Set(dataset.offers.flatMap(({ direction, firm, product, capability }) => (direction === 'offers' ? [...product === undefined ? [] : [entryOf(product, firm)], ...capability === undefined ? [] : [entryOf(fold(capability), firm)]] : [])));
  const classes = new Map(dataset.products.map((product) => [product.id as string, classOfProduct(product)]));
  const ofClass = Map.groupBy(classes.keys(), (product) => classes.get(product));
  const dealersOf = (product: string): Omit<Found, 'km'>[] => {
    const best = new Map<number, Omit<Found, 'km'>>();
    const others = classes.get(product) === undefined ? [] : ofClass.get(classes.get(product)) ?? [];
    for (const dealt of [product, ...others]) {
      for (const firm of dealers.get(dealt)?.keys() ?? []) {
        if (!best.has(firm)) best.set(firm, { firm, basis: onBoard.has(entryOf(dealt, firms[firm])) ? 'offers' : 'supplies', value: dealt === product ? 1 : MATCH_VALUES.class6, product: dealt });
      }
    }
    return [...best.values()];
  };
  const ableOnes = (key: string) => Array.from(able.get(key) ?? [], (firm): Omit<Found, 'km'> => ({ firm, basis: onBoard.has(entryOf(key, firms[firm])) ? 'offers' : 'capability', value: 1 }));
  const known = new Map<string, readonly Omit<Found, 'km'>[]>();
  return ({ product, capability = '' }) => {
    const what = product ?? `can ${fold(capability)}`;
    const found = known.get(what) ?? (product === undefined ? ableOnes(fold(capability)) : dealersOf(product));
    known.set(what, found);
    return found;
  };
}
