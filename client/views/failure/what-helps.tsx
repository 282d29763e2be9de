import '../../text/late-texts.ts';
import { Button, Loader, Stack, Table, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { HelpFigures, HelpingRelation, HelpingStock, WhatHelps as Helps } from '#graph-model/analysis/interventions/what-helps.ts';
import type { ScenarioPlan } from '#graph-model/scenario.ts';
import { useWhatHelps } from '../../api/failure-queries.ts';
import type { Answers } from '../../state/failure-address.ts';
import { numberText } from '../../state/format.ts';
import { changeWords, figureText, firmName } from '../../state/scenario-words.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useIsCompact } from '../shared/compact.ts';
import { useFailureActions } from './use-failure-actions.ts';
import type { FailurePlay } from './use-failure-play.ts';
import classes from './failure.module.css';

const NO_ANSWERS: Answers = { relations: [], stocks: [] };

/** What would take most of the failure away, computed by the page itself; each answer can be taken over. */
export function WhatHelps({ play }: { play: FailurePlay }) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const { data, error, refetch } = useWhatHelps(play.known, network);
  const compact = useIsCompact();
  const box = useRef<HTMLElement>(null);
  // On a phone it opens below the edge of the panel: as far up as it goes, since the answers are still to come.
  useEffect(() => { if (compact) box.current?.scrollIntoView({ block: 'start' }); }, [compact]);
  return (
    <section ref={box} className={classes.helps} aria-label={t('failurePlay.helping')} aria-busy={!data && !error} data-testid="what-helps">
      <Text fw={650} size="sm">{t('failurePlay.helping')}</Text>
      <div role="status">{!data && !error && <Text size="sm" c="dimmed"><Loader size="xs" aria-hidden /> {t('failurePlay.helpLoading')}</Text>}</div>
      {error && <Stack gap="xs" align="flex-start" role="alert"><Text size="sm">{t('failurePlay.helpUnavailable')}</Text><Button size="compact-sm" variant="default" onClick={() => void refetch()}>{t('state.retry')}</Button></Stack>}
      {data && <Found helps={data} />}
    </section>
  );
}

function Found({ helps: { before, relations, stocks, withoutSource, complete } }: { helps: Helps }) {
  const { t } = useTexts();
  if (before.reach === 0) return <Text size="sm">{t('failurePlay.helpNothing')}</Text>;
  return (
    <Stack gap={6}>
      {relations.length + stocks.length === 0 && <Text size="sm">{t('failurePlay.helpNone')}</Text>}
      {relations.length > 0 && <h3 className={classes.helpTitle}>{t('failurePlay.relations')}</h3>}
      {relations.length > 0 && <ul className={classes.helpList}>{relations.map((help) => <RelationAnswer key={Object.values(help.relation).join(' ')} help={help} before={before} />)}</ul>}
      {relations.length === 0 && stocks.length > 0 && <Text size="sm">{t('failurePlay.noRelation')}</Text>}
      {withoutSource > 0 && <Text size="sm" c="dimmed">{t('failurePlay.withoutSource', { count: withoutSource })}</Text>}
      {stocks.length > 0 && <h3 className={classes.helpTitle}>{t('failurePlay.stocks')}</h3>}
      {stocks.length > 0 && <ul className={classes.helpList}>{stocks.map((help) => <StockAnswer key={help.firm} help={help} before={before} />)}</ul>}
      {stocks.length === 0 && relations.length > 0 && <Text size="sm">{t('failurePlay.noStock')}</Text>}
      <Text size="xs" c="dimmed">{t('failurePlay.method')}{!complete && ` ${t('failurePlay.incomplete')}`}</Text>
    </Stack>
  );
}

function RelationAnswer({ help: { relation, others, otherCount, after }, before }: { help: HelpingRelation; before: HelpFigures }) {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const reader = { index, t, language };
  const names = others.map((id) => firmName(id, reader)).join(', ');
  return (
    <Answer words={changeWords({ newRelations: [relation] }, reader)} plan={{ newRelations: [relation] }} before={before} after={after}>
      {t('failurePlay.saves', { count: after.reach, before: before.reach })}
      {otherCount > 0 && ` ${otherCount > others.length ? t('failurePlay.othersMore', { names, count: otherCount - others.length }) : t('failurePlay.others', { names })}.`}
    </Answer>
  );
}

function StockAnswer({ help: { firm, stocks, from, to, after }, before }: { help: HelpingStock; before: HelpFigures }) {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const reader = { index, t, language };
  const name = firmName(firm, reader);
  return (
    <Answer words={changeWords({ stocks: [...stocks] }, reader)} plan={{ stocks: [...stocks] }} before={before} after={after}>
      {to === undefined ? t('failurePlay.stockSaves', { firm: name }) : t('failurePlay.stockDelays', { firm: name, from, to })}
    </Answer>
  );
}

interface AnswerProps {
  readonly words: readonly string[];
  readonly plan: Pick<ScenarioPlan, 'newRelations' | 'stocks'>;
  readonly before: HelpFigures;
  readonly after: HelpFigures;
  readonly children: React.ReactNode;
}

/** An answer with what it changes, the calculation behind that, and a button that takes it over. */
function Answer({ words, plan: { newRelations = [], stocks = [] }, before, after, children }: AnswerProps) {
  const { t } = useTexts();
  const [{ failure: { answers = NO_ANSWERS } }] = useAddress('failure');
  const actions = useFailureActions();
  const [open, setOpen] = useState(false);
  const relations = newRelations as unknown as Answers['relations'];
  const isTaken = relations.every((one) => answers.relations.some((each) => same(each, one))) && stocks.every((one) => answers.stocks.some((each) => same(each, one)));
  const what = words.join('; ');
  const take = (): void => actions.answerAndCompare({
    relations: [...answers.relations.filter((each) => !relations.some((one) => same(each, one))), ...relations],
    stocks: [...answers.stocks.filter((each) => !stocks.some((one) => same({ ...each, days: 0 }, { ...one, days: 0 }))), ...stocks],
  });
  return (
    <li>
      <Text size="sm" fw={600} lh={1.3}>{what}</Text>
      <Text size="sm">{children}</Text>
      <div className={classes.helpButtons}>
        <Button size="compact-sm" variant={isTaken ? 'light' : 'default'} aria-label={`${t(isTaken ? 'failurePlay.taken' : 'failurePlay.take')}: ${what}`} onClick={take}>{t(isTaken ? 'failurePlay.taken' : 'failurePlay.take')}</Button>
        <Button size="compact-sm" variant="subtle" aria-expanded={open} aria-label={`${t('failurePlay.calculation')}: ${what}`} onClick={() => setOpen(!open)}>{t('failurePlay.calculation')}</Button>
      </div>
      {open && <Calculation before={before} after={after} />}
    </li>
  );
}

function Calculation({ before, after }: { before: HelpFigures; after: HelpFigures }) {
  const { t, language } = useTexts();
  const rows = [['reach', before.reach, after.reach], ['stopped', before.stopped, after.stopped], ['firstStop', before.firstStop ?? null, after.firstStop ?? null]] as const;
  const text = (figure: (typeof rows)[number][0], value: number | null) => (figure === 'firstStop' || value === null ? figureText(figure, value, { t, language }) : numberText(value, language));
  return (
    <Table fz="sm" mt={4}>
      <Table.Thead><Table.Tr><Table.Th scope="col">{t('failurePlay.figure')}</Table.Th><Table.Th scope="col">{t('failurePlay.now')}</Table.Th><Table.Th scope="col">{t('failurePlay.after')}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>{rows.map(([figure, now, then]) => <Table.Tr key={figure}><Table.Th scope="row" fw={400}>{t(`scenarios.figures.${figure}`)}</Table.Th><Table.Td>{text(figure, now)}</Table.Td><Table.Td>{text(figure, then)}</Table.Td></Table.Tr>)}</Table.Tbody>
    </Table>
  );
}

function same(a: object, b: object): boolean {
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && [...left].every(([key, value]) => right.get(key) === value);
}
