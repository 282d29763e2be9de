import { Badge, Button, Checkbox, Group, Text } from '@mantine/core';
import { IconTopologyRing } from '@tabler/icons-react';
import type { PartnersView } from '#graph-model/contract/partners.ts';
import { countryName } from '../../state/network-index.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { FirmName } from '../firm/firm-name.tsx';
import { openingFirm } from '../network/use-open.ts';
import { EffectLine } from './effect-line.tsx';
import { ScoreParts } from './score-parts.tsx';
import classes from './partners.module.css';

export type PartnerView = PartnersView['candidates'][number];

interface CandidateCardProps {
  readonly candidate: PartnerView;
  readonly rank: number;
  readonly isCompared: boolean;
  readonly canCompare: boolean;
  readonly onCompare: () => void;
}

/** Opens a firm in the network view. */
export function useShowFirm(): (id: string) => void {
  const changeAddress = useChangeAddress();
  return (id) => changeAddress({ view: 'network', ...openingFirm(id) });
}

/** One firm that fits: how well, by which parts, and what it changes. */
export function CandidateCard({ candidate, rank, isCompared, canCompare, onCompare }: CandidateCardProps) {
  const { t, language } = useTexts();
  const showFirm = useShowFirm();
  const { firm, score, possible, effect, news } = candidate;
  const where = firm.municipality ?? (firm.country === undefined ? undefined : countryName(firm.country, language));
  const facts = [where, firm.kind && t(`kind.${firm.kind}`), firm.sizeClass && t(`size.${firm.sizeClass}`)].filter(Boolean).join(' · ');
  return (
    <article className={classes.card} aria-label={firm.name}>
      <div className={classes.cardHead}>
        <Text span className={classes.rank} aria-hidden>{rank}</Text>
        <div className={classes.who}>
          <Text fw={600} lh={1.3}><FirmName firm={firm} onOpen={showFirm} />{news && <Badge component="span" ml={8} size="sm" variant="light" tt="none">{t(`savedSearch.badge.${news}`)}</Badge>}</Text>
          <Text size="sm" c="dimmed">{facts}</Text>
        </div>
        <div className={classes.score}>
          <Text fw={650}>{t('partnerSearch.score', { score: points(score) })}</Text>
          {points(possible) > points(score) && <Text size="xs" c="dimmed" title={t('partnerSearch.upToHint')}>{t('partnerSearch.upTo', { possible: points(possible) })}</Text>}
        </div>
      </div>
      <ScoreParts candidate={candidate} />
      {effect && <EffectLine effect={effect} />}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" leftSection={<IconTopologyRing size={16} aria-hidden />} onClick={() => showFirm(firm.id)}>{t('partnerSearch.open')}</Button>
        <Checkbox size="sm" label={t('partnerSearch.compare')} checked={isCompared} disabled={!isCompared && !canCompare} onChange={onCompare} title={!isCompared && !canCompare ? t('partnerSearch.compareFull') : undefined} />
      </Group>
    </article>
  );
}

/** A share as points of 100. */
export function points(share: number): number {
  return Math.round(share * 100);
}
