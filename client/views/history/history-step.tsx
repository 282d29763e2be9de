import { Badge, Group, Text } from '@mantine/core';
import type { RecordHistory } from '#graph-model/contract/record-history.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import { momentText } from '../../state/format.ts';
import { fieldLabel, valueText } from '../../state/history/field-histories.ts';
import type { HistoryContext } from '../../state/history/field-histories.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './history.module.css';

interface HistoryStepProps {
  readonly kind: RecordKind;
  readonly step: RecordHistory['steps'][number];
  readonly context: HistoryContext;
}

/** One change of a record: who made it when, and which fields it gave which values. */
export function HistoryStep({ kind, step, context }: HistoryStepProps) {
  const { t, language } = useTexts();
  const { does, reason, title, author, at, revision, changed } = step;
  const sentence = ({ field, before, after }: (typeof changed)[number]): string => {
    const facts = { field: fieldLabel(kind, field, language), before: textOf(field, before), after: textOf(field, after) };
    return t(before === undefined ? 'history.gained' : after === undefined ? 'history.lost' : 'history.change', facts);
  };
  const textOf = (field: string, value: unknown): string => (value === undefined ? '' : valueText(kind, field, value, context));
  return (
    <li>
      <Group gap="xs"><Text fw={600} size="sm">{title}</Text><Badge size="sm" radius="sm" variant="outline" color="gray.7" tt="none">{t(`history.does.${does}`)}</Badge><Badge size="sm" radius="sm" variant="outline" color="gray.7" tt="none">{t(`data.reason.${reason}`)}</Badge></Group>
      <div className={classes.origin}>{momentText(at, language)} · {author} · {t('header.revision', { revision })}</div>
      {/* Whoever deletes a record takes no single field from it. */}
      {does !== 'deleted' && <ul className={classes.changes}>{changed.map((each) => <li key={each.field}>{sentence(each)}</li>)}</ul>}
    </li>
  );
}
