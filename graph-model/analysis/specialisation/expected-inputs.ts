/** What is asked about: only what agriculture, industry and energy make, or trade and services too. */
export const INPUT_KINDS = ['goods', 'all'] as const;
export type InputKind = (typeof INPUT_KINDS)[number];
