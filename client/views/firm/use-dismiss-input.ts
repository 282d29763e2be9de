import { useMutation } from '@tanstack/react-query';
import type { MissingInput } from '#graph-model/contract/specialisation.ts';
import { call } from '../../api/client.ts';
import { newRequestKey, useStoreChanges } from '../../api/edit-queries.ts';
import { useTexts } from '../../text/texts.ts';
import { useEditSession } from '../editing/use-edit-session.tsx';

/** Keeps in the firm's record that it needs nothing of a branch: an edit like any other, with its undo. */
export function useDismissInput(firm: string) {
  const { t, language } = useTexts();
  const { mutateAsync: store } = useStoreChanges();
  const { tell } = useEditSession();
  return useMutation({
    mutationFn: async (input: MissingInput) => {
      const { record, version } = await call('getRecord', { params: { kind: 'firm', id: firm } });
      const { inputsNotNeeded = [], ...rest } = record as { readonly name: string; readonly inputsNotNeeded?: readonly string[] };
      const changed = { ...rest, inputsNotNeeded: [...new Set([...inputsNotNeeded, input.wz[0]])] };
      return { name: rest.name, ...(await store({ changes: [{ op: 'replace', kind: 'firm', version, record: changed }], requestKey: newRequestKey() })) };
    },
    onSuccess: ({ name, changeSet, warnings }, input) => tell(t('missing.dismissed', { input: input.input[language] }), { changeSet, title: name }, warnings),
  });
}
