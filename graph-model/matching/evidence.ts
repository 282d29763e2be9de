/** What may speak for or against two records being one firm. */
export const MATCH_PARTS = ['name', 'legalForm', 'numbers', 'place', 'country', 'point', 'lei', 'gln', 'bpn', 'website'] as const;
export type MatchPart = (typeof MATCH_PARTS)[number];

/** One piece of evidence: what it adds to the score or takes from it (0–1), and what both records say. */
export interface Evidence {
  readonly part: MatchPart;
  readonly effect: number;
  readonly a?: string;
  readonly b?: string;
}

/** What is compared of a firm; what is unknown is no evidence. */
export interface MatchedFirm {
  readonly name: string;
  readonly ags?: string;
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly lei?: string;
  readonly gln?: string;
  readonly bpn?: string;
  readonly website?: string;
}
