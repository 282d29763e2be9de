import type { ReactNode } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { useNetwork } from '../../api/queries.ts';
import { useTexts } from '../../text/texts.ts';
import { GoneMessage } from '../shared/gone-message.tsx';
import { LoadingView, ProblemMessage } from '../shared/state-message.tsx';
import { usePurchaseFilters } from './use-purchase-filters.ts';

/** The network for what is told of purchases; a chain of a product that was deleted since is not asked for. */
export function WithPurchases({ children }: { children: (network: NetworkView) => ReactNode }) {
  const { t } = useTexts();
  const { data, error, refetch } = useNetwork();
  const [{ chain }, change] = usePurchaseFilters();
  if (!data) return error ? <ProblemMessage problem={error} onRetry={() => void refetch()} /> : <LoadingView />;
  if (chain !== undefined && !data.products.id.includes(chain)) return <GoneMessage text={t('purchases.chainGone')} action={t('purchases.filter.withoutChain')} onAction={() => change({ chain: undefined })} />;
  return children(data);
}
