import type { Contributions, FirmKey } from '#graph-model/disclosure/disclosure-rule.ts';

/** What each firm has contributed in all. */
export function amountsByFirm(contributions: Contributions): Map<FirmKey, number> {
  const amounts = new Map<FirmKey, number>();
  contributions.forEach((amount, firm) => amounts.set(firm, (amounts.get(firm) ?? 0) + amount));
  return amounts;
}
