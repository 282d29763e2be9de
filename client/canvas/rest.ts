/** So many milliseconds after its last move a picture counts as at rest. */
const REST = 140;

/** Knows whether a picture moves, and draws it once more when it has come to rest: until then less will do. */
export interface RestWatch {
  moved(): void;
  isMoving(): boolean;
  stop(): void;
}

/** A watch that calls `atRest` after each series of moves. */
export function watchRest(atRest: () => void): RestWatch {
  let movedAt = -Infinity;
  let timer = 0;
  const isMoving = () => performance.now() - movedAt < REST;
  return {
    moved: () => {
      movedAt = performance.now();
      window.clearTimeout(timer);
      timer = window.setTimeout(atRest, REST + 10);
    },
    isMoving,
    stop: () => window.clearTimeout(timer),
  };
}
