import { Skeleton } from '@mantine/core';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact, useIsNarrow } from '../shared/compact.ts';
import classes from './network.module.css';

/** The shape of the view while the network is on its way. */
export function NetworkSkeleton() {
  const { t } = useTexts();
  const compact = useIsCompact();
  const narrow = useIsNarrow();
  if (compact) return <div className={classes.compact} role="status" aria-label={t('state.loading')}><Skeleton h="100%" radius={0} /></div>;
  return (
    <div className={classes.wide} data-narrow={narrow || undefined} role="status" aria-label={t('state.loading')}>
      {!narrow && <div className={classes.side}><SideSkeleton /></div>}
      <div className={classes.centre}><Skeleton h={72} m="md" w="auto" /><Skeleton flex={1} m="md" mt={0} w="auto" /></div>
      <div className={classes.panel}><PanelSkeleton /></div>
    </div>
  );
}

/** Where search, display and filters will be: they come right after the picture. */
export function SideSkeleton() {
  return <><Skeleton h={36} mb="lg" /><Skeleton h={120} mb="lg" /><Skeleton h={280} /></>;
}

/** Where the ranking will be: it comes right after the picture. */
export function PanelSkeleton() {
  return <><Skeleton h={36} m="md" w="auto" />{Array.from({ length: 12 }, (_, row) => <Skeleton key={row} h={28} mx="md" my="sm" w="auto" />)}</>;
}
