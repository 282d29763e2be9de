import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { keptForm } from '../../state/editing/kept-form.ts';
import { afterFirstPicture } from '../../state/first-picture.ts';
import { EditorProvider } from './editor-context.ts';
import type { EditRequest } from './editor-context.ts';
import { useSessionKeys } from './use-session-keys.ts';

const EditorDialog = lazy(() => import('./editor-dialog.tsx'));
const Messages = lazy(() => afterFirstPicture(() => import('./messages.tsx')));

/** Holds what is being edited above the views: going to another view closes no form and loses nothing. Forms come when the first is opened. */
export function EditorHost({ children }: { children: ReactNode }) {
  const [request, setRequest] = useState<EditRequest | undefined>(reopened);
  useSessionKeys(request === undefined);
  return (
    <EditorProvider value={setRequest}>
      {children}
      <Suspense fallback={null}><Messages /></Suspense>
      <Suspense fallback={null}>
        {request && <EditorDialog request={request} onClose={() => setRequest(undefined)} />}
      </Suspense>
    </EditorProvider>
  );
}

/** The form that was being filled in when the page was loaded anew. */
function reopened(): EditRequest | undefined {
  const form = keptForm();
  return form && { what: 'form', ...form };
}
