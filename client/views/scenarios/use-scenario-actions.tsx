import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Scenario } from '#graph-model/scenario.ts';
import { useUndo } from '../../api/change-queries.ts';
import { useChangeRecords } from '../../api/scenario-queries.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useTexts } from '../../text/texts.ts';

/** A scenario with the version that was read. */
export interface SavedScenario {
  readonly scenario: Scenario;
  readonly version: string;
}

export interface ScenarioActions {
  /** Creates or, where it was read before, replaces a scenario; its id is told when it is stored. */
  readonly save: (record: Omit<Scenario, 'id'>, before: SavedScenario | undefined, onSaved: (id: string) => void) => void;
  readonly remove: (saved: SavedScenario) => void;
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
  readonly reset: () => void;
}

/** What can be done with saved scenarios; each can be taken back from the message that says that it is done. */
export function useScenarioActions(): ScenarioActions {
  const { t } = useTexts();
  const change = useChangeRecords();
  const undo = useUndo();
  const tell = (message: string, changeSet: string | undefined): void => {
    const id = `scenario-${changeSet ?? message}`;
    const takeBack = (): void => { if (changeSet !== undefined) undo.mutate({ id: changeSet }, { onSettled: () => notifications.hide(id) }); };
    notifications.show({
      id, color: 'petrol', autoClose: 10_000,
      message: <Group justify="space-between" wrap="nowrap"><Text size="sm">{message}</Text>{changeSet !== undefined && <Button size="compact-sm" variant="default" onClick={takeBack}>{t('scenarios.undo')}</Button>}</Group>,
    });
  };
  return {
    save: (record, before, onSaved) => {
      const asked = before
        ? { op: 'replace' as const, kind: 'scenario' as const, version: before.version, record: { ...record, id: before.scenario.id } }
        : { op: 'create' as const, kind: 'scenario' as const, record };
      change.mutate({ title: record.name, changes: [asked] }, {
        onSuccess: ({ changeSet, records }) => {
          tell(t('scenarios.done.saved', { name: record.name }), changeSet);
          onSaved(records[0].id);
        },
      });
    },
    remove: ({ scenario, version }) => change.mutate({ title: scenario.name, changes: [{ op: 'delete', kind: 'scenario', version, id: scenario.id }] }, {
      onSuccess: ({ changeSet }) => tell(t('scenarios.done.removed', { name: scenario.name }), changeSet),
    }),
    isPending: change.isPending, problem: change.error, reset: change.reset,
  };
}
