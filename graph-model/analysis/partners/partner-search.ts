import type { Words } from '../../language.ts';
import type { PartnerCriteria } from '../../partner-criteria.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import type { Point } from '../../great-circle.ts';
import { CONDITIONS, conditionsOf } from './partner-conditions.ts';
import type { Condition } from './partner-conditions.ts';
import { needOf } from './partner-need.ts';
import { partsOf, scoreOf } from './partner-parts.ts';
import type { PartnerParts, Score } from './partner-parts.ts';
import { secondSourceEffects, suppliedProduct } from './second-source-effect.ts';
import type { SecondSourceEffect } from './second-source-effect.ts';

/** Whether a firm did not fit before, or fits better than it did. */
export const MATCH_NEWS = ['new', 'better'] as const;
export type MatchNews = (typeof MATCH_NEWS)[number];

/** What may be told beside the criteria. */
export interface PartnerOptions {
  /** Points of municipalities by key: for firms that state no point of their own, and for the place that distances are measured from. */
  readonly places?: ReadonlyMap<string, Point>;
  /** Codes whose official titles hold the words of the criteria. */
  readonly codes?: readonly string[];
  /** Kilometres at which nearness is worth half. */
  readonly halfKm?: number;
  /** Firms that lack a required certificate are shown, with what they lack. */
  readonly showMissing?: boolean;
  /** Firms whose place is unknown are shown though a radius is asked for. */
  readonly showUnplaced?: boolean;
  readonly limit?: number;
  /** Scores of the firms that fitted before (`partnerScores` of an earlier revision): firms are told apart by what is new since. */
  readonly before?: ReadonlyMap<string, number>;
  /** With `before`: only those that are new or fit better. */
  readonly onlyNew?: boolean;
}

export const PARTNER_DEFAULTS = { halfKm: 25, showMissing: false, showUnplaced: false, limit: 50, onlyNew: false } as const;

/** A firm that fits, with the parts of its score; firms and products by id. */
export interface PartnerCandidate extends Score {
  readonly firm: string;
  readonly parts: PartnerParts;
  /** What it changes as a second source; absent where no supplier, searching firm and product say of what. */
  readonly effect?: SecondSourceEffect;
  /** Absent where nothing is compared, and where it fitted as well before. */
  readonly news?: MatchNews;
}

export interface PartnerSearch {
  /** Highest score first; of the same score what could still become more first, then in order of id. */
  readonly candidates: readonly PartnerCandidate[];
  /** How many fit, beyond those listed too. */
  readonly total: number;
  /** How many firms would fit more if only this were not asked. */
  readonly relax: Readonly<Record<Condition, number>>;
  /** How many of all that fit are new, and how many fit better; absent where nothing is compared. */
  readonly news?: Readonly<Record<MatchNews, number>>;
}

/** In words, for every answer. */
export const PARTNER_FORMULA: Words = {
  de: 'Punktwert = gewichtetes Mittel dessen, was gefragt ist: Produkt 4, Kompetenzen 3, Entfernung 2, Unabhängigkeit 2, Zertifikate 1, grüne Merkmale 1. Was von einem Unternehmen nicht bekannt ist, zählt nicht mit; wie viel höher der Punktwert damit sein könnte, steht daneben. Kompetenzen, Zertifikate und grüne Merkmale: Anteil des Gefragten, den das Unternehmen angibt. Entfernung: Luftlinie, halb so viel alle 25 km. Unabhängigkeit: Kein einzelner Ausfall hält das Unternehmen und den heutigen Lieferanten zugleich an.',
  en: 'Score = weighted mean of what is asked: product 4, capabilities 3, distance 2, independence 2, certificates 1, green attributes 1. What is not known of a firm does not count; how much higher the score could be with it is told beside it. Capabilities, certificates and green attributes: share of what is asked that the firm states. Distance: as the crow flies, half as much every 25 km. Independence: no single failure stops the firm and today’s supplier at once.',
};

/**
 * Firms that could be the partner that is looked for, best first. What a firm states of itself can only raise its score: shares are of what is asked, not of
 * what the firm has, the best of its products counts, and what is unknown adds nothing. O(products + firms that have to do with what is asked, or all firms
 * where only a place or a kind is asked + what stops in the failures of today's supplier).
 * @throws AtlasError `not_found` naming a firm or product that is not in the data; `bad_input` where nothing is asked.
 */
export function partnerSearch(context: AnalysisContext, criteria: PartnerCriteria, options: PartnerOptions = {}): PartnerSearch {
  const { limit, before, onlyNew } = { ...PARTNER_DEFAULTS, ...options };
  const { found: fitting, relax } = fittingFirms(context, criteria, options);
  const compared = before === undefined ? fitting : fitting.map((candidate) => withNews(candidate, before));
  const found = before === undefined || !onlyNew ? compared : compared.filter(({ news }) => news !== undefined);
  found.sort((a, b) => b.score - a.score || b.possible - a.possible || (a.firm < b.firm ? -1 : 1));
  const countOf = (asked: MatchNews) => compared.filter(({ news }) => news === asked).length;
  return { candidates: withEffects(context, criteria, found.slice(0, limit)), total: found.length, relax, ...(before && { news: { new: countOf('new'), better: countOf('better') } }) };
}

/** The scores of all firms that fit, by id, for a later search to be compared with. Costs and errors as `partnerSearch`, without the effects. */
export function partnerScores(context: AnalysisContext, criteria: PartnerCriteria, options: PartnerOptions = {}): Map<string, number> {
  return new Map(fittingFirms(context, criteria, options).found.map(({ firm, score }) => [firm, score]));
}

function fittingFirms(context: AnalysisContext, criteria: PartnerCriteria, options: PartnerOptions): { readonly found: PartnerCandidate[]; readonly relax: PartnerSearch['relax'] } {
  const { halfKm, showMissing, showUnplaced } = { ...PARTNER_DEFAULTS, ...options };
  const need = needOf(context, criteria, options);
  const broken = conditionsOf(need, { showMissing, showUnplaced });
  const relax = Object.fromEntries(CONDITIONS.map((condition) => [condition, 0])) as Record<Condition, number>;
  const found: PartnerCandidate[] = [];
  for (const firm of need.firms) {
    const unmet = broken(firm);
    if (unmet.length === 1) relax[unmet[0]]++;
    if (unmet.length > 0) continue;
    const parts = partsOf(need, firm, halfKm);
    found.push({ firm: context.network.firms[firm], parts, ...scoreOf(parts) });
  }
  return { found, relax };
}

/** Half a point of a hundred: less is not seen, and sums of shares differ in their last digits. */
const LEAST_GAIN = 0.005;

function withNews(candidate: PartnerCandidate, before: ReadonlyMap<string, number>): PartnerCandidate {
  const known = before.get(candidate.firm);
  if (known === undefined) return { ...candidate, news: 'new' };
  return candidate.score - known >= LEAST_GAIN ? { ...candidate, news: 'better' } : candidate;
}

function withEffects(context: AnalysisContext, { forFirm, insteadOf, product: asked }: PartnerCriteria, candidates: readonly PartnerCandidate[]): readonly PartnerCandidate[] {
  if (forFirm === undefined || candidates.length === 0) return candidates;
  const product = insteadOf === undefined ? asked : suppliedProduct(context, insteadOf, forFirm, asked);
  if (product === undefined) return candidates;
  const { indexOf } = context.network;
  const effects = secondSourceEffects(context, indexOf.get(forFirm)!, product, candidates.map(({ firm }) => indexOf.get(firm)!));
  return candidates.map((candidate) => ({ ...candidate, effect: effects.get(indexOf.get(candidate.firm)!) }));
}
