import '../../text/late-texts.ts';
import { ActionIcon, CloseButton, SegmentedControl } from '@mantine/core';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2 } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { useFailureInputs } from '../../api/failure-queries.ts';
import { useAwaitedCode } from '../../state/awaited-code.ts';
import { statedInputs } from '../../state/input-facts.ts';
import { BESIDES, type Beside } from '../../state/table-address.ts';
import type { ColumnFacts } from '../../state/table-columns.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useScene } from '../network/use-scene.ts';
import { useIsCompact } from '../shared/compact.ts';
import { LinkedTable } from './linked-table.tsx';
import { takeFocus } from './open-focus.ts';
import classes from './table.module.css';
import { useBeside } from './use-beside.ts';
import { useShownFirms } from './use-shown-firms.ts';

const FlowView = lazy(async () => ({ default: (await import('../flows/flow-view.tsx')).FlowView }));
const WalkList = lazy(async () => ({ default: (await import('./walk-list.tsx')).WalkList }));

/** What the picture shows, as a table, as a list to walk, or as flows: below the picture, or with its room; `alone` where there is no picture to go back to. */
export function BesideArea({ alone = false }: { alone?: boolean }) {
  const { t } = useTexts();
  const compact = useIsCompact();
  const [beside, change, close] = useBeside();
  const scene = useScene();
  const { links, shown } = useShownFirms(scene);
  const facts = useColumnFacts(links, scene.failure?.stageOf);
  const area = useRef<HTMLElement>(null);
  const show = beside?.show;
  useEffect(() => {
    // The walk takes the focus itself, where it begins.
    if (show !== undefined && show !== 'walk' && takeFocus()) area.current?.focus({ preventScroll: true });
  }, [show]);
  if (!beside) return null;
  const full = alone || compact || beside.full === true;
  const Icon = full ? IconArrowsDiagonalMinimize2 : IconArrowsDiagonal;
  return (
    <section ref={area} tabIndex={-1} className={classes.area} data-full={full || undefined} aria-label={t('beside.label')} data-testid="beside">
      <div className={classes.tools}>
        <SegmentedControl
          size="xs" aria-label={t('beside.options')} value={beside.show} onChange={(next) => change({ show: next as Beside['show'], order: undefined, find: undefined, flow: undefined })}
          data={BESIDES.map((each) => ({ value: each, label: t(`beside.show.${each}`) }))}
        />
        <span className={classes.spring} />
        {!compact && !alone && <ActionIcon variant="subtle" color="gray.7" aria-label={t(full ? 'beside.half' : 'beside.full')} title={t(full ? 'beside.half' : 'beside.full')} onClick={() => change({ full: full ? undefined : true })}><Icon size={18} aria-hidden /></ActionIcon>}
        {!alone && <CloseButton aria-label={t('beside.close')} onClick={close} />}
      </div>
      <div className={classes.content}>
        <Suspense fallback={<Loading />}>
          {beside.show === 'walk' ? <WalkList facts={facts} shown={shown} /> : beside.show === 'flows' ? <FlowView facts={facts} shown={shown} /> : <LinkedTable kind={beside.show} facts={facts} shown={shown} key={beside.show} />}
        </Suspense>
      </div>
    </section>
  );
}

function Loading() {
  const { t } = useTexts();
  useAwaitedCode();
  return <p className={classes.note} role="status">{t('state.loading')}</p>;
}

function useColumnFacts(links: ColumnFacts['links'], stageOf: ColumnFacts['stageOf']): ColumnFacts {
  const { t, language, words } = useTexts();
  const { network, index, measures } = useNetworkFacts();
  const stated = useFailureInputs(network.revision).data;
  const inputs = useMemo(() => statedInputs(network, stated), [network, stated]);
  return useMemo(() => ({ index, links, measures, inputs, stageOf, t, language, words }), [index, links, measures, inputs, stageOf, t, language, words]);
}
