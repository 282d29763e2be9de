import { useMediaQuery } from '@mantine/hooks';

/** True where panels do not fit beside the picture: phones and narrow windows. The same width stands in the style sheets. */
export function useIsCompact(): boolean {
  return useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
}

/** True where the reader asked for little motion. */
export function usePrefersStill(): boolean {
  return useMediaQuery('(prefers-reduced-motion: reduce)', undefined, { getInitialValueInEffect: false }) ?? false;
}
