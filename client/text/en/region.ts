import type { SameKeys } from '../same-keys.ts';
import type { region as german } from '../de/region.ts';

export const region: SameKeys<typeof german> = {
  title: 'Region', sections: { origin: 'Origin', gaps: 'Supply gaps', missing: 'Anything missing?', profile: 'Strengths' },
  report: 'Report (PDF)', tables: 'Tables (XLSX)',
};
