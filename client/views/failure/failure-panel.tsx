import '../../text/late-texts.ts';
import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useEmployeeShare } from '../../api/failure-queries.ts';
import type { PlayedFailure } from '../../api/failure-queries.ts';
import { groupWords } from '../../state/failure-groups.ts';
import { numberText, shareText } from '../../state/format.ts';
import { useAddress, useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useIsCompact } from '../shared/compact.ts';
import { Explanation } from '../shared/explanation.tsx';
import { PanelHead } from '../shared/panel-head.tsx';
import { RemovableChip } from '../shared/removable-chip.tsx';
import { ProblemMessage } from '../shared/state-message.tsx';
import networkClasses from '../network/network.module.css';
import { AddToFailure } from './add-to-failure.tsx';
import { FailureNext } from './failure-next.tsx';
import { SelectedInFailure } from './selected-in-failure.tsx';
import { StageList } from './stage-list.tsx';
import { useFailureActions } from './use-failure-actions.ts';
import type { FailurePlay } from './use-failure-play.ts';
import { useFailurePlay } from './use-failure-play.ts';
import classes from './failure.module.css';

/** Which firms fail, what that comes to, and who stops at which stage and why. */
export function FailurePanel() {
  const { t } = useTexts();
  const play = useFailurePlay();
  const actions = useFailureActions();
  const { network } = useNetworkFacts();
  const [{ firm }] = useAddress('firm');
  const compact = useIsCompact();
  const scroller = useRef<HTMLDivElement>(null);
  if (!play) return <ChooseFailure />;
  return (
    <div className={classes.panel} data-testid="failure-panel">
      <PanelHead title={t('failure.title')}><Button size="compact-sm" variant="default" onClick={actions.end}>{t('failure.end')}</Button></PanelHead>
      <div className={classes.scroll} ref={scroller} tabIndex={-1}>
        <Failing play={play} />
        {compact && play.view && <Totals view={play.view} employees={play.employees} />}
        {play.known.length > 0 && <Stack gap="xs" px="md" pb="sm"><FailureNext play={play} /></Stack>}
        {play.known.length === 0 && <Text p="md" role="alert">{t(play.groups.length > 0 ? 'failurePlay.nobodyHit' : 'failure.unknownFirms')}</Text>}
        {play.known.length === network.firms.id.length && play.known.length > 0 && <Text px="md" pb="sm" size="sm" role="status">{t('failurePlay.everybody')}</Text>}
        {play.problem && <Stack p="md"><ProblemMessage problem={play.problem} onRetry={play.retry} /></Stack>}
        {firm !== undefined && play.view && <SelectedInFailure key={firm} id={firm} play={play} />}
        {play.view ? <>{!compact && <Totals view={play.view} employees={play.employees} />}<DaysKnown play={play} /><StageList play={play} scroller={scroller} /></> : !play.problem && play.known.length > 0 && <Stack p="md" role="status" aria-label={t('state.loading')}><Skeleton h={80} /><Skeleton h={200} /></Stack>}
      </div>
    </div>
  );
}

/** Before anything fails: what can be chosen, and where. */
function ChooseFailure() {
  const { t } = useTexts();
  const changeAddress = useChangeAddress();
  return (
    <div className={classes.panel} data-testid="failure-panel">
      <PanelHead title={t('failure.title')} onClose={() => changeAddress({ panel: undefined })} />
      <Stack gap="xs" px="md" pb="sm">
        <Text size="sm" role="status"><strong>{t('failurePlay.empty')}</strong><br />{t('failurePlay.emptyHint')}</Text>
        <AddToFailure />
      </Stack>
    </div>
  );
}

function Failing({ play }: { play: FailurePlay }) {
  const { t, language } = useTexts();
  const { index, network } = useNetworkFacts();
  const actions = useFailureActions();
  const compact = useIsCompact();
  return (
    <Stack gap="xs" px="md" pb="sm">
      <Text size="sm">{t(play.groups.length > 0 ? 'failurePlay.failing' : 'failure.failing')}</Text>
      <div className={networkClasses.chips}>
        {play.groups.map((group) => {
          const name = groupWords(group, { index, t, language });
          return <RemovableChip key={`${group.kind} ${group.key}`} text={t('failurePlay.groupChip', { name, count: group.count })} label={t('failure.remove', { name })} onRemove={() => actions.removeGroup(group)} />;
        })}
        {play.firms.map((id) => {
          const number = index.numberOf.get(id);
          const name = number === undefined ? id : network.firms.name[number] ?? id;
          return <RemovableChip key={id} text={name} label={t('failure.remove', { name })} onRemove={() => actions.remove(id)} />;
        })}
      </div>
      <NobodyHit play={play} />
      <AddMore isFolded={compact} />
    </Stack>
  );
}

/** What else is to fail; folded where that would push what the failure comes to out of sight. */
function AddMore({ isFolded }: { isFolded: boolean }) {
  const { t } = useTexts();
  if (!isFolded) return <AddToFailure />;
  return <details className={classes.more}><summary>{t('failurePlay.addMore')}</summary><Stack gap="xs"><AddToFailure /></Stack></details>;
}

/** Groups that hit nobody, where others do. */
function NobodyHit({ play: { groups, known } }: { play: FailurePlay }) {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const empty = groups.filter(({ count }) => count === 0);
  if (empty.length === 0 || known.length === 0) return null;
  return <Text size="sm" role="status">{t('failurePlay.groupsHitNobody', { names: empty.map((group) => groupWords(group, { index, t, language })).join(', ') })}</Text>;
}

function Totals({ view, employees }: PlayedFailure) {
  const { t, language, words } = useTexts();
  const exact = useEmployeeShare({ view, employees });
  const estimated = employees === 'estimated' && exact.data === undefined;
  const failed = new Set(view.failed.map(({ id }) => id));
  const count = failed.size + view.stopped.filter(({ firm }) => !failed.has(firm.id)).length;
  const shares = [['employees', exact.data ?? view.employeeShare], ['volume', view.volumeShare]] as const;
  const valueText = (name: 'employees' | 'volume', value: number | null): string => {
    // The estimate stands only where the exact figure cannot be had: no number changes before the reader's eyes.
    if (name === 'employees' && estimated && exact.isLoading) return '…';
    if (value === null) return words.unknown;
    const share = shareText(value, language);
    return name === 'employees' && estimated ? t('failure.about', { share }) : share;
  };
  return (
    <div className={classes.totals}>
      <Text size="sm" c="dimmed">{t('failure.total')}</Text>
      <div className={classes.totalRow}>
        <div className={classes.total}><strong>{numberText(count, language)}</strong><span>{t('figures.firms')}</span></div>
        {shares.map(([name, share]) => (
          <div className={classes.total} key={name}>
            <strong data-unknown={share.value === null || undefined}>{valueText(name, share.value)}</strong>
            <span>{t(`failure.${name}`)} <Explanation label={t('figures.explain', { figure: t(`failure.${name}`) })} text={`${t(`failure.${name}Hint`)} ${name === 'employees' && estimated ? `${t('failure.employeesEstimated')} ` : ''}${t('failure.coverage', { coverage: shareText(share.coverage, language) })}.`} /></span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Whether the others hold out until the failure is over, and how much of the data for that is there. */
function DaysKnown({ play: { days } }: { play: FailurePlay }) {
  const { t } = useTexts();
  if (!days) return null;
  const { stocks, back, verdict } = days;
  return (
    <div className={classes.daysKnown} data-testid="failure-days">
      <Text size="sm">{t(`failure.verdict.${verdict}`)}</Text>
      <Text size="xs" c="dimmed">
        {back === undefined ? t('failure.backUnknown') : t('failure.backOn', { days: t('firm.days', { count: back }) })}
        {stocks.of > 0 && ` ${t('failure.stocksKnown', { known: stocks.known, of: stocks.of })}`}
      </Text>
    </div>
  );
}
