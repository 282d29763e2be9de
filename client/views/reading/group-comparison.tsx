import { Text } from '@mantine/core';
import { compareGroups } from '#graph-model/picture/firm-group.ts';
import { useSharedCritical } from '../../api/shared-critical.ts';
import { numberText } from '../../state/format.ts';
import { linksOf } from '../../state/links-of.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { FirmList } from './firm-list.tsx';
import { PROPERTIES, useGroup, usePropertyWords } from './group-words.ts';
import classes from './reading.module.css';

/** Values of a property that stand side by side. */
const MOST = 6;

/** Two selections side by side: sums, properties, what runs between them, whom and what they share. */
export function GroupComparison({ first, second }: { first: readonly string[]; second: readonly string[] }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const [a, b] = [useGroup(first), useGroup(second)];
  const links = linksOf(network);
  const { both, there, back, suppliers } = compareGroups(links, a.numbers, b.numbers);
  const relations = (each: readonly number[]) => each.map((link) => ({ firms: [links.supplier[link], links.buyer[link]] as const, note: t('reading.selection.productCount', { count: links.relations[link] }) }));
  const between = [['there', relations(there)], ['back', relations(back)], ['both', both.map((firm) => ({ firms: [firm] as const, note: '' }))],
    ['sharedSuppliers', suppliers.map(({ firm, first: ofFirst, second: ofSecond }) => ({ firms: [firm] as const, note: t('reading.selection.ofBoth', { a: ofFirst, b: ofSecond }) }))]] as const;
  return (
    <>
      <table className={classes.table} aria-label={t('reading.selection.table')}>
        <thead><tr><th scope="col">{t('reading.selection.figure')}</th><th scope="col">A</th><th scope="col">B</th></tr></thead>
        <tbody>
          {(['inRegion', 'within', 'into', 'outOf', 'critical'] as const).map((name) => (
            <tr key={name}><th scope="row">{t(`reading.selection.${name}`)}</th>{[a, b].map((group, at) => <td key={at}>{group[name] === undefined ? '…' : numberText(group[name], language)}</td>)}</tr>
          ))}
          <PropertyRows groups={[a, b]} />
        </tbody>
      </table>
      <h3 className={classes.heading}>{t('reading.selection.between')}</h3>
      {between.map(([name, rows]) => (
        <section key={name}>
          <h4 className={classes.heading}>{t(`reading.selection.${name}`)}{rows.length > 0 && ` (${numberText(rows.length, language)})`}</h4>
          <FirmList label={t(`reading.selection.${name}`)} rows={rows} />
        </section>
      ))}
      <SharedCritical first={a.numbers} second={b.numbers} />
    </>
  );
}

type Group = ReturnType<typeof useGroup>;

function PropertyRows({ groups: [a, b] }: { groups: readonly [Group, Group] }) {
  const { t, language } = useTexts();
  const wordsOf = usePropertyWords();
  return PROPERTIES.map((property) => {
    const counts = new Map<string | number, [number, number]>();
    [a, b].forEach((group, side) => {
      for (const { value, firms } of group[property]) counts.set(value, Object.assign(counts.get(value) ?? [0, 0], { [side]: firms }) as [number, number]);
    });
    const rows = [...counts].sort(([, x], [, y]) => y[0] + y[1] - x[0] - x[1]).slice(0, MOST);
    return rows.length > 0 && [
      <tr key={property} data-group><th scope="rowgroup" colSpan={3}>{t(`reading.selection.${property}`)}</th></tr>,
      ...rows.map(([value, each]) => <tr key={`${property} ${value}`}><th scope="row">{wordsOf(property, { value, firms: 0 })}</th>{each.map((count, side) => <td key={side}>{numberText(count, language)}</td>)}</tr>),
    ];
  });
}

function SharedCritical({ first, second }: { first: ReadonlySet<number>; second: ReadonlySet<number> }) {
  const { t } = useTexts();
  const { network, measures } = useNetworkFacts();
  const { data, isPending, isError, cut } = useSharedCritical(network, measures, first, second);
  return (
    <section>
      <h4 className={classes.heading}>{t('reading.selection.sharedCritical')}</h4>
      <Text size="xs" c="dimmed">{t('reading.selection.sharedCriticalHint')} {cut !== undefined && t('reading.selection.criticalCut', { count: cut })}</Text>
      {isError ? <Text size="sm" role="status">{t('reading.selection.criticalUnknown')}</Text> : isPending || !data ? <Text size="sm" role="status">{t('reading.selection.computing')}</Text>
        : <FirmList label={t('reading.selection.sharedCritical')} rows={data.map(({ firm, first: a, second: b }) => ({ firms: [firm], note: t('reading.selection.stops', { a, b }) }))} />}
    </section>
  );
}
