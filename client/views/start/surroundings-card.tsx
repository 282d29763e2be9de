import { Button, Text } from '@mantine/core';
import { IconTopologyRing } from '@tabler/icons-react';
import { useMemo } from 'react';
import { tiersAround, type TiersAround } from '../../state/start/tiers-around.ts';
import { useTexts } from '../../text/texts.ts';
import { useEditor } from '../editing/editor-context.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { openingFirm } from '../network/use-open.ts';
import { StartCard } from './start-card.tsx';
import { TiersPicture } from './tiers-picture.tsx';
import classes from './start.module.css';

const TIERS = 2;
/** Names that are written of a tier; the others are counted. */
const NAMES = 4;

/** Who supplies a firm and who buys from it, up to two tiers, as a small picture and in words. */
export function SurroundingsCard({ id, number }: { id: string; number: number }) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const open = useEditor();
  const tiers = useMemo(() => tiersAround(network, number, TIERS), [network, number]);
  const isAlone = tiers.upstream.length + tiers.downstream.length === 0;
  return (
    <StartCard
      icon={<IconTopologyRing size={22} aria-hidden />} title={t('start.firm.surroundings')}
      links={isAlone ? [] : [{ to: { view: 'network', ...openingFirm(id), surroundings: { tiers: TIERS, direction: 'both' } }, text: t('start.firm.showSurroundings') }]}
    >
      {isAlone ? (
        <>
          <Text size="sm" mb="xs">{t('start.firm.noRelations')}</Text>
          <Button size="compact-md" variant="default" onClick={() => open({ what: 'form', kind: 'relation', preset: { buyer: id } })}>{t('start.firm.addRelation')}</Button>
        </>
      ) : <><TiersPicture tiers={tiers} /><TierNames tiers={tiers} /></>}
    </StartCard>
  );
}

function TierNames({ tiers: { upstream, downstream } }: { tiers: TiersAround }) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const rows = [
    ...upstream.map((firms, at) => ({ title: t('start.firm.suppliersTier', { tier: at + 1 }), firms })),
    ...downstream.map((firms, at) => ({ title: t('start.firm.buyersTier', { tier: at + 1 }), firms })),
  ];
  return (
    <dl className={classes.tiers}>
      {rows.map(({ title, firms }) => (
        <div key={title}>
          <dt>{title} <strong>{firms.length}</strong></dt>
          <dd>{firms.slice(0, NAMES).map((firm) => network.firms.name[firm]).join(', ')}{firms.length > NAMES && ` ${t('start.firm.andMore', { count: firms.length - NAMES })}`}</dd>
        </div>
      ))}
    </dl>
  );
}
