import { useMemo } from 'react';
import { buildLinks, type LinkTable } from '#graph-model/picture/links.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import { firmsOfScene } from '#graph-model/picture/shown-firms.ts';
import { useNetworkFacts } from '../network/network-context.ts';

/** The links of the network, and the firms that the scene is about; undefined: all. Pointing at a firm changes neither. */
export function useShownFirms({ visible, focus, chain }: SceneState): { readonly links: LinkTable; readonly shown: ReadonlySet<number> | undefined } {
  const { network } = useNetworkFacts();
  const links = useMemo(() => buildLinks(network), [network]);
  const [firm, tiers, direction, chained] = [focus?.firm, focus?.tiers, focus?.direction, chain?.firms];
  const shown = useMemo(() => firmsOfScene(links, {
    ...(visible && { visible }), ...(chained && { chain: { firms: chained } }),
    ...(firm !== undefined && tiers !== undefined && direction !== undefined && { focus: { firm, tiers, direction } }),
  }), [links, visible, chained, firm, tiers, direction]);
  return { links, shown };
}
