import { ascending, countingSort, rowStarts } from '../../counting-sort.ts';
import { orderOfCircles } from './circles.ts';

/** What a buyer cannot do without: 0 negligible, 1 non-essential (lost in proportion), 2 essential (limits everything the buyer makes). */
export type Essentiality = 0 | 1 | 2;

/**
 * What is supplied, flow by flow: `supplier` → `buyer`, both positions of firms, `volume` of `kind`. A kind is what suppliers can stand in
 * for each other in: the sector of the supplier in the paper, the product where it is known. Parallel flows are summed.
 */
export interface Flows {
  readonly firms: number;
  readonly kinds: number;
  readonly supplier: Int32Array;
  readonly buyer: Int32Array;
  readonly kind: Int32Array;
  /** Not negative; only the ratios of volumes matter. */
  readonly volume: Float64Array;
  /** How much the buyer depends on the kind: the same for all flows of one kind to one buyer. */
  readonly essentiality: Uint8Array;
}

/**
 * What the propagation of losses needs, in typed arrays over shared memory, so that several threads can work on one model. Firms stand in
 * an order in which most go before their buyers; `rankOf` and `firmOf` lead there and back. An *offer* is all that one firm supplies of
 * one kind, a *slot* one essential kind of one buyer, or all its other inputs together. A *circle* is a set of firms and kinds whose losses
 * depend on each other: a firm's loss makes its kinds scarcer, a scarcer kind makes its buyers lose.
 */
export interface EsriModel {
  readonly firms: number;
  readonly rankOf: Int32Array;
  readonly firmOf: Int32Array;
  /** By firm: what it sells; `s^out` of the paper. */
  readonly sales: Float64Array;
  /** The offers of rank r are `offerStart[r]` to `offerStart[r + 1] - 1`. */
  readonly offerStart: Int32Array;
  /** By offer: the firm's rank, its kind, its volume, and where its deliveries start. */
  readonly offerRank: Int32Array;
  readonly offerKind: Int32Array;
  readonly offerSales: Float64Array;
  /** 1 where another firm offers the same kind. */
  readonly offerHasRivals: Uint8Array;
  readonly deliveryStart: Int32Array;
  /** By delivery: rank of the buyer, the slot that it goes into, and the share of the slot that is lost with it; `Λd` of the paper. */
  readonly deliveryBuyer: Int32Array;
  readonly deliverySlot: Int32Array;
  readonly deliveryShare: Float64Array;
  /** The same read the other way: what goes into slot s comes from the offers `inputOffer[inputStart[s]]` …, each with its share. */
  readonly inputStart: Int32Array;
  readonly inputOffer: Int32Array;
  readonly inputShare: Float64Array;
  /** The slots of rank r are `slotStart[r]` to `slotStart[r + 1] - 1`. */
  readonly slotStart: Int32Array;
  /** By kind: what all firms sell of it; its offers are `kindOffer[kindStart[k]]` to `kindOffer[kindStart[k + 1] - 1]`. */
  readonly kindSales: Float64Array;
  readonly kindStart: Int32Array;
  readonly kindOffer: Int32Array;
  /** Ranks, and kinds as `firms + kind`, so that most go before those whose losses depend on them; circles lie together. */
  readonly order: Int32Array;
  /** Places in `order` where circles begin, one of a single firm or kind included; at the end the length of `order`. */
  readonly circleStart: Int32Array;
  /** The suppliers of rank r are `supplierRank[supplierStart[r]]` …, each with the share of its sales that it loses with r; `Λu`. */
  readonly supplierStart: Int32Array;
  readonly supplierRank: Int32Array;
  readonly supplierShare: Float64Array;
  /** The same read the other way: the buyers of rank r, each with the share of r's sales that goes to it. */
  readonly buyerStart: Int32Array;
  readonly buyerRank: Int32Array;
  readonly buyerShare: Float64Array;
}

/** The model of some flows. O(flows + firms + kinds). */
export function esriModelOf(flows: Flows): EsriModel {
  const supplied = positiveFlows(flows);
  const { order, circleStart, rankOf, rankOfKind } = orderOfCircles(supplied);
  const firmOf = ints(flows.firms);
  rankOf.forEach((rank, firm) => { firmOf[rank] = firm; });
  const merged = mergedFlows(supplied, rankOf, rankOfKind);
  const sales = floats(flows.firms);
  merged.supplier.forEach((rank, flow) => { sales[firmOf[rank]] += merged.volume[flow]; });
  const offers = offersOf(merged, flows.kinds);
  const deliveries = deliveriesOf(merged, flows);
  return {
    firms: flows.firms, rankOf: shared(rankOf), firmOf, sales, order: shared(order), circleStart: shared(circleStart),
    ...offers, ...deliveries, ...inputsOf(offers, deliveries), ...partnersOf(merged, sales, firmOf),
  };
}

/** The flows of positive volume, in parts of the largest, so that no sum of them is too large for a number. */
function positiveFlows({ firms, kinds, supplier, buyer, kind, volume, essentiality }: Flows): Flows {
  const largest = volume.reduce((most, value) => Math.max(most, value), 0);
  const parts = volume.map((value) => (largest > 0 ? value / largest : 0));
  const kept = ascending(volume.length).filter((flow) => parts[flow] > 0);
  const pick = (column: Int32Array) => kept.map((flow) => column[flow]);
  return {
    firms, kinds, supplier: pick(supplier), buyer: pick(buyer), kind: pick(kind),
    volume: Float64Array.from(kept, (flow) => parts[flow]), essentiality: Uint8Array.from(kept, (flow) => essentiality[flow]),
  };
}

/** Flows between ranks, each supplier, kind and buyer once, in this order. */
interface MergedFlows {
  readonly firms: number;
  readonly supplier: Int32Array;
  readonly kind: Int32Array;
  readonly buyer: Int32Array;
  readonly volume: Float64Array;
  readonly essentiality: Uint8Array;
}

function mergedFlows({ firms, kinds, supplier, buyer, kind: oldKind, volume, essentiality }: Flows, rankOf: Int32Array, rankOfKind: Int32Array): MergedFlows {
  const from = supplier.map((firm) => rankOf[firm]);
  const to = buyer.map((firm) => rankOf[firm]);
  const kind = oldKind.map((old) => rankOfKind[old]);
  const order = countingSort(firms, from, countingSort(kinds, kind, countingSort(firms, to, ascending(volume.length))));
  const first: number[] = [];
  const sums: number[] = [];
  let last = -1;
  for (const flow of order) {
    if (last >= 0 && from[last] === from[flow] && kind[last] === kind[flow] && to[last] === to[flow]) sums[sums.length - 1] += volume[flow];
    else {
      first.push(flow);
      sums.push(volume[flow]);
      last = flow;
    }
  }
  const pick = (column: Int32Array) => Int32Array.from(first, (flow) => column[flow]);
  return { firms, supplier: pick(from), kind: pick(kind), buyer: pick(to), volume: Float64Array.from(sums), essentiality: Uint8Array.from(first, (flow) => essentiality[flow]) };
}

function offersOf({ firms, supplier, kind, volume }: MergedFlows, kinds: number) {
  const starts: number[] = [];
  supplier.forEach((rank, flow) => {
    if (flow === 0 || rank !== supplier[flow - 1] || kind[flow] !== kind[flow - 1]) starts.push(flow);
  });
  const offerRank = ints(starts.length);
  const offerKind = ints(starts.length);
  const offerSales = floats(starts.length);
  const kindSales = floats(kinds);
  starts.forEach((start, offer) => {
    offerRank[offer] = supplier[start];
    offerKind[offer] = kind[start];
    for (let flow = start; flow < (starts[offer + 1] ?? supplier.length); flow++) offerSales[offer] += volume[flow];
    kindSales[offerKind[offer]] += offerSales[offer];
  });
  const byKind = countingSort(kinds, offerKind, ascending(starts.length));
  const kindStart = shared(rowStarts(kinds, byKind, offerKind));
  const offerHasRivals = new Uint8Array(new SharedArrayBuffer(starts.length));
  offerKind.forEach((own, offer) => { offerHasRivals[offer] = kindStart[own + 1] - kindStart[own] > 1 ? 1 : 0; });
  const deliveryStart = ints(starts.length + 1);
  deliveryStart.set(starts);
  deliveryStart[starts.length] = supplier.length;
  return {
    offerRank, offerKind, offerSales, kindSales, deliveryStart,
    offerStart: shared(rowStarts(firms, ascending(starts.length), offerRank)),
    kindStart, kindOffer: shared(byKind), offerHasRivals,
  };
}

/** Slots are numbered buyer by buyer: first the one of all inputs that are lost in proportion, then one per essential kind. */
function deliveriesOf({ firms, buyer, kind, volume, essentiality }: MergedFlows, { kinds }: Flows) {
  const byBuyer = countingSort(firms, buyer, countingSort(kinds, kind, ascending(buyer.length)));
  const slot = ints(buyer.length);
  const bought = new Float64Array(firms);
  const slotVolume: number[] = [];
  const slotStart = ints(firms + 1);
  let at = 0;
  for (let rank = 0; rank < firms; rank++) {
    slotStart[rank] = slotVolume.length;
    slotVolume.push(0);
    for (let lastKind = -1; at < byBuyer.length && buyer[byBuyer[at]] === rank; at++) {
      const flow = byBuyer[at];
      bought[rank] += volume[flow];
      if (essentiality[flow] !== 2) {
        slot[flow] = slotStart[rank];
        continue;
      }
      if (kind[flow] !== lastKind) slotVolume.push(0);
      lastKind = kind[flow];
      slot[flow] = slotVolume.length - 1;
      slotVolume[slot[flow]] += volume[flow];
    }
  }
  slotStart[firms] = slotVolume.length;
  const deliveryShare = floats(buyer.length);
  for (let flow = 0; flow < buyer.length; flow++) {
    if (essentiality[flow] === 2) deliveryShare[flow] = volume[flow] / slotVolume[slot[flow]];
    else if (essentiality[flow] === 1) deliveryShare[flow] = volume[flow] / bought[buyer[flow]];
  }
  return { deliveryBuyer: shared(buyer), deliverySlot: slot, deliveryShare, slotStart };
}

/** Deliveries by the slot that they go into. */
function inputsOf({ deliveryStart }: Pick<EsriModel, 'deliveryStart'>, { deliverySlot, deliveryShare, slotStart }: Pick<EsriModel, 'deliverySlot' | 'deliveryShare' | 'slotStart'>) {
  const slots = slotStart.at(-1)!;
  const bySlot = countingSort(slots, deliverySlot, ascending(deliverySlot.length));
  const offerOf = new Int32Array(deliverySlot.length);
  for (let offer = 0; offer + 1 < deliveryStart.length; offer++) offerOf.fill(offer, deliveryStart[offer], deliveryStart[offer + 1]);
  const inputShare = floats(bySlot.length);
  bySlot.forEach((delivery, place) => { inputShare[place] = deliveryShare[delivery]; });
  return { inputStart: shared(rowStarts(slots, bySlot, deliverySlot)), inputOffer: shared(bySlot.map((delivery) => offerOf[delivery])), inputShare };
}

/** Who buys from whom, whatever it is, with the share of the supplier's sales; both ways. */
function partnersOf({ firms, supplier, buyer, volume }: MergedFlows, sales: Float64Array, firmOf: Int32Array) {
  const order = countingSort(firms, supplier, countingSort(firms, buyer, ascending(buyer.length)));
  const first: number[] = [];
  const sums: number[] = [];
  for (const flow of order) {
    const last = first.at(-1);
    if (last !== undefined && supplier[last] === supplier[flow] && buyer[last] === buyer[flow]) sums[sums.length - 1] += volume[flow];
    else sums[first.push(flow) - 1] = volume[flow];
  }
  const from = Int32Array.from(first, (flow) => supplier[flow]);
  const to = Int32Array.from(first, (flow) => buyer[flow]);
  const share = floats(first.length);
  for (let pair = 0; pair < share.length; pair++) share[pair] = sums[pair] / sales[firmOf[from[pair]]];
  const bySupplier = ascending(from.length);
  const byBuyer = countingSort(firms, to, bySupplier);
  const supplierShare = floats(share.length);
  byBuyer.forEach((pair, place) => { supplierShare[place] = share[pair]; });
  return {
    buyerStart: shared(rowStarts(firms, bySupplier, from)), buyerRank: shared(to), buyerShare: share,
    supplierStart: shared(rowStarts(firms, byBuyer, to)), supplierRank: shared(byBuyer.map((pair) => from[pair])), supplierShare,
  };
}

function ints(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

function floats(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * 8));
}

function shared(values: Int32Array): Int32Array {
  const copy = ints(values.length);
  copy.set(values);
  return copy;
}
