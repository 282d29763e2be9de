import { EMBED_PATH } from '#graph-model/contract/embed.ts';
import type { Address } from './address.ts';
import { DEFAULT_ADDRESS, formatAddress } from './address.ts';

/** An address as somebody else is to find it: all that is shown, looking where `camera` says, without the tour of whoever shares it. */
export function sharedAddress({ tour: _tour, camera: _camera, ...address }: Address, camera: Address['camera']): Address {
  return { ...address, ...(camera && { camera }) };
}

/** Path and query of the picture alone, to be shown in a frame: what only panels and other views read is left out. */
export function embedAddress({ panel: _panel, beside: _beside, story: _story, start: _start, compared: _compared, partner: _partner, ...address }: Address): string {
  const { ranking, tab, leaving, regionSection, partnerSection, purchases, strengths, missing } = DEFAULT_ADDRESS;
  const shown = formatAddress({ ...address, view: 'network', ranking, tab, leaving, regionSection, partnerSection, purchases, strengths, missing });
  return EMBED_PATH + shown.slice(1);
}

/** The element that shows an address of ours in another page. */
export function embedSnippet(address: string, title: string): string {
  const [src, name] = [address, title].map((text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'));
  return `<iframe src="${src}" title="${name}" width="100%" height="600" style="border:0" loading="lazy"></iframe>`;
}
