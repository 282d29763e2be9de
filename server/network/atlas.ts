import { createAnalysisContext, type AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import type { Region } from '#graph-model/region.ts';
import type { Measured } from '#server/jobs/measure-network.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { indexRecords, type RecordIndex } from './record-index.ts';

/** The network of one revision on one day, built once and shared by everything that answers. */
export interface Snapshot {
  readonly revision: number;
  /** Day on which relations count as in force, `YYYY-MM-DD`. */
  readonly day: string;
  readonly dataset: Dataset;
  readonly index: RecordIndex;
  readonly context: AnalysisContext;
}

/** What is known now: the current snapshot and its measures. */
export interface Atlas {
  readonly region: Region;
  current(): Promise<Snapshot>;
  /** The last snapshot that was read; undefined before the first. */
  latest(): Snapshot | undefined;
  /** Measures of a snapshot, computed in a worker thread; one computation a snapshot however many ask. */
  measured(snapshot: Snapshot): Promise<Measured>;
  /** Reads the store again after a change; resolves when the new network is what everybody sees. */
  refresh(): Promise<Snapshot>;
}

interface AtlasOptions {
  readonly store: GraphStore;
  readonly region: Region;
  readonly today: () => string;
  readonly measure: (dataset: Dataset, day: string, region: Region, signal: AbortSignal) => Promise<Measured>;
}

export function createAtlas({ store, region, today, measure }: AtlasOptions): Atlas {
  let latest: Promise<Snapshot> | undefined;
  let read: Snapshot | undefined;
  let computing: { of: Snapshot; result: Promise<Measured>; stop: AbortController } | undefined;

  const build = async (): Promise<Snapshot> => {
    const { revision, dataset } = await store.load();
    return (read = snapshotOf(revision, dataset, today(), region));
  };
  const refresh = () => {
    const building = build();
    const before = latest;
    latest = building;
    building.catch(() => { if (latest === building) latest = before; });
    return building;
  };
  const current = async (): Promise<Snapshot> => {
    const reading = latest ?? refresh();
    const snapshot = await reading;
    if (snapshot.day === today()) return snapshot;
    // At midnight relations begin and end: the same records on another day, without the store, which may be away.
    if (latest === reading) latest = Promise.resolve((read = snapshotOf(snapshot.revision, snapshot.dataset, today(), region)));
    return current();
  };
  const measured = (snapshot: Snapshot) => {
    if (computing?.of === snapshot) return computing.result;
    if (computing && computing.of.revision > snapshot.revision) return measure(snapshot.dataset, snapshot.day, region, new AbortController().signal);
    computing?.stop.abort();
    const stop = new AbortController();
    const result = measure(snapshot.dataset, snapshot.day, region, stop.signal);
    const job = { of: snapshot, result, stop };
    computing = job;
    result.catch(() => { if (computing === job) computing = undefined; });
    return result;
  };
  return { region, current, latest: () => read, measured, refresh };
}

function snapshotOf(revision: number, dataset: Dataset, day: string, region: Region): Snapshot {
  return { revision, day, dataset, index: indexRecords(dataset), context: createAnalysisContext(dataset, { day, region }) };
}
