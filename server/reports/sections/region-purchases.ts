import type { OriginRing } from '#graph-model/analysis/region/origin-rings.ts';
import type { FirmRef, ProductRef } from '#graph-model/contract/common.ts';
import type { Words } from '#graph-model/language.ts';
import { ORIGIN_RING_WORDS, PURCHASE_BASIS_WORDS } from '#server/exports/region-tables.ts';
import type { ReportSection } from '../report-section.ts';
import type { ReportWords } from '../report-words.ts';
import { moreRows } from './firm-partners.ts';

/** A sum over purchases as answers about a region give it: null where unknown or suppressed. */
interface Figure {
  readonly value: number | null;
  readonly suppressed?: boolean | undefined;
}

/** In what purchases are counted. */
type Basis = 'volume' | 'class' | 'share' | 'relations';

interface Said {
  readonly basis: Basis;
  readonly coverage: number | null;
  readonly formula: Words;
}

/** The part of the answer about origins that the report shows. */
export interface OriginShown extends Said {
  readonly total: { readonly all: Figure; readonly localShare: number | null; readonly rings: readonly (Figure & { readonly ring: OriginRing })[] };
}

/** The part of the gap list that the report shows. */
export interface GapsShown extends Said {
  readonly note: Words;
  readonly counts: { readonly hidden: number; readonly real: number };
  readonly gaps: readonly {
    readonly code?: string | undefined; readonly products: readonly ProductRef[]; readonly status: 'hidden' | 'real'; readonly demand: Figure; readonly gap: Figure; readonly localShare: number | null;
    readonly sources: readonly { readonly firm: FirmRef }[]; readonly closest: readonly { readonly firm: FirmRef }[];
  }[];
}

/** Where the firms of a region buy, ring by ring. */
export function regionOrigin({ total, basis, coverage, formula }: OriginShown): ReportSection {
  return {
    title: { de: 'Herkunft der Bezüge', en: 'Origin of purchases' },
    body({ words, bars, note }) {
      const whole = total.all.value;
      bars(total.rings.map((ring) => ({ label: words.say(ORIGIN_RING_WORDS[ring.ring]), share: ring.value === null || whole === null || whole === 0 ? null : ring.value / whole, text: ring.suppressed === true ? words.suppressed : amount(ring, basis, words) })));
      note(saidText({ basis, coverage, formula }, words));
    },
  };
}

/** What a region buys elsewhere: hidden gaps with those who offer it, real gaps with those who come closest. */
export function regionGaps({ gaps, counts, note: remark, ...said }: GapsShown): ReportSection {
  return {
    title: { de: 'Versorgungslücken', en: 'Supply gaps' },
    body({ words, paragraph, table, note }) {
      const { say, number } = words;
      paragraph(say({ de: `${number(counts.hidden)} verdeckte Lücken (es gibt hier einen Anbieter) und ${number(counts.real)} echte.`, en: `${number(counts.hidden)} hidden gaps (somebody here offers it) and ${number(counts.real)} real ones.` }));
      table({
        columns: [
          { title: say({ de: 'Was', en: 'What' }), width: 26 }, { title: say({ de: 'Art', en: 'Kind' }), width: 10 }, { title: say({ de: 'Bedarf', en: 'Demand' }), width: 18, align: 'right' }, { title: say({ de: 'Lücke', en: 'Gap' }), width: 18, align: 'right' },
          { title: say({ de: 'Aus der Region', en: 'From the region' }), width: 18, align: 'right' }, { title: say({ de: 'Anbieter oder am nächsten', en: 'Offered by, or closest' }), width: 26 },
        ],
        rows: gaps.map(({ products, code, status, demand, gap, localShare, sources, closest }) => [
          `${products.slice(0, 2).map(words.name).join(', ')}${code === undefined ? '' : ` (${code})`}`, say(status === 'hidden' ? { de: 'verdeckt', en: 'hidden' } : { de: 'echt', en: 'real' }),
          amount(demand, said.basis, words), amount(gap, said.basis, words), shareSaid(localShare, [gap, demand], words),
          (sources.length > 0 ? sources : closest).slice(0, 3).map(({ firm }) => firm.name).join(', ') || say({ de: 'niemand bekannt', en: 'nobody known' }),
        ]),
        mostRows: 40, more: moreRows(words), empty: say({ de: 'Keine Lücken gefunden.', en: 'No gaps found.' }),
      });
      note(`${say(remark)} ${saidText(said, words)}`);
    },
  };
}

/** A share of figures; where it is not known as one of them may not be shown, it says so. */
export function shareSaid(share: number | null, of: readonly Figure[], words: ReportWords): string {
  return share === null && of.some(({ suppressed }) => suppressed) ? words.suppressed : words.share(share);
}

function amount({ value, suppressed }: Figure, basis: Basis, { suppressed: hidden, euro, number }: ReportWords): string {
  if (suppressed === true) return hidden;
  return basis === 'volume' || basis === 'class' ? euro(value) : number(value, 1);
}

function saidText({ basis, coverage, formula }: Said, { say, share }: ReportWords): string {
  return say({ de: `Gezählt: ${PURCHASE_BASIS_WORDS[basis].de}; Abdeckung ${share(coverage)}. ${formula.de}`, en: `Counted: ${PURCHASE_BASIS_WORDS[basis].en}; coverage ${share(coverage)}. ${formula.en}` });
}
