import type { BranchStrengthView } from '#graph-model/contract/specialisation.ts';
import type { Language } from '#graph-model/language.ts';
import { numberText, scoreText } from './format.ts';

/** From where to where the axis of location quotients goes, in doublings; 0 is "as often as usual". */
export interface QuotientAxis {
  readonly from: number;
  readonly to: number;
}

/** A quarter of what is usual is as far left as matters. */
const LEAST = -2;
const MOST = 6;

/** An axis wide enough for the largest quotient, up to 64 times. */
export function quotientAxis(quotients: readonly (number | null)[]): QuotientAxis {
  const largest = quotients.reduce<number>((most, quotient) => Math.max(most, quotient ?? 0), 0);
  return { from: LEAST, to: Math.min(MOST, Math.max(2, Math.ceil(Math.log2(Math.max(largest, 1))))) };
}

/** Place of a quotient on the axis, 0 to 1: half and double are equally far from usual. */
export function axisPlace(quotient: number, { from, to }: QuotientAxis): number {
  const doublings = quotient > 0 ? Math.log2(quotient) : from;
  return Math.min(1, Math.max(0, (doublings - from) / (to - from)));
}

/** The quotients that are written at the axis, with their places. */
export function axisTicks(axis: QuotientAxis): { readonly quotient: number; readonly place: number }[] {
  const step = axis.to - axis.from > 6 ? 2 : 1;
  return Array.from({ length: Math.floor((axis.to - axis.from) / step) + 1 }, (_, tick) => 2 ** (axis.from + tick * step)).map((quotient) => ({ quotient, place: axisPlace(quotient, axis) }));
}

/** Area of a dot is as its employees: radius in pixels. */
export function dotRadius(employees: number, largest: number): number {
  return largest > 0 ? 3 + 9 * Math.sqrt(employees / largest) : 3;
}

/** Branches that are rarer than usual although most of what is related to them is strong here, nearest first. */
export function nearCandidates(branches: readonly BranchStrengthView[], limit: number): BranchStrengthView[] {
  return branches.filter(({ quotient, strong, density, near }) => quotient !== null && !strong && density !== null && density >= 0.5 && near.length > 0)
    .sort((a, b) => b.density! - a.density!).slice(0, limit);
}

/** A location quotient for people: one decimal from 1 on, two digits below. */
export function quotientText(quotient: number, language: Language): string {
  return quotient >= 1 || quotient === 0 ? numberText(quotient, language) : scoreText(Math.max(0.01, Math.round(100 * quotient) / 100), language);
}
