import { useMemo } from 'react';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import { useCritical } from '../../api/firm-queries.ts';
import { usePreviewedFirm } from '../../state/preview.ts';
import { chainNumbers } from '../../state/proof.ts';
import { sceneOf } from '../../state/scene.ts';
import { useAddress } from '../../state/use-address.ts';
import { useFailurePlay, useShownStage } from '../failure/use-failure-play.ts';
import { useReadingScene } from '../reading/use-reading-scene.ts';
import { useNetworkFacts } from './network-context.ts';

/** What the picture shows at the present address. */
export function useScene(): SceneState {
  const { network, index, matching } = useNetworkFacts();
  const [address] = useAddress('layout', 'network', 'colourBy', 'sizeBy', 'firm', 'surroundings', 'failure', 'chain');
  const play = useFailurePlay();
  const preview = usePreviewedFirm();
  const critical = useCritical(address.chain === undefined ? undefined : address.firm, network.revision).data;
  const proof = critical?.critical.find(({ firm }) => firm.id === address.chain)?.proof;
  const chain = useMemo(() => (proof ? chainNumbers(proof, index.numberOf) : undefined), [proof, index]);
  const reading = useReadingScene();
  const shownStage = useShownStage(play?.stages ?? []);
  const stageOf = play?.stageOf;
  return useMemo(() => sceneOf(address, {
    numberOf: index.numberOf, matching, reading,
    ...(stageOf ? { stageOf, shownStage } : {}), ...(chain ? { chain } : {}), ...(preview === undefined ? {} : { preview }),
  }), [address, index, matching, reading, stageOf, shownStage, chain, preview]);
}
