import type { Merged } from '#graph-model/contract/matching.ts';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import type { Change } from '#graph-model/change-set.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Firm } from '#graph-model/firm.ts';
import { ChangeSetId, mintId } from '#graph-model/identifier.ts';
import { firmOf, mergeFirms } from '#graph-model/merging/merge-firms.ts';
import { splitFirm, type MovedRecord } from '#graph-model/merging/split-firm.ts';
import { takenApart } from '#graph-model/merging/taken-apart.ts';
import { Label } from '#graph-model/text.ts';
import type { Services } from '#server/services.ts';
import { isKept } from './edit-records.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * Makes one firm of several, as one change set.
 * @throws AtlasError `not_found`, `bad_input`; `conflict` where another server changed the network meanwhile.
 */
export function mergeFirmRecords(services: Services, keep: string, merge: readonly string[], author: string): Promise<Merged> {
  return oneAtATime(services.store, async () => {
    const { dataset, revision } = await services.atlas.refresh();
    let after = dataset;
    const changes: Change[] = [];
    const selfRelations: string[] = [];
    const combined: { relation: string; into: string }[] = [];
    const names = [keep, ...merge].map((id) => firmOf(dataset, id).name);
    for (const id of merge) {
      const one = mergeFirms(after, keep, id);
      after = changedDataset(after, one.changes);
      changes.push(...one.changes);
      selfRelations.push(...one.selfRelations);
      combined.push(...one.combined);
    }
    const summary = await applied(services, changes, `${names.slice(1).join(', ')} → ${names[0]}`, author, revision);
    return { ...summary, firm: firmOf(after, keep).id, selfRelations, combined };
  });
}

/**
 * Makes a former id a firm of its own again; what it was called and said before the merge comes from its history.
 * @throws AtlasError as `splitFirm`; `bad_input` where neither history nor caller know a name.
 */
export function splitFirmRecord(services: Services, from: string, formerId: string, options: { readonly name?: string; readonly records: readonly MovedRecord[] }, author: string) {
  return oneAtATime(services.store, async () => {
    const { dataset, revision } = await services.atlas.refresh();
    const whole = firmOf(dataset, from);
    const history = await services.store.history('firm', formerId);
    const before = history.findLast(({ after }) => after !== undefined)?.after ?? history.findLast(({ before: old }) => old !== undefined)?.before;
    const name = Label.safeParse(options.name ?? before?.name);
    if (!name.success) throw new AtlasError('bad_input', `What "${formerId}" was called is not known any more: give a name.`);
    const { formerIds: _, ...known } = before ?? ({ id: formerId, source: whole.source, status: whole.status, visibility: whole.visibility } as Firm);
    const firm: Firm = { ...known, id: formerId as Firm['id'], name: name.data };
    const merge = history.findLast(({ after }) => after === undefined)?.changeSet;
    const apart = takenApart(dataset, (merge && (await services.store.steps(merge))) ?? [], formerId, new Set(options.records.map(({ id }) => id)));
    const changes = [...splitFirm(dataset, from, firm, options.records), ...apart.changes];
    const summary = await applied(services, changes, `${whole.name} ⇄ ${firm.name}`, author, revision);
    return { ...summary, firm: whole.id, formerId, restored: [...apart.restored], together: [...apart.together] };
  });
}

async function applied({ store, atlas, now, random }: Services, changes: readonly Change[], title: string, author: string, revision: number) {
  const id = ChangeSetId.parse(mintId('changeSet', random));
  const summary = await store.apply({ id, title: title.slice(0, 200).toWellFormed(), reason: 'edit', author, at: now(), changes }, { expectedRevision: revision });
  if (isKept(summary)) atlas.changed(changes, summary);
  return { revision: summary.revision, ...(isKept(summary) && { changeSet: summary.id }), counts: summary.counts };
}
