import type { Cascade } from './cascade.ts';

/** Looks for what target units hang on, on top of what has stopped in a cascade. At least one target must run. */
export interface CriticalSearch {
  /**
   * Firms of a *witness*: running units with a target among them and, for each, a running supplier of each input. It sustains itself:
   * while all of it runs, the target runs. Firms to avoid are taken only where nothing else runs.
   */
  readonly witness: (avoid?: ReadonlySet<number>) => Set<number>;
  /**
   * Firms, other than the spared ones, whose failure stops all targets; ascending. Only firms of every witness can be critical: a
   * candidate is tried by letting it fail, and if a target survives, a new witness rules out all candidates outside it. So few more
   * firms are tried than are critical.
   */
  readonly critical: (spared: ReadonlySet<number>) => number[];
}

/** A search for the units `targets` in a cascade. */
export function createCriticalSearch(cascade: Cascade, targets: Int32Array): CriticalSearch {
  const { model, stopped } = cascade;
  const { needs, suppliers, firmOfUnit } = model;
  const seenInRound = new Int32Array(stopped.length);
  let round = 0;

  /** A running unit of a list: one of the witness, else one not to avoid, else any. */
  function choose(units: Int32Array, from: number, to: number, avoid?: ReadonlySet<number>): number {
    let choice = -1;
    let toAvoid = true;
    for (let place = from; place < to; place++) {
      const unit = units[place];
      if (stopped[unit] === 1) continue;
      if (seenInRound[unit] === round) return unit;
      if (choice >= 0 && !toAvoid) continue;
      const avoided = avoid?.has(firmOfUnit[unit]) ?? false;
      if (choice >= 0 && avoided) continue;
      choice = unit;
      toAvoid = avoided;
    }
    return choice;
  }

  function witness(avoid?: ReadonlySet<number>): Set<number> {
    round++;
    const units = [choose(targets, 0, targets.length, avoid)];
    seenInRound[units[0]] = round;
    for (const unit of units) {
      for (let need = needs.start[unit]; need < needs.start[unit + 1]; need++) {
        const input = needs.target[need];
        const supplier = choose(suppliers.target, suppliers.start[input], suppliers.start[input + 1], avoid);
        if (seenInRound[supplier] === round) continue;
        seenInRound[supplier] = round;
        units.push(supplier);
      }
    }
    return new Set(units.map((unit) => firmOfUnit[unit]));
  }

  function critical(spared: ReadonlySet<number>): number[] {
    const candidates = witness();
    for (const firm of spared) candidates.delete(firm);
    const found: number[] = [];
    for (const firm of candidates) {
      candidates.delete(firm);
      const before = cascade.count;
      cascade.failFirms([firm]);
      if (targets.every((unit) => stopped[unit] === 1)) found.push(firm);
      else {
        const remaining = witness(candidates);
        for (const other of candidates) if (!remaining.has(other)) candidates.delete(other);
      }
      cascade.rollBack(before);
    }
    return found.sort((a, b) => a - b);
  }

  return { witness, critical };
}
