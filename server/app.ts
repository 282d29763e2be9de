import express, { type Express } from 'express';
import { API_BASE } from '#graph-model/contract/api.ts';
import type { MapTiles } from '#graph-model/contract/map-tiles.ts';
import { otherMethod, problemHandler, unknownPath } from './middleware/problem.ts';
import { onlyThisSite, securityHeaders } from './middleware/security.ts';
import { analysisRoutes } from './routes/analyses.ts';
import { criticalRoutes } from './routes/critical.ts';
import { daysRoutes } from './routes/days.ts';
import { docsRoutes } from './routes/docs.ts';
import { editRoutes } from './routes/edits.ts';
import { recordHistoryRoutes } from './routes/record-history.ts';
import { exportRoutes } from './routes/exports.ts';
import { firmRoutes } from './routes/firms.ts';
import { importRoutes } from './routes/imports.ts';
import { interventionRoutes } from './routes/interventions.ts';
import { marketRoutes } from './routes/markets.ts';
import { matchingRoutes } from './routes/matching.ts';
import { networkRoutes } from './routes/network.ts';
import { pageRoutes } from './routes/page.ts';
import { partnerRoutes } from './routes/partners.ts';
import { productRoutes } from './routes/products.ts';
import { regionPurchaseRoutes } from './routes/region-purchases.ts';
import { referenceRoutes } from './routes/reference.ts';
import { reportRoutes } from './routes/reports.ts';
import { runRoutes } from './routes/runs.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { specialisationRoutes } from './routes/specialisation.ts';
import { systemRoutes } from './routes/system.ts';
import type { Services } from './services.ts';

interface AppOptions {
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly log: (message: string) => void;
  /** Addresses at which a proxy makes this server reachable; none: only this machine. */
  readonly allowedOrigins?: readonly string[];
  /** Sites that may show the picture in a frame; none: only pages of this server. */
  readonly embedOrigins?: readonly string[];
  /** Tiles under the borders of the map; none: browsers ask no other server. */
  readonly mapTiles?: MapTiles | undefined;
}

/** The HTTP interface and the page; no port is opened here. */
export function createApp(services: Services, { pageFolder, log, allowedOrigins, embedOrigins, mapTiles }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by').set('query parser', 'simple').set('etag', false);
  app.use(securityHeaders(embedOrigins, mapTiles), onlyThisSite(allowedOrigins), express.json({ limit: '1mb' }));
  const api = express.Router();
  api.use(
    systemRoutes(services, mapTiles), networkRoutes(services), matchingRoutes(services), firmRoutes(services), productRoutes(services),
    analysisRoutes(services), criticalRoutes(services), daysRoutes(services), interventionRoutes(services), partnerRoutes(services), specialisationRoutes(services), regionPurchaseRoutes(services), marketRoutes(services), scenarioRoutes(services), runRoutes(services),
    editRoutes(services), recordHistoryRoutes(services), importRoutes(services), exportRoutes(services), reportRoutes(services), referenceRoutes(services), docsRoutes(services.version),
  );
  api.use(otherMethod, unknownPath, problemHandler(log));
  app.use(API_BASE, api);
  app.use('/api', unknownPath);
  app.use(pageRoutes(pageFolder), unknownPath, problemHandler(log));
  return app;
}
