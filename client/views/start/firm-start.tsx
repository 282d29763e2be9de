import '../../text/late-texts.ts';
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useMeasures } from '../../api/measure-queries.ts';
import { useAtlas } from '../../api/queries.ts';
import { keepChoice } from '../../state/kept-choice.ts';
import { branchTitle, placeName } from '../../state/network-index.ts';
import { rankedFirms } from '../../state/start/ranked-firms.ts';
import { useAddressPart, useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { NetworkProvider, useNetworkFacts } from '../network/network-context.ts';
import { SearchBox } from '../network/search-box.tsx';
import { ReportLink } from '../shared/report-link.tsx';
import { ConcentrationCard } from './concentration-card.tsx';
import { CriticalCard, SurvivalCard } from './days-cards.tsx';
import { MissingCard, PartnersCard } from './partner-cards.tsx';
import { SurroundingsCard } from './surroundings-card.tsx';
import classes from './start.module.css';

/** What a firm wants to know first: its own place in the network, what can stop it, and what it can do about it. */
export default function FirmStart() {
  const facts = useNetworkFacts();
  const asked = useAddressPart(({ start }) => start?.firm);
  const measures = useMeasures(facts.network.revision);
  const withMeasures = useMemo(() => ({ ...facts, measures: measures.data, measuresProblem: measures.error }), [facts, measures.data, measures.error]);
  // A firm that was merged into another one goes on as that one.
  const id = asked === undefined ? undefined : facts.network.formerFirms?.[asked] ?? asked;
  const number = id === undefined ? undefined : facts.index.numberOf.get(id);
  if (id === undefined || number === undefined) return <FirmChoice isGone={id !== undefined} />;
  return <NetworkProvider value={withMeasures}><FirmPage id={id} number={number} key={id} /></NetworkProvider>;
}

function useChooseFirm(): (id: string | undefined) => void {
  const changeAddress = useChangeAddress();
  return (id) => {
    keepChoice('firm', id);
    changeAddress(({ start }) => ({ start: { ...(start?.way && { way: start.way }), ...(id !== undefined && { firm: id }) } }));
  };
}

function FirmChoice({ isGone }: { isGone: boolean }) {
  const { t } = useTexts();
  const choose = useChooseFirm();
  return (
    <Stack gap="sm" maw={560} py="md">
      <Title order={1} size="h2">{t('start.firm.choose')}</Title>
      <Text>{t('start.firm.chooseText')}</Text>
      {isGone && <Alert color="amber" variant="light" role="alert">{t('start.firm.gone')}</Alert>}
      <SearchBox firmsOnly label={t('start.firm.choose')} onChoose={({ id }) => choose(id)} />
      {useAtlas().data?.fictitious && <Examples onChoose={choose} />}
    </Stack>
  );
}

const EXAMPLES = 3;

/** Nobody knows a firm of an invented region by name: some with much to see. */
function Examples({ onChoose }: { onChoose: (id: string) => void }) {
  const { t } = useTexts();
  const { network: { firms, revision } } = useNetworkFacts();
  const measures = useMeasures(revision).data;
  const some = rankedFirms(measures, 'days_short', Infinity).filter(({ firm }) => firms.inRegion[firm]).slice(0, EXAMPLES);
  if (some.length === 0) return null;
  return (
    <div>
      <Text size="sm" mb={4}>{t('start.firm.examples')}</Text>
      <Group gap="xs">{some.map(({ firm }) => <Button key={firm} size="compact-md" variant="default" className={classes.firmButton} onClick={() => onChoose(firms.id[firm])}>{firms.name[firm]}</Button>)}</Group>
    </div>
  );
}

function FirmPage({ id, number }: { id: string; number: number }) {
  const { t, language } = useTexts();
  const { network, index } = useNetworkFacts();
  const choose = useChooseFirm();
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={1} size="h2" className={classes.name}>{network.firms.name[number]}</Title>
          <Text c="dimmed">{[placeName(index, number, language), branchTitle(index, number, language)].filter(Boolean).join(' · ')}</Text>
        </div>
        <Group gap="xs">
          <ReportLink path={`/firms/${encodeURIComponent(id)}/report.pdf`} />
          <Button variant="default" onClick={() => choose(undefined)}>{t('start.firm.other')}</Button>
        </Group>
      </Group>
      <div className={classes.cards}>
        <SurroundingsCard id={id} number={number} />
        <CriticalCard id={id} />
        <SurvivalCard id={id} />
        <ConcentrationCard id={id} number={number} />
        <PartnersCard id={id} />
        <MissingCard id={id} />
      </div>
    </Stack>
  );
}
