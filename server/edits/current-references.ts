import type { Change } from '#graph-model/change-set.ts';
import type { FirmId } from '#graph-model/identifier.ts';
import { renamedScenario } from '#graph-model/merging/renamed-scenario.ts';
import { REFERENCES } from '#server/store/references.ts';

/** The changes with the ids that merged firms have now wherever a record refers to one; `former` leads from a former id to the firm. Linear in the changes. */
export function withCurrentReferences(changes: readonly Change[], former: ReadonlyMap<string, string>): readonly Change[] {
  return former.size === 0 ? changes : changes.map((change) => (change.op === 'put' ? withCurrent(change, former) : change));
}

function withCurrent(change: Extract<Change, { op: 'put' }>, former: ReadonlyMap<string, string>): Change {
  if (change.kind === 'scenario') return { ...change, record: renamedScenario(change.record, { firms: former as ReadonlyMap<string, FirmId>, relations: new Map() }) };
  const named = change.record as unknown as Readonly<Record<string, string>>;
  const current = REFERENCES[change.kind].flatMap(({ field, to }) => (to === 'firm' && former.has(named[field]) ? [[field, former.get(named[field])] as const] : []));
  return current.length === 0 ? change : ({ ...change, record: { ...change.record, ...Object.fromEntries(current) } } as Change);
}
