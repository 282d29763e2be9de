import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { contrastInk, DARK, LIGHT, type Palette, type Theme } from '#graph-model/picture/palette.ts';

/**
 * A shade is a distance from the ground, in both themes: 0 lies close to it, 2–4 are lines, 5 and 6 marks, 7–9 are read as text on 0 and on
 * the ground. So a style sheet that takes shades needs no rule for the dark theme. `white` is what cards lie on, `black` what is written.
 */
type Shades = Readonly<Record<Theme, MantineColorsTuple>>;

/** The one accent colour: what can be acted on, and what is chosen. */
const petrol: Shades = {
  light: ['#eaf5f6', '#d3e7ea', '#a6ced4', '#75b4bd', '#4d9daa', '#2f8c9a', '#1a7f8e', '#046c7a', '#00606e', '#004f5b'],
  dark: ['#15292e', '#19343a', '#1e444c', '#245963', '#2d7382', '#3d8f9e', '#53a8b6', '#6fbfca', '#8bd0d9', '#ade3e9'],
};

/** Kritische Stellen alone are amber. */
const amber: Shades = {
  light: ['#fff6e8', '#ffe9c9', '#ffd08f', '#ffb454', '#f79a1f', '#dd7f00', '#b86500', '#9a5200', '#8a4500', '#6f3600'],
  dark: ['#2b2115', '#3a2b17', '#533b17', '#765015', '#9c6b17', '#c48820', '#dca037', '#eeb655', '#f6c778', '#fbda9e'],
};

/** What went wrong or is removed. */
const red: Shades = {
  light: ['#fdf1f0', '#fae0de', '#f3bdb9', '#e9938d', '#dd6b64', '#d04b44', '#bf3630', '#a92a25', '#96211d', '#7b1815'],
  dark: ['#2e1c1d', '#402425', '#5b2f2f', '#7e3c3b', '#a74e4a', '#cf645e', '#e27f78', '#ee9790', '#f6aea7', '#fbc7c1'],
};

const gray: Shades = {
  light: ['#f6f8fa', '#eff2f5', '#e6eaee', '#dce1e7', '#cad1d9', '#a6b0bb', '#7d8894', '#56626f', '#3c4855', '#2a3541'],
  dark: ['#12171d', '#222a33', '#2a333e', '#35404b', '#475462', '#66737f', '#8895a1', '#a7b3be', '#c4cdd6', '#dfe5ea'],
};

const SHADES = { petrol, amber, red, gray } as const;

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: 8,
  colors: {
    petrol: petrol.light, amber: amber.light, red: red.light, gray: gray.light,
    // What Mantine itself takes in the dark theme, from text to ground.
    dark: [DARK.ink.text, DARK.ink.name, '#a7b3be', '#8895a1', '#475462', '#2a333e', '#222a33', DARK.ink.paper, '#151a21', '#12171d'],
  },
  white: LIGHT.ink.paper,
  black: LIGHT.ink.text,
  // Named fonts first: on some Linux systems system-ui is a font so wide that German words no longer fit.
  fontFamily: '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans Condensed", Arial, system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.9rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  headings: { fontWeight: '600' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // What a field is about stands below it: else fields beside each other would stand at different heights.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    // The head of a dialog is a <header>, which readers of the page would take for a second one of the whole page.
    // Not by `Modal.extend`: it would bring the code of dialogs before the first picture.
    Modal: { defaultProps: { attributes: { header: { role: 'none' } } }, styles: { title: { fontSize: '1.125rem', fontWeight: 600 } } },
  },
});

/** Both themes in the words of Mantine, and the colours of the picture for whatever is drawn outside a canvas: `--atlas-upstream`, `--atlas-category-1` … */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: variablesOf(LIGHT), dark: variablesOf(DARK) });

function variablesOf(palette: Palette): Record<string, string> {
  const { ink, theme: name } = palette;
  return {
    ...Object.assign({}, ...Object.entries(SHADES).map(([colour, shades]) => shadeVariables(colour, shades[name]))) as Record<string, string>,
    ...paletteVariables(palette),
    '--mantine-color-white': ink.paper,
    '--mantine-color-black': ink.text,
    '--mantine-color-bright': ink.text,
    '--mantine-color-text': ink.text,
    '--mantine-color-body': ink.paper,
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-8)',
    '--mantine-color-anchor': 'var(--mantine-color-petrol-8)',
    '--mantine-color-default': ink.paper,
    '--mantine-color-default-hover': 'var(--mantine-color-gray-1)',
    '--mantine-color-default-color': ink.text,
    '--mantine-color-default-border': 'var(--mantine-color-gray-4)',
    '--mantine-color-disabled': 'var(--mantine-color-gray-2)',
    '--mantine-color-disabled-color': 'var(--mantine-color-gray-6)',
    '--mantine-color-disabled-border': 'var(--mantine-color-gray-3)',
    '--mantine-primary-color-contrast': ink.paper,
  };
}

/** The shades of a colour, and which of them Mantine's variants take: the same in both themes. */
function shadeVariables(colour: string, shades: MantineColorsTuple): Record<string, string> {
  const variable = `--mantine-color-${colour}`;
  return {
    ...Object.fromEntries(shades.map((shade, at) => [`${variable}-${at}`, shade])),
    [`${variable}-text`]: `var(${variable}-8)`,
    [`${variable}-filled`]: `var(${variable}-8)`,
    [`${variable}-filled-hover`]: `var(${variable}-9)`,
    [`${variable}-light`]: `var(${variable}-${colour === 'gray' ? 1 : 0})`,
    [`${variable}-light-hover`]: `var(${variable}-${colour === 'gray' ? 2 : 1})`,
    [`${variable}-light-color`]: `var(${variable}-9)`,
    [`${variable}-outline`]: `var(${variable}-8)`,
    [`${variable}-outline-hover`]: `var(${variable}-0)`,
  };
}

function paletteVariables({ ink, categories, rest, amounts, alarm, none, sides, failed, heat, branches, map }: Palette): Record<string, string> {
  const numbered = (name: string, colours: readonly string[]) => colours.flatMap((colour, at) => [[`${name}-${at + 1}`, colour], [`on-${name}-${at + 1}`, contrastInk(colour)]]);
  const all = [
    ...Object.entries(ink), ...Object.entries(branches).map(([branch, colour]) => [`branch-${branch}`, colour]), ...Object.entries(map).map(([part, colour]) => [`map-${part}`, colour]),
    ...numbered('category', categories), ...numbered('amount', amounts), ...numbered('alarm', alarm), ...numbered('heat', heat),
    ['rest', rest], ['on-rest', contrastInk(rest)], ['none', none], ['upstream', sides.upstream], ['downstream', sides.downstream], ['failed', failed], ['on-failed', contrastInk(failed)],
  ];
  return Object.fromEntries(all.map(([name, colour]) => [`--atlas-${name}`, colour]));
}
