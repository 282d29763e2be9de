import type { FirmKind, SizeClass } from '#graph-model/firm.ts';
import type { ProductKey } from './products.ts';

/** Where the firms of a role sit: in the region, in its neighbourhood, elsewhere in the Land, in Germany, in the EU, in the world. */
export type Zone = 'region' | 'nearby' | 'land' | 'germany' | 'eu' | 'world';

/** How a firm depends on an input: what it works on, what the product also needs, what only helps, and services. */
export type Importance = 'main' | 'part' | 'aid' | 'service';

/** One kind of business in the supply network. */
export interface Role {
  readonly id: string;
  readonly kind: FirmKind;
  readonly count: number;
  /** WZ 2008 codes, each with its weight. */
  readonly wz: Readonly<Record<string, number>>;
  /** Stage of value creation: supplies go to a higher stage only, so that cycles arise from recycling alone. */
  readonly stage: number;
  readonly zones: Readonly<Partial<Record<Zone, number>>>;
  readonly sizes: Readonly<Record<SizeClass, number>>;
  /** Value chain whose places and processes the role shares. */
  readonly chain?: string;
  readonly capabilities?: readonly string[];
  readonly makes: readonly ProductKey[];
  readonly needs: Readonly<Partial<Record<Importance, readonly ProductKey[]>>>;
  /** Patterns of names; `{n}` stands for the invented name. */
  readonly names: readonly string[];
  /** Branches that the role sells to; the first is the one it often depends on. */
  readonly sellsTo?: readonly string[];
  /** Share of its micro firms that are craft firms. */
  readonly craftShare?: number;
}

export const INDUSTRIAL_SIZES = { micro: 84, small: 11, medium: 4.1, large: 0.9 };
export const HEAVY_SIZES = { micro: 60, small: 25, medium: 13, large: 2 };
export const SMALL_SIZES = { micro: 92, small: 7, medium: 1, large: 0 };
export const CRAFT_SIZES = { micro: 94, small: 6, medium: 0, large: 0 };
export const FAR_SIZES = { micro: 0, small: 35, medium: 45, large: 20 };
/** What nearly every producing firm buys besides its material. */
export const PRODUCTION_SERVICES = [
  'Spedition', 'Maschineninstandhaltung', 'Werkstoffprüfung', 'Konstruktionsleistung', 'Softwareentwicklung', 'Zeitarbeit', 'Lagerung',
  'Unternehmensberatung', 'Verpackung Wellpappe', 'Forschung und Entwicklung', 'Weiterbildung und Transfer',
] as const;
