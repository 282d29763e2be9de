// Losses of eight failures side by side (Diem et al. 2022), in AssemblyScript: `npm run kernels` makes `esri-failures-wasm.ts` of it.
// The names are those of EsriModel, which says what the arrays hold; here each is the address of its first entry.
// A row is what eight failures, of the ranks `from` to `from + 7`, do to one firm or offer: eight numbers of 8 bytes.

export let firms: i32 = 0;
export let circles: i32 = 0;
export let substitution: i32 = 0;
/** Changes up to this are not told on, and are no reason for another round. */
export let epsilon: f64 = 0;
/** Rounds a circle may take. */
export let mostRounds: i32 = 0;

export let order: usize = 0;
export let circleStart: usize = 0;
export let placeOfRank: usize = 0;
export let circleOfRank: usize = 0;
export let offerStart: usize = 0;
export let offerRank: usize = 0;
export let offerSales: usize = 0;
/** By offer: the place of its kind in `order`. */
export let offerPlace: usize = 0;
/** By offer: the places in `order` of the buyers that hear of it, `hearerPlace[hearerStart[offer]]` …. */
export let hearerStart: usize = 0;
export let hearerPlace: usize = 0;
/** The inputs of rank r, slot by slot, are `inputStart[r]` …; what is lost with them stands in row `input >> 1`, and the lowest bit is 0 where a slot begins. */
export let inputStart: usize = 0;
export let input: usize = 0;
export let inputShare: usize = 0;
export let kindStart: usize = 0;
export let kindOffer: usize = 0;
export let supplierStart: usize = 0;
export let supplierRank: usize = 0;
export let buyerStart: usize = 0;
export let buyerRank: usize = 0;
export let buyerShare: usize = 0;
/** By rank: what the firm counts for. */
export let weight: usize = 0;

/** Rows by rank: losses through missing inputs, and through missing orders. */
export let downLoss: usize = 0;
export let upLoss: usize = 0;
/** Rows by offer: the part that is lost for good, as the buyers know it. */
export let sent: usize = 0;
/** Bytes by place in `order`: whether something that the node depends on has changed. */
export let isDue: usize = 0;
/** Ranks with a loss through missing inputs, as bytes by rank and as a list; ranks that supply a failed firm, as bits and as a list. */
export let isTouched: usize = 0;
export let touched: usize = 0;
export let reached: usize = 0;
export let upstream: usize = 0;
/** Three rows, of what is lost downstream, upstream, and in all; and the largest change of a last round, downstream and upstream. */
export let sums: usize = 0;
export let changes: usize = 0;
/** Rows by rank, then by offer, for a leap: losses two rounds ago, and one round ago. Then by lane how far a leap goes: least growth, most steps. */
export let first: usize = 0;
export let second: usize = 0;
export let leap: usize = 0;

let touchedCount: i32 = 0;
let upstreamCount: i32 = 0;
let from: i32 = 0;
/** Whether this round is the last that a circle may take, so that its changes are of interest. */
let isLastRound: bool = false;
/** Whether every change counts in this round, however small. */
let isFullRound: bool = false;

/** Rounds that a circle is left to itself before a leap. */
const PATIENCE: i32 = 40;
/** Changes below this are mostly rounding; what they grow by says nothing. */
const NOISE: f64 = 1e-13;

const KEEP_FIRST: i32 = 0;
const KEEP_SECOND: i32 = 1;
const MEASURE: i32 = 2;
const LEAP: i32 = 3;

// @ts-ignore: decorator
@inline function int(array: usize, at: i32): i32 { return load<i32>(array + (<usize>at << 2)); }
// @ts-ignore: decorator
@inline function setInt(array: usize, at: i32, value: i32): void { store<i32>(array + (<usize>at << 2), value); }
// @ts-ignore: decorator
@inline function row(array: usize, at: i32): usize { return array + (<usize>at << 6); }
// @ts-ignore: decorator
@inline function share(array: usize, at: i32): v128 { return v128.load64_splat(array + (<usize>at << 3)); }

/** Computes the failures of the ranks `rank` to `rank + 7`, as far as there are so many, and sums up what is lost. */
export function fail(rank: i32): void {
  from = rank;
  failDownstream();
  failUpstream();
  sumUp();
}

function failDownstream(): void {
  clearDownstream();
  memory.fill(changes, 0, 64);
  const end = min(from + 8, firms);
  for (let rank = from; rank < end; rank++) store<u8>(isDue + int(placeOfRank, rank), 1);
  for (let circle = 0; circle < circles; circle++) settle(int(circleStart, circle), int(circleStart, circle + 1));
}

function clearDownstream(): void {
  while (touchedCount > 0) {
    const rank = int(touched, --touchedCount);
    store<u8>(isTouched + rank, 0);
    memory.fill(row(downLoss, rank), 0, 64);
    const start = int(offerStart, rank);
    memory.fill(row(sent, start), 0, <usize>(int(offerStart, rank + 1) - start) << 6);
  }
}

/** Renews a circle until nothing in it is due, or for as many rounds as it may take: then `changes` keeps what the last one changed. */
function settle(start: i32, end: i32): void {
  for (let rounds = 1; rounds < mostRounds; rounds++) {
    if (!pass(start, end)) return;
    if (rounds % PATIENCE == 0) leapDownstream(start, end);
  }
  isLastRound = true;
  pass(start, end);
  isLastRound = false;
  memory.fill(isDue + start, 0, end - start);
}

/** Renews what is due in a circle, once through; true where something was. */
function pass(start: i32, end: i32): bool {
  let found = false;
  for (let place = start; place < end; place++) {
    if (load<u8>(isDue + place) == 0) continue;
    store<u8>(isDue + place, 0);
    found = true;
    const node = int(order, place);
    if (node < firms) renewFirm(node);
    else renewKind(node - firms);
  }
  return found;
}

/** A firm loses as much as in the worst of its slots. Sums only grow within a slot, so each may be taken for the slot's as it stands. */
function renewFirm(rank: i32): void {
  const losses = sent, shares = inputShare, inputs = input;
  let a = f64x2.splat(0), b = a, c = a, d = a;
  let e = a, f = a, g = a, h = a;
  const end = int(inputStart, rank + 1);
  for (let place = int(inputStart, rank); place < end; place++) {
    const part = share(shares, place);
    const from = int(inputs, place);
    const goesOn = i64x2.splat(-(<i64>(from & 1)));
    const lost = row(losses, from >> 1);
    e = f64x2.add(v128.and(e, goesOn), f64x2.mul(part, v128.load(lost)));
    f = f64x2.add(v128.and(f, goesOn), f64x2.mul(part, v128.load(lost, 16)));
    g = f64x2.add(v128.and(g, goesOn), f64x2.mul(part, v128.load(lost, 32)));
    h = f64x2.add(v128.and(h, goesOn), f64x2.mul(part, v128.load(lost, 48)));
    a = f64x2.pmax(a, e);
    b = f64x2.pmax(b, f);
    c = f64x2.pmax(c, g);
    d = f64x2.pmax(d, h);
  }
  const one = f64x2.splat(1);
  a = f64x2.pmin(a, one);
  b = f64x2.pmin(b, one);
  c = f64x2.pmin(c, one);
  d = f64x2.pmin(d, one);
  const failed = rank - from;
  if (failed >= 0 && failed < 8) {
    if (failed < 2) a = standsStill(a, failed);
    else if (failed < 4) b = standsStill(b, failed - 2);
    else if (failed < 6) c = standsStill(c, failed - 4);
    else d = standsStill(d, failed - 6);
  }
  const own = row(downLoss, rank);
  if (!grown(own, a, b, c, d)) return;
  v128.store(own, a);
  v128.store(own, b, 16);
  v128.store(own, c, 32);
  v128.store(own, d, 48);
  if (load<u8>(isTouched + rank) == 0) {
    store<u8>(isTouched + rank, 1);
    setInt(touched, touchedCount++, rank);
  }
  const last = int(offerStart, rank + 1);
  for (let offer = int(offerStart, rank); offer < last; offer++) store<u8>(isDue + int(offerPlace, offer), 1);
}

// @ts-ignore: decorator
@inline function standsStill(losses: v128, lane: i32): v128 {
  return lane == 0 ? f64x2.replace_lane(losses, 0, 1) : f64x2.replace_lane(losses, 1, 1);
}

/** Whether a row has to be written anew; in a last round the change of each lane is remembered. */
// @ts-ignore: decorator
@inline function grown(own: usize, a: v128, b: v128, c: v128, d: v128): bool {
  a = f64x2.sub(a, v128.load(own));
  b = f64x2.sub(b, v128.load(own, 16));
  c = f64x2.sub(c, v128.load(own, 32));
  d = f64x2.sub(d, v128.load(own, 48));
  if (!v128.any_true(f64x2.gt(f64x2.pmax(f64x2.pmax(a, b), f64x2.pmax(c, d)), f64x2.splat(isFullRound ? 0 : epsilon)))) return false;
  if (isLastRound) remember(a, b, c, d);
  return true;
}

function remember(a: v128, b: v128, c: v128, d: v128): void {
  v128.store(changes, f64x2.pmax(a, v128.load(changes)));
  v128.store(changes, f64x2.pmax(b, v128.load(changes, 16)), 16);
  v128.store(changes, f64x2.pmax(c, v128.load(changes, 32)), 32);
  v128.store(changes, f64x2.pmax(d, v128.load(changes, 48)), 48);
}

/** What each supplier of a kind has lost, less what the others of its kind make up for: σ · (1 − hd). */
function renewKind(kind: i32): void {
  const start = int(kindStart, kind), end = int(kindStart, kind + 1);
  const one = f64x2.splat(1);
  const replaceable = substitution == 1 && end - start > 1;
  let a = f64x2.splat(0), b = a, c = a, d = a;
  if (replaceable) {
    for (let place = start; place < end; place++) {
      const offer = int(kindOffer, place);
      const sales = share(offerSales, offer);
      const loss = row(downLoss, int(offerRank, offer));
      a = f64x2.add(a, f64x2.mul(sales, f64x2.sub(one, v128.load(loss))));
      b = f64x2.add(b, f64x2.mul(sales, f64x2.sub(one, v128.load(loss, 16))));
      c = f64x2.add(c, f64x2.mul(sales, f64x2.sub(one, v128.load(loss, 32))));
      d = f64x2.add(d, f64x2.mul(sales, f64x2.sub(one, v128.load(loss, 48))));
    }
    a = f64x2.div(one, a);
    b = f64x2.div(one, b);
    c = f64x2.div(one, c);
    d = f64x2.div(one, d);
  }
  for (let place = start; place < end; place++) {
    const offer = int(kindOffer, place);
    const loss = row(downLoss, int(offerRank, offer));
    let e = v128.load(loss), f = v128.load(loss, 16), g = v128.load(loss, 32), h = v128.load(loss, 48);
    if (replaceable) {
      const sales = share(offerSales, offer);
      e = f64x2.mul(e, f64x2.pmin(one, f64x2.mul(sales, a)));
      f = f64x2.mul(f, f64x2.pmin(one, f64x2.mul(sales, b)));
      g = f64x2.mul(g, f64x2.pmin(one, f64x2.mul(sales, c)));
      h = f64x2.mul(h, f64x2.pmin(one, f64x2.mul(sales, d)));
    }
    const own = row(sent, offer);
    if (!grown(own, e, f, g, h)) continue;
    v128.store(own, e);
    v128.store(own, f, 16);
    v128.store(own, g, 32);
    v128.store(own, h, 48);
    const last = int(hearerStart, offer + 1);
    for (let hearer = int(hearerStart, offer); hearer < last; hearer++) store<u8>(isDue + int(hearerPlace, hearer), 1);
  }
}

/**
 * Upstream losses are linear while a single firm stands still: the loss of a supplier is the mean loss of its buyers, weighted by what
 * they buy (Gauss–Seidel, against the order of the ranks, circle by circle).
 */
function failUpstream(): void {
  for (let place = 0; place < upstreamCount; place++) memory.fill(row(upLoss, int(upstream, place)), 0, 64);
  memory.fill(changes + 64, 0, 64);
  findSuppliers();
  for (let place = 0; place < upstreamCount;) {
    const start = place;
    const circle = int(circleOfRank, int(upstream, start));
    do place++; while (place < upstreamCount && int(circleOfRank, int(upstream, place)) == circle);
    if (place == start + 1) renewSuppliers(start, place, 0);
    else settleUpstream(start, place);
  }
}

function settleUpstream(start: i32, end: i32): void {
  for (let rounds = 1; rounds < mostRounds; rounds++) {
    if (!renewSuppliers(start, end, 0)) return;
    if (rounds % PATIENCE == 0) leapUpstream(start, end);
  }
  renewSuppliers(start, end, changes + 64);
}

/** Lists who supplies the failed firms, directly or through others, and themselves, by descending rank. */
function findSuppliers(): void {
  const end = min(from + 8, firms);
  let found = 0;
  for (let rank = from; rank < end; rank++) found = reach(rank, found);
  for (let next = 0; next < found; next++) {
    const buyer = int(upstream, next);
    const last = int(supplierStart, buyer + 1);
    for (let place = int(supplierStart, buyer); place < last; place++) found = reach(int(supplierRank, place), found);
  }
  let place = 0;
  for (let word = (firms - 1) >> 5; word >= 0; word--) {
    let bits = int(reached, word);
    setInt(reached, word, 0);
    while (bits != 0) {
      const highest = 31 - clz(bits);
      bits ^= 1 << highest;
      setInt(upstream, place++, (word << 5) + highest);
    }
  }
  upstreamCount = found;
}

// @ts-ignore: decorator
@inline function reach(rank: i32, found: i32): i32 {
  const word = rank >> 5, bit = 1 << (rank & 31);
  const bits = int(reached, word);
  if ((bits & bit) != 0) return found;
  setInt(reached, word, bits | bit);
  setInt(upstream, found, rank);
  return found + 1;
}

/** Renews the losses of listed suppliers in turn; true where one has changed. Writes the largest change of each lane where `into` is not 0. */
function renewSuppliers(start: i32, end: i32, into: usize): bool {
  const losses = upLoss, shares = buyerShare, buyers = buyerRank;
  const zero = f64x2.splat(0);
  let i = zero, j = zero, k = zero, l = zero;
  for (let index = start; index < end; index++) {
    const rank = int(upstream, index);
    const last = int(buyerStart, rank + 1);
    let a = zero, b = zero, c = zero, d = zero;
    for (let place = int(buyerStart, rank); place < last; place++) {
      const part = share(shares, place);
      const lost = row(losses, int(buyers, place));
      a = f64x2.add(a, f64x2.mul(part, v128.load(lost)));
      b = f64x2.add(b, f64x2.mul(part, v128.load(lost, 16)));
      c = f64x2.add(c, f64x2.mul(part, v128.load(lost, 32)));
      d = f64x2.add(d, f64x2.mul(part, v128.load(lost, 48)));
    }
    const failed = rank - from;
    if (failed >= 0 && failed < 8) {
      if (failed < 2) a = standsStill(a, failed);
      else if (failed < 4) b = standsStill(b, failed - 2);
      else if (failed < 6) c = standsStill(c, failed - 4);
      else d = standsStill(d, failed - 6);
    }
    const own = row(losses, rank);
    i = f64x2.pmax(i, f64x2.sub(a, v128.load(own)));
    j = f64x2.pmax(j, f64x2.sub(b, v128.load(own, 16)));
    k = f64x2.pmax(k, f64x2.sub(c, v128.load(own, 32)));
    l = f64x2.pmax(l, f64x2.sub(d, v128.load(own, 48)));
    v128.store(own, a);
    v128.store(own, b, 16);
    v128.store(own, c, 32);
    v128.store(own, d, 48);
  }
  if (into != 0) {
    v128.store(into, f64x2.pmax(i, v128.load(into)));
    v128.store(into, f64x2.pmax(j, v128.load(into, 16)), 16);
    v128.store(into, f64x2.pmax(k, v128.load(into, 32)), 32);
    v128.store(into, f64x2.pmax(l, v128.load(into, 48)), 48);
  }
  return v128.any_true(f64x2.gt(f64x2.pmax(f64x2.pmax(i, j), f64x2.pmax(k, l)), f64x2.splat(epsilon)));
}

// Leaps. A circle that loses little on the way grows by nearly the same in each round, thousands of times. Losses are convex along a line
// that leads up (sums, the greatest of several, and s·x / (S − Σ s·x)), as long as none reaches 1 and no supplier's share in its market does.
// So where a round has changed every loss by d, and the next one by m·d or more, then all further rounds together by m·d / (1 − m) or more:
// a lower bound like the losses of every round. What is left is less in each leap, and ordinary rounds end it.

function leapDownstream(start: i32, end: i32): void {
  eachRow(start, end, KEEP_FIRST);
  fullRound(start, end);
  eachRow(start, end, KEEP_SECOND);
  fullRound(start, end);
  beginLeap();
  eachRow(start, end, MEASURE);
  for (let place = start; place < end; place++) {
    const node = int(order, place);
    if (node >= firms) stopBeforeScarcity(node - firms, start, end);
  }
  sizeLeap();
  eachRow(start, end, LEAP);
  memory.fill(isDue + start, 1, end - start);
}

function fullRound(start: i32, end: i32): void {
  memory.fill(isDue + start, 1, end - start);
  isFullRound = true;
  pass(start, end);
  isFullRound = false;
}

function leapUpstream(start: i32, end: i32): void {
  eachRowUpstream(start, end, KEEP_FIRST);
  renewSuppliers(start, end, 0);
  eachRowUpstream(start, end, KEEP_SECOND);
  renewSuppliers(start, end, 0);
  beginLeap();
  eachRowUpstream(start, end, MEASURE);
  sizeLeap();
  eachRowUpstream(start, end, LEAP);
}

/** Firms by their losses, kinds by what is lost of their offers for good. */
function eachRow(start: i32, end: i32, step: i32): void {
  for (let place = start; place < end; place++) {
    const node = int(order, place);
    if (node < firms) {
      onRow(step, row(downLoss, node), node);
      continue;
    }
    const last = int(kindStart, node - firms + 1);
    for (let at = int(kindStart, node - firms); at < last; at++) onRow(step, row(sent, int(kindOffer, at)), firms + int(kindOffer, at));
  }
}

function eachRowUpstream(start: i32, end: i32, step: i32): void {
  for (let place = start; place < end; place++) onRow(step, row(upLoss, int(upstream, place)), int(upstream, place));
}

function onRow(step: i32, current: usize, index: i32): void {
  const one = row(first, index), two = row(second, index);
  if (step == KEEP_FIRST) memory.copy(one, current, 64);
  else if (step == KEEP_SECOND) memory.copy(two, current, 64);
  else {
    for (let at: usize = 0; at < 64; at += 16) {
      const base = v128.load(two + at);
      const change = f64x2.sub(base, v128.load(one + at));
      const grows = f64x2.gt(change, f64x2.splat(NOISE));
      if (step == LEAP) {
        const far = f64x2.add(base, f64x2.mul(v128.and(change, grows), v128.load(leap + at, 64)));
        v128.store(current + at, f64x2.pmax(v128.load(current + at), f64x2.pmin(f64x2.splat(1), far)));
        continue;
      }
      const growth = f64x2.div(f64x2.sub(v128.load(current + at), base), change);
      v128.store(leap + at, f64x2.pmin(v128.load(leap + at), v128.bitselect(growth, f64x2.splat(Infinity), grows)));
      const steps = f64x2.div(f64x2.sub(f64x2.splat(1), base), change);
      v128.store(leap + at, f64x2.pmin(v128.load(leap + at, 64), v128.bitselect(steps, f64x2.splat(Infinity), grows)), 64);
    }
  }
}

function beginLeap(): void {
  for (let at: usize = 0; at < 128; at += 16) v128.store(leap + at, f64x2.splat(Infinity));
}

/** No leap goes beyond where a supplier's sales become all that its market still has: from there its losses grow less. Suppliers outside the circle have settled. */
function stopBeforeScarcity(kind: i32, circle: i32, circleEnd: i32): void {
  const start = int(kindStart, kind), end = int(kindStart, kind + 1);
  if (substitution == 0 || end - start == 1) return;
  for (let lane: usize = 0; lane < 64; lane += 8) {
    let left = 0.0, shrinks = 0.0;
    for (let place = start; place < end; place++) {
      const sales = load<f64>(offerSales + (<usize>int(kindOffer, place) << 3));
      const rank = int(offerRank, int(kindOffer, place));
      const supplier = int(placeOfRank, rank);
      const isInside = supplier >= circle && supplier < circleEnd;
      const loss = load<f64>(row(isInside ? second : downLoss, rank) + lane);
      left += sales * (1 - loss);
      if (isInside) shrinks += sales * (loss - load<f64>(row(first, rank) + lane));
    }
    if (shrinks <= 0) continue;
    for (let place = start; place < end; place++) {
      const sales = load<f64>(offerSales + (<usize>int(kindOffer, place) << 3));
      if (sales < left) store<f64>(leap + lane, min(load<f64>(leap + lane, 64), (left - sales) / shrinks), 64);
    }
  }
}

/** Turns the least growth m of a lane into steps: m / (1 − m), as far as they may go; none where something has stopped growing. */
function sizeLeap(): void {
  for (let lane: usize = 0; lane < 64; lane += 8) {
    const growth = load<f64>(leap + lane), most = load<f64>(leap + lane, 64);
    const steps = growth <= 0 || most == Infinity ? 0 : growth < 1 ? min(growth / (1 - growth), most) : most;
    store<f64>(leap + lane, steps, 64);
  }
}

/** What is lost both ways counts once, with the greater loss. */
function sumUp(): void {
  memory.fill(sums, 0, 192);
  for (let place = 0; place < touchedCount; place++) {
    const rank = int(touched, place);
    add(sums, downLoss, rank);
    const part = share(weight, rank);
    const down = row(downLoss, rank), up = row(upLoss, rank);
    for (let at: usize = 0; at < 64; at += 16) {
      const more = f64x2.sub(f64x2.pmax(v128.load(down + at), v128.load(up + at)), v128.load(up + at));
      v128.store(sums + at, f64x2.add(v128.load(sums + at, 128), f64x2.mul(part, more)), 128);
    }
  }
  for (let place = 0; place < upstreamCount; place++) add(sums + 64, upLoss, int(upstream, place));
  for (let at: usize = 0; at < 64; at += 16) v128.store(sums + at, f64x2.add(v128.load(sums + at, 128), v128.load(sums + at, 64)), 128);
}

function add(into: usize, losses: usize, rank: i32): void {
  const part = share(weight, rank);
  const own = row(losses, rank);
  for (let at: usize = 0; at < 64; at += 16) v128.store(into + at, f64x2.add(v128.load(into + at), f64x2.mul(part, v128.load(own + at))));
}
