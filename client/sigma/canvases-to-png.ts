/** Lays canvases over each other on a ground, as one picture. */
export function canvasesToPng(layers: Iterable<HTMLCanvasElement>, ground: string): Promise<Blob> {
  const all = [...layers];
  const size = { width: Math.max(1, ...all.map(({ width }) => width)), height: Math.max(1, ...all.map(({ height }) => height)) };
  const canvas = Object.assign(document.createElement('canvas'), size);
  const context = canvas.getContext('2d')!;
  context.fillStyle = ground;
  context.fillRect(0, 0, size.width, size.height);
  for (const layer of all) if (layer.width > 0 && layer.height > 0) context.drawImage(layer, 0, 0, size.width, size.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => { if (blob) resolve(blob); else reject(new Error('The browser made no picture.')); }, 'image/png');
  });
}
