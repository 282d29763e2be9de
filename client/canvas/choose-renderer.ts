import type { RendererKind } from './renderer.ts';

/** Names that drivers drawing on the processor go by: Chromium's, Mesa's, Windows', macOS'. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|swrast|software|basic render|warp/i;

/** Which renderer a browser gets: Canvas 2D where WebGL is missing or done in software, which costs many times as much. `?renderer=` forces one. */
export function chooseRenderer(search: string): RendererKind {
  const asked = new URLSearchParams(search).get('renderer');
  if (asked === 'canvas') return 'canvas';
  const driver = webGlDriver();
  if (driver === undefined) return 'canvas';
  return asked === 'webgl' || !isSoftware(driver) ? 'webgl' : 'canvas';
}

/** Whether a driver of this name draws on the processor. */
export function isSoftware(driver: string): boolean {
  return SOFTWARE.test(driver);
}

/** Name of the driver behind WebGL, empty where the browser keeps it to itself; undefined without WebGL. */
function webGlDriver(): string | undefined {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    if (!context) return undefined;
    const info = context.getExtension('WEBGL_debug_renderer_info');
    const name: unknown = context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER);
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return typeof name === 'string' ? name : '';
  } catch {
    return undefined;
  }
}
