const lines = new WeakMap<object, Promise<unknown>>();

/** Runs works of one owner one after the other, in order of their calls, whether or not one fails. */
export function oneAtATime<T>(owner: object, work: () => Promise<T>): Promise<T> {
  const result = (lines.get(owner) ?? Promise.resolve()).then(work, work);
  lines.set(owner, result.catch(() => undefined));
  return result;
}
