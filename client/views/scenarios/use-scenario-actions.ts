import type { Scenario } from '#graph-model/scenario.ts';
import { useTexts } from '../../text/texts.ts';
import { useSavedActions } from '../shared/use-saved-actions.ts';

/** A scenario with the version that was read. */
export interface SavedScenario {
  readonly scenario: Scenario;
  readonly version: string;
}

/** What can be done with saved scenarios; each is an edit of the session and can be taken back. */
export function useScenarioActions() {
  const { t } = useTexts();
  const { save, remove, isPending, problem } = useSavedActions('scenario', { saved: (name) => t('scenarios.done.saved', { name }), removed: (name) => t('scenarios.done.removed', { name }) });
  return {
    /** Creates or, where it was read before, replaces a scenario; its id is told when it is stored. */
    save: (record: Omit<Scenario, 'id'>, before: SavedScenario | undefined, onSaved: (id: string) => void): void => save(record, before && { record: before.scenario, version: before.version }, onSaved),
    remove: ({ scenario, version }: SavedScenario): void => remove({ record: scenario, version }, () => undefined),
    isPending, problem,
  };
}
