import { Alert, Button, Group, Text } from '@mantine/core';
import type { StoredRecord } from '../../api/edit-queries.ts';
import { useTexts } from '../../text/texts.ts';
import type { RecordEdit } from './use-record-edit.ts';

/** Says while a form is open that its record was changed or deleted by somebody else, before saving meets it. */
export function ChangedMeanwhile({ edit, latest }: { edit: RecordEdit; latest: StoredRecord | null | undefined }) {
  const { t } = useTexts();
  if (!edit.base) return null;
  if (edit.isGone || latest === null) {
    return <Notice text={t('editing.others.deleted')} action={t('editing.others.again')} onAct={edit.saveAgain} />;
  }
  if (!latest || latest.version === edit.base.version || edit.isPending) return null;
  return <Notice text={t('editing.others.changed')} action={t('editing.others.compare')} onAct={() => edit.compare(latest)} />;
}

/** What others have done, with what can be done about it. */
export function Notice({ text, action, onAct }: { text: string; action: string; onAct: () => void }) {
  return (
    <Alert color="amber" variant="light" role="alert">
      <Group justify="space-between"><Text size="sm">{text}</Text><Button size="compact-md" variant="default" onClick={onAct}>{action}</Button></Group>
    </Alert>
  );
}
