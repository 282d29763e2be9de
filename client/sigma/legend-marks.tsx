import type { LegendEntry } from '../scene/legend.ts';

/** Marks of the legend that are more than a dot or a line. */
export function LegendMark({ mark, colour }: Pick<LegendEntry, 'mark' | 'colour'>) {
  switch (mark) {
    case 'outline': return <svg width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="5" fill="none" stroke={colour} strokeWidth="2.4" /></svg>;
    case 'pin': return <svg width="12" height="16" aria-hidden="true"><path d="M6 15 L1.6 6.6 A4.9 4.9 0 1 1 10.4 6.6 Z" fill={colour} /></svg>;
    case 'opposite': return <svg width="22" height="14" aria-hidden="true" fill="none" stroke={colour} strokeWidth="2"><path d="M1 7 Q11 -1 21 7" /><path d="M1 7 Q11 15 21 7" /></svg>;
    case 'parallel': return <svg width="22" height="14" aria-hidden="true" fill={colour}><path d="M0 1.6 L22 2.6 L22 3.4 L0 4.4 Z" /><path d="M0 6.4 L22 9 L22 10.8 L0 13.4 Z" /></svg>;
    default: return null;
  }
}
