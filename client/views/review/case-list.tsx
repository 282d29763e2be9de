import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { MatchCase } from '#graph-model/contract/matching.ts';
import { shareText } from '../../state/format.ts';
import type { Decisions } from '../../state/review.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './review.module.css';

interface CaseListProps {
  readonly cases: readonly MatchCase[];
  readonly decisions: Decisions;
  readonly current: number;
  readonly onChoose: (at: number) => void;
}

const ROW = 52;

/** All cases with what was decided of each; only those in sight are in the page. */
export function CaseList({ cases, decisions, current, onChoose }: CaseListProps) {
  const { t, language } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: cases.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8 });
  useEffect(() => { virtual.scrollToIndex(current); }, [virtual, current]);
  useEffect(() => { scroller.current?.focus({ preventScroll: true }); }, []);
  const stateOf = ({ id, candidates }: MatchCase): string => {
    switch (decisions.get(id)?.is) {
      case 'same': return t('review.isSame');
      case 'new': return t('review.isNew');
      case 'skip': return t('review.isSkip');
      case undefined: return t(candidates.every(({ different }) => different) ? 'review.isNew' : 'review.open');
    }
  };
  return (
    <div ref={scroller} className={classes.list} role="listbox" tabIndex={0} aria-label={t('review.cases')} aria-activedescendant={`case-${current}`} data-testid="cases">
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const one = cases[index];
          return one && (
            <div
              key={one.id} id={`case-${index}`} role="option" aria-selected={index === current} aria-setsize={cases.length} aria-posinset={index + 1}
              className={classes.case} data-decided={decisions.get(one.id)?.is} style={{ height: ROW, transform: `translateY(${start}px)` }} onClick={() => onChoose(index)}
            >
              <span className={classes.caseName}>{one.firm.name}</span>
              <span className={classes.caseState}>{stateOf(one)} · {shareText(one.candidates[0].score, language)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
