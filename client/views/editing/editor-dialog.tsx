import '../../text/late-texts.ts';
import { HistoryDialog } from '../history/history-dialog.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { RemovalDialog } from './removal-dialog.tsx';
import { TableDialog } from './table/table-dialog.tsx';
import type { EditRequest } from './editor-context.ts';

/** The dialog for a request. */
export default function EditorDialog({ request, onClose }: { request: EditRequest; onClose: () => void }) {
  switch (request.what) {
    case 'form': return <RecordDialog {...request} onClose={onClose} />;
    case 'removal': return <RemovalDialog {...request} onClose={onClose} />;
    case 'history': return <HistoryDialog {...request} onClose={onClose} />;
    case 'table': return <TableDialog {...request} onClose={onClose} />;
  }
}
