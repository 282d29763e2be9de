/** Where one looks at the picture, in shares of the whole picture: the same place in a window of any size. Written only on request. */
export interface SharedCamera {
  /** What is in the middle: 0 left and top, 1 right and bottom. */
  readonly x: number;
  readonly y: number;
  /** 1 shows everything, 2 half of it. */
  readonly zoom: number;
}

const MOST_ZOOM = 100;

/** Reads `camera=0.5,0.4,2`; what is not three numbers of a picture is left out. */
export function parseCamera(query: URLSearchParams): SharedCamera | undefined {
  const parts = (query.get('camera') ?? '').split(',');
  if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,6})?$/.test(part))) return undefined;
  const [x, y, zoom] = parts.map(Number);
  const isIn = (value: number): boolean => value >= -1 && value <= 2;
  return isIn(x) && isIn(y) && zoom >= 0.1 && zoom <= MOST_ZOOM ? { x, y, zoom } : undefined;
}

export function cameraParameter(camera: SharedCamera | undefined): string | undefined {
  return camera && [camera.x, camera.y, camera.zoom].map((value) => String(Number(value.toFixed(4)))).join(',');
}
