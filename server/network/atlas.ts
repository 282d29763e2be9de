import { createAnalysisContext, type AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import type { Change, ChangeSetSummary } from '#graph-model/change-set.ts';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import { LIST_OF, NETWORK_KINDS, type Dataset } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Region } from '#graph-model/region.ts';
import type { Measured } from '#server/jobs/all-measures.ts';
import type { GraphStore, RevisionMark } from '#server/store/graph-store.ts';
import { measureLine } from './measure-line.ts';
import { indexRecords, type RecordIndex } from './record-index.ts';

/** The network of one revision on one day, built once and shared by everything that answers. */
export interface Snapshot extends RevisionMark {
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
  /** The current snapshot with its measures; where edits overtake it while it waits for its turn, the one that is current then. */
  currentMeasured(): Promise<{ readonly snapshot: Snapshot; readonly measured: Measured }>;
  /** Measures of a snapshot, computed in a worker thread; one computation a snapshot however many ask. `conflict` where a newer one takes its turn. */
  measured(snapshot: Snapshot): Promise<Measured>;
  /** Measures of a snapshot where they have been computed, without waiting. */
  measuredAlready(snapshot: Snapshot): Measured | undefined;
  /**
   * Reads the store again after a change, of few changes only these; resolves when the new network is what everybody sees. Whoever asks for
   * the current network from this call on gets one that was read after it. Calls that come while one reads share the next reading.
   */
  refresh(): Promise<Snapshot>;
  /**
   * Takes over what this process has just stored as a change set, without reading the store where the network is that of the revision before.
   * Whoever asks from this call on sees it.
   */
  changed(changes: readonly Change[], changeSet: Pick<ChangeSetSummary, 'revision' | 'id'>): void;
}

interface AtlasOptions {
  readonly store: GraphStore;
  readonly region: Region;
  readonly today: () => string;
  readonly measure: (snapshot: Snapshot) => Promise<Measured>;
}

/** So many changes are followed one by one; with more the network is loaded anew. */
const MOST_FOLLOWED = 1_000;

export function createAtlas({ store, region, today, measure }: AtlasOptions): Atlas {
  let latest: Promise<Snapshot> | undefined;
  let read: Snapshot | undefined;
  /** The reading that is underway, and the one that comes after it. */
  let reading: Promise<Snapshot> | undefined;
  let waiting: Promise<Snapshot> | undefined;

  const load = async (): Promise<Snapshot> => {
    const { revision, dataset } = await store.load();
    const [last] = await store.changeSets({ limit: 1, before: revision + 1 });
    return (read = snapshotOf({ revision, changeSet: last?.id ?? '' }, dataset, today(), region));
  };
  const follow = (mark: RevisionMark, before: Snapshot, changes: readonly Change[]): Snapshot =>
    (read = snapshotOf(mark, changedDataset(before.dataset, changes), today(), region, before));
  const readAgain = async (): Promise<Snapshot> => {
    const before = read;
    const since = before && (await store.changesSince(before, MOST_FOLLOWED));
    if (!since) return load();
    // Where nothing changed its measures stay good.
    return since.revision === before.revision ? before : follow(since, before, since.changes);
  };
  const build = (): Promise<Snapshot> => {
    waiting = undefined;
    const building = readAgain().finally(() => { if (reading === building) reading = undefined; });
    return (reading = building);
  };
  const refresh = () => {
    if (waiting) return waiting;
    const building = reading ? (waiting = reading.then(build, build)) : build();
    latest = building;
    // Where the store does not answer, what was read last is still shown.
    building.catch(() => { if (latest === building) latest = read && Promise.resolve(read); });
    return building;
  };
  const changed: Atlas['changed'] = (changes, changeSet) => {
    if (!read || reading || read.revision !== changeSet.revision - 1) {
      refresh().catch(() => undefined);
      return;
    }
    latest = Promise.resolve(follow({ revision: changeSet.revision, changeSet: changeSet.id }, read, changes));
  };
  const current = async (): Promise<Snapshot> => {
    const asked = latest ?? refresh();
    const snapshot = await asked;
    if (snapshot.day === today()) return snapshot;
    // At midnight relations begin and end: the same records on another day, without the store, which may be away.
    if (latest === asked) latest = Promise.resolve((read = onDay(snapshot, today(), region)));
    return current();
  };
  const finished = new WeakMap<Snapshot, Measured>();
  const measured = measureLine(async (snapshot) => {
    const result = await measure(snapshot);
    finished.set(snapshot, result);
    return result;
  });
  const currentMeasured = async () => {
    for (;;) {
      const snapshot = await current();
      try {
        return { snapshot, measured: await measured(snapshot) };
      } catch (error) {
        if (!(error instanceof AtlasError) || error.code !== 'conflict') throw error;
      }
    }
  };
  return { region, current, currentMeasured, latest: () => read, measured, measuredAlready: (snapshot) => finished.get(snapshot), refresh, changed };
}

function snapshotOf({ revision, changeSet }: RevisionMark, dataset: Dataset, day: string, region: Region, before?: Snapshot): Snapshot {
  return { revision, changeSet, day, dataset, index: indexRecords(dataset, before), context: contextOf(dataset, day, region, before) };
}

/** A change of what people save beside the network alone leaves the network as it is, with everything that was computed of it. */
function contextOf(dataset: Dataset, day: string, region: Region, before?: Snapshot): AnalysisContext {
  const isSame = before?.day === day && NETWORK_KINDS.every((kind) => before.dataset[LIST_OF[kind]] === dataset[LIST_OF[kind]]);
  return isSame ? before.context : createAnalysisContext(dataset, { day, region });
}

function onDay(snapshot: Snapshot, day: string, region: Region): Snapshot {
  return { ...snapshot, day, context: createAnalysisContext(snapshot.dataset, { day, region }) };
}
