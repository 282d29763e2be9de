import type { PartnersView } from '#graph-model/contract/partners.ts';
import type { Language } from '#graph-model/language.ts';
import { numberText } from '../../state/format.ts';
import type { Texts } from '../../text/texts.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './partners.module.css';

type PartnerView = PartnersView['candidates'][number];
type Parts = PartnerView['parts'];
export type PartName = keyof Parts;
export const PARTS = ['product', 'capabilities', 'certificates', 'distance', 'independence', 'green'] as const satisfies readonly PartName[];

/** The parts of a score as small bars, each with its words. */
export function ScoreParts({ candidate: { parts } }: { candidate: PartnerView }) {
  const { t, language } = useTexts();
  return (
    <dl className={classes.parts}>
      {PARTS.map((name) => parts[name] && (
        <div key={name}>
          <dt>{t(`partnerSearch.parts.${name}`)}</dt>
          <dd>
            <span className={classes.track} data-unknown={parts[name].value === undefined || undefined} aria-hidden><span style={{ width: `${(parts[name].value ?? 0) * 100}%` }} /></span>
            <span>{partText(parts, name, t, language)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A part in words. */
export function partText(parts: Parts, name: PartName, t: Texts, language: Language): string {
  if (name === 'product') return productText(parts.product, t, language);
  if (name === 'distance') return parts.distance?.km === undefined ? t('partnerSearch.unknownPart') : t('partnerSearch.kilometres', { km: numberText(Math.round(parts.distance.km), language) });
  if (name === 'independence') return independenceText(parts.independence, t);
  const part = parts[name];
  if (part === undefined) return '';
  if (part.value === undefined) return t('partnerSearch.unstated');
  return [part.has.length > 0 ? part.has.join(', ') : undefined, part.lacks.length > 0 ? t('partnerSearch.lacks', { names: part.lacks.join(', ') }) : undefined].filter(Boolean).join(' · ');
}

function productText(part: Parts['product'], t: Texts, language: Language): string {
  if (part?.match === undefined) return t(part?.value === undefined ? 'partnerSearch.unknownPart' : 'partnerSearch.noProduct');
  const { product, kind, how } = part.match;
  return `${t(`partnerSearch.how.${how}`)} ${(language === 'en' ? product.nameEn : undefined) ?? product.name} – ${t(`partnerSearch.matches.${kind}`)}`;
}

function independenceText(part: Parts['independence'], t: Texts): string {
  if (part?.value === undefined) return t('partnerSearch.unknownPart');
  return part.shared.length === 0 ? t('partnerSearch.independent') : `${t('partnerSearch.dependent')} ${part.shared.map(({ name }) => name).join(', ')}`;
}
