import { kilometresBetween } from '../../great-circle.ts';
import type { AskedName, FirmMatch, Need } from './partner-need.ts';

/** What a score is made of; each counts only where it is asked for. */
export const PART_WEIGHTS = { product: 4, capabilities: 3, distance: 2, independence: 2, certificates: 1, green: 1 } as const;
export type PartName = keyof typeof PART_WEIGHTS;
export const PART_NAMES = Object.keys(PART_WEIGHTS) as readonly PartName[];

/** A part of a score: `value` 0 to 1, absent where what it would take is not known of the firm. */
interface Part {
  readonly value?: number;
}

/** Which of the names asked for a firm states, and which not. */
interface NamedPart extends Part {
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

/** The parts of one firm's score; those that are not asked for are absent. */
export interface PartnerParts {
  readonly product?: Part & { readonly match?: FirmMatch };
  readonly capabilities?: NamedPart;
  readonly certificates?: NamedPart;
  readonly green?: NamedPart;
  /** Kilometres as the crow flies. */
  readonly distance?: Part & { readonly km?: number };
  /** Firms whose failure alone stops this one and today's supplier: positions. */
  readonly independence?: Part & { readonly shared: readonly number[] };
}

/** What is sure, and what it could be at most if all that is unknown were as good as it can be; 0 to 1. */
export interface Score {
  readonly score: number;
  readonly possible: number;
  /** Share of the weight of what is asked that is known of the firm. */
  readonly coverage: number;
}

/** The parts of a firm's score. O(names asked for + failures of today's supplier). */
export function partsOf(need: Need, firm: number, halfKm: number): PartnerParts {
  const { index, capabilities, certificates, green, from, shared, bestProduct } = need;
  return {
    ...(bestProduct !== undefined && { product: productPart(need, bestProduct.get(firm), firm) }),
    ...(capabilities.length > 0 && { capabilities: named(capabilities, index.able, firm, index.silent.capabilities) }),
    ...(from !== undefined && { distance: distancePart(need, firm, halfKm) }),
    ...(shared !== undefined && { independence: shared.partOf(firm) }),
    ...(certificates.length > 0 && { certificates: named(certificates, index.certified, firm, index.silent.certificates) }),
    ...(green.length > 0 && { green: named(green, index.green, firm, index.silent.green) }),
  };
}

function productPart({ tellsProducts }: Need, match: FirmMatch | undefined, firm: number): PartnerParts['product'] {
  if (match !== undefined) return { value: match.value, match };
  return tellsProducts(firm) ? { value: 0 } : {};
}

function named(asked: readonly AskedName[], by: ReadonlyMap<string, ReadonlySet<number>>, firm: number, silent: ReadonlySet<number>): NamedPart {
  const [has, lacks] = [asked.filter(({ key }) => by.get(key)?.has(firm) === true), asked.filter(({ key }) => by.get(key)?.has(firm) !== true)];
  return { has: has.map(({ name }) => name), lacks: lacks.map(({ name }) => name), ...(!silent.has(firm) && { value: has.length / asked.length }) };
}

function distancePart({ pointOf, from }: Need, firm: number, halfKm: number): PartnerParts['distance'] {
  const point = pointOf(firm);
  if (point === undefined) return {};
  const km = kilometresBetween(from!, point);
  return { km, value: 0.5 ** (km / halfKm) };
}

/** The score over the parts that are asked for: what is unknown adds nothing to what is sure, and all of its weight to what is possible. */
export function scoreOf(parts: PartnerParts): Score {
  let [asked, known, sure] = [0, 0, 0];
  for (const name of PART_NAMES) {
    const part = parts[name];
    if (part === undefined) continue;
    asked += PART_WEIGHTS[name];
    if (part.value === undefined) continue;
    known += PART_WEIGHTS[name];
    sure += PART_WEIGHTS[name] * part.value;
  }
  // Where only a kind of firm is asked for, all that fit are as good as another.
  if (asked === 0) return { score: 1, possible: 1, coverage: 1 };
  return { score: sure / asked, possible: (sure + asked - known) / asked, coverage: known / asked };
}
