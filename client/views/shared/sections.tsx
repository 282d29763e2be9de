import { Tabs } from '@mantine/core';
import { Suspense, useEffect, useRef, type ComponentType } from 'react';
import { LoadingView } from './state-message.tsx';

interface SectionsProps<Id extends string> {
  readonly ids: readonly Id[];
  readonly titleOf: (id: Id) => string;
  /** What each section shows; loaded when it is opened. */
  readonly content: Readonly<Record<Id, ComponentType>>;
  readonly current: Id;
  readonly onChange: (id: Id) => void;
  readonly label: string;
}

/** The sections of a view as tabs; only the open one is mounted. */
export function Sections<Id extends string>({ ids, titleOf, content, current, onChange, label }: SectionsProps<Id>) {
  const Content: ComponentType = content[current];
  const list = useRef<HTMLDivElement>(null);
  // On a phone the titles may be wider than the window: the open one is never cut off.
  useEffect(() => {
    const [all, open] = [list.current, list.current?.children[ids.indexOf(current)]];
    if (!all || !(open instanceof HTMLElement)) return;
    const right = open.offsetLeft + open.offsetWidth - all.clientWidth;
    all.scrollLeft = Math.min(Math.max(all.scrollLeft, right), open.offsetLeft);
  }, [current, ids]);
  return (
    <Tabs value={current} onChange={(id) => id !== null && onChange(id as Id)} keepMounted={false}>
      <Tabs.List ref={list} aria-label={label} mb="md" style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }}>
        {ids.map((id) => <Tabs.Tab key={id} value={id} style={{ flex: 'none' }}>{titleOf(id)}</Tabs.Tab>)}
      </Tabs.List>
      <Tabs.Panel value={current}>
        <Suspense fallback={<LoadingView />}><Content /></Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
