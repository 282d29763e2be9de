import '../../text/late-texts.ts';
import { Badge, Button, CloseButton, Group, ScrollArea, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { FirmDetail } from '#graph-model/contract/records.ts';
import { useFirm } from '../../api/firm-queries.ts';
import { FIRM_TABS } from '../../state/address.ts';
import type { FirmTab } from '../../state/address.ts';
import { numberText } from '../../state/format.ts';
import { branchTitle, placeName } from '../../state/network-index.ts';
import { useAddress, useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { ContradictionMarker } from '../history/contradiction-marker.tsx';
import { useNetworkFacts } from '../network/network-context.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { FirmActions } from './firm-actions.tsx';
import { FirmEditing } from './firm-editing.tsx';
import { FirmCritical } from './firm-critical.tsx';
import { FirmOverview } from './firm-overview.tsx';
import { FirmRelations } from './firm-relations.tsx';
import { FirmSurvival } from './firm-survival.tsx';
import classes from './firm.module.css';

/** One firm: who it is, what the network says about it, whom it buys from and sells to, and where its supply breaks. */
export function FirmPanel({ id }: { id: string }) {
  const { t } = useTexts();
  const { network, index } = useNetworkFacts();
  const known = index.numberOf.has(id);
  const firm = useFirm(known ? id : undefined, network.revision);
  const changeAddress = useChangeAddress();
  const close = (): void => changeAddress({ firm: undefined, panel: undefined, surroundings: undefined, chain: undefined });
  return (
    <div className={classes.panel} data-testid="firm-panel">
      <Group justify="space-between" px="sm" pt="xs" wrap="nowrap">
        <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={() => changeAddress({ panel: 'ranking' })}>{t('firm.toRanking')}</Button>
        {firm.data && known && <FirmEditing id={id} name={firm.data.firm.name} />}
        <CloseButton aria-label={t('state.close')} onClick={close} />
      </Group>
      <FirmHead id={id} detail={firm.data} />
      {firm.data && known && <ContradictionMarker kind="firm" id={id} title={firm.data.firm.name} statements={firm.data.firm.otherStatements} />}
      {!known ? <Text p="md">{t('firm.notFound')}</Text> : firm.data ? <FirmTabs detail={firm.data} /> : firm.error ? (
        <Stack p="md"><ProblemMessage problem={firm.error} onRetry={() => void firm.refetch()} /></Stack>
      ) : <Stack p="md" gap="sm" role="status" aria-label={t('state.loading')}>{[34, 90, 60, 60, 120].map((height, row) => <Skeleton key={row} h={height} />)}</Stack>}
    </div>
  );
}

/** Name and place stand at once, from the network; the rest comes with the firm. */
function FirmHead({ id, detail }: { id: string; detail: FirmDetail | undefined }) {
  const { t, language } = useTexts();
  const { index, network } = useNetworkFacts();
  const number = index.numberOf.get(id);
  const name = detail?.firm.name ?? (number === undefined ? id : network.firms.name[number]);
  const place = number === undefined ? undefined : placeName(index, number, language);
  const branch = number === undefined ? undefined : branchTitle(index, number, language);
  const kind = number === undefined ? null : network.firms.kind[number];
  return (
    <Stack gap={4} px="md" pb="sm">
      <Group gap="xs" align="baseline">
        <Title order={2} size="h3" className={classes.name}>{name}</Title>
        {detail?.firm.fictitious && <Badge variant="outline" color="gray.7" radius="sm" tt="none">{t('firm.fictitious')}</Badge>}
      </Group>
      <Text size="sm" c="dimmed">{[kind && t(`kind.${kind}`), place, branch].filter(Boolean).join(' · ')}</Text>
    </Stack>
  );
}

function FirmTabs({ detail }: { detail: FirmDetail }) {
  const { t, language } = useTexts();
  const [{ tab }, changeAddress] = useAddress('tab');
  // Of firms, as everywhere: several products make several lines of one firm.
  const counts: Partial<Record<FirmTab, number>> = { suppliers: new Set(detail.suppliers.map(({ supplier }) => supplier)).size, buyers: new Set(detail.buyers.map(({ buyer }) => buyer)).size };
  return (
    <>
      <FirmActions id={detail.firm.id} />
      <Tabs value={tab} onChange={(value) => changeAddress({ tab: value as FirmTab })} className={classes.tabs} keepMounted={false}>
        <Tabs.List aria-label={t('firm.tabs')} className={classes.tabList}>
          {FIRM_TABS.map((value) => (
            <Tabs.Tab key={value} value={value} className={classes.tab}>
              {t(`firm.${value}`)}{counts[value] === undefined ? '' : ` ${numberText(counts[value], language)}`}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <ScrollArea className={classes.scroll} type="auto" viewportProps={{ tabIndex: -1 }}>
          <Tabs.Panel value="overview" p="md"><FirmOverview detail={detail} /></Tabs.Panel>
          <Tabs.Panel value="suppliers" p="md"><FirmRelations detail={detail} side="suppliers" /></Tabs.Panel>
          <Tabs.Panel value="buyers" p="md"><FirmRelations detail={detail} side="buyers" /></Tabs.Panel>
          <Tabs.Panel value="critical" p="md"><FirmCritical id={detail.firm.id} name={detail.firm.name} /></Tabs.Panel>
          <Tabs.Panel value="survival" p="md"><FirmSurvival key={detail.firm.id} id={detail.firm.id} name={detail.firm.name} /></Tabs.Panel>
        </ScrollArea>
      </Tabs>
    </>
  );
}
