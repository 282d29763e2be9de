import { volumeWords } from '#graph-model/analysis/esri/esri.ts';
import type { ShockResult } from '#graph-model/analysis/esri/esri-of-shock.ts';
import { shockFormula, withLowerBounds } from '#graph-model/analysis/esri/esri-words.ts';
import type { Shock } from '#graph-model/analysis/esri/shock.ts';
import type { simulateShock } from '#graph-model/contract/analyses.ts';
import type { ResultOf } from '#graph-model/contract/define.ts';
import { firmRef } from './firm-view.ts';
import { known } from './measures-view.ts';
import type { NamedNetwork } from './named-network.ts';

/** What a shock does, with the names of the `limit` firms that have the greatest part in the whole. */
export function presentShock({ revision, day, index }: NamedNetwork, shock: Shock, result: ShockResult, limit: number): ResultOf<typeof simulateShock> {
  const { losses, options, coverage, basis, settled } = result;
  return {
    revision, day, parameters: options, formula: shockFormula(options), coverage, basis, note: settled ? volumeWords(basis) : withLowerBounds(volumeWords(basis)),
    hit: Array.from(shock, ([firm, left]) => ({ firm: firmRef(index, firm), capacity: left })),
    esri: known(result.esri), up: known(result.up), down: known(result.down),
    affected: losses.length,
    losses: losses.slice(0, limit).map((loss) => ({ ...loss, firm: firmRef(index, loss.firm), part: known(loss.part) })),
  };
}
