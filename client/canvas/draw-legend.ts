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
  const room = (mark === 'link' ? 27 : 17) * u;
  return {
    width: room + words.width,
    draw: (on, x, middle) => {
      on.fillStyle = colour;
      on.beginPath();
      if (mark === 'link') {
        for (const [px, py] of [[0, -3.5], [22, -0.8], [22, 0.8], [0, 3.5]]) on.lineTo(x + px * u, middle + py * u);
        on.closePath();
      } else on.arc(x + 6 * u, middle, 5 * u, 0, 2 * Math.PI);
      on.fill();
      if (mark === 'ring') fillDisc(on, x + 6 * u, middle, 3.6 * u, INK.paper);
      words.draw(on, x + room, middle);
    },
  };
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
