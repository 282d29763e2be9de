import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';
import { afterFirstPicture } from '../../state/first-picture.ts';
import { SideSkeleton } from './skeletons.tsx';
import classes from './network.module.css';

const SearchBar = lazy(() => afterFirstPicture(async () => ({ default: (await import('./search-bar.tsx')).SearchBar })));
const SideColumn = lazy(() => afterFirstPicture(async () => ({ default: (await import('./side-column.tsx')).SideColumn })));

/** Search in one line, its place kept until it comes. */
export function LateSearchBar(props: ComponentProps<typeof SearchBar>) {
  return (
    <Suspense fallback={<div className={classes.compactBar}><Skeleton h={36} flex={1} /><Skeleton h={36} w={36} /></div>}>
      <SearchBar {...props} />
    </Suspense>
  );
}

/** Search, display and filters in a column, its place kept until they come. */
export function LateSideColumn() {
  return <Suspense fallback={<SideSkeleton />}><SideColumn /></Suspense>;
}
