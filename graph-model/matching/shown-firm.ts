import type { CaseFirm } from '../contract/matching.ts';

const SHOWN = ['name', 'ags', 'country', 'legalForm', 'wz', 'website', 'lei', 'gln', 'bpn', 'source'] as const satisfies readonly (keyof CaseFirm)[];

/** What a case shows of a firm: what tells firms apart, as far as it is known. */
export function shownFirm(firm: { readonly [K in (typeof SHOWN)[number]]?: string } & { readonly name: string }): CaseFirm {
  return Object.fromEntries(SHOWN.flatMap((field) => (firm[field] === undefined ? [] : [[field, firm[field]]]))) as unknown as CaseFirm;
}
