import type { Change, RecordStep } from '../change-set.ts';
import { byCodePoint } from '../code-point-order.ts';
import type { Dataset } from '../dataset.ts';
import type { FirmId } from '../identifier.ts';
import type { SupplyRelation } from '../supply-relation.ts';
import { sameValue } from '../same-value.ts';
import { fallTogether } from './combined-relation.ts';

/** What of a merge a split takes back, and what it cannot. */
export interface TakenApart {
  readonly changes: readonly Change[];
  /** Ids of records that are back as they were before the merge. */
  readonly restored: readonly string[];
  /** Records of the former firm that went into others, where somebody changed those since, or that nobody can tell apart: only undoing the merge brings them back. */
  readonly together: readonly { readonly kind: 'relation' | 'requirement' | 'offer'; readonly id: string; readonly into?: string }[];
}

type RelationStep = Extract<RecordStep, { kind: 'relation' }>;

/**
 * Takes relations of a former firm out of those that they were added to, with the volumes and shares that both had, as long as the sum is still the one that the merge
 * left; and brings back those between the two firms. `steps` are those of the merge, `moved` the ids that go with the former firm anyway. Linear in records and steps.
 */
export function takenApart(dataset: Dataset, steps: readonly RecordStep[], formerId: string, moved: ReadonlySet<string>): TakenApart {
  const now = new Map<string, SupplyRelation>(dataset.relations.map((relation) => [relation.id, relation]));
  const firms = new Set<string>([formerId, ...dataset.firms.map(({ id }) => id)]);
  const wentInto = combinedInto(steps);
  const parts = new Map<string, number>();
  for (const into of wentInto.values()) if (into) parts.set(into.id, (parts.get(into.id) ?? 0) + 1);
  const changes: Change[] = [];
  const restored: string[] = [];
  const together: { kind: 'relation' | 'requirement' | 'offer'; id: string; into?: string }[] = [];
  for (const [before, into] of wentInto) {
    if (before.supplier !== formerId && before.buyer !== formerId) continue;
    const { id } = before;
    const isAsLeft = !into || (parts.get(into.id) === 1 && !moved.has(into.id) && sameValue(now.get(into.id), into.after));
    if (!isAsLeft || now.has(id) || !firms.has(before.supplier) || !firms.has(before.buyer)) {
      together.push({ kind: 'relation', id, ...(into && { into: into.id }) });
      continue;
    }
    if (into) changes.push({ op: 'put', kind: 'relation', record: into.before! });
    changes.push({ op: 'put', kind: 'relation', record: before });
    restored.push(id);
  }
  for (const step of steps) {
    if ((step.kind === 'requirement' || step.kind === 'offer') && step.before?.firm === formerId && !step.after) together.push({ kind: step.kind, id: step.id });
  }
  return { changes, restored, together };
}

/** The relations that a merge took away, in order of id, each with the one that it went into: the same ends once the firms are one; undefined where it led from one of them to another. */
function combinedInto(steps: readonly RecordStep[]): Map<SupplyRelation, RelationStep | undefined> {
  const merged = new Set<string>(steps.flatMap((step) => (step.kind === 'firm' && step.before && !step.after ? [step.id] : [])));
  const kept = steps.find((step) => step.kind === 'firm' && step.after)?.id as FirmId | undefined;
  const to = (id: FirmId): FirmId => (merged.has(id) ? kept ?? id : id);
  const relations = steps.filter((step) => step.kind === 'relation');
  const left = Map.groupBy(relations.filter(({ before, after }) => before && after), ({ after }) => endsOf(after!));
  const gone = relations.flatMap(({ before, after }) => (before && !after ? [before] : [])).sort((a, b) => byCodePoint(a.id, b.id));
  return new Map(gone.map((before) => {
    const renamed = { ...before, supplier: to(before.supplier), buyer: to(before.buyer) };
    return [before, left.get(endsOf(renamed))?.find(({ after }) => fallTogether(after!, renamed))];
  }));
}

function endsOf({ supplier, buyer, product }: SupplyRelation): string {
  return JSON.stringify([supplier, buyer, product]);
}
