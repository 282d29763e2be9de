import type { Cascade } from './cascade.ts';

/**
 * Finds witnesses that a target unit runs: the target and, for each unit of the witness, a running supplier of each of its inputs. A
 * witness sustains itself: while all of it runs, the target runs, so every failure that stops the target hits it. Gives the firms of the
 * witness without the target's, one entry per unit. The target must run. O(relations of the witness).
 */
export type WitnessFinder = () => number[];

/**
 * A finder for what runs in the cascade when it is asked. Firms marked 1 in `avoid` are taken only where nothing else runs; units with
 * few inputs come first, which keeps witnesses small.
 */
export function witnessFinder(cascade: Cascade, target: number, avoid: Uint8Array): WitnessFinder {
  const { model: { needs, suppliers, firmOfUnit }, stopped } = cascade;
  const askedFor = new Int32Array(firmOfUnit.length);
  let round = 0;

  /** The running supplier of an input that the witness holds already, else the one with the fewest inputs, those to avoid last. */
  function choose(input: number): number {
    let choice = -1;
    let lowest = Number.POSITIVE_INFINITY;
    for (let place = suppliers.start[input]; place < suppliers.start[input + 1]; place++) {
      const unit = suppliers.target[place];
      if (stopped[unit] === 1) continue;
      if (askedFor[unit] === round) return unit;
      const price = needs.start[unit + 1] - needs.start[unit] + avoid[firmOfUnit[unit]] * needs.target.length;
      if (price >= lowest) continue;
      lowest = price;
      choice = unit;
    }
    return choice;
  }

  return () => {
    round++;
    askedFor[target] = round;
    const units = [target];
    for (const unit of units) {
      for (let need = needs.start[unit]; need < needs.start[unit + 1]; need++) {
        const supplier = choose(needs.target[need]);
        if (askedFor[supplier] === round) continue;
        askedFor[supplier] = round;
        units.push(supplier);
      }
    }
    return units.slice(1).map((unit) => firmOfUnit[unit]);
  };
}
