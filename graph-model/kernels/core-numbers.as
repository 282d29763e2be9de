// AssemblyScript. Core numbers by layers (Kabir & Madduri 2017); `../analysis/core-number.ts` fills the memory.
// A firm is four times its position. As in `betweenness.as`, what the processor cannot foresee only decides how far an address moves on.

/** By firm, where the free memory begins: partners left, and the core number in the end. */
const LEFT: usize = 65_536;
/** Bytes of partners that are looked at in one go, and from how many a row is not copied for that. */
const BATCH: usize = 8_192;
const LONG: usize = 512;

/** By firm: where its row of `target` begins, and at the end the number of all partners. Behind the last partner there is room for eight. */
export let start: usize = 0;
export let target: usize = 0;
/** Room for all firms and one more: those with more partners left than the core, and those of the core, in the order in which they are found. */
export let stay: usize = 0;
export let layer: usize = 0;
/** Room for a batch, a row that is not long, and eight more. */
export let batch: usize = 0;

let stayEnd: usize = 0;
let layerEnd: usize = 0;

/** Core by core: whoever has just as many partners left is taken away, and then whoever has just as many without them, until nobody is left. */
export function coreNumbers(count: i32): void {
  divide(countPartners(count), 0);
  for (let core = 0; ; core++) {
    const all = layerEnd - layer + (stayEnd - stay);
    let next = layer;
    while (next < layerEnd && layerEnd - layer < all) next = takeAway(next, core);
    // All that were left are of this core: their partners have been taken too.
    if (layerEnd - layer == all) return;
    divide(stayEnd, core + 1);
  }
}

/** Puts all firms where they stay; gives the end. */
function countPartners(count: i32): usize {
  let at = stay;
  for (let firm: usize = 0, end = <usize>count << 2; firm < end; firm += 4, at += 4) {
    store<u32>(at, <u32>firm);
    store<i32>(firm, load<i32>(firm + start, 4) - load<i32>(firm + start), LEFT);
  }
  return at;
}

/** Of the firms that stayed, up to `before`, those that stay again and those of the core's first layer. */
function divide(before: usize, core: i32): void {
  let taken = layer;
  let staying = stay;
  for (let at = stay; at < before; at += 4) {
    const firm = <usize>load<u32>(at);
    const left = load<i32>(firm, LEFT);
    store<u32>(taken, <u32>firm);
    store<u32>(staying, <u32>firm);
    taken += <usize>(left == core) << 2;
    staying += <usize>(left > core) << 2;
  }
  layerEnd = taken;
  stayEnd = staying;
}

/** Takes some firms of the layer away, from `next` on; gives the first that it left. */
function takeAway(next: usize, core: i32): usize {
  const toStart = start;
  const toTarget = target;
  const full = batch + BATCH;
  const last = layerEnd;
  let end = batch;
  while (next < last && end < full) {
    const firm = <usize>load<u32>(next) + toStart;
    let row = (<usize>load<u32>(firm) << 2) + toTarget;
    const rowEnd = (<usize>load<u32>(firm, 4) << 2) + toTarget;
    next += 4;
    if (rowEnd - row > LONG) {
      lessen(row, rowEnd, core);
      continue;
    }
    let to = end;
    end += rowEnd - row;
    do {
      v128.store(to, v128.load(row));
      v128.store(to, v128.load(row, 16), 16);
      to += 32;
      row += 32;
    } while (to < end);
  }
  lessen(batch, end, core);
  return next;
}

/** Partners with more left than the core lose one each, and are taken too where no more than the core is left. */
function lessen(partners: usize, end: usize, core: i32): void {
  let taken = layerEnd;
  for (; partners < end; partners += 4) {
    const partner = <usize>load<u32>(partners) << 2;
    const left = load<i32>(partner, LEFT);
    store<i32>(partner, left - <i32>(left > core), LEFT);
    store<u32>(taken, <u32>partner);
    taken += <usize>(left == core + 1) << 2;
  }
  layerEnd = taken;
}
