import { useId, useState } from 'react';
import type { Language } from '#graph-model/language.ts';
import type { Legend, LegendEntry } from '../scene/legend.ts';
import { pictureText } from '../text/picture.ts';

export interface PictureLegendProps {
  readonly legend: Legend;
  readonly language: Language;
  /** Whether it is open at first; a narrow picture starts with a closed one. */
  readonly startOpen?: boolean;
}

/** What colours and sizes mean: a small card that can be folded up. */
export function PictureLegend({ legend, language, startOpen = true }: PictureLegendProps) {
  const [isOpen, setOpen] = useState(startOpen);
  const body = useId();
  const text = pictureText[language];
  return (
    <section className="picture-legend" aria-label={text.legend} data-open={isOpen}>
      <button type="button" className="picture-legend-toggle" aria-expanded={isOpen} aria-controls={body} onClick={() => setOpen(!isOpen)}>
        {text.legend}
      </button>
      <div id={body} hidden={!isOpen} className="picture-legend-body">
        {legend.parts.map(({ title, entries }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>{entries.map((entry) => <Entry key={entry.label} {...entry} />)}</ul>
          </div>
        ))}
        {legend.size && (
          <div>
            <h3>{legend.size.title}</h3>
            <p className="picture-legend-size"><SizeMarks ratio={legend.size.ratio} /> {legend.size.largest}</p>
          </div>
        )}
      </div>
    </section>
  );
}

function Entry({ colour, label, count, mark }: LegendEntry) {
  return (
    <li>
      <svg width="18" height="12" aria-hidden="true">
        {mark === 'link'
          ? <path d="M0 3 L18 5.4 L18 6.6 L0 9 Z" fill={colour} />
          : <circle cx="9" cy="6" r={mark === 'ring' ? 4.4 : 5} fill={mark === 'ring' ? '#fff' : colour} stroke={colour} strokeWidth={mark === 'ring' ? 1.4 : 0} />}
      </svg>
      <span>{label}</span>
      {count !== undefined && <span className="picture-legend-count">{count}</span>}
    </li>
  );
}

function SizeMarks({ ratio }: { readonly ratio: number }) {
  const smallest = 2.2;
  return (
    <svg width={2 * smallest * (ratio + 1) + 8} height={2 * smallest * ratio + 2} aria-hidden="true" fill="#7b8794">
      <circle cx={smallest + 1} cy={smallest * ratio + 1} r={smallest} />
      <circle cx={2 * smallest + 6 + smallest * ratio} cy={smallest * ratio + 1} r={smallest * ratio} />
    </svg>
  );
}
