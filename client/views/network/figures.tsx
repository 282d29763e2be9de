import { lazy, Suspense } from 'react';
import type { RefObject } from 'react';
import type { SummaryView } from '#graph-model/contract/analyses.ts';
import { useSummary } from '../../api/measure-queries.ts';
import { afterFirstPicture } from '../../state/first-picture.ts';
import { numberText, shareText } from '../../state/format.ts';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';
import { Explanation } from '../shared/explanation.tsx';
import { useNetworkFacts } from './network-context.ts';
import classes from './network.module.css';

const SaveTools = lazy(() => afterFirstPicture(async () => ({ default: (await import('./save-tools.tsx')).SaveTools })));

/** The network in four figures, each with what it means. */
export function Figures({ picture }: { picture: RefObject<PictureHandle | null> }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const summary = useSummary(network.revision).data;
  const { inRegion } = network.firms;
  const placesKnown = inRegion.some((isIn) => isIn !== null);
  return (
    <div className={classes.figureRow}>
      <dl className={classes.figures} aria-label={t('figures.label')}>
        <Figure
          label={t('figures.firms')} hint={t('figures.firmsHint')} value={numberText(network.firms.id.length, language)}
          note={placesKnown ? t('figures.firmsInRegion', { count: inRegion.filter((isIn) => isIn).length }) : t('figures.placesUnknown')}
        />
        <Figure label={t('figures.relations')} hint={t('figures.relationsHint')} value={numberText(network.relations.id.length, language)} note={t('figures.products', { count: network.products.id.length })} />
        <Figure
          label={t('figures.critical')} hint={t('figures.criticalHint')} value={summary && numberText(summary.criticalFirms, language)} pending={!summary} critical={(summary?.criticalFirms ?? 0) > 0}
          note={summary && t('figures.criticalShare', { share: shareText(summary.criticalFirms / Math.max(1, summary.firms), language) })}
        />
        <Figure
          label={t('figures.local')} hint={summary ? localHint(summary, t, language) : ''} value={summary && localValue(summary, language)} pending={!summary}
          note={summary && t('figures.coverage', { coverage: shareText(summary.localSourcingShare.coverage, language) })}
        />
      </dl>
      <div className={classes.figureSave}><Suspense fallback={<div className={classes.saveToCome} />}><SaveTools picture={picture} /></Suspense></div>
    </div>
  );
}

interface FigureProps {
  readonly label: string;
  readonly hint: string;
  /** Absent: unknown, or not there yet. */
  readonly value: string | undefined;
  readonly pending?: boolean;
  readonly note: string | undefined;
  readonly critical?: boolean;
}

function Figure({ label, hint, value, pending = false, note, critical = false }: FigureProps) {
  const { t } = useTexts();
  return (
    <div className={classes.figure}>
      <dt className={classes.figureLabel}>
        <span>{label}</span>
        {hint !== '' && <Explanation label={t('figures.explain', { figure: label })} text={hint} />}
      </dt>
      <dd className={classes.figureValue} data-unknown={value === undefined || undefined} data-critical={critical || undefined}>
        {value ?? (pending ? '…' : t('value.unknown'))}
        <span className={classes.figureNote}>{note ?? '\u00a0'}</span>
      </dd>
    </div>
  );
}

function localValue(summary: SummaryView, language: 'de' | 'en'): string | undefined {
  const { value } = summary.localSourcingShare;
  return value === null ? undefined : shareText(value, language);
}

function localHint({ localSourcingShare }: SummaryView, t: ReturnType<typeof useTexts>['t'], language: 'de' | 'en'): string {
  const coverage = shareText(localSourcingShare.coverage, language);
  return t(localSourcingShare.basis === 'volume' ? 'figures.localHintVolume' : 'figures.localHintRelations', { coverage });
}
