import type { MapTiles } from '#graph-model/contract/map-tiles.ts';
import { useAtlas } from '../../api/queries.ts';
import { useIsPlainMap } from '../../state/map-background.ts';

/** What lies under the borders of the map: tiles where the server names some and this browser wants them. */
export function useMapTiles(): MapTiles | undefined {
  const tiles = useAtlas().data?.tiles;
  return useIsPlainMap() ? undefined : tiles;
}
