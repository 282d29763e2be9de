import { Router, type Response } from 'express';
import { API_BASE } from '#graph-model/contract/api.ts';
import { changeRecords, createRecord, deleteRecord, getRecord, replaceRecord, type EditChange, type Edited } from '#graph-model/contract/edits.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Edit } from '#server/edits/read-edits.ts';
import type { Services } from '#server/services.ts';
import { changedId } from '#server/store/last-changes.ts';
import { recordVersion } from '#server/store/record-version.ts';
import { editRecords, isKept, type EditOutcome } from '#server/use-cases/edit-records.ts';
import { AUTHOR } from './author.ts';
import { bindRoute } from './bind-route.ts';
import { etagOf, expectationOf, isNotModified, requestKeyOf } from './preconditions.ts';

/** Single records as they are stored, and their edits: each carries the version that its author has seen. */
export function editRoutes(services: Services): Router {
  const router = Router();

  bindRoute(router, getRecord, async ({ params: { kind, id } }, request, response) => {
    const record = (await services.store.get(kind, id)) ?? (kind === 'firm' ? await presentFirm(services, id) : undefined);
    if (record === undefined) throw new AtlasError('not_found', `There is no ${kind} "${id}".`);
    const version = recordVersion(record);
    response.set('Cache-Control', 'no-cache').set('ETag', etagOf(version));
    if (isNotModified(request, version)) response.status(304).end();
    return { record, version };
  });

  bindRoute(router, createRecord, async ({ params: { kind }, body }, request, response) => {
    const outcome = await editRecords(services, [{ kind, sent: body, expected: 'absent' }], { author: AUTHOR, requestKey: requestKeyOf(request) });
    return edited(response, outcome);
  });

  bindRoute(router, replaceRecord, async ({ params: { kind, id }, body }, request, response) => {
    const outcome = await editRecords(services, [{ kind, id, sent: body, expected: expectationOf(request) }], { author: AUTHOR, requestKey: requestKeyOf(request) });
    return edited(response, outcome);
  });

  bindRoute(router, deleteRecord, async ({ params: { kind, id } }, request) => {
    const { summary } = await editRecords(services, [{ kind, id, expected: expectationOf(request) }], { author: AUTHOR, requestKey: requestKeyOf(request) });
    return { revision: summary.revision, ...(isKept(summary) && { changeSet: summary.id }) };
  });

  bindRoute(router, changeRecords, async ({ body: { title, changes } }, request) => {
    const { summary, changes: done, warnings } = await editRecords(services, changes.map(editOf), { author: AUTHOR, title, requestKey: requestKeyOf(request) });
    return {
      revision: summary.revision, ...(isKept(summary) && { changeSet: summary.id }), counts: summary.counts, warnings: [...warnings],
      records: done.map((change) => ({ kind: change.kind, id: changedId(change), ...(change.op === 'put' && { version: recordVersion(change.record) }) })),
    };
  });
  return router;
}

/** The firm that an id was merged into. */
async function presentFirm({ atlas, store }: Services, formerId: string) {
  const id = (await atlas.current()).index.formerFirms.get(formerId);
  return id === undefined ? undefined : store.get('firm', id);
}

function editOf(change: EditChange): Edit {
  switch (change.op) {
    case 'create': return { kind: change.kind, sent: change.record, expected: 'absent' };
    case 'replace': return { kind: change.kind, id: idOf(change.record), sent: change.record, expected: [change.version] };
    case 'delete': return { kind: change.kind, id: change.id, expected: [change.version] };
  }
}

/** What is replaced must say its id itself: without one its schema finds the fault. */
function idOf({ id }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof id === 'string' ? id : undefined;
}

/** Answers with the record as it was stored, which may differ from what was sent: texts are trimmed, lost zeros restored. */
function edited(response: Response, { summary, changes, warnings }: EditOutcome): Edited {
  const [change] = changes;
  if (change.op === 'delete') throw new Error('A record was sent, so it is put');
  const version = recordVersion(change.record);
  const path = pathOf(change.kind, change.record.id);
  response.set('ETag', etagOf(version)).set('Content-Location', path);
  if (summary.counts.created > 0) response.status(201).set('Location', path);
  return { record: change.record, version, revision: summary.revision, ...(isKept(summary) && { changeSet: summary.id }), warnings: [...warnings] };
}

function pathOf(kind: RecordKind, id: string): string {
  return `${API_BASE}/records/${kind}/${encodeURIComponent(id)}`;
}
