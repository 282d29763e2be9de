import { WASM } from '../../kernels/esri-failures-wasm.ts';
import { createKernelMemory, linkedOnce, tell } from '../../kernels/kernel-memory.ts';
import type { Column } from '../../kernels/kernel-memory.ts';
import type { EsriModel } from './esri-model.ts';
import type { LossOptions } from './losses.ts';

/** How many failures the kernel computes side by side, so that it reads each relation once for all of them. */
export const LANES = 8;

/** Bytes of eight numbers. */
const ROW = 8 * LANES;

/** What is lost when the firms of neighbouring ranks fail, each alone; one number a failure. */
export interface FailureBlock {
  /** Weights lost through missing inputs, through missing orders, and in all. */
  readonly down: Float64Array;
  readonly up: Float64Array;
  readonly all: Float64Array;
  /** The largest change of a loss in the last round that was computed, 0 where nothing changed any more. */
  readonly downChange: Float64Array;
  readonly upChange: Float64Array;
  /** Computes the failures of the ranks `from` to `from + LANES − 1`, as far as there are so many. */
  readonly fail: (from: number) => void;
}

interface FailureKernel {
  readonly fail: (from: number) => void;
}

const exportsOn = linkedOnce(WASM);

/** The arrays of the model that the kernel reads as they are, by the names that it knows them by. */
const COLUMNS = [
  'order', 'circleStart', 'offerStart', 'offerRank', 'offerSales', 'inputShare', 'kindStart', 'kindOffer', 'supplierStart', 'supplierRank', 'buyerStart', 'buyerRank', 'buyerShare',
] as const satisfies readonly (keyof EsriModel)[];

/**
 * A kernel over a copy of the model, with room for eight failures. Losses are renewed in turn, not told on as in `createDownstreamLosses`: a
 * firm from all its inputs, a kind from all its suppliers, circle by circle until nothing changes by `epsilon`. They only grow, so both end
 * at the same least loss. `weight` is by rank.
 */
export function createFailureBlock(model: EsriModel, { substitution, epsilon }: LossOptions, weight: Float64Array, mostRounds: number): FailureBlock {
  const free = createKernelMemory();
  const { memory, put, room } = free;
  const exports = exportsOn(free);
  for (const name of COLUMNS) tell(exports, { [name]: put(model[name]) });
  for (const [name, column] of Object.entries(derivedColumns(model, weight))) tell(exports, { [name]: put(column) });
  const { firms, order, offerRank } = model;
  const [sums, changes, leap] = [3, 2, 2].map((rows) => room(rows * ROW));
  const leapRows = (firms + offerRank.length) * ROW;
  tell(exports, {
    firms, circles: model.circleStart.length - 1, substitution: substitution ? 1 : 0, epsilon, mostRounds, sums, changes, leap, first: room(leapRows), second: room(leapRows),
    downLoss: room(firms * ROW), upLoss: room(firms * ROW), sent: room(offerRank.length * ROW), isDue: room(order.length),
    isTouched: room(firms), touched: room(firms * 4), reached: room(Math.ceil(firms / 32) * 4), upstream: room(firms * 4),
  });
  const row = (address: number, index: number) => new Float64Array(memory.buffer, address + index * ROW, LANES);
  return { down: row(sums, 0), up: row(sums, 1), all: row(sums, 2), downChange: row(changes, 0), upChange: row(changes, 1), fail: (exports as unknown as FailureKernel).fail };
}

/** Columns of the model in the form in which the kernel reads them fastest. */
function derivedColumns(model: EsriModel, weight: Float64Array): Readonly<Record<string, Column>> {
  const { firms, order, circleStart, offerKind, slotStart, inputStart, inputOffer } = model;
  const placeOfRank = new Int32Array(firms);
  const placeOfKind = new Int32Array(order.length - firms);
  const circleOfRank = new Int32Array(firms);
  for (let circle = 0, place = 0; place < order.length; place++) {
    while (place >= circleStart[circle + 1]) circle++;
    const node = order[place];
    if (node >= firms) placeOfKind[node - firms] = place;
    else {
      placeOfRank[node] = place;
      circleOfRank[node] = circle;
    }
  }
  const input = inputOffer.map((offer) => 2 * offer + 1);
  for (let slot = 0; slot + 1 < inputStart.length; slot++) if (inputStart[slot] < inputStart[slot + 1]) input[inputStart[slot]]--;
  return {
    placeOfRank, circleOfRank, weight, input, inputStart: slotStart.map((slot) => inputStart[slot]),
    offerPlace: offerKind.map((kind) => placeOfKind[kind]), ...hearersOf(model, weight, placeOfRank),
  };
}

/** The buyers of each offer, without those that sell nothing and weigh nothing: their losses show nowhere. */
function hearersOf({ offerStart, deliveryStart, deliveryBuyer }: EsriModel, weight: Float64Array, placeOfRank: Int32Array) {
  const hearerStart = new Int32Array(deliveryStart.length);
  const hearerPlace = new Int32Array(deliveryBuyer.length);
  let count = 0;
  for (let offer = 0; offer + 1 < deliveryStart.length; offer++) {
    for (let delivery = deliveryStart[offer]; delivery < deliveryStart[offer + 1]; delivery++) {
      const buyer = deliveryBuyer[delivery];
      if (weight[buyer] !== 0 || offerStart[buyer] < offerStart[buyer + 1]) hearerPlace[count++] = placeOfRank[buyer];
    }
    hearerStart[offer + 1] = count;
  }
  return { hearerStart, hearerPlace };
}
