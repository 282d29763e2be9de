import '../../text/late-texts.ts';
import { Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { useScenarios } from '../../api/scenario-queries.ts';
import type { Against, WhoFails } from '../../state/failure-address.ts';
import { anyFails, withGroup, withoutGroup } from '../../state/failure-address.ts';
import { groupWords } from '../../state/failure-groups.ts';
import { firmName } from '../../state/scenario-words.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import networkClasses from '../network/network.module.css';
import { SearchBox } from '../network/search-box.tsx';
import { useIsCompact } from '../shared/compact.ts';
import { RecordSelect } from '../shared/record-select.tsx';
import { RemovableChip } from '../shared/removable-chip.tsx';
import { GroupSelect } from './add-to-failure.tsx';
import { ComparedPair } from './compared-pair.tsx';
import { useFailureActions } from './use-failure-actions.ts';
import classes from './side-by-side.module.css';

const KINDS = ['today', 'answers', 'scenario', 'second'] as const satisfies readonly Against['kind'][];

/** The failure that is played beside today, itself with the answers, a saved scenario or a second failure. */
export function SideBySide({ against }: { against: Against }) {
  const { t } = useTexts();
  const compact = useIsCompact();
  const [{ failure }] = useAddress('failure');
  const { compare } = useFailureActions();
  const choose = (kind: string): void => {
    if (kind === 'today' || kind === 'answers' || kind === 'scenario') compare({ kind });
    else compare({ kind: 'second', who: { firms: [] } });
  };
  return (
    <Modal opened onClose={() => compare(undefined)} size="min(88rem, 96vw)" fullScreen={compact} title={t('failurePlay.compare')} closeButtonProps={{ 'aria-label': t('state.close') }} data-testid="side-by-side">
      <Stack gap="sm" className={classes.body}>
        <SegmentedControl
          aria-label={t('failurePlay.against')} value={against.kind} onChange={choose} orientation={compact ? 'vertical' : 'horizontal'} fullWidth={compact} size={compact ? 'md' : 'sm'} style={{ alignSelf: compact ? 'stretch' : 'flex-start' }}
          data={KINDS.map((kind) => ({ value: kind, label: t(`failurePlay.kind.${kind}`) }))}
        />
        {against.kind === 'scenario' && <ScenarioChoice id={against.id} />}
        {against.kind === 'second' && <SecondFailure who={against.who} />}
        {against.kind === 'answers' && !failure.answers && <Text size="sm" role="status">{t('failurePlay.noAnswers')}</Text>}
        <ComparedPair against={against} />
      </Stack>
    </Modal>
  );
}

function ScenarioChoice({ id }: { id: string | undefined }) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const { compare } = useFailureActions();
  const { data } = useScenarios(network.revision);
  const list = data?.scenarios ?? [];
  const isKnown = list.some(({ scenario }) => scenario.id === id);
  if (data && list.length === 0) return <Text size="sm" role="status">{t('failurePlay.noScenarios')}</Text>;
  return (
    <>
      <RecordSelect
        label={t('failurePlay.chooseScenario')} data={list.map(({ scenario }) => ({ value: scenario.id, label: scenario.name }))} value={isKnown && id !== undefined ? id : null}
        onChange={(chosen) => { if (chosen !== null) compare({ kind: 'scenario', id: chosen }); }}
      />
      {data && !isKnown && <Text size="sm" role="status">{t(id === undefined ? 'failurePlay.noScenario' : 'failurePlay.scenarioGone')}</Text>}
    </>
  );
}

function SecondFailure({ who }: { who: WhoFails }) {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const { compare } = useFailureActions();
  const change = (next: WhoFails): void => compare({ kind: 'second', who: next });
  return (
    <>
      <div className={networkClasses.chips}>
        {(who.groups ?? []).map((group) => {
          const name = groupWords(group, { index, t, language });
          return <RemovableChip key={name} text={name} label={t('failure.remove', { name })} onRemove={() => change(withoutGroup(who, group))} />;
        })}
        {who.firms.map((id) => {
          const name = firmName(id, { index, t });
          return <RemovableChip key={id} text={name} label={t('failure.remove', { name })} onRemove={() => change({ ...who, firms: who.firms.filter((each) => each !== id) })} />;
        })}
      </div>
      <div className={classes.choice}>
        <SearchBox firmsOnly label={t('search.addFailed')} onChoose={({ id }) => change({ ...who, firms: [...new Set([...who.firms, id])] })} />
        <GroupSelect onChoose={(group) => change(withGroup(who, group))} />
      </div>
      {!anyFails(who) && <Text size="sm" role="status">{t('failurePlay.noSecond')}</Text>}
    </>
  );
}
