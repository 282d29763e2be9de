import '../../text/late-texts.ts';
import { Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useAddress } from '../../state/use-address.ts';
import { filterOptions } from '../../state/filters.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { foldedFilter } from '../shared/folded-filter.ts';
import { RecordSelect } from '../shared/record-select.tsx';
import { EmptyMessage } from '../shared/state-message.tsx';
import { WithNetwork } from '../shared/with-network.tsx';
import { CapabilityMap } from './capability-map.tsx';
import { FirmMarkets } from './firm-markets.tsx';
import { firmOptions } from './firm-options.ts';
import { GroupMarkets } from './group-markets.tsx';

/** Where else what firms can do is needed: for one firm, or for all that depend on an industry. */
export default function MarketsSection() {
  return <WithNetwork><Markets /></WithNetwork>;
}

function Markets() {
  const { t, language } = useTexts();
  const facts = useNetworkFacts();
  const [{ firm, leaving }, changeAddress] = useAddress('firm', 'leaving');
  const [forGroup, setForGroup] = useState(firm === undefined);
  const firms = useMemo(() => firmOptions(facts, language), [facts, language]);
  const divisions = useMemo(() => filterOptions(facts.index, language).branches, [facts.index, language]);
  return (
    <Stack gap="lg">
      <Text maw={760}>{t('markets.intro')}</Text>
      <Group align="flex-end" gap="md">
        <SegmentedControl
          aria-label={t('markets.whose')} value={forGroup ? 'group' : 'firm'} onChange={(value) => setForGroup(value === 'group')}
          data={[{ value: 'firm', label: t('markets.firm') }, { value: 'group', label: t('markets.group') }]}
        />
        {!forGroup && <div style={{ flex: '1 1 18rem', maxWidth: '30rem' }}><RecordSelect label={t('markets.choose')} data={firms} value={firm ?? null} onChange={(value) => changeAddress({ firm: value ?? undefined })} /></div>}
        <Select
          label={t('markets.leaving')} value={leaving} onChange={(value) => value !== null && changeAddress({ leaving: value })} allowDeselect={false} searchable filter={foldedFilter} w="30rem" maw="100%"
          data={divisions.map(({ value, label }) => ({ value, label }))} nothingFoundMessage={t('filter.nothing')}
        />
      </Group>
      {forGroup ? <><GroupMarkets leaving={leaving} /><CapabilityMap leaving={leaving} /></> : firm === undefined
        ? <EmptyMessage icon={<IconCompass size={40} aria-hidden />} title={t('markets.chooseTitle')} text={t('markets.chooseText')} />
        : <FirmMarkets key={firm} firm={firm} leaving={leaving} />}
    </Stack>
  );
}
