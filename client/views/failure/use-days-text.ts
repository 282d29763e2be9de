import type { FailureDays } from '../../state/failure-days.ts';
import { useTexts } from '../../text/texts.ts';

/** Says how long a firm holds out: „hält 9 Tage durch“; nothing until the days are known. */
export function useDaysText(days: FailureDays | undefined): (firm: string) => string {
  const { t } = useTexts();
  const dayCount = (count: number): string => t('firm.days', { count });
  return (firm) => {
    const holding = days?.of(firm);
    if (!holding) return '';
    if (holding.kind === 'holds') return t('failure.holdsThrough');
    if (holding.kind === 'failed') return holding.back === undefined ? t('failure.failedOpen') : t('failure.failedUntil', { days: dayCount(holding.back) });
    const { from, to, assumed } = holding;
    const text = from === 0
      ? (to === undefined ? t('failure.stopsAtOnce') : t('failure.stopsAtOnceUntil', { to }))
      : (to === undefined ? t('failure.holdsOut', { days: dayCount(from) }) : t('failure.holdsOutUntil', { days: dayCount(from), to }));
    return assumed ? `${text} ${t('failure.stockAssumed')}` : text;
  };
}
