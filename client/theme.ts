import { createTheme, Modal } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** The one accent colour. From shade 7 on it has 4.5:1 and more against white. */
const petrol: MantineColorsTuple = ['#eaf5f6', '#d3e7ea', '#a6ced4', '#75b4bd', '#4d9daa', '#2f8c9a', '#1a7f8e', '#046c7a', '#00606e', '#004f5b'];

/** Kritische Stellen alone are amber. Shades 8 and 9 are for text on shade 0 or white. */
const amber: MantineColorsTuple = ['#fff6e8', '#ffe9c9', '#ffd08f', '#ffb454', '#f79a1f', '#dd7f00', '#b86500', '#9a5200', '#8a4500', '#6f3600'];

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: 8,
  colors: { petrol, amber },
  // Named fonts first: on some Linux systems system-ui is a font so wide that German words no longer fit.
  fontFamily: '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans Condensed", Arial, system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.9rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  headings: { fontWeight: '600' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // The head of a dialog is a <header>, which readers of the page would take for a second one of the whole page.
    Modal: Modal.extend({ defaultProps: { attributes: { header: { role: 'none' } } } }),
  },
});

/** Mantine's own greys and reds fall short of 4.5:1 on white: quiet text and error text get darker ones. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-red-light': 'var(--mantine-color-red-0)',
    '--mantine-color-red-light-color': 'var(--mantine-color-red-9)',
    '--mantine-color-gray-light': 'var(--mantine-color-gray-1)',
    '--mantine-color-gray-light-color': 'var(--mantine-color-gray-9)',
    '--mantine-color-petrol-light': 'var(--mantine-color-petrol-0)',
    '--mantine-color-amber-light': 'var(--mantine-color-amber-0)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
  },
  dark: {},
});
