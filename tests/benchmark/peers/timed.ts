/** So many that what takes a fraction of a millisecond is judged compiled, as in a server that has answered for a while. */
const MOST_RUNS = 500;
/** Seconds after which no further run begins. */
const ENOUGH = 2;

/** Runs several times, fewer where that takes long; prints the medians in seconds as a line of JSON and gives the last result. */
export async function timed<T>(measure: string, run: () => T | Promise<T>, { runs = MOST_RUNS } = {}): Promise<T> {
  const walls: number[] = [];
  const cpus: number[] = [];
  for (;;) {
    const begun = performance.now();
    const cpuBefore = process.cpuUsage();
    const result = await run();
    const { user, system } = process.cpuUsage(cpuBefore);
    walls.push((performance.now() - begun) / 1e3);
    cpus.push((user + system) / 1e6);
    if (walls.length < runs && walls.reduce((sum, wall) => sum + wall, 0) < ENOUGH) continue;
    console.log(JSON.stringify({ measure, wall: median(walls), cpu: median(cpus), runs: walls.length }));
    return result;
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
