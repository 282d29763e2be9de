import { ActionIcon, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { MeasureInfo as Info } from '#graph-model/contract/network.ts';
import type { Words } from '#graph-model/language.ts';
import { shareText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { RowsBehind } from './rows-behind.tsx';
import classes from './shared.module.css';

/** The picture comes when somebody asks what a measure means. */
const MeasurePicture = lazy(() => import('../method/measure-picture.tsx'));

interface MeasureInfoProps {
  readonly measure: Info & { readonly coverage?: number; readonly note?: Words | undefined };
  readonly revision?: number;
  readonly small?: boolean;
  /** The firm whose value it is beside: the rows behind it are shown too. */
  readonly firm?: string;
}

/** An info button beside a figure: its question, formula, unit, source, the field's word for it, and the data it rests on. */
export function MeasureInfo({ measure, revision, firm, small = false }: MeasureInfoProps) {
  const { t, language } = useTexts();
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('measure.question'), measure.question[language]],
    [t('measure.formula'), measure.formula[language]],
    [t('measure.unit'), t(`measure.units.${measure.unit}`)],
    [t('measure.term'), measure.term[language]],
    [t('measure.source'), measure.source],
    [t('measure.coverage'), measure.coverage === undefined ? undefined : shareText(measure.coverage, language)],
    [t('measure.note'), measure.note?.[language]],
    [t('measure.revision'), revision === undefined ? undefined : t('measure.revisionValue', { revision })],
  ];
  return (
    <Popover width={360} shadow="md" withArrow position="bottom-end">
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray.7" size={small ? 22 : 'lg'} aria-label={t('measure.explain', { measure: measure.label[language] })}><IconInfoCircle size={small ? 16 : 20} aria-hidden /></ActionIcon>
      </Popover.Target>
      <Popover.Dropdown maw="94vw" p={0}>
        <ScrollArea.Autosize mah="70vh" p="md" type="auto">
          <Stack gap="xs">
            <Text fw={600}>{measure.label[language]}</Text>
            <Suspense fallback={<div className={classes.pictureRoom} />}><MeasurePicture id={measure.id} /></Suspense>
            <dl className={classes.facts}>
              {facts.map(([name, value]) => value !== undefined && <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
            </dl>
            {firm !== undefined && <RowsBehind measure={measure.id} firm={firm} revision={revision} />}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
