import type { Box } from './use-target-box.ts';

/** Corners of the window that the card can stand in; a phone has only above and below. */
export type CardPlace = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';

/** The card with the distance to the edges that the header needs. */
const CARD = { width: 380, height: 260, edge: 76 } as const;

/** The corner in which the card hides least of what it talks about; the first of equals. */
export function cardPlace(target: Box | undefined, { width, height }: { readonly width: number; readonly height: number }, isPhone: boolean): CardPlace {
  if (!target) return 'bottom-right';
  const places: readonly CardPlace[] = isPhone ? ['bottom-right', 'top-right'] : ['bottom-right', 'bottom-left', 'top-right', 'top-left'];
  const cardWidth = isPhone ? width : CARD.width;
  const hidden = (place: CardPlace): number => {
    const left = isPhone || place.endsWith('left') ? 0 : width - cardWidth;
    const top = place.startsWith('top') ? CARD.edge : height - CARD.height;
    const across = Math.min(left + cardWidth, target.left + target.width) - Math.max(left, target.left);
    const down = Math.min(top + CARD.height, target.top + target.height) - Math.max(top, target.top);
    return Math.max(0, across) * Math.max(0, down);
  };
  return places.reduce((best, place) => (hidden(place) < hidden(best) ? place : best));
}
