import { ActionIcon, Popover, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconBolt, IconLasso, IconListCheck, IconPackage, IconRoute } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useReading } from './use-reading.ts';
import type { ViewSteps } from './use-view-history.ts';
import classes from './reading.module.css';

const ProductChain = lazy(async () => ({ default: (await import('./product-chain.tsx')).ProductChain }));

interface ReadingToolsProps extends ViewSteps {
  readonly lasso: boolean;
  readonly onLasso: (lasso: boolean) => void;
}

/** Lasso, selection, way, product, failure, and one step back and forth. */
export function ReadingTools({ lasso, onLasso, undo, redo }: ReadingToolsProps) {
  const { t } = useTexts();
  const [{ panel, firm }, changeAddress] = useAddress('panel', 'firm');
  const [reading, { findWay }] = useReading();
  const openWay = (): void => {
    if (panel === 'way') changeAddress({ panel: undefined });
    else if (reading.way) changeAddress({ panel: 'way' });
    else findWay(firm === undefined ? {} : { from: firm });
  };
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('reading.tools')}>
      <Tool label={t('reading.lasso')} icon={IconLasso} pressed={lasso} onClick={() => onLasso(!lasso)} />
      <Tool label={t('reading.selectionOpen')} icon={IconListCheck} pressed={panel === 'selection'} onClick={() => changeAddress({ panel: panel === 'selection' ? undefined : 'selection' })} />
      <Tool label={t('reading.wayOpen')} icon={IconRoute} pressed={panel === 'way'} onClick={openWay} />
      <ProductTool />
      <Tool label={t('failure.tool')} icon={IconBolt} pressed={panel === 'failure'} onClick={() => changeAddress({ panel: panel === 'failure' ? undefined : 'failure' })} />
      <Tool label={t('reading.undo')} icon={IconArrowBackUp} disabled={undo === undefined} onClick={() => undo?.()} />
      <Tool label={t('reading.redo')} icon={IconArrowForwardUp} disabled={redo === undefined} onClick={() => redo?.()} />
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: Icon;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, icon: Symbol, pressed, disabled = false, onClick }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={300}>
      <ActionIcon variant={pressed ? 'filled' : 'subtle'} color={pressed ? undefined : 'gray.7'} size={32} aria-label={label} aria-pressed={pressed} data-disabled={disabled || undefined} aria-disabled={disabled || undefined} onClick={onClick}>
        <Symbol size={19} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** Everything before and behind a product, chosen in a small sheet. */
function ProductTool() {
  const { t } = useTexts();
  const [{ product }] = useReading();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={320} shadow="md" position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon variant={product ? 'filled' : 'subtle'} color={product ? undefined : 'gray.7'} size={32} aria-label={t('reading.productOpen')} title={t('reading.productOpen')} aria-pressed={product !== undefined} onClick={() => setOpened(!opened)}>
          <IconPackage size={19} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('reading.productOpen')}><Suspense fallback={<span role="status">{t('state.loading')}</span>}><ProductChain /></Suspense></Popover.Dropdown>
    </Popover>
  );
}
