// AssemblyScript. Shortest paths from one firm to all others; `../analysis/dependency-sums.ts` fills the memory.
// A firm is four times its position, so that this is where its distance is; its numbers of 8 bytes are at twice that, its pairs of them at four times.
// What the processor cannot foresee (is a firm new? how many buyers has it?) decides nothing here but how far an address moves on: jumps that are
// guessed wrong took most of the time.

/** Steps by firm begin here, where the free memory does; NOT_REACHED before and after each run. */
const DISTANCE: usize = 65_536;
const NOT_REACHED: i32 = 0x7fffffff;

/** By firm: the address where its row of links begins, and the next one's. A link is a pair of firms, supplier and buyer; after the last one there is room for eight. */
export let rows: usize = 0;
/** By firm: number of shortest paths from the source; 0 before and after each run. */
export let paths: usize = 0;
/** By firm, in pairs: what depends on it, and what it adds to that itself, both as parts of one path; the first is 0 before and after each run. */
export let share: usize = 0;
/** By firm, in pairs: dependencies of all sources so far, and their squares. */
export let total: usize = 0;
/** Room for the firms in the order in which they are reached, and one more. */
export let order: usize = 0;
/** Room for all links and eight more. */
export let onPath: usize = 0;

let reachedEnd: usize = 0;
let onPathEnd: usize = 0;

/**
 * Adds how far the source depends on every firm (Brandes 2001), and with it `count` suppliers that supply nobody else, their firms in the list
 * `alike`: their paths are the source's with one step before. The squares are right where there are none.
 */
export function addSource(source: usize, count: i32, alike: usize): void {
  reach(source);
  countPaths(source);
  shareOut(source, count, alike);
  sumUp(source);
}

/** Breadth first, step by step: `order`, and the links that lead one step further in `onPath`. */
function reach(source: usize): void {
  const toRow = rows;
  let head = order;
  let tail = order + 4;
  let found = onPath;
  store<u32>(order, <u32>source);
  store<i32>(source, 0, DISTANCE);
  for (let step = 1; head < tail; step++) {
    let end = found;
    for (const last = tail; head < last; head += 4) end = copyRow(<usize>load<u32>(head) + toRow, end);
    for (let link = found; link < end; link += 8) {
      const pair = load<u64>(link);
      const buyer = <usize>(pair >> 32);
      const known = load<i32>(buyer, DISTANCE);
      store<u32>(tail, <u32>buyer);
      tail += <usize>(known > step) << 2;
      store<u64>(found, pair);
      found += <usize>(known >= step) << 3;
      store<i32>(buyer, min(known, step), DISTANCE);
    }
  }
  reachedEnd = tail;
  onPathEnd = found;
}

/** Copies a row of links, eight at a time, as few firms have more; gives the end. */
// @ts-ignore: decorator
@inline function copyRow(bounds: usize, to: usize): usize {
  let row = <usize>load<u32>(bounds);
  const end = to + <usize>load<u32>(bounds, 4) - row;
  do {
    v128.store(to, v128.load(row));
    v128.store(to, v128.load(row, 16), 16);
    v128.store(to, v128.load(row, 32), 32);
    v128.store(to, v128.load(row, 48), 48);
    to += 64;
    row += 64;
  } while (to < end);
  return end;
}

function countPaths(source: usize): void {
  const toPaths = paths;
  store<f64>((source << 1) + toPaths, 1);
  for (let link = onPath, end = onPathEnd; link < end; link += 8) {
    const buyer = (<usize>load<u32>(link, 4) << 1) + toPaths;
    store<f64>(buyer, load<f64>(buyer) + load<f64>((<usize>load<u32>(link) << 1) + toPaths));
  }
}

/** From the farthest firm back to the source: every firm counts one for the source and each of those alike, but none of these for itself. */
function shareOut(source: usize, count: i32, alike: usize): void {
  const toPaths = paths;
  const toShare = share;
  const sources = 1.0 + <f64>count;
  for (let at = order, end = reachedEnd; at < end; at += 4) {
    const firm = <usize>load<u32>(at);
    const ways = load<f64>((firm << 1) + toPaths);
    // More paths than there are numbers: not a number.
    store<f64>((firm << 2) + toShare, sources / ways + 0.0 * ways, 8);
  }
  const others = <i32>((reachedEnd - order) >> 2) - 1;
  let through: f64 = <f64>count * <f64>others;
  for (const end = alike + (<usize>count << 2); alike < end; alike += 4) {
    const firm = <usize>load<u32>(alike);
    const ways = load<f64>((firm << 1) + toPaths);
    if (ways == 0) continue;
    store<f64>((firm << 2) + toShare, <f64>count / ways + 0.0 * ways, 8);
    through -= 1;
  }
  const own = (source << 2) + total;
  store<f64>(own, load<f64>(own) + through);
  for (let link = onPathEnd - 8, first = onPath; link >= first; link -= 8) {
    const firm = (<usize>load<u32>(link) << 2) + toShare;
    const buyer = (<usize>load<u32>(link, 4) << 2) + toShare;
    store<f64>(firm, load<f64>(firm) + (load<f64>(buyer) + load<f64>(buyer, 8)));
  }
}

/** Adds the dependencies to the totals and leaves the tables as they were. */
function sumUp(source: usize): void {
  const toPaths = paths;
  const toShare = share;
  const toTotal = total;
  store<i32>(source, NOT_REACHED, DISTANCE);
  store<f64>((source << 1) + toPaths, 0);
  store<f64>((source << 2) + toShare, 0);
  for (let at = order + 4, end = reachedEnd; at < end; at += 4) {
    const firm = <usize>load<u32>(at);
    const dependency = load<f64>((firm << 1) + toPaths) * load<f64>((firm << 2) + toShare);
    const into = (firm << 2) + toTotal;
    v128.store(into, f64x2.add(v128.load(into), f64x2.mul(f64x2.splat(dependency), f64x2.replace_lane(f64x2.splat(1), 1, dependency))));
    store<i32>(firm, NOT_REACHED, DISTANCE);
    store<f64>((firm << 1) + toPaths, 0);
    store<f64>((firm << 2) + toShare, 0);
  }
}
