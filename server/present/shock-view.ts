import { volumeWords } from '#graph-model/analysis/esri/esri.ts';
import { esri } from '#graph-model/analysis/esri/esri-measures.ts';
import type { ShockResult } from '#graph-model/analysis/esri/esri-of-shock.ts';
import type { Shock } from '#graph-model/analysis/esri/shock.ts';
import type { simulateShock } from '#graph-model/contract/analyses.ts';
import type { ResultOf } from '#graph-model/contract/define.ts';
import { firmRef } from './firm-view.ts';
import { known } from './measures-view.ts';
import type { NamedNetwork } from './named-network.ts';

/** What a shock does, with the names of the `limit` firms that have the greatest part in the whole. */
export function presentShock({ revision, day, index }: NamedNetwork, shock: Shock, result: ShockResult, limit: number): ResultOf<typeof simulateShock> {
  const { losses, options, coverage, basis } = result;
  return {
    revision, day, parameters: options, formula: esri.formula, coverage, basis, note: volumeWords(basis),
    hit: Array.from(shock, ([firm, left]) => ({ firm: firmRef(index, firm), capacity: left })),
    esri: known(result.esri), up: known(result.up), down: known(result.down),
    affected: losses.length,
    losses: losses.slice(0, limit).map((loss) => ({ ...loss, firm: firmRef(index, loss.firm), part: known(loss.part) })),
  };
}
