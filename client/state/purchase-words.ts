import type { OriginRing } from '#graph-model/analysis/region/origin-rings.ts';
import type { PurchaseBasis } from '#graph-model/analysis/region/purchase-bases.ts';
import type { RegionalFigureView, RegionGapsView } from '#graph-model/contract/region-purchases.ts';
import type { Language } from '#graph-model/language.ts';
import type { Texts } from '../text/texts.ts';
import { euroText, numberText } from './format.ts';

interface Speech {
  readonly t: Texts;
  readonly language: Language;
}

/** A figure of a region in the unit of its basis; `suppressed` and unknown say so. `short` leaves the unit of counts out. */
export function amountText({ value, suppressed }: Pick<RegionalFigureView, 'value' | 'suppressed'>, basis: PurchaseBasis, { t, language }: Speech, short = false): string {
  if (suppressed) return t('purchases.suppressed');
  if (value === null) return t('value.unknown');
  if (basis === 'volume' || basis === 'class') return euroText(value, language);
  if (short) return numberText(value, language);
  return basis === 'share' ? t('purchases.inputs', { count: Math.round(value * 10) / 10 }) : t('purchases.relations', { count: value });
}

/** How many firms a figure is over, as far as that may be said; `short` leaves the word out. */
export function firmsText({ firms }: Pick<RegionalFigureView, 'firms'>, { t, language }: Speech, short = false): string {
  if (firms === null) return t('purchases.suppressed');
  return short ? numberText(firms, language) : t('purchases.firms', { count: firms });
}

/** What a ring of origin is called, seen from a region; for one municipality the innermost is the district of the buyer. */
export function ringText(ring: OriginRing, { lands }: Pick<RegionGapsView['region'], 'lands'>, { t, language }: Speech, fromDistrict = false): string {
  if (ring === 'own' && fromDistrict) return t('purchases.ownDistrict');
  if (ring === 'land') return t('purchases.rings.land', { land: lands.length === 1 ? lands[0][language] : t('purchases.theLand') });
  return t(`purchases.rings.${ring}`);
}
