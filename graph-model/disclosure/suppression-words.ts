import type { Words } from '../language.ts';

/** Why an amount about purchases is not shown: what it says about buyers, what about suppliers, or what could be computed with it. */
export const SUPPRESSION_REASONS = ['few', 'dominant', 'suppliers', 'others'] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** The reasons in words that go on after "gesperrt: ", "suppressed: ". */
export const SUPPRESSION_WORDS: Readonly<Record<SuppressionReason, Words>> = {
  few: { de: 'weniger als 3 Abnehmer', en: 'fewer than 3 buyers' },
  dominant: { de: 'ein Abnehmer über 80 %', en: 'one buyer above 80 %' },
  suppliers: { de: 'weniger als 3 Lieferanten oder einer über 80 %', en: 'fewer than 3 suppliers or one above 80 %' },
  others: { de: 'sonst ließen sich andere gesperrte Werte ausrechnen', en: 'other suppressed values could be computed from it' },
};

/** Why something that is made of some figures is not shown: a reason of its own goes before what only protects others. Undefined where all are shown. */
export function reasonOf(figures: readonly { readonly suppressed?: boolean | undefined; readonly because?: SuppressionReason | undefined }[]): SuppressionReason | undefined {
  const reasons = figures.flatMap(({ suppressed, because = 'others' }) => (suppressed === true ? [because] : []));
  return SUPPRESSION_REASONS.find((reason) => reasons.includes(reason));
}
