import type { TableName } from '../../../state/importing/edits.ts';
import type { Texts } from '../../../text/texts.ts';

/** `liste.xlsx › Tabelle1` */
export function tableTitle({ file, sheet }: TableName, t: Texts): string {
  return sheet === undefined ? file : t('importing.sheet', { file, sheet });
}
