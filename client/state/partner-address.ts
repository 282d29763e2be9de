import type { z } from 'zod';
import type { PartnerCriteria } from '#graph-model/partner-criteria.ts';
import type { CodeSystem } from '#graph-model/product.ts';
import { FIRM_KINDS, SIZE_CLASSES } from '#graph-model/firm-filters.ts';

/** What the page asks of partners: the criteria, and whether those that nearly fit are listed too. */
export type PartnerAsked = z.input<typeof PartnerCriteria> & { readonly showMissing?: boolean; readonly showUnplaced?: boolean };

const TEXTS = [['product', 'p-product'], ['words', 'p-words'], ['forFirm', 'p-for'], ['insteadOf', 'p-beside']] as const;
const LISTS = [['capabilities', 'p-can', 50], ['certificates', 'p-cert', 50], ['greenAttributes', 'p-green', 20]] as const;
const CHOICES = [['kinds', 'p-kind', FIRM_KINDS], ['sizeClasses', 'p-size', SIZE_CLASSES]] as const;
const CODE_SYSTEMS = ['HS', 'CN', 'GP'] as const satisfies readonly CodeSystem[];
const SWITCHES = [['showMissing', 'p-missing'], ['showUnplaced', 'p-unplaced']] as const;
/** As names in records: no control characters, no markup, and a letter or digit in it. */
const NAME = /^(?=.*[\p{L}\p{N}])[^\p{Cc}<>]{1,200}$/u;

/** Reads what is asked of partners from the query of an address; what is not understood is left out. Undefined where nothing is asked. */
export function parsePartnerAsked(query: URLSearchParams): PartnerAsked | undefined {
  const asked: PartnerAsked = {};
  for (const [field, name] of TEXTS) {
    const text = query.get(name)?.trim();
    if (text !== undefined && NAME.test(text)) asked[field] = text;
  }
  for (const [field, name, most] of LISTS) {
    const list = [...new Set(query.getAll(name).filter((text) => NAME.test(text)))].slice(0, most);
    if (list.length > 0) asked[field] = list;
  }
  for (const [field, name, values] of CHOICES) {
    const list = [...new Set(query.getAll(name).slice(0, 50).flatMap((text) => values.filter((value) => value === text)))];
    if (list.length > 0) Object.assign(asked, { [field]: list });
  }
  const [code, ags, km] = [query.get('p-code') ?? '', query.get('p-near') ?? '', Number(query.get('p-km'))];
  if (/^\d{2,9}$/.test(code)) asked.code = code;
  const system = CODE_SYSTEMS.find((known) => known === query.get('p-system'));
  if (asked.code !== undefined && system !== undefined) asked.codeSystem = system;
  if (/^\d{8}$/.test(ags)) asked.ags = ags;
  if (km >= 1 && km <= 2000) asked.radiusKm = km;
  if (Object.keys(asked).length === 0) return undefined;
  return { ...asked, ...Object.fromEntries(SWITCHES.filter(([, name]) => query.has(name)).map(([field]) => [field, true])) };
}

/** The names and values under which an address keeps what is asked; `parsePartnerAsked` reads them back to the same. */
export function partnerParameters(asked: PartnerAsked | undefined): (readonly [string, string])[] {
  if (asked === undefined) return [];
  const { code, codeSystem, ags, radiusKm } = asked;
  return [
    ...TEXTS.flatMap(([field, name]) => valued(name, asked[field])),
    ...valued('p-code', code), ...valued('p-system', code === undefined ? undefined : codeSystem), ...valued('p-near', ags), ...valued('p-km', radiusKm === undefined ? undefined : String(radiusKm)),
    ...[...LISTS, ...CHOICES].flatMap(([field, name]) => (asked[field] ?? []).map((value) => [name, value] as const)),
    ...SWITCHES.flatMap(([field, name]) => valued(name, asked[field] === true ? '1' : undefined)),
  ];
}

function valued(name: string, value: string | undefined): (readonly [string, string])[] {
  return value === undefined ? [] : [[name, value]];
}

/** Whether there is something to search by: a place, a searching firm or today's supplier alone say only of whom. */
export function isSearchable({ product, code, words, capabilities, certificates, kinds, sizeClasses, greenAttributes, ags, radiusKm }: PartnerAsked): boolean {
  return [product, code, words].some((text) => text !== undefined) || [capabilities, certificates, kinds, sizeClasses, greenAttributes].some((list) => (list ?? []).length > 0) || (ags !== undefined && radiusKm !== undefined);
}
