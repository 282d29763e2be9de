import { Button, Text, Textarea, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { useTexts } from '../../text/texts.ts';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly rows?: number;
  /** Has the focus when the dialog opens. */
  readonly isFirst?: boolean;
}

/** A text to be copied by its button; where the browser refuses that, it is selected for whoever copies by keyboard. */
export function CopyField({ label, value, hint, rows = 2, isFirst = false }: CopyFieldProps) {
  const { t } = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const said = useId();
  const [result, setResult] = useState<{ readonly of: string; readonly is: 'copied' | 'select' }>();
  const shown = result?.of === value ? result.is : undefined;
  const copy = async (): Promise<void> => {
    try {
      // Absent at addresses without https.
      await navigator.clipboard.writeText(value);
      setResult({ of: value, is: 'copied' });
    } catch {
      field.current?.focus();
      field.current?.select();
      setResult({ of: value, is: 'select' });
    }
  };
  return (
    <div>
      <Textarea ref={field} label={label} description={hint} value={value} readOnly rows={rows} onFocus={(event) => event.currentTarget.select()} styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.8125rem', wordBreak: 'break-all' } }} />
      <Button mt={6} size="sm" variant={isFirst ? 'filled' : 'default'} aria-describedby={said} leftSection={shown === 'copied' ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />} onClick={() => void copy()} {...(isFirst && { 'data-autofocus': true })}>
        {t(shown === 'copied' ? 'share.copied' : 'share.copy')}{' '}<VisuallyHidden>{label}</VisuallyHidden>
      </Button>
      <Text id={said} size="sm" mt={4} role="status">{shown === 'select' ? t('share.select') : shown === 'copied' ? <VisuallyHidden>{t('share.copied')}</VisuallyHidden> : null}</Text>
    </div>
  );
}
