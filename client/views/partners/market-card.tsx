import { Button, Group, Text, Title } from '@mantine/core';
import { IconTopologyStar3 } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { FirmMarketsView } from '#graph-model/contract/markets.ts';
import { NO_FILTERS } from '#graph-model/firm-filters.ts';
import { euroText, numberText, shareText } from '../../state/format.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts, type Texts } from '../../text/texts.ts';
import type { Language } from '#graph-model/language.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import classes from './markets.module.css';

type Market = Pick<FirmMarketsView['markets'][number], 'field' | 'relatedness' | 'demandRank' | 'independence' | 'score'>;
export type Industry = FirmMarketsView['industry'];

/** Rows that are shown of a field before it is opened in the network. */
const ROWS = 12;

/** The words for an industry: its title, else its number. */
export function industryText({ title, division }: Industry, t: Texts, language: Language): string {
  return title?.[language] ?? t('markets.unknownIndustry', { division });
}

/** A field: what is bought there by whom, how near it is and why, and what is said of it below. */
export function MarketCard({ market, children }: { market: Market; children?: ReactNode }) {
  const { t, language } = useTexts();
  const changeAddress = useChangeAddress();
  const [open, setOpen] = useState(false);
  const { field, relatedness, demandRank, independence, score } = market;
  const { product, products, industry, demand } = field;
  const parts: readonly (readonly [string, number | null])[] = [
    [t('markets.relatedness'), relatedness], [t('markets.demand'), demandRank], [t('markets.independence'), independence],
  ];
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <div>
          <Title order={2} className={classes.title}>{(language === 'en' ? product.nameEn : undefined) ?? product.name} {products > 1 && <span className={classes.quiet}>{t('markets.more', { count: products - 1 })}</span>}</Title>
          <Text size="sm">{t('markets.boughtBy', { industry: industryText(industry, t, language) })}</Text>
        </div>
        <Text fw={600} className={classes.score}>{t('markets.score', { score: numberText(Math.round(score * 100), language) })}</Text>
      </div>
      <ul className={classes.parts}>
        {parts.map(([name, value]) => (
          <li key={name}>
            <span>{name}</span>
            <span className={classes.track} aria-hidden>{value !== null && <span style={{ width: `${value * 100}%` }} />}</span>
            <output data-unknown={value === null || undefined}>{value === null ? t('markets.independenceUnknown') : shareText(Math.round(value * 100) / 100, language)}</output>
          </li>
        ))}
      </ul>
      {children}
      <Text className={classes.quiet}>
        {t('markets.facts', { relations: demand.relations, fromElsewhere: demand.fromElsewhere, buyers: field.buyers, suppliers: field.suppliers })}
        {demand.volumeEur !== null && ` · ${t('markets.volume', { volume: euroText(demand.volumeEur, language) })}`}
        {demand.suppressed && ` · ${t('markets.suppressed')}`}
      </Text>
      {open && <Rows ids={field.relations} />}
      <Group gap="xs">
        <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'markets.closeRows' : 'markets.rows')}</Button>
        <Button
          size="compact-sm" variant="subtle" leftSection={<IconTopologyStar3 size={16} aria-hidden />}
          onClick={() => changeAddress({ view: 'network', filters: { ...NO_FILTERS, products: [product.id] }, panel: undefined })}
        >
          {t('markets.inNetwork')}
        </Button>
      </Group>
    </li>
  );
}

/** Suppliers and buyers behind a field. */
function Rows({ ids }: { ids: readonly string[] }) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const wanted = new Set(ids);
  const lines = network.relations.id.flatMap((id, row) => (wanted.has(id) ? [`${network.firms.name[network.relations.supplier[row]]} → ${network.firms.name[network.relations.buyer[row]]}`] : []));
  return (
    <ul className={classes.rows}>
      {lines.slice(0, ROWS).map((line, row) => <li key={row}>{line}</li>)}
      {lines.length > ROWS && <li>{t('markets.rowsMore', { count: lines.length - ROWS })}</li>}
    </ul>
  );
}
