import { Anchor, Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { SpecialisationView } from '#graph-model/contract/specialisation.ts';
import { numberText } from '../../state/format.ts';
import { quotientText } from '../../state/strengths.ts';
import { useTexts } from '../../text/texts.ts';
import { Explanation } from '../shared/explanation.tsx';
import { Suppressed } from './suppressed.tsx';
import classes from './profile.module.css';

const FEW = 8;

/** In what each place is stronger than the region; the places with most firms first. */
export function PlaceStrengths({ view: { places }, onPlace }: { view: SpecialisationView; onPlace: (place: string) => void }) {
  const { t, language } = useTexts();
  const [all, setAll] = useState(false);
  const inOrder = places.toSorted((a, b) => (b.firms ?? 1) - (a.firms ?? 1));
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('specialisation.places')}>
      <Title order={2} size="h4">{t('specialisation.places')}</Title>
      <Text size="sm" c="dimmed" mb="xs">{t('specialisation.placesText')}</Text>
      <div className={classes.wide} tabIndex={0} role="group" aria-label={t('specialisation.places')}>
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr><Table.Th scope="col">{t('specialisation.place')}</Table.Th><Table.Th scope="col" className={classes.right} data-more>{t('specialisation.firms')}</Table.Th><Table.Th scope="col"><Group gap={2} wrap="nowrap">{t('specialisation.strong')}<Explanation label={t('specialisation.formula')} text={t('specialisation.strongHint')} /></Group></Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(all ? inOrder : inOrder.slice(0, FEW)).map(({ ags, name, firms, strongest }) => (
              <Table.Tr key={ags}>
                <Table.Th scope="row"><Anchor component="button" type="button" size="sm" aria-label={t('specialisation.showPlace', { place: name })} onClick={() => onPlace(ags)}>{name}</Anchor></Table.Th>
                <Table.Td className={classes.right} data-more>{firms === null ? <Suppressed /> : numberText(firms, language)}</Table.Td>
                <Table.Td>
                  {strongest.length === 0 ? <Text span size="sm" c="dimmed">{t('specialisation.noPlace')}</Text>
                    : strongest.map(({ branch, quotient }) => <div key={branch.code}>{branch.title[language]} <Text span size="xs" c="dimmed">{quotient === null ? <Suppressed /> : t('specialisation.times', { value: quotientText(quotient, language) })}</Text></div>)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {!all && places.length > FEW && <Button mt="sm" size="compact-sm" variant="default" onClick={() => setAll(true)}>{t('state.more', { count: places.length - FEW })}</Button>}
    </Paper>
  );
}
