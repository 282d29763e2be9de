/**
 * Answers of the server as they may be shown where names are hidden: each text with what stands for the names, at any depth; all else is the same.
 * O(size of the answer), and one search for all names in each text that has the first two words of one.
 */
export function maskedAnswers(names: readonly string[], hidden: readonly string[], inText: (text: string) => string): (answer: unknown) => unknown {
  const known = new Map(names.map((name, firm) => [name, hidden[firm]]));
  const beginnings = new Set(names.map((name) => words(name).slice(0, 2).join(' ')));
  // Texts come again and again (a firm in many rows), and few of them can hold a name: only those are searched for all of them.
  const masked = new Map<string, string>();
  const text = (plain: string): string => {
    const done = masked.get(plain) ?? known.get(plain) ?? (mayName(words(plain), beginnings) ? inText(plain) : plain);
    masked.set(plain, done);
    return done;
  };
  const mask = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(mask);
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mask(part)]));
  };
  return mask;
}

function mayName(text: readonly string[], beginnings: ReadonlySet<string>): boolean {
  return text.some((word, at) => beginnings.has(word) || beginnings.has(`${word} ${text[at + 1]}`));
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
