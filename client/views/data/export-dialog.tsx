import '../../text/late-texts.ts';
import { Modal } from '@mantine/core';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';
import { ExportList } from './export-list.tsx';

/** The files to take away, over the picture. */
export default function ExportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const compact = useIsCompact();
  return (
    <Modal opened onClose={onClose} title={t('data.exports')} size="lg" fullScreen={compact} attributes={{ header: { role: 'presentation' } }} closeButtonProps={{ 'aria-label': t('state.close') }}>
      <ExportList />
    </Modal>
  );
}
