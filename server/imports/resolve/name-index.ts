import { fold } from '#graph-model/text.ts';
import { nameKey } from './name-key.ts';

/** What is known of a firm or product by which it can be found. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Municipality of a firm. */
  readonly ags?: string;
}

/** Finds firms or products by id and by name. */
export interface NameIndex {
  byId(id: string): Named | undefined;
  /** Those of this name, up to case, umlaut transcription and accents. */
  byName(name: string): readonly Named[];
  /** Those whose name reads alike in a search, with `fold`. */
  alike(name: string): readonly Named[];
  names(): Iterable<string>;
  add(named: Named, otherName?: string): void;
}

const NONE: readonly Named[] = [];

/** An empty index. `exact`: names are the same only letter by letter. */
export function nameIndex(exact = false): NameIndex {
  const ids = new Map<string, Named>();
  const keys = new Map<string, Named[]>();
  const folded = new Map<string, Named[]>();
  const keyOf = exact ? (name: string) => name : nameKey;
  const put = (map: Map<string, Named[]>, key: string, named: Named) => {
    const list = map.get(key);
    if (!list) map.set(key, [named]);
    else if (!list.some((other) => other.id === named.id)) list.push(named);
  };
  return {
    byId: (id) => ids.get(id),
    byName: (name) => keys.get(keyOf(name)) ?? NONE,
    alike: (name) => (exact ? NONE : folded.get(fold(name)) ?? NONE),
    names: () => keys.keys(),
    add: (named, otherName) => {
      ids.set(named.id, named);
      for (const name of otherName === undefined ? [named.name] : [named.name, otherName]) {
        put(keys, keyOf(name), named);
        if (!exact) put(folded, fold(name), named);
      }
    },
  };
}
