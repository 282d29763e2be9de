import type { BranchGroup } from './branch-group.ts';

/** Greys of the picture, from text to paper. */
export const INK = {
  text: '#1c2733',
  quiet: '#56626f',
  line: '#dde2e8',
  band: '#f5f7f9',
  paper: '#ffffff',
  /** Firms and links that step back. */
  faint: '#dfe4ea',
  hollow: '#7b8794',
} as const;

/** Metal branches share the blues and greens, so that the family is seen at once; every colour has 3:1 and more against white. */
export const BRANCH_COLOURS: Readonly<Record<BranchGroup, string>> = {
  steel: '#1d3f63', forming: '#2f6fae', surface: '#5a8fc4', metalware: '#0f7f86', tools: '#3f9b7a',
  plastics: '#c8641b', chemistry: '#8a5a2b', electrical: '#a88400', machinery: '#7a4fa3', vehicle: '#b8336a',
  other_industry: '#6d7f2a', trade: '#947a4f', service: '#a05fa8', outside: '#84909c', unknown: INK.hollow,
};

/** For groups without an order; neighbours differ for colour-blind readers in lightness as well. */
export const CATEGORIES = [
  '#1f6fb2', '#c4501b', '#2a8c55', '#7a3f98', '#a88400', '#c23b6b', '#0f7f86', '#7a5a3a', '#5b6fc4', '#6d7f2a',
] as const;
/** Groups beyond the categories. */
export const REST = '#8a94a1';

/** From little to much, in one hue and falling lightness: reads in grey and for the colour-blind. */
export const AMOUNTS = ['#9fcad2', '#62a8b5', '#2f8493', '#0c5f6d', '#003a44'] as const;
/** The same in amber, kept for kritische Stellen. */
export const ALARM = ['#f8c377', '#ee9626', '#c96f00', '#954a00', '#572600'] as const;
/** Nothing of what is measured. */
export const NONE = '#c3ccd6';

/** Suppliers and buyers of a firm in focus. */
export const SIDES = { upstream: '#1f6fb2', downstream: '#c4501b' } as const;

/** Failed firms, then stopped ones from the first stage on; later stages are lighter, as heat is. */
export const FAILED = '#2b0a0a';
export const HEAT = ['#8c1313', '#b8291b', '#d4522a', '#e67f3c', '#efa95c', '#f2cb8c'] as const;

/** Colour of a firm that stops at `stage` (0: failed itself). */
export function heatOf(stage: number): string {
  return stage <= 0 ? FAILED : HEAT[Math.min(stage, HEAT.length) - 1];
}

/** Red, green and blue of `#rrggbb`, 0–255. */
export function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** CSS colour with opacity 0–1. */
export function withAlpha(colour: string, alpha: number): string {
  return `rgba(${channels(colour).join(', ')}, ${alpha.toFixed(3)})`;
}

/** White or dark text, whichever is read better on a colour (relative luminance of WCAG 2). */
export function contrastInk(colour: string): string {
  const [r, g, b] = channels(colour).map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.2 ? INK.text : INK.paper;
}
