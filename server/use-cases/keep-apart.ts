import { ChangeSetId, mintId } from '#graph-model/identifier.ts';
import { keepApart, type Compared } from '#graph-model/merging/kept-apart.ts';
import type { Services } from '#server/services.ts';
import { isKept } from './edit-records.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * Remembers that firms are different ones, or forgets it, as one change set.
 * @throws AtlasError as `keepApart`; `conflict` where another server changed the network meanwhile.
 */
export function keepFirmsApart({ store, atlas, now, random }: Services, compared: readonly Compared[], areDifferent: boolean, author: string) {
  return oneAtATime(store, async () => {
    const { dataset: { firms }, revision } = await atlas.refresh();
    const changes = keepApart(firms, compared, areDifferent);
    const names = new Map<string, string>(firms.map(({ id, name }) => [id, name]));
    const title = compared.map(({ firm, others }) => `${names.get(firm) ?? firm} ${areDifferent ? '≠' : '?'} ${others.map((id) => names.get(id) ?? id).join(', ')}`).join('; ');
    const id = ChangeSetId.parse(mintId('changeSet', random));
    const summary = await store.apply({ id, title: title.slice(0, 200).toWellFormed(), reason: 'edit', author, at: now(), changes }, { expectedRevision: revision });
    if (isKept(summary)) atlas.changed(changes, summary);
    return { revision: summary.revision, ...(isKept(summary) && { changeSet: summary.id }), counts: summary.counts };
  });
}
