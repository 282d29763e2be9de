import { dataOfPath } from '../map/written-path.ts';

/** `a b c d e f` as a canvas has it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Something painted: a colour with its opacity, and for lines how they are drawn. */
export interface Paint {
  /** `#rrggbb`. */
  readonly colour: string;
  readonly opacity: number;
}
export interface Pen extends Paint {
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
}

interface Placed {
  /** Absent: as it is. */
  readonly matrix?: Matrix;
  /** Number of the clip that cuts it off, in `Recording.clips`. */
  readonly clip?: number;
  readonly fill?: Paint;
  readonly pen?: Pen;
}
export interface PathMark extends Placed {
  readonly kind: 'path';
  /** SVG path data. */
  readonly data: string;
}
export interface TextMark extends Placed {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** Of the baseline of the letters. */
  readonly y: number;
  readonly weight: number;
  readonly size: number;
  readonly family: string;
  readonly align: 'left' | 'center' | 'right';
}
export type Mark = PathMark | TextMark;

/** An area that cuts marks off, within that of its parent. */
export interface Clip { readonly data: string; readonly matrix?: Matrix; readonly parent?: number }

/** What was drawn, in its order. */
export interface Recording { readonly marks: readonly Mark[]; readonly clips: readonly Clip[] }

/** What a recording asks of a real context: how wide a text is, and what a colour is. */
export type Measuring = Pick<CanvasRenderingContext2D, 'font' | 'fillStyle' | 'measureText'>;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** From the middle of the letters' square down to their baseline, as a share of their size. */
const MIDDLE = 0.34;

/**
 * A context that notes what is drawn on it instead of drawing: paths and texts with their colours, to be written as SVG or PDF. It has what
 * the picture draws with, not all of a canvas.
 */
export function recordingContext(measuring: Measuring): { readonly context: CanvasRenderingContext2D; readonly recording: Recording } {
  const recording = { marks: [] as Mark[], clips: [] as Clip[] };
  return { context: new RecordingContext(measuring, recording) as unknown as CanvasRenderingContext2D, recording };
}

class RecordingContext {
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineCap: Pen['cap'] = 'butt';
  lineJoin: Pen['join'] = 'miter';
  globalAlpha = 1;
  font = '400 10px sans-serif';
  textAlign: TextMark['align'] = 'left';
  textBaseline: 'alphabetic' | 'middle' = 'alphabetic';
  readonly #measuring: Measuring;
  readonly #out: { readonly marks: Mark[]; readonly clips: Clip[] };
  readonly #saved: (() => void)[] = [];
  #matrix: Matrix = IDENTITY;
  #clip: number | undefined;
  #path = '';

  constructor(measuring: Measuring, out: { readonly marks: Mark[]; readonly clips: Clip[] }) {
    this.#measuring = measuring;
    this.#out = out;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign, textBaseline } = this;
    const [matrix, clip] = [this.#matrix, this.#clip];
    this.#saved.push(() => {
      Object.assign(this, { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign, textBaseline });
      this.#matrix = matrix;
      this.#clip = clip;
    });
  }

  restore(): void { this.#saved.pop()?.(); }

  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const [a0, b0, c0, d0, e0, f0] = this.#matrix;
    this.#matrix = [a0 * a + c0 * b, b0 * a + d0 * b, a0 * c + c0 * d, b0 * c + d0 * d, a0 * e + c0 * f + e0, b0 * e + d0 * f + f0];
  }

  translate(x: number, y: number): void { this.transform(1, 0, 0, 1, x, y); }
  scale(x: number, y: number): void { this.transform(x, 0, 0, y, 0, 0); }

  beginPath(): void { this.#path = ''; }
  closePath(): void { this.#path += 'Z'; }
  moveTo(x: number, y: number): void { this.#path += `M${n(x)} ${n(y)}`; }
  /** A canvas begins a path with whatever comes first. */
  lineTo(x: number, y: number): void { this.#path += `${this.#path === '' ? 'M' : 'L'}${n(x)} ${n(y)}`; }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void { this.#path += `C${[ax, ay, bx, by, x, y].map(n).join(' ')}`; }
  quadraticCurveTo(ax: number, ay: number, x: number, y: number): void { this.#path += `Q${[ax, ay, x, y].map(n).join(' ')}`; }
  rect(x: number, y: number, width: number, height: number): void { this.#path += rectangle(x, y, width, height); }

  arc(x: number, y: number, r: number, from: number, to: number): void {
    const at = (angle: number) => `${n(x + r * Math.cos(angle))} ${n(y + r * Math.sin(angle))}`;
    this.lineTo(x + r * Math.cos(from), y + r * Math.sin(from));
    // An arc in SVG is less than a turn: two halves.
    const middle = (from + to) / 2;
    for (const end of [middle, to]) this.#path += `A${n(r)} ${n(r)} 0 0 1 ${at(end)}`;
  }

  roundRect(x: number, y: number, width: number, height: number, r: number): void {
    const corner = (toX: number, toY: number) => `A${n(r)} ${n(r)} 0 0 1 ${n(toX)} ${n(toY)}`;
    this.#path += `M${n(x + r)} ${n(y)}H${n(x + width - r)}${corner(x + width, y + r)}V${n(y + height - r)}${corner(x + width - r, y + height)}`
      + `H${n(x + r)}${corner(x, y + height - r)}V${n(y + r)}${corner(x + r, y)}Z`;
  }

  clip(): void {
    this.#out.clips.push({ data: this.#path, ...this.#placed(), ...(this.#clip === undefined ? {} : { parent: this.#clip }) });
    this.#clip = this.#out.clips.length - 1;
  }

  fill(path?: Path2D): void { this.#mark(path ? dataOfPath(path) : this.#path, { fill: this.#paint(this.fillStyle) }); }
  stroke(path?: Path2D): void { this.#mark(path ? dataOfPath(path) : this.#path, { pen: this.#pen() }); }
  fillRect(x: number, y: number, width: number, height: number): void { this.#mark(rectangle(x, y, width, height), { fill: this.#paint(this.fillStyle) }); }
  fillText(text: string, x: number, y: number): void { this.#write(text, x, y, { fill: this.#paint(this.fillStyle) }); }
  strokeText(text: string, x: number, y: number): void { this.#write(text, x, y, { pen: this.#pen() }); }

  measureText(text: string): TextMetrics {
    this.#measuring.font = this.font;
    return this.#measuring.measureText(text);
  }

  #mark(data: string, painted: Pick<Placed, 'fill' | 'pen'>): void {
    if (data !== '') this.#out.marks.push({ kind: 'path', data, ...this.#cut(), ...painted });
  }

  #write(text: string, x: number, y: number, painted: Pick<Placed, 'fill' | 'pen'>): void {
    const [, weight, size, family] = /^(\d+) ([\d.]+)px (.*)$/.exec(this.font) ?? ['', '400', '10', 'sans-serif'];
    const baseline = this.textBaseline === 'middle' ? y + MIDDLE * Number(size) : y;
    this.#out.marks.push({ kind: 'text', text, x, y: baseline, weight: Number(weight), size: Number(size), family, align: this.textAlign, ...this.#cut(), ...painted });
  }

  #placed(): Pick<Placed, 'matrix'> {
    return this.#matrix.every((value, at) => value === IDENTITY[at]) ? {} : { matrix: this.#matrix };
  }

  #cut(): Pick<Placed, 'matrix' | 'clip'> {
    return { ...this.#placed(), ...(this.#clip === undefined ? {} : { clip: this.#clip }) };
  }

  #pen(): Pen {
    return { ...this.#paint(this.strokeStyle), width: this.lineWidth, cap: this.lineCap, join: this.lineJoin };
  }

  #paint(style: string): Paint {
    // A real context reads every way of writing a colour, and writes it in one of two.
    this.#measuring.fillStyle = style;
    const read = this.#measuring.fillStyle;
    const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(read);
    if (!parts) return { colour: read, opacity: this.globalAlpha };
    const hex = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('');
    return { colour: `#${hex}`, opacity: Number(parts[4] ?? 1) * this.globalAlpha };
  }
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${n(x)} ${n(y)}H${n(x + width)}V${n(y + height)}H${n(x)}Z`;
}

/** A hundredth of a pixel is fine enough. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
