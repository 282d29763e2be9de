import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Express } from 'express';
import { AtlasError } from '#graph-model/errors.ts';

/** How long running requests may take to end after a signal; a change that came in whole is waited for and answered. */
const GRACE_MS = 10_000;

/**
 * Opens the port; resolves once it can be reached.
 * @throws AtlasError `configuration` where the port is in use or may not be opened.
 */
export function listen(app: Express, port: number, host: string): Promise<{ server: Server; address: string }> {
  const server = createServer(app);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new AtlasError('configuration', inWords(error, port), { cause: error })));
    server.listen(port, host, () => {
      const { port: opened } = server.address() as AddressInfo;
      resolve({ server, address: `http://${host.includes(':') ? `[${host}]` : host}:${opened}/` });
    });
  });
}

function inWords(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is in use. Is the atlas running already? Otherwise choose another one: PORT=${port + 1} npm start`;
  if (error.code === 'EACCES') return `Port ${port} may not be opened by this account. Choose one above 1023: PORT=3000 npm start`;
  return `Port ${port} cannot be opened: ${error.message}`;
}

/**
 * Lets running requests end, then closes everything; a second signal ends the process at once. `begin` is called with the signal, to end
 * what would go on for long.
 */
export function closeOnSignal(server: Server, close: () => Promise<void>, begin: () => void = () => undefined): void {
  const asked = watchRequests(server);
  let closing = false;
  const stop = (): void => {
    if (closing) process.exit(1);
    closing = true;
    begin();
    // While draining, keep-alive connections must not be reused and then reset.
    server.prependListener('request', (_request, response) => { response.setHeader('Connection', 'close'); });
    setTimeout(() => {
      for (const [socket, request] of asked) if (!isChangeUnderway(request)) socket.destroy();
    }, GRACE_MS).unref();
    server.close(() => {
      close().then(() => process.exit(0), (error: unknown) => {
        console.error(error);
        process.exit(1);
      });
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

/** The connections of a server, each with the request that it is to answer. */
function watchRequests(server: Server): ReadonlyMap<Socket, IncomingMessage | undefined> {
  const asked = new Map<Socket, IncomingMessage | undefined>();
  server.on('connection', (socket: Socket) => {
    asked.set(socket, undefined);
    socket.once('close', () => asked.delete(socket));
  });
  server.on('request', (request, response) => {
    asked.set(request.socket, request);
    response.once('close', () => { if (asked.get(request.socket) === request) asked.set(request.socket, undefined); });
  });
  return asked;
}

/** It may be stored at any moment, and its sender must be told. What is still being sent can be broken off: nothing of it is stored. */
function isChangeUnderway(request: IncomingMessage | undefined): boolean {
  return request !== undefined && request.complete && request.method !== 'GET' && request.method !== 'HEAD';
}
