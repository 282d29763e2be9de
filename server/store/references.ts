import { forKinds, SAVED_KINDS, type RecordKind, type RecordOf, type SavedKind } from '#graph-model/dataset.ts';

/** A field of a record that holds the id of another one. */
export interface Reference<K extends RecordKind = RecordKind> {
  readonly field: K extends RecordKind ? keyof RecordOf[K] & string : never;
  readonly to: RecordKind;
}

/** What the records of each kind refer to; every store keeps these whole. */
export const REFERENCES: { readonly [K in RecordKind]: readonly Reference<K>[] } = {
  firm: [],
  product: [],
  relation: [{ field: 'supplier', to: 'firm' }, { field: 'buyer', to: 'firm' }, { field: 'product', to: 'product' }],
  requirement: [{ field: 'firm', to: 'firm' }, { field: 'product', to: 'product' }, { field: 'forProduct', to: 'product' }],
  offer: [{ field: 'firm', to: 'firm' }, { field: 'product', to: 'product' }],
  // What a saved record names may go: it says so then, and keeps nobody from deleting.
  ...(forKinds(SAVED_KINDS, () => []) satisfies Record<SavedKind, readonly Reference[]>),
};
