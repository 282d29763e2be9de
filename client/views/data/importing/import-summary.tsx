import type { ImportReport } from '#graph-model/contract/imports.ts';
import { numberText } from '../../../state/format.ts';
import { useTexts } from '../../../text/texts.ts';

/** `12 neu · 3 geändert · …`, with rows that stay out. */
export function ImportSummary({ report: { counts, files }, omitted = 0 }: { report: ImportReport; omitted?: number }) {
  const { t, language } = useTexts();
  const rejected = files.reduce((sum, file) => sum + file.rejected, 0);
  return [
    t('importing.changes', { created: numberText(counts.created, language), updated: numberText(counts.updated, language), unchanged: numberText(counts.unchanged, language) }),
    ...(rejected > 0 ? [t('importing.rejected', { count: rejected })] : []), ...(omitted > 0 ? [t('importing.omitted', { count: omitted })] : []),
  ].join(' · ');
}
