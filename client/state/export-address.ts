import type { ExportFile } from '#graph-model/contract/exports.ts';
import { hasFilters } from '#graph-model/firm-filters.ts';
import type { Language } from '#graph-model/language.ts';
import type { ShownPart } from '#graph-model/picture/shown-firms.ts';
import { API_BASE } from '../api/routes.ts';
import type { Address } from './address.ts';
import { formatAddress } from './address.ts';

/** What of the address says what a file holds and looks like; the server reads the same names. */
const LOOKS = ['layout', 'group-by', 'colour', 'size'] as const;
const PART = ['wz', 'place', 'product', 'kind', 'staff', 'firm', 'tiers', 'direction', 'only', 'hide'] as const;

/** The part of the network that the page shows; undefined where it shows all of it. */
export function partShown({ filters, firm, surroundings, reading: { only, hidden } }: Address): ShownPart | undefined {
  const around = firm !== undefined && surroundings !== undefined ? { firm, ...surroundings } : undefined;
  const byHand = { ...(only.length > 0 && { only }), ...(hidden.length > 0 && { hidden }) };
  return around || hasFilters(filters) || only.length + hidden.length > 0 ? { filters, ...(around && { surroundings: around }), ...byHand } : undefined;
}

/** Where a file is to be had: all records or only what the page shows, in its places and colours. */
export function exportAddress(file: ExportFile, address: Address, scope: 'all' | 'shown', language: Language): string {
  const state = new URL(formatAddress(address), 'http://page').searchParams;
  const query = new URLSearchParams({ scope, lang: language });
  for (const name of scope === 'shown' ? [...LOOKS, ...PART] : LOOKS) for (const value of state.getAll(name)) query.append(name, value);
  return `${API_BASE}/exports/${file}?${query.toString()}`;
}
