import { Router, type Request, type Response } from 'express';
import { failureInputs, measures, network } from '#graph-model/contract/network.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import { asBuffer, measuresText } from '#server/present/measure-text.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';

/** The network and its measures in columns, for drawing. */
export function networkRoutes({ atlas, computing, version }: Services): Router {
  const router = Router();
  const send = sender(version);
  const networkText = oncePerSnapshot(async (snapshot) => (await computing.answer('network', snapshot, undefined, { isOwn: true }).result).bytes);
  const inputsText = oncePerSnapshot(async (snapshot) => (await computing.answer('failureInputs', snapshot, undefined, { isOwn: true }).result).bytes);
  const textOfMeasures = oncePerSnapshot(async (snapshot) => measuresText(snapshot.revision, await atlas.measured(snapshot)));

  bindRoute(router, network, async (_input, request, response) => send(request, response, await atlas.current(), networkText));
  bindRoute(router, failureInputs, async (_input, request, response) => send(request, response, await atlas.current(), inputsText));
  bindRoute(router, measures, async (_input, request, response) => send(request, response, (await atlas.currentMeasured()).snapshot, textOfMeasures));
  return router;
}

/** Texts of these routes are large and the same for everybody: made once a snapshot. */
function oncePerSnapshot(make: (snapshot: Snapshot) => Promise<Uint8Array>): (snapshot: Snapshot) => Promise<Uint8Array> {
  const made = new WeakMap<Snapshot, Promise<Uint8Array>>();
  return (snapshot) => {
    const known = made.get(snapshot);
    if (known) return known;
    const text = make(snapshot);
    made.set(snapshot, text);
    text.catch(() => made.delete(snapshot));
    return text;
  };
}

type Sender = (request: Request, response: Response, snapshot: Snapshot, text: (snapshot: Snapshot) => Promise<Uint8Array>) => Promise<never>;

/** Sends the text, or 304 where the reader has it. The result's type is the contract's, its body is sent here. */
function sender(version: string): Sender {
  return async (request, response, snapshot, text) => {
    const tag = `"${request.path.slice(1)}-${version}-${snapshot.revision}-${snapshot.day}-${Buffer.from(snapshot.changeSet).toString('base64url')}"`;
    response.set('Cache-Control', 'no-cache').set('ETag', tag);
    if (request.headers['if-none-match'] === tag) response.status(304).end();
    else response.type('json').send(asBuffer(await text(snapshot)));
    return undefined as never;
  };
}
