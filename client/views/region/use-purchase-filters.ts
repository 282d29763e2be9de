import type { PurchaseFilters } from '../../state/purchase-filters.ts';
import { useFiguresAsked } from '../../state/internal-figures.ts';
import { useRegionAsked } from '../../state/region-asked.ts';
import { useAddress } from '../../state/use-address.ts';
import type { PurchasesAsked } from '../../api/region-queries.ts';

/** The selection in the address; an undefined part of a change takes it away. */
export function usePurchaseFilters(): readonly [PurchaseFilters, (change: Partial<PurchaseFilters>) => void] {
  const [{ purchases }, changeAddress] = useAddress('purchases');
  return [purchases, (change) => changeAddress((address) => ({ purchases: withoutGaps({ ...address.purchases, ...change }) }), { replace: true })];
}

/** What the server is asked for: the chosen region with this selection, and the region beside it where there is one. */
export function usePurchasesAsked(): { readonly here: PurchasesAsked; readonly beside: PurchasesAsked | undefined } {
  const [{ chain, branch, place, beside }] = usePurchaseFilters();
  const selection = { ...withoutGaps({ chain, branch, place }), ...useFiguresAsked() };
  return { here: { ...useRegionAsked(), ...selection }, beside: beside === undefined ? undefined : { ...selection, place: undefined, keys: beside } };
}

function withoutGaps<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
