import { z } from 'zod';
import { IdParams, regionQuery } from './common.ts';
import { route } from './define.ts';

const lang = z.enum(['de', 'en']).default('de').describe('Language of the report');

export const firmReport = route({
  method: 'get', path: '/firms/{id}/report.pdf', tag: 'exports', summary: 'Report on a firm as PDF: partners, inputs, kritische Stellen with proofs, Durchhaltezeit, concentration, best new relations, new markets, hints, method and sources',
  params: IdParams, query: z.object({ lang }),
  result: z.string(), resultType: 'application/pdf', problems: [400, 404, 413, 429, 503],
});

export const regionReport = route({
  method: 'get', path: '/region/report.pdf', tag: 'exports', summary: 'Report on a region as PDF: figures, ranking by systemic relevance, kritische Stellen, branches, method and sources',
  query: z.object({ ...regionQuery, lang }),
  result: z.string(), resultType: 'application/pdf', problems: [400, 404, 413, 429, 503],
});

export const regionTables = route({
  method: 'get', path: '/region/tables.xlsx', tag: 'exports', summary: 'All tables of a region as one workbook, with a legend that says how each is made',
  query: z.object({ ...regionQuery, lang }),
  result: z.string(), resultType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', problems: [400, 404, 413, 429, 503],
});
