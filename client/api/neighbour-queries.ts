import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { DistrictNeighbours } from '#graph-model/analysis/region/origin-rings.ts';
import { ApiProblem } from './problem.ts';

/** Which districts border which, out of the files of the product; asked for once, `when` it is needed. */
export function useDistrictNeighbours(when: boolean): UseQueryResult<DistrictNeighbours> {
  return useQuery<DistrictNeighbours>({
    queryKey: ['district-neighbours'],
    enabled: when,
    queryFn: async ({ signal }) => {
      const response = await fetch(new URL('../../seed-data/reference/district-neighbours.csv', import.meta.url), { signal });
      if (!response.ok) throw new ApiProblem('bad_answer', `HTTP ${response.status}`, { status: response.status });
      return neighboursFrom(await response.text());
    },
  });
}

function neighboursFrom(text: string): DistrictNeighbours {
  const lines = text.split(/\r?\n/).slice(1).filter((line) => line !== '').map((line) => line.split(','));
  return new Map(lines.map(([district = '', neighbours = '']) => [district, new Set(neighbours.split(' ').filter((key) => key !== ''))]));
}
