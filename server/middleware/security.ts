import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { API_BASE } from '#graph-model/contract/api.ts';
import { health, ready } from '#graph-model/contract/system.ts';
import { EMBED_PATH } from '#graph-model/contract/embed.ts';
import type { MapTiles } from '#graph-model/contract/map-tiles.ts';
import { sendProblem } from './problem.ts';

/** Fresh for every page: lets the page's own style tag pass the content security policy. */
export function nonceOf(response: Response): string {
  return (response.locals.nonce ??= randomBytes(16).toString('base64')) as string;
}

/** Strict policy: everything comes from this server, nothing is inline but style tags with the nonce. Other sites show it in a frame nowhere but at `EMBED_PATH`, and there only the named ones. Images come from the server of `mapTiles` as well. */
export function securityHeaders(embedOrigins: readonly string[] = [], mapTiles?: MapTiles): RequestHandler {
  const framers = ["'self'", ...embedOrigins].join(' ');
  const tileServer = mapTiles === undefined ? [] : [new URL(mapTiles.url).origin];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...tileServer],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: [(request) => (request.url?.split('?', 1)[0] === EMBED_PATH ? framers : "'none'")],
      },
    },
    // Plain HTTP is served here, HTTPS by a proxy: whether a browser is to insist on it is for the proxy to say.
    strictTransportSecurity: false,
    // Knows no list of sites; every browser that the page runs in reads frame-ancestors.
    xFrameOptions: false,
  });
}

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
/** Asked by load balancers under whatever name they like; they tell nothing of the network but its revision. */
const PROBES = [health, ready].map(({ path }) => `${API_BASE}${path}`);

/**
 * Keeps other sites out: `origins` are the addresses at which a proxy makes this server reachable, beside localhost. A foreign name that resolves
 * to this machine (DNS rebinding) is refused by the Host header, a form or script of another site by Sec-Fetch-Site and Origin. What a proxy
 * says in X-Forwarded-… is not looked at: anybody could say it.
 */
export function onlyThisSite(origins: readonly string[] = []): RequestHandler {
  const originsOf = Map.groupBy(origins, (origin) => new URL(origin).host);
  const who = origins.length === 0
    ? 'The address must be localhost: there are no accounts yet, so only this machine may connect.'
    : 'This server is not known by that name: ALLOWED_HOSTS lists its addresses, and a proxy must hand on the Host header as the browser sent it.';
  return (request, response, next) => {
    const host = request.headers.host ?? '';
    const refuse = (detail: string) => sendProblem(response, { title: 'Refused', status: 403, code: 'forbidden', detail });
    const own = [...(LOOPBACK_HOST.test(host) ? [`http://${host}`] : []), ...(originsOf.get(host.toLowerCase()) ?? [])];
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (own.length === 0) return isRead && origins.length > 0 && PROBES.includes(request.path) ? next() : refuse(who);
    if (isRead) return next();
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse('Changes are taken from this page only.');
    if (origin !== undefined && !own.includes(origin)) return refuse('Changes are taken from this page only.');
    next();
  };
}
