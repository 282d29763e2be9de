import { Button, Paper, Title } from '@mantine/core';
import { useState } from 'react';
import type { BranchStrengthView, SpecialisationView } from '#graph-model/contract/specialisation.ts';
import { numberText, scoreText } from '../../state/format.ts';
import { axisPlace, axisTicks, dotRadius, quotientAxis, quotientText, type QuotientAxis } from '../../state/strengths.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './profile.module.css';

const FEW = 12;

/** One row a branch: how often it is found here, on an axis where half and double are equally far from usual, and by the size of the dot how many work in it. */
export function StrengthsPicture({ view }: { view: SpecialisationView }) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const known = view.branches.filter(({ quotient, employees }) => quotient !== null && employees !== null && employees > 0);
  const axis = quotientAxis(known.map(({ quotient }) => quotient));
  const largest = Math.max(...known.map(({ employees }) => employees ?? 0));
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('specialisation.picture')}>
      <Title order={2} size="h4" mb="xs">{t('specialisation.picture')}</Title>
      <Axis axis={axis} />
      <ul className={classes.strengths}>
        {(all ? known : known.slice(0, FEW)).map((row) => <Row key={row.branch.code} row={row} axis={axis} largest={largest} />)}
      </ul>
      {!all && known.length > FEW && <Button mt="sm" size="compact-sm" variant="default" onClick={() => setAll(true)}>{t('state.more', { count: known.length - FEW })}</Button>}
    </Paper>
  );
}

function Axis({ axis }: { axis: QuotientAxis }) {
  const { t, language } = useTexts();
  return (
    <div className={classes.axis} aria-hidden>
      <span className={classes.ends}><span>← {t('specialisation.rarer')}</span><span>{t('specialisation.oftener')} →</span></span>
      <span className={classes.track}>
        {axisTicks(axis).map(({ quotient, place }) => (
          <span key={quotient} className={classes.tick} style={{ left: `${100 * place}%` }}>{quotient === 1 ? t('specialisation.usual') : `${scoreText(quotient, language)}×`}</span>
        ))}
      </span>
    </div>
  );
}

function Row({ row: { branch, quotient, employees, firms, strong }, axis, largest }: { row: BranchStrengthView; axis: QuotientAxis; largest: number }) {
  const { t, language } = useTexts();
  const times = t('specialisation.times', { value: quotientText(quotient!, language) });
  const place = axisPlace(quotient!, axis);
  return (
    <li>
      <span className={classes.branch}>{branch.title[language]} <small>{t('specialisation.wz', { code: branch.code })}</small></span>
      <svg className={classes.track} height={28} role="img" aria-label={t('specialisation.point', { branch: branch.title[language], times, employees: numberText(Math.round(employees!), language), count: firms ?? 0 })}>
        <line x1="0" x2="100%" y1={14} y2={14} className={classes.line} />
        <line x1={`${100 * axisPlace(1, axis)}%`} x2={`${100 * axisPlace(1, axis)}%`} y1={0} y2={28} className={classes.usual} />
        <line x1={`${100 * axisPlace(1, axis)}%`} x2={`${100 * place}%`} y1={14} y2={14} className={classes.stem} data-strong={strong || undefined} />
        <circle cx={`${100 * place}%`} cy={14} r={dotRadius(employees!, largest)} className={classes.dot} data-strong={strong || undefined} />
      </svg>
      <span className={classes.figure} aria-hidden><strong>{times}</strong> <small>{numberText(Math.round(employees!), language)} {t('specialisation.employees')}</small></span>
    </li>
  );
}
