import { Button, Group, Skeleton, Text } from '@mantine/core';
import { IconBulb, IconColumns2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Answers } from '../../state/failure-address.ts';
import { changeWords } from '../../state/scenario-words.ts';
import { useAddressPart } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import networkClasses from '../network/network.module.css';
import { RemovableChip } from '../shared/removable-chip.tsx';
import { SaveFailure } from './save-failure.tsx';
import { useFailureActions } from './use-failure-actions.ts';
import type { FailurePlay } from './use-failure-play.ts';

const WhatHelps = lazy(async () => ({ default: (await import('./what-helps.tsx')).WhatHelps }));
const SideBySide = lazy(async () => ({ default: (await import('./side-by-side.tsx')).SideBySide }));

/** What can be done with a failure that is played: set it beside something, ask what helps, save it. */
export function FailureNext({ play }: { play: FailurePlay }) {
  const { t } = useTexts();
  const answers = useAddressPart(({ failure }) => failure.answers);
  const against = useAddressPart(({ failure }) => failure.against);
  const actions = useFailureActions();
  const [helps, setHelps] = useState(false);
  return (
    <>
      <Group gap={6}>
        <Button size="compact-sm" variant="default" leftSection={<IconColumns2 size={16} aria-hidden />} aria-haspopup="dialog" onClick={() => actions.compare({ kind: answers ? 'answers' : 'today' })}>{t('failurePlay.compare')}</Button>
        <Button size="compact-sm" variant={helps ? 'light' : 'default'} leftSection={<IconBulb size={16} aria-hidden />} aria-expanded={helps} onClick={() => setHelps(!helps)}>{t('failurePlay.help')}</Button>
        <SaveFailure />
      </Group>
      {answers && <TakenOver answers={answers} />}
      {helps && <Suspense fallback={<Skeleton h={80} />}><WhatHelps play={play} /></Suspense>}
      {against && <Suspense fallback={null}><SideBySide against={against} /></Suspense>}
    </>
  );
}

/** The answers that the comparison and the saved scenario count, each to be taken back. */
function TakenOver({ answers: { relations, stocks } }: { answers: Answers }) {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const { answer } = useFailureActions();
  const reader = { index, t, language };
  const all = [
    ...relations.map((relation) => ({ what: changeWords({ newRelations: [relation] }, reader)[0], rest: { stocks, relations: relations.filter((each) => each !== relation) } })),
    ...stocks.map((stock) => ({ what: changeWords({ stocks: [stock] }, reader)[0], rest: { relations, stocks: stocks.filter((each) => each !== stock) } })),
  ];
  return (
    <div>
      <Text size="sm">{t('failurePlay.answers')}</Text>
      <div className={networkClasses.chips}>
        {all.map(({ what, rest }) => <RemovableChip key={what} text={what} label={t('failurePlay.removeAnswer', { what })} onRemove={() => answer(rest)} />)}
      </div>
    </div>
  );
}
