import { useEffect, useRef, useState } from 'react';
import type { EditChange } from '#graph-model/contract/edits.ts';
import { sameValue } from '#graph-model/same-value.ts';
import type { Story } from '#graph-model/story.ts';
import { newRequestKey, useStoreChanges } from '../../api/edit-queries.ts';
import type { ApiProblem } from '../../api/problem.ts';
import type { Versioned } from '../../api/region-queries.ts';
import { useEditSession } from '../editing/use-edit-session.tsx';
import { useAskBeforeUnload } from '../shared/use-ask-before-unload.ts';

/** How long nobody writes until what was written is saved, and how soon a server that did not answer is asked again, in milliseconds. */
const PAUSE = 1_200;
const AGAIN = 4_000;

/** What saving met: another version, or nothing left. */
export interface StoryConflict {
  readonly theirs?: Versioned<Story>;
  readonly changedBy?: { readonly author: string; readonly at: string };
}

export interface StoryEdit {
  readonly story: Story;
  readonly change: (next: (story: Story) => Story) => void;
  readonly state: 'saved' | 'dirty' | 'waiting';
  /** A fault of what was written; it is tried again after the next change. */
  readonly problem: ApiProblem | null;
  readonly conflict: StoryConflict | undefined;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** One story that is being edited: saved by itself whenever its author pauses, each time against the version that it began with. */
export function useStoryEdit(stored: Versioned<Story>, fetchedAt: number): StoryEdit {
  const [story, setStory] = useState(stored.record);
  const [base, setBase] = useState(stored);
  const [conflict, setConflict] = useState<StoryConflict>();
  const [savedAt, setSavedAt] = useState(0);
  /** What could not be saved: not tried again as it is, unless only the server was away. */
  const [refused, setRefused] = useState<Story>();
  const { remember } = useEditSession();
  const { mutate, isPending, error } = useStoreChanges();
  const key = useRef({ text: '', key: '' });
  const isDirty = !sameValue(story, base.record);
  const isWaiting = error?.isUnreachable === true && !isPending;

  // Somebody else's edit, or an undo: taken over as long as nothing here is unsaved.
  if (stored.version !== base.version && !isDirty && !isPending && fetchedAt > savedAt) {
    setBase(stored);
    setStory(stored.record);
  }

  const save = (record: Story, from: Versioned<Story>): void => {
    const asked: EditChange = { op: 'replace', kind: 'story', version: from.version, record };
    const text = JSON.stringify(asked);
    if (key.current.text !== text) key.current = { text, key: newRequestKey() };
    mutate({ changes: [asked], title: record.name, requestKey: key.current.key }, {
      onSuccess: ({ changeSet, records }) => {
        if (changeSet !== undefined) remember({ changeSet, title: record.name });
        setSavedAt(Date.now());
        setBase({ record, version: records[0].version ?? from.version });
      },
      onError: (problem) => {
        const [met] = problem.conflicts;
        if (met?.current) setConflict({ theirs: { record: met.current.record as Story, version: met.current.version }, ...(met.changedBy && { changedBy: met.changedBy }) });
        else if (met || problem.code === 'not_found') setConflict({});
        else if (!problem.isUnreachable) setRefused(record);
      },
    });
  };
  const canSave = isDirty && !isPending && !conflict && story.name.trim() !== '' && refused !== story;
  useEffect(() => {
    if (!canSave) return;
    const timer = setTimeout(() => save(story, base), isWaiting ? AGAIN : PAUSE);
    return () => clearTimeout(timer);
  });
  useSaveOnLeave(() => { if (canSave) save(story, base); });
  useAskBeforeUnload(isDirty);

  return {
    story, conflict, problem: refused === story ? error : null,
    change: (next) => setStory(next),
    state: isWaiting && isDirty ? 'waiting' : isDirty ? 'dirty' : 'saved',
    keepMine: () => {
      if (conflict?.theirs) save(story, conflict.theirs);
      setConflict(undefined);
    },
    takeTheirs: () => {
      if (conflict?.theirs) { setBase(conflict.theirs); setStory(conflict.theirs.record); }
      setConflict(undefined);
    },
  };
}

/** Another story or view is opened: what was written last goes out at once. */
function useSaveOnLeave(save: () => void): void {
  const latest = useRef(save);
  useEffect(() => { latest.current = save; });
  useEffect(() => () => latest.current(), []);
}
