import { Button, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { GroupKey } from '#graph-model/analysis/scenario/scenario-groups.ts';
import type { ScenarioComparisonView } from '#graph-model/contract/scenarios.ts';
import { numberText } from '../../state/format.ts';
import { columnLetter } from '../../state/scenario-words.ts';
import { useTexts } from '../../text/texts.ts';
import type { Texts } from '../../text/texts.ts';
import { ColumnMark, columnColour } from './column-name.tsx';
import classes from './scenarios.module.css';

const FEW = 8;

interface GroupBarsProps {
  readonly title: string;
  readonly view: ScenarioComparisonView;
  readonly groups: readonly (ScenarioComparisonView['places'][number] | ScenarioComparisonView['industries'][number])[];
  /** What firms of no group are called. */
  readonly unknown: string;
}

/** For every place or industry that is hit one bar a scenario: how many of its firms stand. */
export function GroupBars({ title, view, groups, unknown }: GroupBarsProps) {
  const { t, language } = useTexts();
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...groups.flatMap(({ firms }) => firms));
  const shown = all ? groups : groups.slice(0, FEW);
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Title order={2} size="h4">{title}</Title>
      <Text size="sm" c="dimmed" mb="xs">{groups.length === 0 ? t('scenarios.noneStands') : t('scenarios.groupsText')}</Text>
      <ul className={classes.groups}>
        {shown.map(({ label, of, firms, ...key }) => {
          const name = label?.[language] ?? unknown;
          return (
            <li key={JSON.stringify(key)}>
              <div className={classes.groupName}><span>{name}</span> <small>{[...codeText(key, t), t('scenarios.ofAll', { of })].join(' · ')}</small></div>
              {firms.map((count, place) => place > 0 && (
                <div key={view.columns[place].id} className={classes.bar} role="img" aria-label={t('scenarios.groupBar', { scenario: view.columns[place].name ?? columnLetter(place), count, of })}>
                  <ColumnMark place={place} />
                  <span className={classes.track} aria-hidden><span style={{ width: `${(100 * count) / most}%`, background: columnColour(place) }} /></span>
                  <span className={classes.count} aria-hidden>{numberText(count, language)}</span>
                </div>
              ))}
            </li>
          );
        })}
      </ul>
      {!all && groups.length > FEW && <Button mt="sm" size="compact-sm" variant="default" onClick={() => setAll(true)}>{t('state.more', { count: groups.length - FEW })}</Button>}
    </Paper>
  );
}

/** The code of an industry with its edition: both have divisions of one name. */
function codeText({ wz, wzEdition }: GroupKey, t: Texts): string[] {
  if (wz === undefined) return [];
  return [wzEdition === undefined ? t('scenarios.code', { code: wz }) : t('scenarios.codeOf', { code: wz, edition: String(wzEdition) })];
}
