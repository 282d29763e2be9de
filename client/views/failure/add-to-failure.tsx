import { useMemo } from 'react';
import type { FailureGroup, GroupKind } from '../../state/failure-address.ts';
import { GROUP_KINDS } from '../../state/failure-address.ts';
import { groupChoices } from '../../state/failure-groups.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { SearchBox } from '../network/search-box.tsx';
import { RecordSelect } from '../shared/record-select.tsx';
import { useFailureActions } from './use-failure-actions.ts';

/** Who is to fail besides: a firm, or all of a place, a branch or a country. */
export function AddToFailure() {
  const { t } = useTexts();
  const actions = useFailureActions();
  return (
    <>
      <SearchBox firmsOnly label={t('search.addFailed')} onChoose={(suggestion) => actions.add(suggestion.id)} />
      <GroupSelect onChoose={actions.addGroup} />
    </>
  );
}

/** All groups of firms, found by a part of their name. */
export function GroupSelect({ onChoose }: { onChoose: (group: FailureGroup) => void }) {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const data = useMemo(() => {
    const choices = groupChoices(index, language);
    return GROUP_KINDS.map((kind) => ({
      group: t(`failurePlay.kinds.${kind}`),
      items: choices.filter((choice) => choice.kind === kind).map(({ key, name, count }) => ({ value: `${kind} ${key}`, label: t('failurePlay.groupChip', { name, count }) })),
    }));
  }, [index, language, t]);
  const choose = (value: string | null): void => {
    const [kind, key] = value?.split(' ') ?? [];
    if (kind !== undefined && key !== undefined) onChoose({ kind: kind as GroupKind, key });
  };
  return <RecordSelect label={t('failurePlay.chooseGroup')} data={data} value={null} onChange={choose} />;
}
