import { useId, useState } from 'react';
import type { Language } from '#graph-model/language.ts';
import type { Legend, LegendEntry } from '../scene/legend.ts';
import { pictureText } from '../text/picture.ts';
import { LegendMark } from './legend-marks.tsx';

export interface PictureLegendProps {
  readonly legend: Legend;
  readonly language: Language;
  readonly startOpen?: boolean;
  /** Leaves out what colours mean, where the picture itself says it beside its rows. */
  readonly withoutColours?: boolean;
}

/** What colours, sizes and lines mean: a bar below the picture, so that it hides nothing. It can be folded up. */
export function PictureLegend({ legend, language, startOpen = true, withoutColours = false }: PictureLegendProps) {
  const [isOpen, setOpen] = useState(startOpen);
  const body = useId();
  const text = pictureText[language];
  const parts = legend.parts.filter(({ about }) => !(withoutColours && about === 'colour'));
  return (
    <section className="picture-legend" aria-label={text.legend} data-open={isOpen}>
      <button type="button" className="picture-legend-toggle" aria-expanded={isOpen} aria-controls={body} onClick={() => setOpen(!isOpen)}>
        <svg width="10" height="10" aria-hidden="true"><path d="M3 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" /></svg>
        {text.legend}
      </button>
      <div id={body} hidden={!isOpen} className="picture-legend-body">
        {parts.map(({ title, entries }) => (
          <dl key={title}>
            <dt>{title}</dt>
            {entries.map((entry) => <Entry key={entry.label} {...entry} />)}
          </dl>
        ))}
        {legend.size && (
          <dl>
            <dt>{legend.size.title}</dt>
            <dd><SizeMarks ratio={legend.size.ratio} /> {legend.size.largest}</dd>
          </dl>
        )}
      </div>
    </section>
  );
}

function Entry({ colour, label, count, mark }: LegendEntry) {
  return (
    <dd>
      <LegendMark mark={mark} colour={colour} />
      {(mark === 'dot' || mark === 'ring' || mark === 'link') && <svg width={mark === 'link' ? 22 : 12} height="12" aria-hidden="true">
        {mark === 'link'
          ? <path d="M0 2.5 L22 5.2 L22 6.8 L0 9.5 Z" fill={colour} />
          : <circle cx="6" cy="6" r={mark === 'ring' ? 4.4 : 5} fill={mark === 'ring' ? 'var(--atlas-paper)' : colour} stroke={colour} strokeWidth={mark === 'ring' ? 1.4 : 0} />}
      </svg>}
      {label}
      {count !== undefined && <span className="picture-legend-count">({count})</span>}
    </dd>
  );
}

function SizeMarks({ ratio }: { readonly ratio: number }) {
  const smallest = 1.9;
  const middle = smallest * ratio + 1;
  return (
    <svg width={2 * smallest * (ratio + 1) + 7} height={2 * middle} aria-hidden="true" fill="var(--atlas-hollow)">
      <circle cx={smallest + 1} cy={middle} r={smallest} />
      <circle cx={2 * smallest + 5 + smallest * ratio} cy={middle} r={smallest * ratio} />
    </svg>
  );
}
