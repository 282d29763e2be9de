import '../../text/late-texts.ts';
import { ActionIcon, Checkbox, Group, Paper, Text, Title } from '@mantine/core';
import { IconCopy, IconHistory, IconPencil, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { playableScenario } from '../../state/failure-groups.ts';
import { planWords } from '../../state/scenario-words.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useEditor } from '../editing/editor-context.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { MOST_COMPARED, useCompared } from './use-compared.ts';
import { useScenarioFacts } from './scenario-facts.ts';
import type { EditedScenario } from './scenario-editor.tsx';
import { useScenarioActions } from './use-scenario-actions.ts';
import type { SavedScenario } from './use-scenario-actions.ts';
import classes from './scenarios.module.css';

/** Saved scenarios in words, each to be ticked for the comparison, edited, copied or deleted. */
export function ScenarioList({ saved, onEdit }: { saved: readonly SavedScenario[]; onEdit: (edited: EditedScenario) => void }) {
  const { t } = useTexts();
  const actions = useScenarioActions();
  const compared = useCompared(saved);
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('scenarios.saved')}>
      <Title order={2} size="h3" mb="xs">{t('scenarios.saved')}</Title>
      {saved.length > MOST_COMPARED && <Text size="sm" c="dimmed">{t('scenarios.most', { count: MOST_COMPARED })}</Text>}
      {actions.problem && <ProblemMessage problem={actions.problem} />}
      <ul className={classes.list}>
        {saved.map((each) => <Entry key={each.scenario.id} saved={each} compared={compared} all={saved} onEdit={onEdit} onRemove={() => actions.remove(each)} />)}
      </ul>
    </Paper>
  );
}

interface EntryProps {
  readonly saved: SavedScenario;
  readonly all: readonly SavedScenario[];
  readonly compared: readonly string[];
  readonly onEdit: (edited: EditedScenario) => void;
  readonly onRemove: () => void;
}

function Entry({ saved, all, compared, onEdit, onRemove }: EntryProps) {
  const { t, language } = useTexts();
  const changeAddress = useChangeAddress();
  const { index } = useScenarioFacts();
  const { scenario } = saved;
  const { name, id } = scenario;
  const open = useEditor();
  const isCompared = compared.includes(id);
  const words = planWords(scenario, { index, t, language });
  const { failure, left, otherDays } = playableScenario(scenario);
  const unplayed = [...planWords(left, { index, t, language }), ...(otherDays ? [t('failurePlay.days')] : [])];
  const toggle = (): void => {
    const ids = all.map((each) => each.scenario.id as string).filter((each) => (each === id ? !isCompared : compared.includes(each)));
    changeAddress({ compared: ids }, { replace: true });
  };
  const action = 'subtle' as const;
  return (
    <li>
      <Checkbox checked={isCompared} onChange={toggle} disabled={!isCompared && compared.length >= MOST_COMPARED} aria-label={t('scenarios.compareLabel', { name })} mt={3} />
      <div className={classes.entry}>
        <Text fw={600} className={classes.name}>{name}</Text>
        {scenario.note !== undefined && <Text size="sm">{scenario.note}</Text>}
        <ul className={classes.words}>{(words.length === 0 ? [t('scenarios.nothing')] : words).map((text, place) => <li key={`${place} ${text}`}>{text}</li>)}</ul>
        {failure && unplayed.length > 0 && <Text size="sm" c="dimmed">{t('failurePlay.unplayed', { what: unplayed.join('; ') })}</Text>}
      </div>
      <Group gap={4} wrap="nowrap">
        {failure && (
          <ActionIcon
            variant={action} color="gray.8" size="lg" aria-label={t('failurePlay.playLabel', { name })} title={t('failurePlay.play')}
            onClick={() => changeAddress({ view: 'network', panel: 'failure', failure, surroundings: undefined, chain: undefined })}
          ><IconPlayerPlay size={18} aria-hidden /></ActionIcon>
        )}
        <ActionIcon variant={action} color="gray.8" size="lg" aria-label={t('scenarios.editLabel', { name })} title={t('scenarios.edit')} onClick={() => onEdit({ saved })}><IconPencil size={18} aria-hidden /></ActionIcon>
        <ActionIcon variant={action} color="gray.8" size="lg" aria-label={t('scenarios.copyLabel', { name })} title={t('scenarios.copy')} onClick={() => onEdit({ copied: scenario })}><IconCopy size={18} aria-hidden /></ActionIcon>
        <ActionIcon variant={action} color="gray.8" size="lg" aria-label={t('history.of', { title: name })} title={t('history.open')} onClick={() => open({ what: 'history', kind: 'scenario', id, title: name })}><IconHistory size={18} aria-hidden /></ActionIcon>
        <ActionIcon variant={action} color="gray.8" size="lg" aria-label={t('scenarios.removeLabel', { name })} title={t('scenarios.remove')} onClick={onRemove}><IconTrash size={18} aria-hidden /></ActionIcon>
      </Group>
    </li>
  );
}
