type Position = readonly number[];
type Ring = readonly Position[];

/** A point that surely lies inside the largest polygon: its area centroid, else the middle of the widest stretch on the centroid's latitude. */
export function innerPoint(polygons: readonly (readonly Ring[])[]): { lat: number; lon: number } {
  const rings = polygons.reduce((largest, polygon) => (Math.abs(signedArea(polygon[0])) > Math.abs(signedArea(largest[0])) ? polygon : largest));
  const [lon, lat] = centroid(rings[0]);
  const stretches = insideStretches(rings, lat);
  if (stretches.some(([west, east]) => west < lon && lon < east)) return { lat, lon };
  const [west, east] = stretches.reduce((widest, stretch) => (stretch[1] - stretch[0] > widest[1] - widest[0] ? stretch : widest));
  return { lat, lon: (west + east) / 2 };
}

function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function centroid(ring: Ring): [number, number] {
  let x = 0;
  let y = 0;
  // Relative to the first corner: the products of full coordinates would eat the precision of small areas.
  const [originX, originY] = ring[0];
  const local = ring.map(([px, py]) => [px - originX, py - originY]);
  local.forEach(([ax, ay], i) => {
    const [bx, by] = local[(i + 1) % local.length];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  const area = signedArea(local);
  return [originX + x / (6 * area), originY + y / (6 * area)];
}

/** Stretches of longitude inside the polygon on one latitude, holes left out (even-odd rule). */
function insideStretches(rings: readonly Ring[], lat: number): [number, number][] {
  const crossings: number[] = [];
  for (const ring of rings) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length];
      if (ay > lat !== by > lat) crossings.push(ax + ((lat - ay) / (by - ay)) * (bx - ax));
    });
  }
  crossings.sort((a, b) => a - b);
  const stretches: [number, number][] = [];
  for (let i = 0; i + 1 < crossings.length; i += 2) stretches.push([crossings[i], crossings[i + 1]]);
  return stretches;
}
