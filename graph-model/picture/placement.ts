/** A box in pixels of the picture at its starting zoom; x to the right, y downwards. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Space of the frame that stays free of firms. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where firms are drawn: one entry per firm, in pixels at the starting zoom. */
export interface Placement {
  readonly frame: Box;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float32Array;
}

/** The frame without its insets; never smaller than a pixel. */
export function innerBox(frame: Box, insets: Insets): Box {
  return {
    x: frame.x + insets.left,
    y: frame.y + insets.top,
    width: Math.max(1, frame.width - insets.left - insets.right),
    height: Math.max(1, frame.height - insets.top - insets.bottom),
  };
}
