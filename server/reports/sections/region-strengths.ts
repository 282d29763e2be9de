import type { Words } from '#graph-model/language.ts';
import type { ReportSection } from '../report-section.ts';

/** The part of the answer about specialisation that the report shows. */
export interface StrengthsShown {
  readonly formula: Words;
  readonly note: Words;
  readonly coverage: number;
  readonly there: { readonly name: Words };
  readonly branches: readonly {
    readonly branch: { readonly code: string; readonly title: Words }; readonly firms: number | null; readonly employees: number | null; readonly quotient: number | null; readonly strong: boolean; readonly suppressed?: boolean | undefined;
  }[];
}

/** In which branches a region is stronger than the area that it is compared with. */
export function regionStrengths({ branches, there, coverage, formula, note: remark }: StrengthsShown, shown = 20): ReportSection {
  return {
    title: { de: 'Stärken', en: 'Strengths' },
    body({ words, paragraph, table, note }) {
      const { say, number, share } = words;
      paragraph(say({ de: `Verglichen mit: ${there.name.de}.`, en: `Compared with: ${there.name.en}.` }));
      table({
        columns: [
          { title: 'WZ', width: 8 }, { title: say({ de: 'Branche', en: 'Industry' }), width: 52 }, { title: say({ de: 'Unternehmen', en: 'Firms' }), width: 14, align: 'right' },
          { title: say({ de: 'Beschäftigte', en: 'Employees' }), width: 20, align: 'right' }, { title: say({ de: 'Standortquotient', en: 'Location quotient' }), width: 20, align: 'right' },
        ],
        rows: branches.filter(({ strong }) => strong).slice(0, shown).map(({ branch, firms, employees, quotient, suppressed }) => [
          branch.code, say(branch.title), firms === null ? words.suppressed : number(firms), suppressed === true ? words.suppressed : number(employees, 0), suppressed === true ? words.suppressed : number(quotient),
        ]),
        empty: say({ de: 'Keine Branche ist hier stärker als dort.', en: 'No industry is stronger here than there.' }),
      });
      note(`${say(remark)} ${say({ de: 'Abdeckung', en: 'Coverage' })} ${share(coverage)}. ${say(formula)}`);
    },
  };
}
