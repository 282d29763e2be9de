import type { Cascade } from './cascade.ts';

/**
 * Finds witnesses that one of the target units runs: running units with a target among them and, for each, a running supplier of each of
 * its inputs. A witness sustains itself: while all of it runs, the target runs, so every failure that stops the target hits it. Given are
 * the firms of the witness, one entry per unit. At least one target must run. O(relations of the witness).
 */
export type WitnessFinder = (avoid?: ReadonlySet<number>) => number[];

/**
 * A finder for what runs in the cascade when it is asked. Firms to avoid are taken only where nothing else runs. `free` are firms that
 * are in every witness anyway: to take them, and units with few inputs, keeps witnesses small.
 */
export function witnessFinder(cascade: Cascade, targets: Int32Array, free: ReadonlySet<number>): WitnessFinder {
  const { model: { needs, suppliers, firmOfUnit }, stopped } = cascade;
  const price = firmOfUnit.map((firm, unit) => needs.start[unit + 1] - needs.start[unit] + (free.has(firm) ? 0 : 1));
  const askedFor = new Int32Array(firmOfUnit.length);
  let round = 0;

  /** A running unit of a list: one that the witness holds already, else the cheapest, those to avoid last. */
  function choose(units: Int32Array, from: number, to: number, avoid?: ReadonlySet<number>): number {
    let choice = -1;
    let lowest = Number.POSITIVE_INFINITY;
    for (let place = from; place < to; place++) {
      const unit = units[place];
      if (stopped[unit] === 1) continue;
      if (askedFor[unit] === round) return unit;
      const cost = price[unit] + (avoid?.has(firmOfUnit[unit]) ? firmOfUnit.length : 0);
      if (cost >= lowest) continue;
      lowest = cost;
      choice = unit;
    }
    return choice;
  }

  return (avoid) => {
    round++;
    const units = [choose(targets, 0, targets.length, avoid)];
    askedFor[units[0]] = round;
    for (const unit of units) {
      for (let need = needs.start[unit]; need < needs.start[unit + 1]; need++) {
        const input = needs.target[need];
        const supplier = choose(suppliers.target, suppliers.start[input], suppliers.start[input + 1], avoid);
        if (askedFor[supplier] === round) continue;
        askedFor[supplier] = round;
        units.push(supplier);
      }
    }
    return units.map((unit) => firmOfUnit[unit]);
  };
}
