/** Results by id, at most so many bytes; the one that was asked for longest ago goes first. */
export interface ResultCache {
  get(id: string): Uint8Array | undefined;
  put(id: string, bytes: Uint8Array): void;
  readonly bytes: number;
}

/** A cache of at most `most` bytes; a larger result is kept alone, until the next one comes. */
export function createResultCache(most: number): ResultCache {
  const kept = new Map<string, Uint8Array>();
  let total = 0;
  const drop = (id: string): void => {
    total -= kept.get(id)?.length ?? 0;
    kept.delete(id);
  };
  return {
    get(id) {
      const bytes = kept.get(id);
      if (bytes === undefined) return undefined;
      kept.delete(id);
      kept.set(id, bytes);
      return bytes;
    },
    put(id, bytes) {
      drop(id);
      for (const oldest of kept.keys()) {
        if (total + bytes.length <= most) break;
        drop(oldest);
      }
      kept.set(id, bytes);
      total += bytes.length;
    },
    get bytes() {
      return total;
    },
  };
}
