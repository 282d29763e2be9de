/** A value as a finding shows it: short, nothing invisible, nothing that turns the line around. */
export function shownValue(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  return short.toWellFormed().replace(/[\p{Cc}\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}
