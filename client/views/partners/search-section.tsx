import '../../text/late-texts.ts';
import { Button, Stack, Text } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { useSavedSearches } from '../../api/partner-queries.ts';
import { useNetwork } from '../../api/queries.ts';
import { indexNetwork } from '../../state/network-index.ts';
import type { PartnerAsked } from '../../state/partner-address.ts';
import { isSearchable } from '../../state/partner-address.ts';
import { criteriaOf, isSameSearch } from '../../state/saved-search.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { LoadingView, ProblemMessage } from '../shared/state-message.tsx';
import { Board } from './board.tsx';
import { SavedSearches } from './saved-searches.tsx';
import { SearchForm } from './search-form.tsx';
import { SearchNameDialog } from './search-name-dialog.tsx';
import { SearchResults } from './search-results.tsx';
import { useSeen, useSince } from './use-seen.ts';

/** "Wir suchen …": what is looked for, who fits, and the board of those who said so. */
export default function SearchSection() {
  const network = useNetwork();
  if (network.error && !network.data) return <ProblemMessage problem={network.error} onRetry={() => void network.refetch()} />;
  return network.data ? <Search network={network.data} /> : <LoadingView />;
}

function Search({ network }: { network: NetworkView }) {
  const { t } = useTexts();
  const [{ partner = {} }, changeAddress] = useAddress('partner');
  const index = useMemo(() => indexNetwork(network), [network]);
  const { revision } = network;
  const seen = useSeen();
  const searches = useSavedSearches(revision);
  const [isNaming, setNaming] = useState(false);
  // The address says what is asked, and so which saved search it is: a link of it needs no name.
  const shown = searches.data?.find(({ record }) => isSameSearch(criteriaOf(record), partner));
  const since = useSince(shown, seen, revision);
  // One link is one search: what is typed and chosen stands in the address, and small steps stay out of the history.
  const ask = (asked: PartnerAsked): void => changeAddress({ partner: Object.keys(asked).length === 0 ? undefined : asked }, { replace: true });
  const saving = shown ? <Text size="sm" c="dimmed">{t('savedSearch.savedAs', { name: shown.record.name })}</Text>
    : <Button size="compact-sm" variant="light" leftSection={<IconBookmark size={16} aria-hidden />} onClick={() => setNaming(true)}>{t('savedSearch.save')}</Button>;
  const saved = searches.data && <SavedSearches index={index} saved={searches.data} shown={shown?.record.id} seen={seen} onAsk={ask} />;
  const hasSaved = searches.data !== undefined && searches.data.length > 0;
  return (
    <Stack gap="lg">
      <Text maw={760}>{t('partnerSearch.intro')}</Text>
      {searches.error && <ProblemMessage problem={searches.error} onRetry={() => void searches.refetch()} />}
      {hasSaved && saved}
      <SearchForm index={index} asked={partner} onAsk={ask} actions={isSearchable(partner) && searches.data && saving} />
      <SearchResults
        revision={revision} asked={isSearchable(partner) ? partner : undefined} onAsk={ask} since={since}
        onSeen={() => { if (shown) seen.keep(shown.record.id, revision); }} name={shown?.record.name ?? ''}
      />
      {!hasSaved && saved}
      <Board revision={revision} onAsk={ask} seen={seen} />
      {isNaming && <SearchNameDialog asked={partner} all={searches.data ?? []} onClose={() => setNaming(false)} />}
    </Stack>
  );
}
