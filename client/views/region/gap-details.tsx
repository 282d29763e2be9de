import { Button, Stack, Text, Title } from '@mantine/core';
import { IconTopologyStar3 } from '@tabler/icons-react';
import { useState } from 'react';
import type { GapRowView, RegionGapsView } from '#graph-model/contract/region-purchases.ts';
import type { PurchasesAsked } from '../../api/region-queries.ts';
import { numberText, scoreText, shareText } from '../../state/format.ts';
import { amountText, firmsText, ringText } from '../../state/purchase-words.ts';
import { useTexts } from '../../text/texts.ts';
import { FirmName } from '../firm/firm-name.tsx';
import { OriginBar } from './origin-bar.tsx';
import { PurchaseRows } from './purchase-rows.tsx';
import classes from './region.module.css';
import { useOpenInNetwork } from './use-open-in-network.ts';

interface GapDetailsProps {
  readonly gap: GapRowView;
  readonly view: RegionGapsView;
  readonly asked: PurchasesAsked;
}

/** A gap opened: its weight with the numbers filled in, who buys where, who offers it here, who comes closest. */
export function GapDetails({ gap, view, asked }: GapDetailsProps) {
  const { t } = useTexts();
  const [rows, setRows] = useState(false);
  const { openProducts } = useOpenInNetwork();
  return (
    <Stack gap="md" py="xs" data-testid="gap-details">
      <div className={classes.columns}>
        {gap.hidden.relations !== 0 && <Sources gap={gap} />}
        {gap.real.relations !== 0 && <Closest gap={gap} />}
        <Where gap={gap} view={view} />
      </div>
      <Weight gap={gap} view={view} />
      <div className={classes.legend}>
        <Button size="compact-sm" variant="default" aria-expanded={rows} onClick={() => setRows(!rows)}>{t(rows ? 'purchases.hideRows' : 'purchases.showRows')}</Button>
        <Button size="compact-sm" variant="default" leftSection={<IconTopologyStar3 size={16} aria-hidden />} onClick={() => openProducts(gap.products.map(({ id }) => id))}>{t('purchases.gaps.network')}</Button>
      </div>
      {rows && <PurchaseRows asked={{ ...asked, class: gap.key }} revision={view.revision} />}
    </Stack>
  );
}

function Weight({ gap: { gap, hidden, real, unplaced, weights, score }, view: { basis } }: Omit<GapDetailsProps, 'asked'>) {
  const { t, language } = useTexts();
  const speech = { t, language };
  return (
    <div>
      <Text className={classes.formula}>{gap.suppressed || weights.firmsHit === null ? t('purchases.gaps.suppressedScore') : score === null ? t('purchases.gaps.unknownScore') : t('purchases.gaps.formula', { gap: amountText(gap, basis, speech), essential: shareText(weights.essential, language), hit: t('purchases.firms', { count: weights.firmsHit }), score: score < 1 ? scoreText(score, language) : numberText(Math.round(score), language) })}</Text>
      <Text size="sm">{t('purchases.gaps.split2', { hidden: amountText(hidden, basis, speech), real: amountText(real, basis, speech), unplaced: amountText(unplaced, basis, speech) })} {gap.suppressed ? '' : weights.stops === null ? t('purchases.gaps.stopsUnknown') : t('purchases.gaps.stops', { count: weights.stops })}</Text>
      <Text size="sm" c="dimmed">{t('purchases.gaps.marks', weights.marks)}</Text>
    </div>
  );
}

function Where({ gap, view: { region, basis } }: Omit<GapDetailsProps, 'asked'>) {
  const { t, language } = useTexts();
  return (
    <section>
      <Title order={3} size="h6" mb={4}>{t('purchases.gaps.whereTitle')}</Title>
      <OriginBar name={t('purchases.from')} row={{ all: gap.demand, rings: gap.rings }} region={region} />
      <ul className={classes.list}>
        {gap.rings.map((ring) => <li key={ring.ring}><span className={classes.swatch} data-ring={ring.ring} style={{ display: 'inline-block', verticalAlign: '-2px' }} aria-hidden /> {ringText(ring.ring, region, { t, language })}: {[...new Set([amountText(ring, basis, { t, language }), firmsText(ring, { t, language })])].join(' · ')}</li>)}
      </ul>
    </section>
  );
}

function Sources({ gap: { sources, sourceCount } }: Pick<GapDetailsProps, 'gap'>) {
  const { t } = useTexts();
  const { openFirm } = useOpenInNetwork();
  return (
    <section>
      <Title order={3} size="h6">{t('purchases.gaps.offersTitle')}</Title>
      <ul className={classes.list}>
        {sources.map(({ firm, basis, newFor }) => <li key={firm.id}><FirmName firm={firm} onOpen={openFirm} /><span className={classes.small}>{t(`purchases.gaps.basis.${basis}`)} · {t('purchases.gaps.newFor', { count: newFor })}</span></li>)}
        {sourceCount > sources.length && <li>{t('purchases.gaps.more', { count: sourceCount - sources.length })}</li>}
      </ul>
    </section>
  );
}

function Closest({ gap: { closest, suppliers } }: Pick<GapDetailsProps, 'gap'>) {
  const { t, language } = useTexts();
  const { openFirm } = useOpenInNetwork();
  const named = (products: GapRowView['products']) => products.map(({ name, nameEn }) => (language === 'en' ? nameEn : undefined) ?? name).join(', ');
  return (
    <section>
      <Title order={3} size="h6">{t('purchases.gaps.closestTitle')}</Title>
      <Text size="sm" c="dimmed">{t('purchases.gaps.nobody')} {t('purchases.gaps.describe', suppliers)}</Text>
      {closest.length === 0 && <Text size="sm">{t('purchases.gaps.noClosest')}</Text>}
      <ul className={classes.list}>
        {closest.map(({ firm, basis, overlap, shared, missing, products }) => (
          <li key={firm.id}>
            <FirmName firm={firm} onOpen={openFirm} />
            <span className={classes.small}>{basis === 'capability' ? t('purchases.gaps.overlap', { overlap: shareText(overlap ?? 0, language), shared: shared.join(', ') }) : t('purchases.gaps.heading', { products: named(products) })}</span>
            {missing.length > 0 && <span className={classes.small}>{t('purchases.gaps.missing', { missing: missing.join(', ') })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
