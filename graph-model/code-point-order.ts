/**
 * Order of two texts by code point, the order of ids everywhere. JavaScript's own `<` compares UTF-16 units, which puts the
 * characters beyond U+FFFF before those from U+E000 on.
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** A surrogate stands for a character beyond U+FFFF, so it ranks above every unit that is a character itself. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
