import type { Change, ChangeSetSummary } from '#graph-model/change-set.ts';
import { LIST_OF, RECORD_KINDS, type Dataset } from '#graph-model/dataset.ts';
import { ChangeSetId } from '#graph-model/identifier.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import type { GraphStore } from '#server/store/graph-store.ts';

/** Puts the fictitious demonstration region into an empty store; a second call finds it there and changes nothing. */
export function fillDemoRegion(store: GraphStore, at: string): Promise<ChangeSetSummary> {
  return store.apply({
    id: ChangeSetId.parse('demo-maerkische-region'),
    title: 'Demonstrationsregion (fiktiv)',
    reason: 'demo',
    author: 'Lieferkettenatlas',
    at,
    changes: changesOf(generateDemoRegion()),
  }, { expectedRevision: 0 });
}

function changesOf(dataset: Dataset): Change[] {
  return RECORD_KINDS.flatMap((kind) => dataset[LIST_OF[kind]].map((record) => ({ op: 'put', kind, record }) as Change));
}
