import { Table, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ScenarioComparisonView, ScenarioOutcome } from '#graph-model/contract/scenarios.ts';
import { numberText, shareText } from '../../state/format.ts';
import { figureText } from '../../state/scenario-words.ts';
import { useTexts } from '../../text/texts.ts';
import { Explanation } from '../shared/explanation.tsx';
import { ColumnName } from './column-name.tsx';
import classes from './scenarios.module.css';

/** One row a figure, one column a scenario, today first; the best and the worst of a row are marked. */
export function FiguresTable({ view }: { view: ScenarioComparisonView }) {
  const { t } = useTexts();
  return (
    <div className={classes.wide} tabIndex={0} role="group" aria-label={t('scenarios.comparison')}>
      <Table className={classes.figures} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('scenarios.figure')}</Table.Th>
            {view.columns.map(({ id, name }, place) => <Table.Th scope="col" key={id ?? place}><ColumnName place={place} name={name} /></Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {view.figures.map(({ figure, values, best, worst }) => {
            const label = t(`scenarios.figures.${figure}`);
            return (
              <Table.Tr key={figure}>
                <Table.Th scope="row">{label} <Explanation label={t('figures.explain', { figure: label })} text={t(`scenarios.hints.${figure}`)} /></Table.Th>
                {values.map((value, place) => <Cell key={view.columns[place].id ?? place} figure={figure} value={value} outcome={view.columns[place].outcome} mark={best.includes(place) ? 'best' : worst.includes(place) ? 'worst' : undefined} />)}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface CellProps {
  readonly figure: ScenarioComparisonView['figures'][number]['figure'];
  readonly value: number | null;
  readonly outcome: ScenarioOutcome;
  readonly mark: 'best' | 'worst' | undefined;
}

function Cell({ figure, value, outcome, mark }: CellProps) {
  const { t, language } = useTexts();
  const unknown = value === null && figure !== 'firstStop';
  const details = useDetails(figure, outcome);
  return (
    <Table.Td data-mark={mark}>
      <span className={classes.value} data-unknown={unknown || undefined}>{figureText(figure, value, { t, language })}</span>
      {mark && <Text component="span" size="xs" className={classes.rank}>{mark === 'best' ? <IconCircleCheck size={14} aria-hidden /> : <IconCircleX size={14} aria-hidden />} {t(`scenarios.${mark}`)}</Text>}
      {details.map((text) => <Text key={text} size="xs" c="dimmed">{text}</Text>)}
    </Table.Td>
  );
}

/** More rounds than that are left out. */
const MOST_STAGES = 8;

/** What belongs to a figure: its coverage, and for the firms who failed and in which rounds. */
function useDetails(figure: CellProps['figure'], { failed, reduced, stages, ...outcome }: ScenarioOutcome): string[] {
  const { t, language } = useTexts();
  if (figure === 'employees' || figure === 'volume' || figure === 'esri') return [t('scenarios.coverage', { coverage: shareText(outcome[figure].coverage, language) })];
  if (figure !== 'stopped') return [];
  return [
    ...(failed > 0 ? [t('scenarios.failed', { count: failed })] : []),
    ...(reduced > 0 ? [t('scenarios.reduced', { count: reduced })] : []),
    ...(stages.length > 0 ? [t('scenarios.stages', { stages: [...stages.slice(0, MOST_STAGES).map((count) => numberText(count, language)), ...(stages.length > MOST_STAGES ? ['…'] : [])].join(' · ') })] : []),
  ];
}
