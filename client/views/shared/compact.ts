import { useMediaQuery } from '@mantine/hooks';

/** True where panels do not fit beside the picture: phones and narrow windows. The same width stands in the style sheets. */
export function useIsCompact(): boolean {
  return useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
}

/** True where only one panel fits beside the picture: tablets and halves of a screen. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 74.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
}
