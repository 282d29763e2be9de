import type { Palette } from '#graph-model/picture/palette.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import type { PictureText } from '../text/picture.ts';
import type { LegendEntry } from './legend.ts';

/** Marks of what was done to the picture: selections and pins, and that hidden firms are missing. */
export function readingEntries({ picked, compared, pinned, hidden }: SceneState, { ink, categories }: Palette, text: PictureText): LegendEntry[] {
  const entries: (LegendEntry | undefined)[] = [
    picked && { colour: ink.text, label: compared ? text.first : text.picked, mark: 'outline' },
    compared && { colour: categories[3], label: text.second, mark: 'outline' },
    pinned && { colour: ink.text, label: text.pinned, mark: 'pin' },
    hidden && { colour: ink.hollow, label: text.hidden(hidden.size), mark: 'none' },
  ];
  return entries.filter((entry) => entry !== undefined);
}

interface LineFacts {
  readonly opposite: boolean;
  readonly parallel: boolean;
}
const known = new WeakMap<LinkTable, LineFacts>();

/** What lines drawn one by one mean where two firms supply each other, or one supplies several products; only as far as that occurs. */
export function lineEntries(links: LinkTable, colour: string, text: PictureText): LegendEntry[] {
  const { opposite, parallel } = factsOf(links);
  return [
    ...(opposite ? [{ colour, label: text.opposite, mark: 'opposite' } as const] : []),
    ...(parallel ? [{ colour, label: text.parallel, mark: 'parallel' } as const] : []),
  ];
}

/** O(links × log links of a firm) once a network. */
function factsOf(links: LinkTable): LineFacts {
  const before = known.get(links);
  if (before) return before;
  const facts = { opposite: hasOpposite(links), parallel: links.relations.some((relations) => relations > 1) };
  known.set(links, facts);
  return facts;
}

function hasOpposite({ count, supplier, buyer, outStart }: LinkTable): boolean {
  for (let link = 0; link < count; link++) {
    // Links of a supplier are in order of buyer: the one back is found by halving.
    let [low, high] = [outStart[buyer[link]], outStart[buyer[link] + 1]];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (buyer[middle] < supplier[link]) low = middle + 1; else high = middle;
    }
    if (low < outStart[buyer[link] + 1] && buyer[low] === supplier[link]) return true;
  }
  return false;
}
