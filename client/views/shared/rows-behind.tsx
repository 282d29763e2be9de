import { Loader, Text } from '@mantine/core';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import type { RunRow } from '#graph-model/contract/runs.ts';
import { useRowsBehind } from '../../api/measure-queries.ts';
import { measureText, numberText, shareText } from '../../state/format.ts';
import { problemText } from '../../text/problem-text.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './shared.module.css';

/** The records that a firm's value was computed from, fetched when somebody looks, with the id under which the run gives the same again. */
export function RowsBehind({ measure, firm, revision }: { measure: MeasureId; firm: string; revision: number | undefined }) {
  const { t, language, words } = useTexts();
  const { rows, problem } = useRowsBehind(measure, firm, revision);
  if (problem) return <Text size="sm" role="alert">{problemText(problem, t)}</Text>;
  if (!rows) return <Loader size="sm" aria-label={t('measure.rowsBusy')} />;
  const lineOf = ({ relation, requirement, firm: other, loss }: RunRow): string => {
    if (relation) return [`${relation.supplierName} → ${relation.buyerName}`, relation.productName, relation.volumeEur === undefined ? undefined : measureText(relation.volumeEur, 'eur_per_year', language, words)].filter(Boolean).join(' · ');
    if (requirement) return `${other?.name}: ${requirement.product.name}`;
    return [other?.name, loss === undefined ? undefined : shareText(loss, language)].filter(Boolean).join(' · ');
  };
  return (
    <section aria-label={t('measure.rows')}>
      <Text size="sm" fw={600}>{t('measure.rows')}</Text>
      <Text size="sm">{rows.words[language]} {t('measure.rowsOf', { shown: numberText(rows.items.length, language), total: numberText(rows.total, language) })}</Text>
      <ul className={classes.rows}>{rows.items.map((row) => <li key={row.id}>{lineOf(row)}</li>)}</ul>
      <Text size="xs" c="dimmed">{t('measure.runId')}: <code>{rows.run}</code></Text>
    </section>
  );
}
