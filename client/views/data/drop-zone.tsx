import { Button, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTexts } from '../../text/texts.ts';
import classes from './data.module.css';

/** Files by drop or by the chooser; several at once. */
export function DropZone({ onFiles, disabled, again }: { onFiles: (files: readonly File[]) => void; disabled: boolean; again: boolean }) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      className={classes.drop} data-over={over || undefined} data-small={again || undefined}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) onFiles([...event.dataTransfer.files]);
      }}
    >
      <IconFileUpload size={again ? 28 : 40} stroke={1.25} aria-hidden />
      <Text fw={600}>{t(over ? 'importing.dropNow' : 'importing.drop')}</Text>
      <Button variant={again ? 'default' : 'filled'} disabled={disabled} onClick={() => input.current?.click()}>{t(again ? 'importing.chooseOthers' : 'importing.choose')}</Button>
      {!again && <Text size="sm" c="dimmed" ta="center" maw={620}>{t('importing.dropHint')}</Text>}
      <input
        ref={input} type="file" multiple accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,.json,text/csv,application/json" hidden aria-label={t('importing.choose')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file, corrected, must be choosable again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
