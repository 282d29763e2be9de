import { Button, Paper, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { SpecialisationView } from '#graph-model/contract/specialisation.ts';
import { numberText } from '../../state/format.ts';
import { quotientText } from '../../state/strengths.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './profile.module.css';

const FEW = 10;

/** What firms say they can do, and what the same firms often can do besides. */
export function CapabilityTable({ view }: { view: SpecialisationView }) {
  const { t, language } = useTexts();
  const [all, setAll] = useState(false);
  const here = view.capabilities.filter(({ firms }) => firms > 0);
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('specialisation.capabilities')}>
      <Title order={2} size="h4">{t('specialisation.capabilities')}</Title>
      <Text size="sm" c="dimmed" mb="xs">{here.length === 0 ? t('specialisation.capabilitiesNone') : t('specialisation.capabilitiesText')}</Text>
      {here.length > 0 && (
        <div className={classes.wide} tabIndex={0} role="group" aria-label={t('specialisation.capabilities')}>
          <Table className={classes.table}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('specialisation.capability')}</Table.Th><Table.Th scope="col" className={classes.right}>{t('specialisation.firms')}</Table.Th>
                <Table.Th scope="col" className={classes.right} data-more>{t('specialisation.timesUsual')}</Table.Th><Table.Th scope="col">{t('specialisation.often')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {(all ? here : here.slice(0, FEW)).map(({ capability, firms, quotient, near }) => (
                <Table.Tr key={capability}>
                  <Table.Th scope="row">{capability}</Table.Th><Table.Td className={classes.right}>{numberText(firms, language)}</Table.Td>
                  <Table.Td className={classes.right} data-more>{quotient === null ? '–' : t('specialisation.times', { value: quotientText(quotient, language) })}</Table.Td>
                  <Table.Td>{near.map((other) => t('specialisation.oftenValue', { capability: other.capability, together: other.together, most: other.most })).join(', ') || '–'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {!all && here.length > FEW && <Button mt="sm" size="compact-sm" variant="default" onClick={() => setAll(true)}>{t('state.more', { count: here.length - FEW })}</Button>}
    </Paper>
  );
}
