import type { EsriModel } from './esri-model.ts';
import { MOST_MESSAGES } from './losses.ts';
import type { LossOptions, Losses } from './losses.ts';

/**
 * Losses of buyers, `1 − hd` of Diem et al. (2022): what reaches a firm through its inputs, by its production function. Where suppliers
 * can stand in for each other, a lost delivery counts only by the supplier's share in what the others of its kind still make.
 */
export function createDownstreamLosses(model: EsriModel, { substitution, epsilon }: LossOptions): Losses {
  const { firms, offerStart, offerRank, offerKind, offerSales, offerHasRivals, deliveryStart, deliveryBuyer, deliverySlot, deliveryShare, slotStart, kindStart, kindOffer, kindSales } = model;
  const loss = new Float64Array(firms);
  /** The loss that buyers have been told of. */
  const told = new Float64Array(firms);
  const touched = new Int32Array(firms);
  let count = 0;
  /** Firms that tell in this round, and in the next one. */
  let speakers = new Int32Array(firms);
  let speakerCount = 0;
  let waiting = new Int32Array(firms);
  let waitingCount = 0;
  const isWaiting = new Uint8Array(firms);
  const slotLoss = new Float64Array(slotStart[firms]);
  /** By offer: the part that is lost for good and passed on to the buyers. */
  const sent = new Float64Array(offerRank.length);
  /** By kind: what its suppliers still make, what they have lost, and the offers that have lost something, as a linked list. */
  const remaining = Float64Array.from(kindSales);
  const lost = new Float64Array(kindSales.length);
  const firstLossy = new Int32Array(kindSales.length).fill(-1);
  const nextLossy = new Int32Array(offerRank.length);
  const isScarcer = new Uint8Array(kindSales.length);
  const scarcer = new Int32Array(kindSales.length);
  let scarcerCount = 0;
  let messages = 0;

  function lose(rank: number, value: number): void {
    if (value <= loss[rank]) return;
    if (loss[rank] === 0) touched[count++] = rank;
    loss[rank] = value;
    if (value - told[rank] > epsilon) wait(rank);
  }

  function wait(rank: number): void {
    if (isWaiting[rank] === 1) return;
    isWaiting[rank] = 1;
    waiting[waitingCount++] = rank;
  }

  function withdraw(offer: number, before: number, now: number): void {
    const kind = offerKind[offer];
    if (before === 0) {
      nextLossy[offer] = firstLossy[kind];
      firstLossy[kind] = offer;
    }
    lost[kind] += (now - before) * offerSales[offer];
    remaining[kind] = kindSales[kind] - lost[kind];
    // Where little remains, the difference of two large sums is mostly rounding.
    if (remaining[kind] < 1e-3 * kindSales[kind]) remaining[kind] = stillMade(kind);
    if (isScarcer[kind] === 0) {
      isScarcer[kind] = 1;
      scarcer[scarcerCount++] = kind;
    }
  }

  function stillMade(kind: number): number {
    let sum = 0;
    for (let place = kindStart[kind]; place < kindStart[kind + 1]; place++) sum += offerSales[kindOffer[place]] * (1 - told[offerRank[kindOffer[place]]]);
    return sum;
  }

  /** σ · (1 − hd): the part of an offer that others of its kind cannot make up for. */
  function lostForGood(offer: number): number {
    const value = told[offerRank[offer]];
    if (!substitution || offerHasRivals[offer] === 0) return value;
    const others = remaining[offerKind[offer]];
    return offerSales[offer] < others ? value * (offerSales[offer] / others) : value;
  }

  function pass(offer: number, part: number): void {
    if (part <= 0) return;
    sent[offer] += part;
    messages += deliveryStart[offer + 1] - deliveryStart[offer];
    for (let delivery = deliveryStart[offer]; delivery < deliveryStart[offer + 1]; delivery++) {
      const buyer = deliveryBuyer[delivery];
      const value = (slotLoss[deliverySlot[delivery]] += part * deliveryShare[delivery]);
      if (value > loss[buyer]) lose(buyer, value < 1 ? value : 1);
    }
  }

  /** Firms whose offers have become harder to replace have to tell their buyers too. */
  function collectTheScarcer(): void {
    while (scarcerCount > 0) {
      const kind = scarcer[--scarcerCount];
      isScarcer[kind] = 0;
      for (let offer = firstLossy[kind]; offer >= 0; offer = nextLossy[offer]) {
        if (lostForGood(offer) - sent[offer] > epsilon) wait(offerRank[offer]);
      }
    }
  }

  /**
   * One round of all firms at once, as in the paper, so that their order decides nothing: first the market hears of every loss, then the
   * buyers. True where somebody had something to tell.
   */
  function round(): boolean {
    for (let place = 0; place < waitingCount; place++) {
      const rank = waiting[place];
      const before = told[rank];
      told[rank] = loss[rank];
      if (!substitution) continue;
      for (let offer = offerStart[rank]; offer < offerStart[rank + 1]; offer++) if (offerHasRivals[offer] === 1) withdraw(offer, before, told[rank]);
    }
    collectTheScarcer();
    [speakers, waiting] = [waiting, speakers];
    [speakerCount, waitingCount] = [waitingCount, 0];
    for (let place = 0; place < speakerCount; place++) isWaiting[speakers[place]] = 0;
    for (let place = 0; place < speakerCount; place++) {
      for (let offer = offerStart[speakers[place]]; offer < offerStart[speakers[place] + 1]; offer++) pass(offer, lostForGood(offer) - sent[offer]);
    }
    return speakerCount > 0;
  }

  return {
    loss, touched, lose,
    get count() { return count; },
    settle() {
      messages = 0;
      while (round()) if (messages > MOST_MESSAGES) return false;
      return true;
    },
    clear() {
      while (count > 0) {
        const rank = touched[--count];
        loss[rank] = told[rank] = 0;
        slotLoss.fill(0, slotStart[rank], slotStart[rank + 1]);
        for (let offer = offerStart[rank]; offer < offerStart[rank + 1]; offer++) {
          const kind = offerKind[offer];
          sent[offer] = lost[kind] = 0;
          remaining[kind] = kindSales[kind];
          firstLossy[kind] = -1;
        }
      }
    },
  };
}
