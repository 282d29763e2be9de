/** After so many milliseconds a tile counts as not to be had. */
const PATIENCE = 15_000;

/**
 * The picture of a tile. Rejects where there is none, where it takes too long, and where its server does not let other sites read it: it would keep the map
 * from being saved. The server hears which site asks, as many demand it, and nothing of what the page shows.
 */
export async function loadTile(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.referrerPolicy = 'strict-origin';
  image.src = address;
  // Without an address decoding fails at once.
  const timer = window.setTimeout(() => { image.src = ''; }, PATIENCE);
  try {
    await image.decode();
  } finally {
    window.clearTimeout(timer);
  }
  if (image.naturalWidth === 0) throw new Error('an image without a size');
  return image;
}
