// AssemblyScript. A round of PageRank; `../analysis/pagerank-sweep.ts` fills the memory.

/**
 * Renews every rank once with the newest values (Gauss–Seidel) and writes what it has changed by; gives the sum of all changes. `ends` are the
 * addresses where the row of each firm in `target` ends; a target is the place of the buyer's number in `handed`, in bytes. `weight` is 0 where there are none.
 */
export function sweep(count: i32, ends: usize, target: usize, weight: usize, portion: usize, rank: usize, handed: usize, change: usize): f64 {
  let changes = 0.0;
  let link = target;
  for (let own: usize = 0, last = <usize>count << 3; own < last; own += 8, ends += 4) {
    const end = <usize>load<i32>(ends);
    let sum = 1.0;
    if (weight != 0) {
      for (; link < end; link += 4, weight += 8) sum += load<f64>(handed + <usize>load<i32>(link)) * load<f64>(weight);
    } else {
      for (; link < end; link += 4) sum += load<f64>(handed + <usize>load<i32>(link));
    }
    const difference = sum - load<f64>(rank + own);
    changes += Math.abs(difference);
    store<f64>(change + own, difference);
    store<f64>(rank + own, sum);
    store<f64>(handed + own, sum * load<f64>(portion + own));
  }
  return changes;
}
