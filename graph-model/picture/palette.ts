import type { BranchGroup } from './branch-group.ts';

/** Light is for paper and bright rooms, dark for dim ones; files and prints are always light. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Colours of the picture by what they mean, `#rrggbb`. docs/look.md says which meaning has which. */
export interface Palette {
  readonly theme: Theme;
  /** From text to ground. */
  readonly ink: {
    readonly text: string;
    /** Names of firms that are not in front. */
    readonly name: string;
    readonly quiet: string;
    readonly line: string;
    readonly band: string;
    /** Ground of the picture; also the edge around names, so that they read on dots and lines. */
    readonly paper: string;
    /** Firms and links that step back. */
    readonly faint: string;
    /** Rings of firms of which nothing is known, and axes. */
    readonly hollow: string;
    /** Links that mean nothing but themselves, and bundles of them. */
    readonly link: string;
  };
  /** Metal branches share the blues and greens, so that the family is seen at once. */
  readonly branches: Readonly<Record<BranchGroup, string>>;
  /** For groups without an order. */
  readonly categories: readonly string[];
  /** Groups beyond the categories. */
  readonly rest: string;
  /** From little to much: away from the ground in lightness, in one hue. */
  readonly amounts: readonly string[];
  /** The same in amber, kept for kritische Stellen. */
  readonly alarm: readonly string[];
  /** Nothing of what is measured. */
  readonly none: string;
  /** Suppliers and buyers of a firm in focus. */
  readonly sides: { readonly upstream: string; readonly downstream: string };
  /** Failed firms, and the edge of stopped ones. */
  readonly failed: string;
  /** Stopped firms from the first stage on; later stages come nearer to the ground. */
  readonly heat: readonly string[];
  /** Ground of the Landkarte. */
  readonly map: { readonly around: string; readonly land: string; readonly home: string; readonly inner: string; readonly districts: string; readonly region: string };
}

const LIGHT_HOLLOW = '#7b8794';

/** Every colour of a group has 3:1 and more against the ground. */
export const LIGHT: Palette = {
  theme: 'light',
  ink: {
    text: '#1c2733', name: '#33404d', quiet: '#56626f', line: '#dde2e8', band: '#f5f7f9', paper: '#ffffff', faint: '#dfe4ea', hollow: LIGHT_HOLLOW, link: '#52667a',
  },
  branches: {
    steel: '#222f5a', forming: '#596ec3', surface: '#349ccc', metalware: '#12645d', tools: '#0e8a74',
    plastics: '#d47d0c', chemistry: '#6c4619', electrical: '#aa8d5f', machinery: '#5b3d9d', vehicle: '#8e244b',
    other_industry: '#67724c', trade: '#976815', service: '#855989', outside: '#84909c', unknown: LIGHT_HOLLOW,
  },
  categories: ['#2b54ad', '#a9570f', '#05a67f', '#4a2064', '#b88b12', '#8d204d', '#257d73', '#61431d', '#8673b0', '#6a7752'],
  rest: '#8a94a1',
  amounts: ['#9fcad2', '#62a8b5', '#2f8493', '#0c5f6d', '#003a44'],
  alarm: ['#f8c377', '#ee9626', '#c96f00', '#954a00', '#572600'],
  none: '#c3ccd6',
  sides: { upstream: '#1f6fb2', downstream: '#c4501b' },
  failed: '#2b0a0a',
  heat: ['#8c1313', '#b8291b', '#d4522a', '#e67f3c', '#efa95c', '#f2cb8c'],
  map: { around: '#e9edf1', land: '#f4f6f8', home: '#ffffff', inner: '#dbe1e7', districts: '#b4bfca', region: '#6b7a88' },
};

const DARK_HOLLOW = '#8794a2';

/** The same meanings on a dark ground: what is strong in the light theme is light here. */
export const DARK: Palette = {
  theme: 'dark',
  ink: {
    text: '#e8edf2', name: '#cdd6df', quiet: '#a3b0bd', line: '#333e4a', band: '#1f2731', paper: '#191f27', faint: '#323c47', hollow: DARK_HOLLOW, link: '#8fa3b8',
  },
  branches: {
    steel: '#5d91e6', forming: '#7eb8f7', surface: '#68778c', metalware: '#39af95', tools: '#5f8d75',
    plastics: '#b16819', chemistry: '#a18d5d', electrical: '#c09923', machinery: '#8460ba', vehicle: '#ec8ac5',
    other_industry: '#a6b36a', trade: '#8f6e4b', service: '#a576b5', outside: '#8794a2', unknown: DARK_HOLLOW,
  },
  categories: ['#6677d2', '#e6a198', '#5ea467', '#bb94f0', '#b59d18', '#a65498', '#397e72', '#816f4d', '#b0c1df', '#748102'],
  rest: '#8a96a3',
  amounts: ['#1f5f6b', '#2c8696', '#4cabba', '#84cbd6', '#c4ebf1'],
  alarm: ['#6e3d05', '#a35c08', '#d98414', '#f8b04e', '#ffdca6'],
  none: '#46525f',
  sides: { upstream: '#5aa5e6', downstream: '#f08a4c' },
  failed: '#fff1ec',
  heat: ['#ffb3a1', '#ff8a75', '#f2644c', '#d3492f', '#ab3a22', '#87321d'],
  map: { around: '#12171d', land: '#171d24', home: '#202831', inner: '#2c3641', districts: '#4a5866', region: '#8a98a6' },
};

export function paletteOf(theme: Theme): Palette {
  return theme === 'dark' ? DARK : LIGHT;
}

// The light palette by its parts, for what is always on paper and has no theme to ask.
export const INK = LIGHT.ink;
export const BRANCH_COLOURS = LIGHT.branches;
export const CATEGORIES = LIGHT.categories;
export const REST = LIGHT.rest;
export const AMOUNTS = LIGHT.amounts;
export const ALARM = LIGHT.alarm;
export const NONE = LIGHT.none;
export const SIDES = LIGHT.sides;
export const FAILED = LIGHT.failed;
export const HEAT = LIGHT.heat;

/** Colour of a firm that stops at `stage` (0: failed itself). */
export function heatOf(stage: number, { failed, heat } = LIGHT): string {
  return stage <= 0 ? failed : heat[Math.min(stage, heat.length) - 1];
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

/** White or dark text, whichever is read better on a colour (relative luminance of WCAG 2). The same in both themes: the colour below is what counts. */
export function contrastInk(colour: string): string {
  const [r, g, b] = channels(colour).map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.2 ? LIGHT.ink.text : LIGHT.ink.paper;
}
