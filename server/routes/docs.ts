import { createRequire } from 'node:module';
import path from 'node:path';
import express, { Router } from 'express';
import helmet from 'helmet';
import { API_BASE } from '#graph-model/contract/api.ts';
import { openApiDocument } from '#graph-model/contract/openapi.ts';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lieferkettenatlas – HTTP API</title>
<link rel="stylesheet" href="${API_BASE}/docs/assets/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="${API_BASE}/docs/assets/swagger-ui-bundle.js"></script>
<script src="${API_BASE}/docs/start.js"></script>
</body>
</html>
`;
const START = `window.SwaggerUIBundle({ url: '${API_BASE}/openapi.json', dom_id: '#docs', deepLinking: true, tryItOutEnabled: true });\n`;

/** The OpenAPI document and a page to read it, served from our own files: it works without internet. */
export function docsRoutes(version: string): Router {
  const router = Router();
  // Made when somebody asks for it, which takes as long as all else of a start.
  let document: string | undefined;
  const assets = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  router.get('/openapi.json', (_request, response) => { response.type('json').send(document ??= JSON.stringify(openApiDocument(version))); });
  router.use('/docs', helmet.contentSecurityPolicy({
    useDefaults: false, // the reading page sets style tags and data: images of its own
    directives: { defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"], connectSrc: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
  }));
  router.get('/docs', (_request, response) => { response.type('html').send(PAGE); });
  router.get('/docs/start.js', (_request, response) => { response.type('js').send(START); });
  router.use('/docs/assets', express.static(assets, { index: false }));
  return router;
}
