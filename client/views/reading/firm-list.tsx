import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../text/texts.ts';
import firmClasses from '../firm/firm.module.css';
import { useNetworkFacts } from '../network/network-context.ts';
import { useOpenFirm } from '../network/use-open.ts';
import classes from './reading.module.css';

/** So many rows before the rest is asked for. */
const FEW = 6;

interface FirmListProps {
  /** Firms by number, each with what is said of it; two where a relation is meant. */
  readonly rows: readonly { readonly firms: readonly [number] | readonly [number, number]; readonly note: string }[];
  readonly label: string;
}

/** Firms or relations line by line; names lead to the firms. */
export function FirmList({ rows, label }: FirmListProps) {
  const { t } = useTexts();
  const { network } = useNetworkFacts();
  const openFirm = useOpenFirm();
  const [isLong, setLong] = useState(false);
  if (rows.length === 0) return <p className={classes.quiet} style={{ margin: 0 }}>{t('reading.selection.none')}</p>;
  const name = (firm: number) => <UnstyledButton key={firm} className={firmClasses.link} onClick={() => openFirm(network.firms.id[firm])}>{network.firms.name[firm]}</UnstyledButton>;
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {rows.slice(0, isLong ? 200 : FEW).map(({ firms: [first, second], note }) => (
          <li key={`${first} ${second}`}><span>{name(first)}{second !== undefined && <> → {name(second)}</>}</span><span className={classes.quiet}>{note}</span></li>
        ))}
      </ul>
      {rows.length > FEW && <Button size="compact-xs" variant="subtle" onClick={() => setLong(!isLong)}>{isLong ? t('reading.selection.fewer') : t('reading.selection.more', { count: Math.min(200, rows.length) - FEW })}</Button>}
    </>
  );
}
