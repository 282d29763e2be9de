import { IconAlertOctagon } from '@tabler/icons-react';
import type { ListedKind } from '#graph-model/contract/edits.ts';
import type { FieldFault } from '#graph-model/schema-faults.ts';
import { faultText } from '../../../state/editing/draft.ts';
import type { Cell } from '../../../state/editing/grid-moves.ts';
import { RECORD_FIELDS, fieldNamed } from '../../../state/editing/record-fields.ts';
import type { TableRow } from '../../../state/editing/table-draft.ts';
import { useTexts } from '../../../text/texts.ts';
import classes from './table.module.css';

interface CellStatusProps {
  readonly kind: ListedKind;
  readonly row: TableRow | undefined;
  readonly cell: Cell;
  readonly faultsOf: (row: TableRow) => readonly FieldFault[];
  /** What has just been done. */
  readonly said: string;
}

/** Where the focus is and what is at fault there, or else in its row; read aloud as it changes. */
export function CellStatus({ kind, row, cell, faultsOf, said }: CellStatusProps) {
  const { t, language } = useTexts();
  const field = RECORD_FIELDS[kind][cell.column];
  const faults = row ? faultsOf(row) : [];
  const here = faults.find((fault) => fault.field.split('.')[0] === field.name);
  const [fault] = here ? [here] : faults;
  const place = fault && !here ? fieldNamed(kind, fault.field)?.label[language] : undefined;
  return (
    <div className={classes.status} role="status" data-testid="cell-status" data-fault={fault ? true : undefined}>
      <strong>{t('editing.table.cell', { row: cell.row + 1, column: field.label[language] })}</strong>
      {fault ? <span><IconAlertOctagon size={16} aria-hidden /> {place === undefined ? '' : `${place}: `}{faultText(fault, language)}</span> : <span>{field.hint?.[language] ?? ''}</span>}
      {said !== '' && <span className={classes.said}>{said}</span>}
    </div>
  );
}
