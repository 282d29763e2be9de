import type { Legend, LegendEntry } from '../scene/legend.ts';
import { INK } from '#graph-model/picture/palette.ts';
import { setFont } from '../sigma/canvas-layer.ts';
import type { View } from '../sigma/canvas-layer.ts';

/** A legend set in lines of a given width. */
export interface LaidLegend {
  readonly height: number;
  /** Draws it with its upper left corner at a place. */
  readonly draw: (context: CanvasRenderingContext2D, x: number, y: number) => void;
}

/** One piece of a line, drawn from its left edge and the middle of its line. */
interface Piece {
  readonly width: number;
  /** A piece that its line must not begin the gap with. */
  readonly draw: (context: CanvasRenderingContext2D, x: number, middle: number) => void;
}

const SIZE = 13;
const LINE = 22;
const GAP = 16;

/** Sets a legend in lines: each part begins with its title, as below the picture on the page. */
export function layLegend(context: CanvasRenderingContext2D, view: View, { parts, size }: Legend, width: number): LaidLegend {
  const rows = parts.map(({ title, entries }) => [wordPiece(context, view, title, 600, INK.quiet), ...entries.map((entry) => entryPiece(context, view, entry))]);
  if (size) rows.push([wordPiece(context, view, size.title, 600, INK.quiet), sizePiece(context, view, size.ratio, size.largest)]);
  const lines = rows.flatMap((pieces) => breakLines(pieces, width, GAP * view.text));
  const line = LINE * view.text;
  return {
    height: lines.length * line,
    draw: (on, x, y) => {
      on.textAlign = 'left';
      on.textBaseline = 'middle';
      lines.forEach((pieces, at) => {
        let left = x;
        for (const piece of pieces) {
          piece.draw(on, left, y + (at + 0.5) * line);
          left += piece.width + GAP * view.text;
        }
      });
    },
  };
}

function breakLines(pieces: readonly Piece[], width: number, gap: number): Piece[][] {
  const lines: Piece[][] = [[]];
  let taken = 0;
  for (const piece of pieces) {
    if (taken > 0 && taken + piece.width > width) {
      lines.push([]);
      taken = 0;
    }
    lines.at(-1)!.push(piece);
    taken += piece.width + gap;
  }
  return lines;
}

function wordPiece(context: CanvasRenderingContext2D, view: View, words: string, weight: number, colour: string): Piece {
  setFont(context, view, weight, SIZE);
  return {
    width: context.measureText(words).width,
    draw: (on, x, middle) => {
      setFont(on, view, weight, SIZE);
      on.fillStyle = colour;
      on.fillText(words, x, middle);
    },
  };
}

function entryPiece(context: CanvasRenderingContext2D, view: View, { colour, label, count, mark }: LegendEntry): Piece {
  const u = view.text;
  const words = wordPiece(context, view, count === undefined ? label : `${label} (${count})`, 400, INK.text);
  const room = ROOM[mark] * u;
  return {
    width: room + words.width,
    draw: (on, x, middle) => {
      drawMark(on, mark, colour, x, middle, u);
      words.draw(on, x + room, middle);
    },
  };
}

/** Pixels before the words of an entry at the usual size of text. */
const ROOM: Readonly<Record<LegendEntry['mark'], number>> = { dot: 17, ring: 17, outline: 17, pin: 17, link: 27, opposite: 27, parallel: 27, none: 0 };

/** Corners of links from supplier to buyer: one, and one of one relation above one of several. */
const TAPERED = {
  link: [[[0, -3.5], [22, -0.8], [22, 0.8], [0, 3.5]]],
  parallel: [[[0, -5.4], [22, -4.4], [22, -3.6], [0, -2.6]], [[0, -0.6], [22, 2], [22, 3.8], [0, 6.4]]],
} as const;

/** The marks of the page's legend, see `legend-marks.tsx`. */
function drawMark(on: CanvasRenderingContext2D, mark: LegendEntry['mark'], colour: string, x: number, middle: number, u: number): void {
  if (mark === 'none') return;
  if (mark === 'opposite') { drawOpposite(on, colour, x, middle, u); return; }
  on.fillStyle = colour;
  on.beginPath();
  if (mark === 'link' || mark === 'parallel') {
    for (const tapered of TAPERED[mark]) {
      tapered.forEach(([px, py], corner) => (corner === 0 ? on.moveTo(x + px * u, middle + py * u) : on.lineTo(x + px * u, middle + py * u)));
      on.closePath();
    }
  } else if (mark === 'pin') {
    on.moveTo(x + 6 * u, middle + 6.5 * u);
    on.lineTo(x + 1.8 * u, middle - 0.5 * u);
    on.arc(x + 6 * u, middle - 2.5 * u, 4.6 * u, Math.PI * 0.85, Math.PI * 0.15);
    on.closePath();
  } else on.arc(x + 6 * u, middle, 5 * u, 0, 2 * Math.PI);
  on.fill();
  if (mark === 'ring') fillDisc(on, x + 6 * u, middle, 3.6 * u, INK.paper);
  if (mark === 'outline') fillDisc(on, x + 6 * u, middle, 2.8 * u, INK.paper);
}

/** Two lines that bend to different sides. */
function drawOpposite(on: CanvasRenderingContext2D, colour: string, x: number, middle: number, u: number): void {
  on.strokeStyle = colour;
  on.lineWidth = 2 * u;
  for (const bend of [-8, 8]) {
    on.beginPath();
    on.moveTo(x + u, middle);
    on.quadraticCurveTo(x + 11 * u, middle + bend * u, x + 21 * u, middle);
    on.stroke();
  }
}

function sizePiece(context: CanvasRenderingContext2D, view: View, ratio: number, largest: string): Piece {
  const smallest = 1.9 * view.text;
  const words = wordPiece(context, view, largest, 400, INK.text);
  const room = 2 * smallest * (ratio + 1) + 12 * view.text;
  return {
    width: room + words.width,
    draw: (on, x, middle) => {
      fillDisc(on, x + smallest, middle, smallest, INK.hollow);
      fillDisc(on, x + 2 * smallest + 4 * view.text + smallest * ratio, middle, smallest * ratio, INK.hollow);
      words.draw(on, x + room, middle);
    },
  };
}

function fillDisc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}
