import type { Region } from '#graph-model/region.ts';

/** Hagen, Ennepe-Ruhr-Kreis and Märkischer Kreis: 25 municipalities. */
export const MAERKISCHE_REGION: Region = { id: 'maerkische-region', name: 'Märkische Region', keys: ['05914', '05954', '05962'] };
