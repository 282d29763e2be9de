/** Whether the person has asked for less motion. */
export function prefersLessMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The duration of a camera's way in milliseconds; next to none where less motion is asked for. Sigma divides by it: never 0. */
export function motion(duration: number): number {
  return prefersLessMotion() ? 1 : duration;
}

/** Calls `step` with 0 to 1, eased, once a frame. Returns what stops it; a stopped animation does not end. */
export function animate(duration: number, step: (progress: number) => void, end: () => void): () => void {
  let frame = 0;
  let start: number | undefined;
  const tick = (now: number) => {
    start ??= now;
    const t = Math.min(1, (now - start) / duration);
    step(t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2);
    if (t < 1) frame = requestAnimationFrame(tick); else end();
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}
