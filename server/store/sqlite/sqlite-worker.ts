import { parentPort } from 'node:worker_threads';
import { AtlasError } from '#graph-model/errors.ts';
import type { ChangeSetSummary } from '#graph-model/change-set.ts';
import { beginChangeSet, findChangeSet, revisionOf, rollBack } from './apply-change-set.ts';
import type { ChangeSetUnderway } from './apply-change-set.ts';
import { changesSince } from './changes-since.ts';
import { CHANGE_SETS, HISTORY, historyRowOf, summaryOf } from './change-set-rows.ts';
import { checkDatabase } from './check-database.ts';
import { openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { loadRecords } from './load-records.ts';
import type { LoadedPart, Reply, Request, StoreVerbs, Verb } from './messages.ts';
import { RECORD_STATEMENTS } from './record-statements.ts';
import { failureOf } from './sqlite-faults.ts';
import { stepsOf, undoChangeSet } from './undo-change-set.ts';

/**
 * The thread that owns the data file. It takes one request after the other; the proxy sends the pieces of an `apply` without
 * anything in between, so that no call ever sees half a change set.
 */
const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread');

let opened: Database | undefined;
let applying: { readonly call: number; readonly begun: ChangeSetSummary | ChangeSetUnderway } | undefined;

/** Every verb but `apply`, which is answered when its rows have come, and `load`, which sends parts before. */
const VERBS: Omit<StoreVerbs, 'apply' | 'load'> = {
  open: ({ file, busyTimeoutMs }) => void (opened = openDatabase(file, busyTimeoutMs)),
  revision: () => revisionOf(database()),
  get: (kind, id) => database().one(RECORD_STATEMENTS[kind].bodyOf, id)?.body?.toString(),
  changesSince: (known, limit) => changesSince(database(), known, limit),
  changeSets: ({ before, limit }) => database().all(CHANGE_SETS, before, limit).map(summaryOf),
  changeSet: (id) => findChangeSet(database(), id),
  steps: (id) => stepsOf(database(), id),
  histories: (kind, ids) => ids.map((id) => database().all(HISTORY, kind, id).map(historyRowOf)),
  undo: (id, head) => undoChangeSet(database(), id, head),
  check: () => checkDatabase(database()),
  close: () => {
    opened?.connection.close();
    opened = undefined;
  },
};

port.on('message', (request: Request) => {
  try {
    if ('verb' in request) start(request.call, request.verb, request.args);
    else if (request.call === applying?.call) goOn(request, applying.begun);
    // Else pieces of a call that has failed already: its caller knows.
  } catch (error) {
    reply(failing(request.call, error));
  }
});

function start(call: number, verb: Verb, args: readonly unknown[]): void {
  if (verb === 'apply') {
    const [head, options] = args as Parameters<StoreVerbs['apply']>;
    applying = { call, begun: beginChangeSet(database(), head, options) };
  } else if (verb === 'load') {
    reply({ call, answer: loadRecords(database(), (part: LoadedPart) => reply({ call, part })) });
  } else {
    const run: (...values: never[]) => unknown = VERBS[verb];
    reply({ call, answer: run(...(args as never[])) });
  }
}

function goOn(request: Exclude<Request, { verb: Verb }>, begun: ChangeSetSummary | ChangeSetUnderway): void {
  if ('rows' in request) {
    if ('take' in begun) begun.take(request.rows);
    return reply({ call: request.call, taken: true });
  }
  if (request.end === 'abandon') throw new AtlasError('bad_input', 'The caller could not send all changes');
  reply({ call: request.call, answer: 'take' in begun ? begun.commit() : begun });
  applying = undefined;
}

function failing(call: number, error: unknown): Reply {
  applying = undefined;
  try {
    if (opened) rollBack(opened);
  } catch (second) {
    return { call, failure: failureOf(second) };
  }
  return { call, failure: failureOf(error) };
}

function database(): Database {
  if (!opened) throw new AtlasError('store_unavailable', 'The data file is not open');
  return opened;
}

function reply(message: Reply): void {
  port?.postMessage(message);
}
