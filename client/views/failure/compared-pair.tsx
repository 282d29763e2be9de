import { Loader, Stack, Text } from '@mantine/core';
import type { ScenarioComparisonView } from '#graph-model/contract/scenarios.ts';
import type { Scenario, ScenarioPlan } from '#graph-model/scenario.ts';
import { ApiProblem } from '../../api/problem.ts';
import { usePlansCompared, useScenarios } from '../../api/scenario-queries.ts';
import type { Address } from '../../state/address.ts';
import type { Against } from '../../state/failure-address.ts';
import { anyFails } from '../../state/failure-address.ts';
import { planOfFailure } from '../../state/failure-groups.ts';
import { dateText, numberText, shareText } from '../../state/format.ts';
import { columnLetter, figureText, planWords } from '../../state/scenario-words.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { Chains } from '../scenarios/chain-list.tsx';
import { columnColour } from '../scenarios/column-name.tsx';
import { Explanation } from '../shared/explanation.tsx';
import { ProblemMessage } from '../shared/state-message.tsx';
import classes from './side-by-side.module.css';

/** What stands in one of the two columns. */
interface Side {
  readonly title: string;
  readonly plan: ScenarioPlan;
  /** Saved scenarios are asked for by id. */
  readonly id?: string;
}

/** The failure of the address and what it stands beside: firms, stages, days, shares and chains of both. */
export function ComparedPair({ against }: { against: Against }) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const [{ failure }] = useAddress('failure');
  const saved = useScenarios(network.revision).data?.scenarios;
  const first: Side = { title: t('failure.stage0'), plan: planOfFailure(failure) };
  const second = useSecond(against, failure, saved?.map(({ scenario }) => scenario));
  const plans = [first, ...(second && second.plan.failures ? [second] : [])].map(({ id, plan }) => (id === undefined ? plan : { id }));
  const { data, error, refetch, isFetching } = usePlansCompared(plans, network.revision);
  const unreachable = error instanceof ApiProblem && error.isUnreachable;
  return (
    <div aria-busy={isFetching}>
      <div role="status">{isFetching && !data && <Text size="sm" c="dimmed"><Loader size="xs" aria-hidden /> {t('failurePlay.loading')}</Text>}</div>
      {error && <Stack gap="xs">{unreachable && <Text size="sm">{t('failurePlay.needsServer')}</Text>}<ProblemMessage problem={error} onRetry={() => void refetch()} /></Stack>}
      {data && <Columns view={data} first={first} second={second} />}
    </div>
  );
}

/** What stands beside; undefined where that is still to be chosen. Without a plan that hits somebody it is today. */
function useSecond(against: Against, failure: Address['failure'], saved: readonly Scenario[] | undefined): Side | undefined {
  const { t } = useTexts();
  const title = t(`failurePlay.kind.${against.kind}`);
  switch (against.kind) {
    case 'today': return { title, plan: {} };
    case 'answers': return failure.answers && { title, plan: planOfFailure(failure, failure.answers) };
    case 'second': return anyFails(against.who) ? { title, plan: planOfFailure(against.who) } : undefined;
    case 'scenario': {
      const scenario = saved?.find(({ id }) => id === against.id);
      return scenario && { title: scenario.name, plan: { ...scenario, failures: scenario.failures ?? [] }, id: scenario.id };
    }
  }
}

function Columns({ view, first, second }: { view: ScenarioComparisonView; first: Side; second: Side | undefined }) {
  const { t, language } = useTexts();
  const places = [1, second?.plan.failures ? 2 : 0] as const;
  // A column that was asked for a moment ago and is not there yet.
  const isThere = second !== undefined && view.columns[places[1]] !== undefined;
  const most = Math.max(1, ...view.columns.flatMap(({ outcome }) => outcome.stages));
  return (
    <>
      <Text size="sm" c="dimmed" mb={6}>{t('scenarios.asOf', { revision: view.revision, day: dateText(view.day, language) })}</Text>
      <div className={classes.pair}>
        <Column view={view} place={1} letter={1} side={first} most={most} />
        {isThere && <Column view={view} place={places[1]} letter={2} side={second} most={most} beside={1} />}
      </div>
    </>
  );
}

const FIGURES = ['stopped', 'reach', 'firstStop', 'over', 'employees', 'volume', 'lostChains'] as const;
const COUNTS: readonly string[] = ['stopped', 'reach', 'lostChains'];

interface ColumnProps {
  readonly view: ScenarioComparisonView;
  /** Column of the answer, and of the page. */
  readonly place: number;
  readonly letter: number;
  readonly side: Side;
  /** The highest number of firms of any stage, as long as a bar may become. */
  readonly most: number;
  /** Column that this one is told apart from. */
  readonly beside?: number;
}

function Column({ view, place, letter, side: { title, plan }, most, beside }: ColumnProps) {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const { outcome } = view.columns[place];
  const words = planWords(plan, { index, t, language });
  const name = `${columnLetter(letter)} ${title}`;
  return (
    <section className={classes.column} style={{ borderTopColor: columnColour(place) }} aria-label={name}>
      <h3 className={classes.title}>{name}</h3>
      <ul className={classes.words}>{(words.length > 0 ? words : [t('failurePlay.nothingFails')]).map((text) => <li key={text}>{text}</li>)}</ul>
      {outcome.missing.length > 0 && <Text size="sm">{t('scenarios.missing', { name: title, count: outcome.missing.length, what: [...new Set(outcome.missing.map(({ id }) => id))].slice(0, 5).join(', ') })}</Text>}
      <dl className={classes.figures}>
        <div><dt>{t('failurePlay.failed')}</dt><dd>{numberText(outcome.failed, language)}</dd></div>
        {FIGURES.map((figure) => <Figure key={figure} figure={figure} view={view} place={place} beside={beside} />)}
      </dl>
      <h4 className={classes.subtitle}>{t('failurePlay.stages')}</h4>
      <Stages stages={outcome.stages} most={most} colour={columnColour(place)} />
      <h4 className={classes.subtitle}>{t('scenarios.chains')}</h4>
      <Chains chains={outcome.lostChains.first} />
    </section>
  );
}

function Figure({ figure, view, place, beside }: { figure: (typeof FIGURES)[number]; view: ScenarioComparisonView; place: number; beside: number | undefined }) {
  const { t, language } = useTexts();
  const values = view.figures.find((each) => each.figure === figure)?.values ?? [];
  const value = values[place] ?? null;
  const other = beside === undefined ? null : values[beside] ?? null;
  const label = t(`scenarios.figures.${figure}`);
  const change = value === null || other === null || !COUNTS.includes(figure) ? undefined : value - other;
  const coverage = figure === 'employees' || figure === 'volume' ? view.columns[place].outcome[figure].coverage : undefined;
  return (
    <div>
      <dt>{label} <Explanation label={t('figures.explain', { figure: label })} text={`${t(`scenarios.hints.${figure}`)}${coverage === undefined ? '' : ` ${t('scenarios.coverage', { coverage: shareText(coverage, language) })}.`}`} /></dt>
      <dd>
        {figureText(figure, value, { t, language })}
        {change !== undefined && <small>{change === 0 ? t('failurePlay.same') : t(change < 0 ? 'failurePlay.less' : 'failurePlay.more', { value: numberText(Math.abs(change), language) })}</small>}
      </dd>
    </div>
  );
}

/** More stages than that are counted, not drawn. */
const MOST_STAGES = 8;

function Stages({ stages, most, colour }: { stages: readonly number[]; most: number; colour: string }) {
  const { t } = useTexts();
  if (stages.length === 0) return <Text size="sm" c="dimmed">{t('failurePlay.noStages')}</Text>;
  return (
    <ol className={classes.stages}>
      {stages.slice(0, MOST_STAGES).map((count, stage) => (
        <li key={stage}><span>{t('failurePlay.stageCount', { stage: stage + 1, count })}</span><span className={classes.track} aria-hidden><span style={{ width: `${(100 * count) / most}%`, background: colour }} /></span></li>
      ))}
      {stages.length > MOST_STAGES && <li>{t('failurePlay.moreStages', { count: stages.length - MOST_STAGES })}</li>}
    </ol>
  );
}
