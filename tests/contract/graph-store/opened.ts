import { onTestFinished } from 'vitest';
import type { Dataset } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { ErrorCode } from '#graph-model/errors.ts';
import type { Finding } from '#graph-model/finding.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { aChangeSet, aDataset, aFirm, anOffer, aProduct, aRelation, aRequirement, putAll } from '#tests/support/records.ts';

/** An empty store under test. `reopen` closes it and opens the same data again. */
export interface OpenedStore {
  readonly store: GraphStore;
  readonly reopen: () => Promise<GraphStore>;
  /** Closes it, takes its log out, fills the same place with it again, and opens that. */
  readonly refill: () => Promise<GraphStore>;
  readonly cleanup: () => Promise<void>;
}
export type OpenStore = () => Promise<OpenedStore>;

/** A store for one test, cleaned up when the test is over. */
export async function opened(open: OpenStore): Promise<OpenedStore> {
  const context = await open();
  onTestFinished(() => context.cleanup());
  return context;
}

/** Wire from F1 goes to F2, springs from F2 to F3; F2 needs wire for its springs, F1 offers wire. */
export const CHAIN: Dataset = aDataset({
  firms: [aFirm({ id: 'F1' }), aFirm({ id: 'F2' }), aFirm({ id: 'F3' })],
  products: [aProduct({ id: 'P1', name: 'Draht' }), aProduct({ id: 'P2', name: 'Federn' })],
  relations: [aRelation({ id: 'R1', product: 'P1' }), aRelation({ id: 'R2', supplier: 'F2', buyer: 'F3', product: 'P2' })],
  requirements: [aRequirement({ id: 'Q1', firm: 'F2', product: 'P1', forProduct: 'P2', essential: true })],
  offers: [anOffer({ id: 'O1' })],
});

/** A store that holds `CHAIN`, applied as change set `chain` at revision 1. */
export async function openedWithChain(open: OpenStore): Promise<OpenedStore> {
  const context = await opened(open);
  await context.store.apply(aChangeSet({ id: 'chain', title: 'Demo', reason: 'demo', changes: putAll(CHAIN) }));
  return context;
}

/** Code and findings that a call failed with; fails the test where it did not fail, or with another error than an `AtlasError`. */
export async function failureOf(call: Promise<unknown>): Promise<{ code: ErrorCode; findings: readonly Finding[] }> {
  const outcome = await call.then((value) => ({ value }), (error: unknown) => ({ error }));
  if (!('error' in outcome)) throw new Error(`Expected a failure, got ${JSON.stringify(outcome.value)}`);
  if (!(outcome.error instanceof AtlasError)) throw outcome.error;
  return { code: outcome.error.code, findings: outcome.error.findings };
}

/** An undo by id, with the other fields that it needs. */
export function anUndo(id: string): Parameters<GraphStore['undo']>[1] {
  return aChangeSet({ id, title: 'Rücknahme', at: '2026-08-29T10:00:00.000Z' });
}
