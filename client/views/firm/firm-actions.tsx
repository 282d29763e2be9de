import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { DIRECTIONS } from '#graph-model/picture/scene-state.ts';
import { IconBolt, IconMinus, IconPlus, IconTopologyRing } from '@tabler/icons-react';
import { MOST_TIERS } from '../../state/address.ts';
import type { Address } from '../../state/address.ts';
import { anyFails } from '../../state/failure-address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useFailureActions } from '../failure/use-failure-actions.ts';
import { useIsCompact, useIsNarrow } from '../shared/compact.ts';
import { ReportLink } from '../shared/report-link.tsx';
import { withoutHighlight } from '../../state/reading-address.ts';
import { FirmInPicture } from '../reading/firm-in-picture.tsx';
import classes from './firm.module.css';

/** What can be asked of a firm: its surroundings, and what happens without it. */
export function FirmActions({ id }: { id: string }) {
  const { t } = useTexts();
  const [{ surroundings, failure }, changeAddress] = useAddress('surroundings', 'failure');
  const compact = useIsCompact();
  const narrow = useIsNarrow();
  const failures = useFailureActions();
  // A phone shows sheet or picture: the surroundings are in the picture.
  const toPicture: Partial<Address> = compact ? { panel: undefined } : {};
  const fails = failure.firms.includes(id);
  const playing = anyFails(failure);
  return (
    <div className={classes.actions}>
      <Group gap="xs" grow preventGrowOverflow={false}>
        <Button
          size={narrow ? 'xs' : 'sm'} px={10} variant={surroundings ? 'filled' : 'default'} leftSection={<IconTopologyRing size={18} aria-hidden />} aria-pressed={surroundings !== undefined}
          onClick={() => changeAddress(({ reading }) => (surroundings ? { surroundings: undefined } : { surroundings: { tiers: 2, direction: 'both' }, reading: withoutHighlight(reading), ...toPicture }))}
        >
          {t('firm.showSurroundings')}
        </Button>
        <Button
          size={narrow ? 'xs' : 'sm'} px={10} variant="default" leftSection={<IconBolt size={18} aria-hidden />} disabled={fails}
          onClick={() => (playing ? failures.add(id) : failures.start([id]))}
        >
          {t(fails ? 'firm.inFailure' : playing ? 'firm.addToFailure' : 'firm.whatIf')}
        </Button>
        <ReportLink path={`/firms/${encodeURIComponent(id)}/report.pdf`} size={narrow ? 'xs' : 'sm'} />
      </Group>
      <FirmInPicture id={id} />
      {surroundings && <SurroundingsOptions surroundings={surroundings} onChange={(change) => changeAddress({ surroundings: { ...surroundings, ...change } })} />}
    </div>
  );
}

type Surroundings = NonNullable<Address['surroundings']>;

function SurroundingsOptions({ surroundings, onChange }: { surroundings: Surroundings; onChange: (change: Partial<Surroundings>) => void }) {
  const { t } = useTexts();
  const { tiers, direction } = surroundings;
  return (
    <Group gap="xs" mt="xs" justify="space-between" wrap="nowrap">
      <Group gap={4} wrap="nowrap" role="group" aria-label={t('firm.tiers')}>
        <ActionIcon variant="default" aria-label={t('firm.fewerTiers')} disabled={tiers <= 1} onClick={() => onChange({ tiers: tiers - 1 })}><IconMinus size={16} aria-hidden /></ActionIcon>
        <Text size="sm" miw={64} ta="center" aria-live="polite">{tiers} {t('firm.tiers')}</Text>
        <ActionIcon variant="default" aria-label={t('firm.moreTiers')} disabled={tiers >= MOST_TIERS} onClick={() => onChange({ tiers: tiers + 1 })}><IconPlus size={16} aria-hidden /></ActionIcon>
      </Group>
      <SegmentedControl
        size="xs" aria-label={t('firm.direction')} value={direction} onChange={(value) => onChange({ direction: value as Surroundings['direction'] })}
        data={DIRECTIONS.map((value) => ({ value, label: t(`firm.${value}`) }))}
      />
    </Group>
  );
}
