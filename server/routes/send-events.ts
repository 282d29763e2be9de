import type { Request, Response } from 'express';

export interface SentEvent {
  readonly name: string;
  readonly data: unknown;
  /** Nothing comes after it. */
  readonly isLast: boolean;
}

export interface EventSourceOf {
  /** How things stand, which is what a reader hears first, also after it was cut off. */
  now(): SentEvent;
  /** Tells of every change; returns what ends that. */
  watch(tell: (event: SentEvent) => void): () => void;
}

/** Comments without meaning, so that proxies do not take a quiet stream for a dead one. */
const HEARTBEAT_MS = 15_000;
const LAST = 'last';

/**
 * Server-sent events: first how things stand, then every change, until the last one or until the reader goes. A reader that comes back
 * after the last event, as browsers do, is told by 204 to stay away.
 */
export function sendEvents(request: Request, response: Response, source: EventSourceOf, heartbeatMs = HEARTBEAT_MS): void {
  if (request.get('Last-Event-ID') === LAST) {
    response.status(204).end();
    return;
  }
  response.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' }).flushHeaders();
  let number = 0;
  const beat = setInterval(() => response.write(': \n\n'), heartbeatMs).unref();
  const tell = ({ name, data, isLast }: SentEvent): void => {
    // A reader that does not read gets the last event all the same; what lies between it can miss.
    if (response.writableNeedDrain && !isLast) return;
    response.write(`${number === 0 ? 'retry: 2000\n' : ''}id: ${isLast ? LAST : ++number}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    if (isLast) response.end();
  };
  const now = source.now();
  const stop = now.isLast ? () => undefined : source.watch(tell);
  response.once('close', () => {
    clearInterval(beat);
    stop();
  });
  tell(now);
}
