/**
 * Lets somebody write for as long as the reading lasts, and ends the writing in any case: a writer that outlives its test would write into the
 * next one. `write` hears when to end, `read` hears when the writing has ended. Throws what failed first, reading before writing.
 */
export async function whileWriting<Read>(write: (end: AbortSignal) => Promise<unknown>, read: (end: AbortSignal) => Promise<Read>): Promise<Read> {
  const end = new AbortController();
  const stop = (): void => end.abort();
  const [reading, writing] = await Promise.allSettled([read(end.signal).finally(stop), write(end.signal).finally(stop)]);
  if (reading.status === 'rejected') throw reading.reason;
  if (writing.status === 'rejected') throw writing.reason;
  return reading.value;
}
