import { Badge } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import type { Finding } from '#graph-model/finding.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import type { ReferenceKind } from '../../../api/reference-queries.ts';
import { isRowOmitted, tableKey, valueOf, withRow } from '../../../state/importing/edits.ts';
import type { Cell, Edits } from '../../../state/importing/edits.ts';
import { numberText } from '../../../state/format.ts';
import { suggestedFor } from '../../../state/importing/table-plan.ts';
import { useTexts } from '../../../text/texts.ts';
import { assistant } from './assistant.ts';
import { CellFix } from './cell-fix.tsx';
import classes from './importing.module.css';

/** Values are listed shortened from this length on; a longer one is corrected where its row is shown whole. */
const SHORTENED = 80;

interface FindingRowsProps {
  readonly findings: readonly Finding[];
  readonly edits: Edits | undefined;
  /** Rows up to this one are no data, by `tableKey`: they are not corrected here. */
  readonly headers: ReadonlyMap<string, number>;
  /** The field that a column of a table is read as. */
  readonly fieldOf: (finding: Finding) => string | undefined;
  readonly opened: Finding | undefined;
  readonly onOpen: (finding: Finding) => void;
}

/** The findings one below the other; thousands scroll smoothly. */
export function FindingRows({ findings, edits, headers, fieldOf, opened, onOpen }: FindingRowsProps) {
  const { t } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: findings.length, getScrollElement: () => scroller.current, estimateSize: () => 84, overscan: 4 });
  return (
    <div ref={scroller} className={classes.findings} role="table" aria-label={t('importing.findings')} aria-rowcount={findings.length + 1} tabIndex={0}>
      <div role="row" aria-rowindex={1} className={classes.findingsHead}>
        <span role="columnheader">{t('data.severity')}</span><span role="columnheader">{t('data.file')}</span><span role="columnheader">{t('data.row')}</span>
        <span role="columnheader">{t('data.field')}</span><span role="columnheader">{t('data.finding')}</span>
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const finding = findings[item.index];
          return finding && (
            <FindingRow
              key={item.key} finding={finding} place={item.index} top={item.start} measure={virtual.measureElement} isOpened={finding === opened}
              edits={isInData(finding, headers) ? edits : undefined} suggests={suggestedFor(fieldOf(finding))} onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}

interface FindingRowProps {
  readonly finding: Finding;
  /** From 0, among those shown. */
  readonly place: number;
  /** Distance from the first row, in pixels. */
  readonly top: number;
  readonly measure: (row: HTMLElement | null) => void;
  readonly isOpened: boolean;
  readonly suggests: ReferenceKind | undefined;
  readonly edits: Edits | undefined;
  readonly onOpen: (finding: Finding) => void;
}

/** One finding with its place, its sentence and what can be done about it. Rows that stay in sight are not made anew while others scroll in. */
const FindingRow = memo(({ finding, place, top, measure, isOpened, suggests, edits, onOpen }: FindingRowProps) => {
  const { t, language } = useTexts();
  const { file, sheet, row, field, ...rest } = finding;
  return (
    <div ref={measure} data-index={place} data-opened={isOpened || undefined} role="row" aria-rowindex={place + 2} className={classes.findingRow} style={{ transform: `translateY(${top}px)` }}>
      <span role="cell" className={finding.severity === 'error' ? classes.error : classes.warning}>
        {finding.severity === 'error' ? <IconAlertOctagon size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />} {t(`data.${finding.severity}`)}
      </span>
      <span role="cell" className={classes.wrap}>{file === undefined ? '' : sheet === undefined ? file : t('importing.sheet', { file, sheet })}</span>
      <span role="cell" className={classes.number} data-label={t('data.row')}>{row === undefined ? '' : numberText(row, language)}</span>
      <span role="cell" className={classes.wrap}>{field ?? ''}</span>
      {/* The place stands in columns of its own, so the sentence leaves it out. */}
      <div role="cell">
        {describeFinding(rest, language)}
        {edits && file !== undefined && row !== undefined && <Fixes finding={finding} file={file} row={row} suggests={suggests} edits={edits} onOpen={onOpen} />}
      </div>
    </div>
  );
});

function isInData({ file = '', sheet, row = 0 }: Finding, headers: ReadonlyMap<string, number>): boolean {
  return row > (headers.get(tableKey({ file, sheet })) ?? 0);
}

/** What can be done about a finding, right here. */
function Fixes({ finding, file, row, suggests, edits, onOpen }: { finding: Finding; file: string; row: number; suggests: ReferenceKind | undefined; edits: Edits; onOpen: (finding: Finding) => void }) {
  const { t } = useTexts();
  const table = { file, sheet: finding.sheet };
  const isOmitted = isRowOmitted(edits, table, row);
  const cell = cellOf(finding);
  const isCorrected = cell !== undefined && valueOf(edits, cell) !== cell.found;
  return (
    <div className={classes.fixes}>
      {cell && !isOmitted && <CellFix cell={cell} field={finding.field ?? ''} suggests={suggests} edits={edits} />}
      {isCorrected && !isOmitted && <Badge size="sm" radius="sm" variant="light" tt="none">{t('importing.isCorrected')}</Badge>}
      {isOmitted && <Badge size="sm" radius="sm" variant="outline" color="gray.7" tt="none">{t('importing.isOmitted')}</Badge>}
      <button type="button" className={classes.act} aria-label={t('importing.showLabel', { row })} onClick={() => onOpen(finding)}>{t('importing.show')}</button>
      <button type="button" className={classes.act} aria-label={t(isOmitted ? 'importing.takeAgainLabel' : 'importing.omitLabel', { row })} onClick={() => assistant.edit((all) => withRow(all, table, row, !isOmitted))}>
        {t(isOmitted ? 'importing.takeAgain' : 'importing.omit')}
      </button>
    </div>
  );
}

/** The cell a finding is about; undefined where it is about a whole row, or its value is not known or shown shortened. */
function cellOf({ code, file, sheet, row, column, value }: Finding): Cell | undefined {
  const found = code === 'missing_value' ? '' : value;
  return file === undefined || row === undefined || column === undefined || found === undefined || found.length >= SHORTENED ? undefined : { file, sheet, row, column, found };
}
