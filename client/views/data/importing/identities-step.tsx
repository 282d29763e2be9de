import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { ImportOptions } from '#graph-model/contract/import-options.ts';
import type { ImportReport } from '#graph-model/contract/imports.ts';
import { useNetwork } from '../../../api/queries.ts';
import { shareText } from '../../../state/format.ts';
import { useTexts } from '../../../text/texts.ts';
import { ReviewBoard } from '../../review/review-board.tsx';
import { assistant } from './assistant.ts';
import type { AssistantState } from './assistant.ts';

/** Values to choose from; the first of each is the usual one (decision 22). */
const CERTAIN = [0.95, 0.9, 0.98, 1] as const;
const LIKELY = [0.75, 0.8, 0.85, 0.9] as const;
type Thresholds = NonNullable<ImportOptions['thresholds']>;

/** Who is who among the firms of the files and the known ones. */
export function IdentitiesStep({ state, report }: { state: AssistantState; report: ImportReport }) {
  const { t, language } = useTexts();
  const network = useNetwork().data;
  const places = useMemo(() => new Map(network?.places.map(({ ags, name }) => [ags as string, name])), [network]);
  const cases = report.cases ?? [];
  const { decisions, undecided, thresholds = { certain: CERTAIN[0], likely: LIKELY[0] } } = state.history.present;
  const decided = useMemo(() => new Map(decisions.map((decision) => [decision.case, decision])), [decisions]);
  const settle = (change: Partial<Thresholds>): void => assistant.edit((edits) => ({ ...edits, thresholds: { ...thresholds, ...change } }));
  const levels = (values: readonly number[]) => values.map((value) => ({ value: String(value), label: shareText(value, language) }));
  return (
    <Stack gap="md">
      <div><Title order={3} size="h4">{t('importing.identities')}</Title><Text>{t('importing.identitiesText', { count: cases.length })}</Text></div>
      <Group gap="md" align="flex-end">
        <NativeSelect
          label={t('importing.undecided')} value={undecided} onChange={({ currentTarget: { value } }) => assistant.edit((edits) => ({ ...edits, undecided: value === 'new' || value === 'skip' ? value : 'ask' }))}
          data={(['ask', 'new', 'skip'] as const).map((value) => ({ value, label: t(`importing.undecidedIs.${value}`) }))}
        />
        <NativeSelect label={t('importing.certain')} value={String(thresholds.certain)} onChange={(event) => settle({ certain: Number(event.currentTarget.value) })} data={levels(CERTAIN)} />
        <NativeSelect label={t('importing.likely')} value={String(thresholds.likely)} onChange={(event) => settle({ likely: Number(event.currentTarget.value) })} data={levels(LIKELY)} />
        <Button onClick={() => void assistant.check()}>{t('importing.again')}</Button>
        <Button variant="default" onClick={() => assistant.goTo('check')}>{t('importing.back')}</Button>
      </Group>
      {cases.length > 0 && (
        <ReviewBoard
          cases={cases} decisions={decided} placeName={(ags) => places.get(ags)}
          onDecide={(all) => assistant.edit((edits) => ({ ...edits, decisions: [...all.values()] }))}
        />
      )}
    </Stack>
  );
}
