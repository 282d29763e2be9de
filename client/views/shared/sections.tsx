import { Tabs } from '@mantine/core';
import { Suspense, type ComponentType } from 'react';
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
  return (
    <Tabs value={current} onChange={(id) => id !== null && onChange(id as Id)} keepMounted={false}>
      <Tabs.List aria-label={label} mb="md">
        {ids.map((id) => <Tabs.Tab key={id} value={id}>{titleOf(id)}</Tabs.Tab>)}
      </Tabs.List>
      <Tabs.Panel value={current}>
        <Suspense fallback={<LoadingView />}><Content /></Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
