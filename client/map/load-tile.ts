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
  let timer = 0;
  const tooLate = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => {
      // Ends the request.
      image.src = '';
      reject(new Error('the tile takes too long'));
    }, PATIENCE);
  });
  try {
    await Promise.race([image.decode(), tooLate]);
  } finally {
    window.clearTimeout(timer);
  }
  if (image.naturalWidth === 0) throw new Error('an image without a size');
  return image;
}
