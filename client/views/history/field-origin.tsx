import { Button, Group } from '@mantine/core';
import type { RecordHistory } from '#graph-model/contract/record-history.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import type { OtherStatement } from '#graph-model/provenance.ts';
import { dateText, momentText } from '../../state/format.ts';
import { fieldLabel, valueText } from '../../state/history/field-histories.ts';
import type { HistoryContext } from '../../state/history/field-histories.ts';
import type { FieldHistory } from '../../state/history/field-histories.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './history.module.css';

interface FieldOriginProps {
  readonly kind: RecordKind;
  /** What the record is called. */
  readonly title: string;
  readonly history: FieldHistory;
  readonly steps: RecordHistory['steps'];
  readonly context: HistoryContext;
  readonly take: (statement: OtherStatement, message: string) => void;
  readonly dismiss: (statement: OtherStatement, message: string) => void;
  readonly isBusy: boolean;
}

/** One field: its value, who said it and when it was entered; beside it what other sources say, each to be taken over or dismissed. */
export function FieldOrigin({ kind, title, history: { field, trace, statements }, steps, context, take, dismiss, isBusy }: FieldOriginProps) {
  const { t, language } = useTexts();
  const originOf = useOriginText();
  const label = fieldLabel(kind, field, language);
  const step = steps.find(({ changeSet }) => changeSet === trace?.changeSet);
  return (
    <li className={classes.field} data-field={field}>
      <span className={classes.label}>{label}</span>
      <div>
        <div>{trace ? valueText(kind, field, trace.value, context) : t('history.unknown')}</div>
        {trace && <div className={classes.origin}>{t('history.source', { source: trace.source })} · {originOf(trace)}</div>}
        {trace && <div className={classes.origin}>{t('history.entered', { author: trace.author, at: momentText(trace.at, language), title: step?.title ?? '' })}</div>}
        {statements.length > 0 && (
          <ul className={classes.statements} aria-label={t('history.others', { field: label })}>
            {statements.map((statement) => {
              const facts = { title, field: label, source: statement.source, value: valueText(kind, field, statement.value, context) };
              return (
                <li key={JSON.stringify(statement)}>
                  <div>
                    <div className={classes.origin}>{t('history.says', facts)}</div>
                    <div>{facts.value}</div>
                    <div className={classes.origin}>{originOf(statement)}</div>
                  </div>
                  <Group gap="xs">
                    <Button size="compact-sm" disabled={isBusy} aria-label={t('history.takeLabel', facts)} onClick={() => take(statement, t('history.taken', facts))}>{t('history.take')}</Button>
                    <Button size="compact-sm" variant="default" disabled={isBusy} aria-label={t('history.dismissLabel', facts)} onClick={() => dismiss(statement, t('history.dismissed', facts))}>{t('history.dismiss')}</Button>
                  </Group>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </li>
  );
}

/** Day, contributor and certainty of a statement in words. */
function useOriginText(): (said: Pick<OtherStatement, 'asOf' | 'contributor' | 'status'>) => string {
  const { t, language } = useTexts();
  return ({ asOf, contributor, status }) => [
    asOf && t('history.asOf', { day: dateText(asOf, language) }), contributor && t('history.contributor', { contributor }), status && t('history.status', { status: t(`status.${status}`) }),
  ].filter(Boolean).join(' · ');
}
