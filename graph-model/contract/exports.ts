import { z } from 'zod';
import { route } from './define.ts';

export const EXPORT_FILES = ['firms.csv', 'products.csv', 'relations.csv', 'requirements.csv', 'offers.csv', 'scenarios.csv', 'measures.csv', 'network.gexf'] as const;
export type ExportFile = (typeof EXPORT_FILES)[number];

export const exportFile = route({
  method: 'get', path: '/exports/{file}', tag: 'exports', summary: 'A table as CSV (safe against formulas), or the network as GEXF with its measures',
  params: z.object({ file: z.enum(EXPORT_FILES) }),
  result: z.string(), resultType: 'text/csv',
  problems: [404],
});
