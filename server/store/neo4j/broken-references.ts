import { byCodePoint } from '#graph-model/code-point-order.ts';
import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import { REFERENCES } from '../references.ts';
import type { BrokenReference } from '../store-faults.ts';
import type { Referred } from './begin-change-set.ts';
import { batches, knownIds, type Plan } from './plan-changes.ts';
import type { Runner } from './query.ts';
import { referrers } from './record-queries.ts';

const TARGETS = ['firm', 'product'] as const;
type TargetKind = (typeof TARGETS)[number];

/** References of the records that a change set puts to what will not be there; `referred` is what is there, where that is known already. */
export async function danglingReferences(run: Runner, plan: Plan, referred?: Referred): Promise<BrokenReference[]> {
  const deleted = deletedIds(plan);
  const there = referred ?? (await referredThere(run, plan, deleted));
  const broken: BrokenReference[] = [];
  eachReference(plan, (kind, id, field, to, value) => {
    if (plan[to].puts.has(value) || there[to].has(value)) return;
    broken.push({ kind, id, field, value, deleted: deleted[to].has(value) });
  });
  return broken;
}

async function referredThere(run: Runner, plan: Plan, deleted: Referred): Promise<Referred> {
  const [firm, product] = await Promise.all(TARGETS.map((kind) =>
    knownIds(run, kind, referredIds(plan, kind).filter((id) => !plan[kind].puts.has(id) && !deleted[kind].has(id)))));
  return { firm, product };
}

/**
 * References of records that the change set leaves alone to what it deletes. To be asked when the relationships that it deletes or
 * moves are gone already.
 */
export async function abandonedReferences(run: Runner, plan: Plan): Promise<BrokenReference[]> {
  const broken: BrokenReference[] = [];
  const deleted = deletedIds(plan);
  for (const kind of RECORD_KINDS) {
    for (const reference of REFERENCES[kind]) {
      const asked = referrers(kind, reference.field);
      for (const ids of batches([...deleted[reference.to as TargetKind]])) {
        for (const { id, value } of await run.all(asked, { ids })) {
          if (!plan[kind].puts.has(id)) broken.push({ kind, id, field: reference.field, value, deleted: true });
        }
      }
    }
  }
  return broken;
}

/** In the order in which findings are told: kind, field, id. */
export function inOrder(broken: readonly BrokenReference[]): BrokenReference[] {
  const place = ({ kind, field }: BrokenReference): number =>
    RECORD_KINDS.indexOf(kind) * 10 + REFERENCES[kind].findIndex((reference) => reference.field === field);
  return [...broken].sort((a, b) => place(a) - place(b) || byCodePoint(a.id, b.id));
}

function deletedIds(plan: Plan): Referred {
  return { firm: new Set(plan.firm.deleted.map(({ id }) => id)), product: new Set(plan.product.deleted.map(({ id }) => id)) };
}

function referredIds(plan: Plan, wanted: TargetKind): string[] {
  const ids = new Set<string>();
  eachReference(plan, (_kind, _id, _field, to, value) => {
    if (to === wanted) ids.add(value);
  });
  return [...ids];
}

function eachReference(plan: Plan, visit: (kind: RecordKind, id: string, field: string, to: TargetKind, value: string) => void): void {
  for (const kind of RECORD_KINDS) {
    for (const { field, to } of REFERENCES[kind]) {
      for (const [id, { values }] of plan[kind].puts) {
        const value = values[field];
        if (typeof value === 'string') visit(kind, id, field, to as TargetKind, value);
      }
    }
  }
}
