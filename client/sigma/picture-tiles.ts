import type { MapTiles } from '#graph-model/contract/map-tiles.ts';
import type { TileGround } from '../map/tile-ground.ts';
import type { Layout } from './picture-input.ts';

/** The tiles of a picture, from when it first shows the map: only then, and only where tiles are configured, does the code come that draws them. */
export class PictureTiles {
  readonly #changed: () => void;
  #source: MapTiles | undefined;
  /** What is open, or being opened. */
  #opened: MapTiles | undefined;
  #ground: TileGround | undefined;
  #next = 0;

  /** `changed` hears, once a frame at most, that there is more to be drawn. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Takes other tiles, or none. */
  take(source: MapTiles | undefined): void {
    if (source === this.#source) return;
    this.stop();
    this.#source = source;
    this.#tell();
  }

  /** What lies under the borders of this layout; absent where it has none, and until it is there. */
  below({ kind }: Layout): TileGround | undefined {
    if (kind !== 'map' || !this.#source) return undefined;
    if (this.#opened !== this.#source) void this.#open(this.#source);
    return this.#ground;
  }

  stop(): void {
    cancelAnimationFrame(this.#next);
    this.#next = 0;
    this.#ground?.stop();
    this.#ground = undefined;
    this.#source = undefined;
    this.#opened = undefined;
  }

  async #open(source: MapTiles): Promise<void> {
    this.#opened = source;
    try {
      const { openTileGround } = await import('../map/tile-ground.ts');
      if (this.#opened !== source) return;
      this.#ground = openTileGround(source, () => this.#tell());
      this.#tell();
    } catch {
      // The map is complete without tiles.
    }
  }

  #tell(): void {
    this.#next ||= requestAnimationFrame(() => {
      this.#next = 0;
      this.#changed();
    });
  }
}
