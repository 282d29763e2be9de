import { commonBasis } from '#graph-model/analysis/region/purchase-bases.ts';
import type { regionGaps, RegionGapsView } from '#graph-model/contract/region-purchases.ts';
import { datasetAt } from '#server/network/earlier-dataset.ts';
import { besideFigures, type GapFiguresView } from '#server/present/region-purchases-view.ts';
import type { RunRequest } from '#server/jobs/runs.ts';
import type { Services } from '#server/services.ts';
import type { z } from 'zod';

type Asked = Omit<z.output<typeof regionGaps.query>, 'sinceRevision' | 'since'>;

/** The gap list of now beside the figures of an earlier revision, on the same day and both counted in one basis. */
export async function gapsSinceRevision(
  { runs, atlas, store, computing }: Pick<Services, 'runs' | 'atlas' | 'store' | 'computing'>, asked: Asked, revision: number, requestOf: (asked: Asked) => RunRequest, signal: AbortSignal,
): Promise<RegionGapsView> {
  const snapshot = await atlas.current();
  const dataset = await datasetAt(store, snapshot, revision);
  const { limit: _, status: __, ...scope } = asked;
  const before = async (basis?: Asked['basis']) => parsed((await computing.answer('regionGapFigures', { revision, day: snapshot.day, dataset }, { ...scope, ...(basis && { basis }) }).result).bytes) as GapFiguresView;
  const now = async (basis?: Asked['basis']) => parsed((await runs.wait(requestOf({ ...asked, ...(basis && { basis }) }), signal)).bytes) as RegionGapsView;
  const [earlier, view] = [await before(), await now()];
  const basis = commonBasis(earlier.basis, view.basis);
  return besideFigures(view.basis === basis ? view : await now(basis), earlier.basis === basis ? earlier : await before(basis));
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
