/** How losses are computed. */
export interface LossOptions {
  /** Whether suppliers of the same kind stand in for each other as far as their share in the market goes. */
  readonly substitution: boolean;
  /** A firm tells its partners of a loss once it has grown by more than this since it last told them. */
  readonly epsilon: number;
}

/** How often one firm may tell another of a loss before a shock is given up: a few seconds. */
export const MOST_MESSAGES = 300_000_000;

/**
 * Losses of firms by rank that spread from the firms that lose something first until nothing more changes. They only grow, so the order
 * in which firms tell each other does not matter: the end is the smallest loss that agrees with itself (Knaster–Tarski).
 */
export interface Losses {
  readonly loss: Float64Array;
  /** Ranks with a loss; `count` of them. */
  readonly touched: Int32Array;
  readonly count: number;
  /** Makes a firm lose at least this share of what it makes. */
  readonly lose: (rank: number, value: number) => void;
  /** Passes losses on until nothing changes; false where that takes more than `MOST_MESSAGES`: the losses are then lower bounds. */
  readonly settle: () => boolean;
  /** Back to no loss anywhere. O(what was touched). */
  readonly clear: () => void;
}
