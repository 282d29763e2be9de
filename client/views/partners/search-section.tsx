import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { useNetwork } from '../../api/queries.ts';
import { indexNetwork } from '../../state/network-index.ts';
import type { PartnerAsked } from '../../state/partner-address.ts';
import { isSearchable } from '../../state/partner-address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { LoadingView, ProblemMessage } from '../shared/state-message.tsx';
import { Board } from './board.tsx';
import { SearchForm } from './search-form.tsx';
import { SearchResults } from './search-results.tsx';

/** "Wir suchen …": what is looked for, who fits, and the board of those who said so. */
export default function SearchSection() {
  const network = useNetwork();
  if (network.error && !network.data) return <ProblemMessage problem={network.error} onRetry={() => void network.refetch()} />;
  return network.data ? <Search network={network.data} /> : <LoadingView />;
}

function Search({ network }: { network: NetworkView }) {
  const { t } = useTexts();
  const [{ partner = {} }, changeAddress] = useAddress();
  const index = useMemo(() => indexNetwork(network), [network]);
  // One link is one search: what is typed and chosen stands in the address, and small steps stay out of the history.
  const ask = (asked: PartnerAsked): void => changeAddress({ partner: Object.keys(asked).length === 0 ? undefined : asked }, { replace: true });
  return (
    <Stack gap="lg">
      <Text maw={760}>{t('partnerSearch.intro')}</Text>
      <SearchForm index={index} asked={partner} onAsk={ask} />
      <SearchResults revision={network.revision} asked={isSearchable(partner) ? partner : undefined} onAsk={ask} />
      <Board revision={network.revision} onAsk={ask} />
    </Stack>
  );
}
