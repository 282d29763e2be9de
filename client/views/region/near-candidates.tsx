import { Paper, Text, Title } from '@mantine/core';
import type { SpecialisationView } from '#graph-model/contract/specialisation.ts';
import { shareText } from '../../state/format.ts';
import { nearCandidates, quotientText } from '../../state/strengths.ts';
import { useTexts } from '../../text/texts.ts';
import { Explanation } from '../shared/explanation.tsx';
import classes from './profile.module.css';

const SHOWN = 5;

/** Branches that are no strength yet but near to what the region is good at, each with the reason. */
export function NearCandidates({ view }: { view: SpecialisationView }) {
  const { t, language } = useTexts();
  const found = nearCandidates(view.branches, SHOWN);
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('specialisation.candidates')}>
      <Title order={2} size="h4">{t('specialisation.candidates')} <Explanation label={t('specialisation.formula')} text={t('specialisation.nearnessHint')} /></Title>
      <Text size="sm" c="dimmed">{found.length === 0 ? t('specialisation.candidatesNone') : t('specialisation.candidatesText')}</Text>
      <ul className={classes.list}>
        {found.map(({ branch, quotient, density, near: [first] }) => (
          <li key={branch.code}>
            <Text fw={600} size="sm">{branch.title[language]} <Text span size="xs" c="dimmed">{t('specialisation.wz', { code: branch.code })}</Text></Text>
            <Text size="sm">{t('specialisation.candidate', { density: shareText(density!, language), times: t('specialisation.times', { value: quotientText(quotient!, language) }) })}</Text>
            <Text size="xs" c="dimmed">{t('specialisation.near', { branch: first.branch.title[language], together: first.together, most: first.most })}</Text>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
