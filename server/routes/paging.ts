import { AtlasError } from '#graph-model/errors.ts';

/** A page of `matches` after `cursor`; the cursor names the last item seen and its position, so that it survives edits elsewhere. */
export function page<T extends { readonly id: string }>(matches: readonly T[], { limit, cursor }: { limit: number; cursor?: string }) {
  const start = cursor === undefined ? 0 : positionAfter(matches, cursor);
  const items = matches.slice(start, start + limit);
  const end = start + items.length;
  return { total: matches.length, items, nextCursor: end < matches.length ? encode(end, items.at(-1)!.id) : undefined };
}

function positionAfter(matches: readonly { readonly id: string }[], cursor: string): number {
  const [, number, id] = /^(\d{1,9}):(.*)$/s.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (number === undefined) throw new AtlasError('bad_input', 'query.cursor: take the nextCursor of the page before, unchanged');
  const guess = Number(number);
  if (matches[guess - 1]?.id === id) return guess;
  const found = matches.findIndex((item) => item.id === id);
  return found < 0 ? Math.min(guess, matches.length) : found + 1;
}

function encode(position: number, id: string): string {
  return Buffer.from(`${position}:${id}`, 'utf8').toString('base64url');
}
