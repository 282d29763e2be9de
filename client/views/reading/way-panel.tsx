import '../../text/late-texts.ts';
import { ActionIcon, Button, CloseButton, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconArrowsDownUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { listWays, nearestCommon } from '#graph-model/picture/shortest-ways.ts';
import type { ShortestWays } from '#graph-model/picture/shortest-ways.ts';
import { linksOf } from '../../state/links-of.ts';
import { productsBetween } from '../../state/products-between.ts';
import type { FoundWays } from '../../state/reading-scene.ts';
import { numbersOf } from '../../state/reading-scene.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useOpenFirm } from '../network/use-open.ts';
import { SearchBox } from '../network/search-box.tsx';
import firmClasses from '../firm/firm.module.css';
import { PanelHead } from '../shared/panel-head.tsx';
import { useReading } from './use-reading.ts';
import { useWays } from './use-ways.ts';
import classes from './reading.module.css';

/** Ways that are told sentence by sentence; of more there is a number. */
const MOST_TOLD = 12;

/** The two ends, and all shortest ways between them as sentences; where there is none, how near they come. */
export function WayPanel() {
  const { t } = useTexts();
  const { index } = useNetworkFacts();
  const changeAddress = useChangeAddress();
  const [{ way, hidden }, { findWay }] = useReading();
  const ways = useWays();
  const { from, to } = way ?? {};
  const swap = (): void => findWay({ ...(to === undefined ? {} : { from: to }), ...(from === undefined ? {} : { to: from }) });
  const unknown = [from, to].some((id) => id !== undefined && !index.numberOf.has(id));
  return (
    <div className={classes.panel} data-testid="way-panel">
      <PanelHead title={t('reading.way.title')} onClose={() => changeAddress({ panel: undefined })}>
        {way && <Button size="compact-sm" variant="default" onClick={() => { findWay(undefined); changeAddress({ panel: undefined }); }}>{t('reading.way.end')}</Button>}
      </PanelHead>
      <div className={classes.scroll}>
        <Group wrap="nowrap" gap="xs">
          <Stack gap={0} flex={1} miw={0}>
            <End id={from} label={t('reading.way.from')} search={t('reading.way.chooseFrom')} clear={t('reading.way.clearFrom')} onChange={(id) => findWay({ ...(id === undefined ? {} : { from: id }), ...(to === undefined ? {} : { to }) })} />
            <End id={to} label={t('reading.way.to')} search={t('reading.way.chooseTo')} clear={t('reading.way.clearTo')} onChange={(id) => findWay({ ...(from === undefined ? {} : { from }), ...(id === undefined ? {} : { to: id }) })} />
          </Stack>
          <ActionIcon variant="default" size={32} aria-label={t('reading.way.swap')} title={t('reading.way.swap')} disabled={from === undefined && to === undefined} onClick={swap}><IconArrowsDownUp size={17} aria-hidden /></ActionIcon>
        </Group>
        {unknown ? <Text size="sm" mt="sm">{t('reading.way.unknown')}</Text> : from !== undefined && from === to ? <Text size="sm" mt="sm">{t('reading.way.same')}</Text>
          : !ways ? <Text size="sm" c="dimmed" mt="sm">{t('reading.way.pick')}</Text> : <Answer ways={ways} />}
        {ways && hidden.length > 0 && <Text size="xs" c="dimmed">{t('reading.way.hidden', { count: hidden.length })}</Text>}
      </div>
    </div>
  );
}

interface EndProps {
  readonly id: string | undefined;
  readonly label: string;
  readonly search: string;
  readonly clear: string;
  readonly onChange: (id: string | undefined) => void;
}

function End({ id, label, search, clear, onChange }: EndProps) {
  const { network, index } = useNetworkFacts();
  const number = id === undefined ? undefined : index.numberOf.get(id);
  return (
    <div className={classes.end}>
      <span>{label}</span>
      {id === undefined ? <SearchBox firmsOnly label={search} onChoose={(suggestion) => onChange(suggestion.id)} /> : <Text fw={600} size="sm">{number === undefined ? id : network.firms.name[number]}</Text>}
      {id !== undefined && <CloseButton size="sm" aria-label={clear} onClick={() => onChange(undefined)} />}
    </div>
  );
}

function Answer({ ways: { from, to, there, back } }: { ways: FoundWays }) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const [fromName, toName] = [network.firms.name[from], network.firms.name[to]];
  const names = { from: fromName, to: toName };
  if (there) {
    return (
      <section aria-label={t('reading.way.list')}>
        <Text size="sm" mt="sm" fw={600} role="status">{there.steps === 1 ? t('reading.way.direct', names) : t('reading.way.steps', { ...names, count: there.steps })}</Text>
        <WayList ways={there} from={from} to={to} />
        {back && <Text size="sm" mt="sm">{t('reading.way.reverseToo', { count: back.steps })}</Text>}
      </section>
    );
  }
  return (
    <section aria-label={t('reading.way.list')}>
      <Text size="sm" mt="sm" fw={600} role="status">{t('reading.way.none', names)}</Text>
      {back ? <><Text size="sm" mt="sm">{t('reading.way.reverse')}</Text><WayList ways={back} from={to} to={from} /></> : <Nearest from={from} to={to} />}
    </section>
  );
}

function WayList({ ways, from, to }: { ways: ShortestWays; from: number; to: number }) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const told = useMemo(() => listWays(linksOf(network), ways, from, to, MOST_TOLD), [network, ways, from, to]);
  return (
    <>
      {ways.steps > 1 && <Text size="sm">{t('reading.way.many', { count: ways.count })}</Text>}
      {told.map((way, at) => (
        <div key={way.join(' ')}>
          {told.length > 1 && <h3 className={classes.heading}>{t('reading.way.number', { number: at + 1 })}</h3>}
          <ol className={classes.steps}>{way.slice(1).map((buyer, step) => <li key={buyer}><StepSentence supplier={way[step]} buyer={buyer} /></li>)}</ol>
        </div>
      ))}
      {ways.count > told.length && <Text size="sm" c="dimmed">{t('reading.way.more', { count: ways.count - told.length })}</Text>}
    </>
  );
}

/** "A liefert Draht an B.", the names lead to the firms. */
function StepSentence({ supplier, buyer }: { supplier: number; buyer: number }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const openFirm = useOpenFirm();
  const products = productsBetween(network, supplier, buyer, language);
  const names = { '{supplier}': supplier, '{buyer}': buyer } as const;
  const sentence = t('reading.way.delivers', { supplier: '{supplier}', buyer: '{buyer}', products: products.length > 0 ? products.join(', ') : t('reading.way.something') });
  return sentence.split(/(\{supplier\}|\{buyer\})/).map((part) => {
    const firm = Object.hasOwn(names, part) ? names[part as keyof typeof names] : undefined;
    return firm === undefined ? part : <UnstyledButton key={part} className={firmClasses.link} onClick={() => openFirm(network.firms.id[firm])}>{network.firms.name[firm]}</UnstyledButton>;
  });
}

function Nearest({ from, to }: { from: number; to: number }) {
  const { t } = useTexts();
  const { network, index } = useNetworkFacts();
  const [{ hidden }] = useReading();
  const without = hidden.join('\n');
  const near = useMemo(() => {
    const avoided = numbersOf(without.split('\n'), index.numberOf);
    return (['upstream', 'downstream'] as const).map((side) => ({ side, common: nearestCommon(linksOf(network), from, to, side, avoided) }));
  }, [network, index, from, to, without]);
  if (near.every(({ common }) => common === undefined)) return <Text size="sm" mt="sm">{t('reading.way.apart')}</Text>;
  return (
    <>
      <Text size="sm" mt="sm">{t('reading.way.nearest')}</Text>
      <ul className={classes.steps}>
        {near.map(({ side, common }) => common && (
          <li key={side}>{t(`reading.way.${side}`, { name: network.firms.name[common.firm], from: network.firms.name[from], to: network.firms.name[to], a: common.steps[0], b: common.steps[1] })}</li>
        ))}
      </ul>
    </>
  );
}
