import { readFileSync } from 'node:fs';
import path from 'node:path';
import express, { Router } from 'express';
import { AtlasError } from '#graph-model/errors.ts';
import { nonceOf } from '#server/middleware/security.ts';

/** The built page: hashed assets are kept by the browser, every other path gets the page, which reads the rest of the address itself. */
export function pageRoutes(folder: string): Router {
  const router = Router();
  router.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }));
  router.use(express.static(folder, { index: false, dotfiles: 'ignore' }));
  router.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html')) return next();
    response.set('Cache-Control', 'no-cache').type('html').send(readPage(folder).replaceAll('__CSP_NONCE__', nonceOf(response)));
  });
  return router;
}

/** Read anew each time, as it is small and names the assets of the last build. */
function readPage(folder: string): string {
  try {
    return readFileSync(path.join(folder, 'index.html'), 'utf8');
  } catch (error) {
    throw new AtlasError('not_found', 'The page is not built. Start the product with "npm start"; in development open the address that "npm run dev" prints.', { cause: error });
  }
}
