import { tileAddress } from '#graph-model/picture/map-tiles.ts';
import type { Tile } from '#graph-model/picture/map-tiles.ts';

export interface TileStoreOptions<Picture> {
  readonly load: (address: string) => Promise<Picture>;
  /** Called for each tile that has come. */
  readonly changed: () => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** So many tiles are kept beside those that are wanted just now, the last used. */
  readonly most: number;
  /** So many are under way at once, as browsers do it with a server. */
  readonly atOnce: number;
}

/** A tile that could not be had is asked for again after this many milliseconds, if it is still wanted … */
const PAUSE = 60_000;
/** … and so many times in all. */
const MOST_TRIES = 3;

interface Entry<Picture> {
  readonly picture?: Picture;
  readonly isUnderWay?: boolean;
  readonly tries: number;
  readonly failedAt?: number;
}

/** Tiles by their place: fetched while they are wanted, nearest first, and kept for a while. A tile that does not come is only missing. */
export class TileStore<Picture> {
  readonly #template: string;
  readonly #options: TileStoreOptions<Picture>;
  /** In the order of their last use. */
  readonly #entries = new Map<string, Entry<Picture>>();
  #wanted: readonly string[] = [];
  #underWay = 0;
  #version = 0;
  #isStopped = false;

  constructor(template: string, options: TileStoreOptions<Picture>) {
    this.#template = template;
    this.#options = options;
  }

  /** Grows with each tile that comes. */
  get version(): number {
    return this.#version;
  }

  /** The picture of a tile that is there. */
  picture(tile: Tile): Picture | undefined {
    return this.#used(tileAddress(this.#template, tile))?.picture;
  }

  /** Takes what is to be seen now, the most important first; what was wanted before and has not begun is not fetched any more. */
  want(tiles: readonly Tile[]): void {
    this.#wanted = tiles.map((tile) => tileAddress(this.#template, tile));
    for (const address of this.#wanted) this.#used(address);
    this.#forget();
    this.#fetchNext();
  }

  /** Ends it: nothing is fetched or told any more. */
  stop(): void {
    this.#wanted = [];
    this.#isStopped = true;
  }

  #used(address: string): Entry<Picture> | undefined {
    const entry = this.#entries.get(address);
    if (entry) {
      this.#entries.delete(address);
      this.#entries.set(address, entry);
    }
    return entry;
  }

  #forget(): void {
    if (this.#entries.size <= this.#options.most) return;
    const wanted = new Set(this.#wanted);
    for (const [address, { isUnderWay }] of this.#entries) {
      if (this.#entries.size <= this.#options.most) return;
      if (!isUnderWay && !wanted.has(address)) this.#entries.delete(address);
    }
  }

  #fetchNext(): void {
    for (const address of this.#wanted) {
      if (this.#underWay >= this.#options.atOnce) return;
      if (this.#isDue(this.#entries.get(address))) void this.#fetch(address);
    }
  }

  #isDue(entry: Entry<Picture> | undefined): boolean {
    if (!entry) return true;
    return entry.failedAt !== undefined && entry.tries < MOST_TRIES && this.#options.now() - entry.failedAt >= PAUSE;
  }

  async #fetch(address: string): Promise<void> {
    const tries = (this.#entries.get(address)?.tries ?? 0) + 1;
    this.#entries.set(address, { isUnderWay: true, tries });
    this.#underWay++;
    try {
      const picture = await this.#options.load(address);
      this.#entries.set(address, { picture, tries });
      this.#version++;
      if (!this.#isStopped) this.#options.changed();
    } catch {
      this.#entries.set(address, { tries, failedAt: this.#options.now() });
    }
    this.#underWay--;
    this.#forget();
    this.#fetchNext();
  }
}
