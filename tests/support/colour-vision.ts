import { channels } from '#graph-model/picture/palette.ts';

type Triple = readonly [number, number, number];

/** How a colour is seen: with all three kinds of cones, or without those for long, middle or short waves. */
export const VISIONS = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof VISIONS)[number];

/** On linear RGB, full severity. Machado, Oliveira, Fernandes: A physiologically-based model for simulation of color vision deficiency, 2009, table 1. */
const SIMULATION: Readonly<Record<Vision, readonly Triple[]>> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** Linear RGB, 0–1. */
export function linear(colour: string): Triple {
  return channels(colour).map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4)) as unknown as Triple;
}

/** Contrast of two colours as WCAG 2.2 defines it, 1–21. */
export function contrast(a: string, b: string): number {
  const luminance = (colour: string) => dot([0.2126, 0.7152, 0.0722], linear(colour));
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** How different two colours look to somebody, ΔE of CIEDE2000: 1 is just seen side by side, 10 at a glance. */
export function difference(a: string, b: string, vision: Vision): number {
  return ciede2000(labOf(seen(a, vision)), labOf(seen(b, vision)));
}

function seen(colour: string, vision: Vision): Triple {
  return SIMULATION[vision].map((row) => Math.min(1, Math.max(0, dot(row, linear(colour))))) as unknown as Triple;
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** CIELAB under D65 of linear sRGB. */
function labOf(rgb: Triple): Triple {
  const xyz = [dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047, dot([0.2126729, 0.7151522, 0.072175], rgb), dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883];
  const [x, y, z] = xyz.map((each) => (each > 216 / 24389 ? Math.cbrt(each) : (24389 / 27 * each + 16) / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const DEGREE = Math.PI / 180;

/** Sharma, Wu, Dalal: The CIEDE2000 color-difference formula, 2005. */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const c7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const stretch = 1.5 - 0.5 * Math.sqrt(c7 / (c7 + 25 ** 7));
  const [chroma1, chroma2] = [Math.hypot(stretch * a1, b1), Math.hypot(stretch * a2, b2)];
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, stretch * a) / DEGREE + 360) % 360);
  const [h1, h2] = [hue(a1, b1), hue(a2, b2)];
  const isGrey = chroma1 * chroma2 === 0;
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const dH = 2 * Math.sqrt(chroma1 * chroma2) * Math.sin((turn / 2) * DEGREE);
  const middleHue = isGrey ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
  const [l, c] = [(l1 + l2) / 2, (chroma1 + chroma2) / 2];
  const t = 1 - 0.17 * Math.cos((middleHue - 30) * DEGREE) + 0.24 * Math.cos(2 * middleHue * DEGREE)
    + 0.32 * Math.cos((3 * middleHue + 6) * DEGREE) - 0.2 * Math.cos((4 * middleHue - 63) * DEGREE);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const rotation = -Math.sin(60 * DEGREE * Math.exp(-(((middleHue - 275) / 25) ** 2))) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const [dl, dc, dh] = [(l2 - l1) / sl, (chroma2 - chroma1) / sc, dH / sh];
  return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}
