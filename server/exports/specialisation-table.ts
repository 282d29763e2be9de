import type { SpecialisationView } from '#graph-model/contract/specialisation.ts';
import type { Words } from '#graph-model/language.ts';
import { column, FICTITIOUS, INTERNAL, STATEMENTS, SUPPRESSED, SUPPRESSION, type RegionTable } from './region-tables.ts';

/** The location quotients of all branches as a table, strongest first, as the page shows them. */
export function specialisationTable(view: SpecialisationView, fictitious: boolean): RegionTable {
  const { branches, here, there, region, internal } = view;
  // Whether a branch is not in the area of comparison or may not be compared: only the latter has no share there.
  const orSuppressed = (value: number | null, isSuppressed = true) => value ?? (internal !== true && isSuppressed ? SUPPRESSED : undefined);
  return {
    title: { de: `Stärken ${here.name.de}`, en: `Strengths ${here.name.en}` },
    columns: [
      column('wz', 'WZ 2008', 'WZ 2008'), column('branch', 'Branche', 'Industry'), column('branch_en', 'Branche (englisch)', 'Industry (English)'), column('firms', 'Unternehmen', 'Firms', 'integer'), column('employees', 'Beschäftigte', 'Employees', 'number'),
      column('share', 'Anteil hier', 'Share here', 'percent'), column('share_there', 'Anteil im Vergleichsraum', 'Share in the area of comparison', 'percent'), column('quotient', 'so häufig wie üblich (LQ)', 'As frequent as usual (LQ)', 'number'),
      column('stronger_than_usual', 'überdurchschnittlich', 'Stronger than usual'), column('surplus', 'Beschäftigte mehr als üblich', 'Employees above usual', 'number'), column('density', 'passt zu den Stärken', 'Fits the strengths', 'percent'),
      column('nearest', 'am nächsten verwandt (WZ)', 'Most closely related (WZ)'),
    ],
    rows: branches.map(({ branch, firms, employees, share, shareThere, quotient, strong, surplus, density, near }) => {
      const isHidden = share === null || shareThere === null;
      return [
        branch.code, branch.title.de, branch.title.en, orSuppressed(firms), orSuppressed(employees), orSuppressed(share), orSuppressed(shareThere), orSuppressed(quotient, isHidden),
        strong ? YES : NO, orSuppressed(surplus, isHidden), density ?? undefined, near.map((other) => other.branch.code).join(', '),
      ];
    }),
    notes: notesOf(view, there.name, `${region.name} (${region.keys.join(', ')})`, fictitious),
  };
}

const YES: Words = { de: 'ja', en: 'yes' };
const NO: Words = { de: 'nein', en: 'no' };

function notesOf({ place, revision, day, coverage, formula, note, internal }: SpecialisationView, comparedWith: Words, region: string, fictitious: boolean): RegionTable['notes'] {
  const same = (text: string): Words => ({ de: text, en: text });
  return [
    ...(internal ? INTERNAL : []), [{ de: 'Region', en: 'Region' }, same(region)], ...(place === undefined ? [] : [[{ de: 'Ort', en: 'Place' }, same(`${place.name} (${place.key})`)] as const]),
    [{ de: 'Verglichen mit', en: 'Compared with' }, comparedWith], ...(revision > 0 ? [[{ de: 'Fassung der Daten', en: 'Revision of the data' }, same(String(revision))] as const] : []), [{ de: 'Stand', en: 'As of' }, same(day)],
    [{ de: 'Datenabdeckung', en: 'Coverage' }, same(`${Math.round(coverage * 100)} %`)], [{ de: 'Methode', en: 'Method' }, formula], ...(internal ? [] : SUPPRESSION), [{ de: 'Anmerkung', en: 'Note' }, note],
    ...(fictitious ? FICTITIOUS : []), [{ de: 'Quelle', en: 'Source' }, STATEMENTS],
  ];
}
