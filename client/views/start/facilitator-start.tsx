import '../../text/late-texts.ts';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconBolt, IconGitCompare, IconPresentation } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useMeasures } from '../../api/measure-queries.ts';
import { productName } from '../../state/network-index.ts';
import { productChains } from '../../state/start/product-chains.ts';
import { rankedFirms } from '../../state/start/ranked-firms.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { SearchBox } from '../network/search-box.tsx';
import { chainPlace } from './chain-place.ts';
import { SavedScenarios } from './saved-scenarios.tsx';
import { SavedStories } from './saved-stories.tsx';
import { PlaceLink, StartCard } from './start-card.tsx';
import classes from './start.module.css';

/** Chains that are offered at first. */
const FEW = 8;
const TOP = 3;

/** What a workshop needs: chains to show, a failure to play, and what was saved for it. */
export default function FacilitatorStart() {
  const { t } = useTexts();
  return (
    <Stack gap="lg">
      <Chains />
      <div className={classes.cards}>
        <FailureCard />
        <StartCard icon={<IconPresentation size={22} aria-hidden />} title={t('start.facilitator.stories')} links={[{ to: { view: 'stories' }, text: t('start.facilitator.openStories') }]}><SavedStories /></StartCard>
        <StartCard icon={<IconGitCompare size={22} aria-hidden />} title={t('start.facilitator.scenarios')} links={[{ to: { view: 'scenarios' }, text: t('start.analyst.openScenarios') }]}><SavedScenarios /></StartCard>
      </div>
    </Stack>
  );
}

function Chains() {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const measures = useMeasures(network.revision).data;
  const [all, setAll] = useState(false);
  const chains = useMemo(() => productChains(network, measures?.measures.find(({ id }) => id === 'critical_count')?.values), [network, measures]);
  return (
    <section>
      <Title order={1} size="h2">{t('start.facilitator.chains')}</Title>
      <Text mb="sm">{t(chains.length === 0 ? 'start.facilitator.noChains' : 'start.facilitator.chainsText')}</Text>
      <ul className={classes.figures} data-testid="chains">
        {(all ? chains : chains.slice(0, FEW)).map((chain) => (
          <li key={chain.product}>
            <PlaceLink to={chainPlace(network, chain.product)} className={classes.figureCard}>
              <strong>{productName(network, chain.product, language)}</strong>
              <span className={classes.made}>{t('start.facilitator.chainFacts', { firms: chain.firms, stages: chain.stages })}</span>
              {chain.critical !== undefined && <span className={classes.chainCritical} data-alarm={chain.critical > 0 || undefined}>{t('start.facilitator.chainCritical', { count: chain.critical })}</span>}
            </PlaceLink>
          </li>
        ))}
      </ul>
      {!all && chains.length > FEW && <Button mt="sm" variant="default" size="compact-md" onClick={() => setAll(true)}>{t('state.more', { count: chains.length - FEW })}</Button>}
    </section>
  );
}

function FailureCard() {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const changeAddress = useChangeAddress();
  const measures = useMeasures(network.revision).data;
  const play = (id: string): void => changeAddress({ view: 'network', panel: 'failure', failure: { firms: [id], stage: 0 }, surroundings: undefined, chain: undefined });
  const top = rankedFirms(measures, 'critical_count', TOP);
  return (
    <StartCard icon={<IconBolt size={22} aria-hidden />} title={t('start.facilitator.play')}>
      <Text size="sm" mb="xs">{t('start.facilitator.playText')}</Text>
      <SearchBox firmsOnly label={t('start.facilitator.playWho')} onChoose={({ id }) => play(id)} />
      {top.length > 0 && (
        <>
          <Text size="sm" mt="sm" mb={4}>{t('start.facilitator.playTop')}</Text>
          <Group gap="xs">{top.map(({ firm }) => <Button key={firm} size="compact-md" variant="default" className={classes.firmButton} onClick={() => play(network.firms.id[firm])}>{network.firms.name[firm]}</Button>)}</Group>
        </>
      )}
    </StartCard>
  );
}
