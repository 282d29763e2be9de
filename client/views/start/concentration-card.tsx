import { Text } from '@mantine/core';
import { IconChartPie } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFirm } from '../../api/firm-queries.ts';
import { firmFacts, HIGH_CONCENTRATION } from '../../state/firm-facts.ts';
import { numberText, scoreText, shareText } from '../../state/format.ts';
import { industryShare } from '../../state/start/tiers-around.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { openingFirm } from '../network/use-open.ts';
import { MeasureInfo } from '../shared/measure-info.tsx';
import { ProblemMessage } from '../shared/state-message.tsx';
import { StartCard } from './start-card.tsx';
import classes from './start.module.css';

/** The car industry by WZ, in both editions. */
const CARS = '29';

/** How much a firm hangs on few suppliers, few buyers, and the car industry. */
export function ConcentrationCard({ id, number }: { id: string; number: number }) {
  const { t, language } = useTexts();
  const { network, measures, measuresProblem } = useNetworkFacts();
  const facts = measures && firmFacts(measures, number);
  const stated = useFirm(id, network.revision).data?.firm.dependentIndustries ?? [];
  const cars = industryShare(network, number, CARS);
  const here = { view: 'network', ...openingFirm(id) } as const;
  return (
    <StartCard
      icon={<IconChartPie size={22} aria-hidden />} title={t('start.firm.concentration')}
      links={[{ to: { ...here, tab: 'suppliers' }, text: t('start.firm.openSuppliers') }, { to: { ...here, tab: 'buyers' }, text: t('start.firm.openBuyers') }]}
    >
      {!facts && measuresProblem && <ProblemMessage problem={measuresProblem} />}
      <dl className={classes.meters}>
        {([['hhi_suppliers', t('start.firm.onSuppliers')], ['hhi_buyers', t('start.firm.onBuyers')]] as const).map(([measure, label]) => {
          const fact = facts?.get(measure);
          const word = fact?.value === undefined ? '' : t(fact.value >= HIGH_CONCENTRATION ? 'start.firm.high' : 'start.firm.moderate');
          return (
            <Meter key={measure} label={<>{label} {fact && <MeasureInfo small measure={fact.measure} revision={network.revision} />}</>} value={fact?.value} mark={HIGH_CONCENTRATION} isHigh={(fact?.value ?? 0) >= HIGH_CONCENTRATION}>
              {fact === undefined ? '…' : fact.value === undefined ? t('value.unknown') : `${scoreText(fact.value, language)} · ${word}`}
            </Meter>
          );
        })}
        <Meter label={t('start.firm.onCars')} value={cars?.share} isHigh={(cars?.share ?? 0) >= 0.5}>{cars ? shareText(cars.share, language) : t('value.unknown')}</Meter>
      </dl>
      <Text size="xs" c="dimmed">{t('start.firm.threshold', { value: numberText(HIGH_CONCENTRATION, language) })}{cars && ` · ${t(`start.firm.carsBasis.${cars.basis}`, { known: cars.known, of: cars.of })}`}</Text>
      {stated.length > 0 && <Text size="sm" mt={4}>{t('start.firm.stated', { industries: stated.join(', ') })}</Text>}
    </StartCard>
  );
}

interface MeterProps {
  readonly label: ReactNode;
  /** 0–1; absent where it is not known. */
  readonly value: number | undefined;
  /** From where on it counts as high. */
  readonly mark?: number;
  readonly isHigh: boolean;
  readonly children: ReactNode;
}

function Meter({ label, value, mark, isHigh, children }: MeterProps) {
  return (
    <div data-alarm={isHigh || undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd className={classes.track} aria-hidden>
        {value !== undefined && <span style={{ width: `${100 * value}%` }} />}
        {mark !== undefined && <i style={{ left: `${100 * mark}%` }} />}
      </dd>
    </div>
  );
}
