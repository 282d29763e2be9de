import { Badge, Button, Paper, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ScenarioComparisonView } from '#graph-model/contract/scenarios.ts';
import { useTexts } from '../../text/texts.ts';
import { ColumnName } from './column-name.tsx';
import classes from './scenarios.module.css';

const FEW = 10;

/** Products that nobody supplies any more, with the day from which on in each scenario; end products first. */
export function ProductTable({ view: { columns, products } }: { view: ScenarioComparisonView }) {
  const { t, language } = useTexts();
  const [all, setAll] = useState(false);
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('scenarios.products')}>
      <Title order={2} size="h4">{t('scenarios.products')}</Title>
      <Text size="sm" c="dimmed" mb="xs">{t('scenarios.productsText')}</Text>
      <div className={classes.wide} tabIndex={0} role="group" aria-label={t('scenarios.products')}>
        <Table className={classes.figures}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('scenarios.product')}</Table.Th>
              {columns.slice(1).map(({ id, name }, place) => <Table.Th scope="col" key={id}><ColumnName place={place + 1} name={name} /></Table.Th>)}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(all ? products : products.slice(0, FEW)).map(({ product, isEnd, from }) => (
              <Table.Tr key={product.id}>
                <Table.Th scope="row">{(language === 'en' ? product.nameEn : undefined) ?? product.name} {isEnd && <Badge size="sm" radius="sm" variant="outline" color="gray.7" tt="none">{t('scenarios.endProduct')}</Badge>}</Table.Th>
                {from.slice(1).map((day, place) => <Table.Td key={columns[place + 1].id}>{day === null ? <Text span size="sm" c="dimmed">{t('scenarios.supplied')}</Text> : t('scenarios.day', { day })}</Table.Td>)}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {!all && products.length > FEW && <Button mt="sm" size="compact-sm" variant="default" onClick={() => setAll(true)}>{t('state.more', { count: products.length - FEW })}</Button>}
    </Paper>
  );
}
