import '../../text/late-texts.ts';
import { Button, Container, Group, SegmentedControl, SimpleGrid, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconBuildingFactory2, IconMap2, IconPresentation } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { keepChoice, keptChoice, keptWay } from '../../state/kept-choice.ts';
import { START_WAYS } from '../../state/start-address.ts';
import type { StartAsked, StartWay } from '../../state/start-address.ts';
import { useAddress, useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { EmptyNetwork } from '../shared/empty-network.tsx';
import { useNetworkFacts } from '../network/network-context.ts';
import { LoadingView } from '../shared/state-message.tsx';
import { WithNetwork } from '../shared/with-network.tsx';
import classes from './start.module.css';

const PAGES = {
  firm: lazy(() => import('./firm-start.tsx')),
  analyst: lazy(() => import('./analyst-start.tsx')),
  facilitator: lazy(() => import('./facilitator-start.tsx')),
} as const satisfies Readonly<Record<StartWay, unknown>>;
const NOTHING: StartAsked = {};
const ICONS = { firm: IconBuildingFactory2, analyst: IconMap2, facilitator: IconPresentation } as const;

/** Where each kind of user begins: with the firm, the region or the workshop. */
export default function StartView() {
  return <WithNetwork><Start /></WithNetwork>;
}

function Start() {
  const [{ start = NOTHING }, changeAddress] = useAddress('start');
  const { network } = useNetworkFacts();
  const way = start.way ?? keptWay();
  const firm = start.firm ?? keptChoice('firm');
  // What this browser remembers goes into the address, so that the link holds what is seen.
  useEffect(() => {
    const remembered: StartAsked = { ...(way && { way }), ...(firm !== undefined && { firm }) };
    if (way !== start.way || firm !== start.firm) changeAddress({ start: remembered }, { replace: true });
  }, [way, firm, start, changeAddress]);
  const choose = (chosen: StartWay): void => {
    keepChoice('way', chosen);
    keepChoice('welcome', 'seen');
    changeAddress((address) => ({ start: { ...address.start, way: chosen } }));
  };
  if (network.firms.id.length === 0) return <EmptyNetwork />;
  return <Container size="xl" py="lg">{way === undefined ? <Choice onChoose={choose} /> : <Chosen way={way} onChoose={choose} />}</Container>;
}

/** The first time: three ways, each with the questions that it answers. */
function Choice({ onChoose }: { onChoose: (way: StartWay) => void }) {
  const { t } = useTexts();
  return (
    <Stack gap="lg" py="xl">
      <div><Title order={1} size="h2">{t('start.title')}</Title><Text maw={700}>{t('start.intro')}</Text></div>
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        {START_WAYS.map((way) => {
          const Icon = ICONS[way];
          return (
            <UnstyledButton key={way} className={classes.way} onClick={() => onChoose(way)}>
              <Icon size={36} stroke={1.5} aria-hidden />
              <span className={classes.wayTitle}>{t(`start.who.${way}`)}</span>
              <span>{t(`start.what.${way}`)}</span>
              <span className={classes.wayBegin} aria-hidden>{t('start.begin')} →</span>
            </UnstyledButton>
          );
        })}
      </SimpleGrid>
      <div><TourButton /></div>
    </Stack>
  );
}

function Chosen({ way, onChoose }: { way: StartWay; onChoose: (way: StartWay) => void }) {
  const { t } = useTexts();
  const Page = PAGES[way];
  return (
    <Stack gap="lg">
      <Group justify="space-between" gap="xs">
        <SegmentedControl aria-label={t('start.waysLabel')} value={way} onChange={(value) => onChoose(value as StartWay)} data={START_WAYS.map((value) => ({ value, label: t(`start.ways.${value}`) }))} />
        <TourButton />
      </Group>
      <Suspense fallback={<LoadingView />}><Page /></Suspense>
    </Stack>
  );
}

/** Begins the tour, or goes on where it was left. */
function TourButton() {
  const { t } = useTexts();
  const changeAddress = useChangeAddress();
  const left = Number(keptChoice('tour') ?? 0);
  return <Button variant="default" onClick={() => changeAddress({ tour: left > 1 ? left : 1 })}>{left > 1 ? t('start.tourResume', { step: left }) : t('start.tour')}</Button>;
}
