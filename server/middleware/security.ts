import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { sendProblem } from './problem.ts';

/** Fresh for every page: lets the page's own style tag pass the content security policy. */
export function nonceOf(response: Response): string {
  return (response.locals.nonce ??= randomBytes(16).toString('base64')) as string;
}

/** Strict policy: everything comes from this server, nothing is inline but style tags with the nonce. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Served over plain HTTP on this machine only: a browser must not be told to insist on HTTPS.
    strictTransportSecurity: false,
  });
}

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Keeps other sites out. A foreign name that resolves to this machine (DNS rebinding) is refused by the Host header, a form or script of
 * another site by Sec-Fetch-Site and Origin.
 */
export const onlyThisSite: RequestHandler = (request, response, next) => {
  const host = request.headers.host ?? '';
  const refuse = (detail: string) => sendProblem(response, { title: 'Refused', status: 403, code: 'forbidden', detail });
  if (!LOOPBACK_HOST.test(host)) return refuse('The address must be localhost: there are no accounts yet, so only this machine may connect.');
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse('Changes are taken from this page only.');
  if (origin !== undefined && origin !== `http://${host}`) return refuse('Changes are taken from this page only.');
  next();
};
