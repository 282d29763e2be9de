import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import type { MeasureId, MeasureValues } from '#graph-model/analysis/measure.ts';
import { ANALYSES, type QuestionId } from '#graph-model/contract/runs.ts';
import type { Words } from '#graph-model/language.ts';
import type { ReportSection } from '../report-section.ts';

/** What a report was made of, for the reader who wants to check it. */
export interface MethodOf {
  readonly revision: number;
  readonly day: string;
  readonly version: string;
  readonly region: string;
  readonly fictitious: boolean;
  /** Questions whose answers the report shows, under their heading. */
  readonly questions: readonly (readonly [title: Words, question: QuestionId])[];
  readonly measures: readonly MeasureId[];
  readonly values: ReadonlyMap<MeasureId, MeasureValues>;
  /** Of every record that the report shows. */
  readonly sources: readonly string[];
}

const MOST_SOURCES = 20;

/** Formula of each figure with its coverage, sources, revision and day, and what the words mean. */
export function method({ revision, day, version, region, fictitious, questions, measures, values, sources }: MethodOf): ReportSection {
  return {
    title: { de: 'Methode, Quellen und Legende', en: 'Method, sources and legend' },
    body({ words, facts, subheading, items, paragraph }) {
      const { say, number, share } = words;
      facts([
        [say({ de: 'Fassung der Daten', en: 'Revision of the data' }), number(revision)], [say({ de: 'Stand (Lieferbeziehungen in Kraft am)', en: 'As of (relations in force on)' }), words.day(day)],
        [say({ de: 'Region', en: 'Region' }), region], [say({ de: 'Erzeugt mit', en: 'Made with' }), `Lieferkettenatlas ${version}`],
        ...(fictitious ? [[say({ de: 'Hinweis', en: 'Note' }), say({ de: 'Demonstrationsregion: die Unternehmen sind fiktiv', en: 'demonstration region: the firms are fictitious' })] as const] : []),
      ]);
      subheading(say({ de: 'Wie gerechnet wird', en: 'How it is computed' }));
      items(questions.map(([title, question]) => `${say(title)}: ${say(ANALYSES[question].formula)}`));
      items(measures.map((id) => {
        const { label, formula, source } = MEASURES.find((measure) => measure.id === id)!;
        const { coverage, note } = values.get(id)!;
        return `${say(label)}: ${say(formula)} ${say({ de: 'Datenabdeckung', en: 'Coverage of the data' })}: ${share(coverage)}. [${source}]${note === undefined ? '' : ` ${say(note)}`}`;
      }));
      subheading(say({ de: 'Quellen der Datensätze', en: 'Sources of the records' }));
      items(sourceLines(sources, say, number));
      subheading(say({ de: 'Legende', en: 'Legend' }));
      items(LEGEND.map(say));
      paragraph(say({ de: 'Die Zahlen sind dieselben, die die Seite zu dieser Fassung und diesem Tag zeigt.', en: 'The figures are the ones that the page shows for this revision and this day.' }));
    },
  };
}

const LEGEND: readonly Words[] = [
  { de: 'unbekannt: Dazu liegt keine Angabe vor; es bedeutet nie 0.', en: 'unknown: nothing is stated about it; it never means 0.' },
  { de: 'gesperrt: Hinter der Zahl stehen weniger als drei Unternehmen, oder eines macht mehr als 80 % aus, oder sie ließe eine solche Zahl errechnen.', en: 'suppressed: fewer than three firms stand behind the figure, or one makes up more than 80 %, or it would let such a figure be computed.' },
  { de: 'bestätigt, gemeldet, vermutet: wie sicher eine Angabe ist.', en: 'confirmed, reported, assumed: how sure a statement is.' },
  { de: '□: ein Zeichen, das die Schrift dieses Berichts nicht hat.', en: '□: a character that the font of this report does not have.' },
];

/** The sources, the most frequent first, each with its number of records. */
function sourceLines(sources: readonly string[], say: (words: Words) => string, number: (value: number) => string): string[] {
  const counts = new Map<string, number>();
  for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, of], [b, others]) => others - of || (a < b ? -1 : 1));
  const more = sorted.length - MOST_SOURCES;
  return [
    ...sorted.slice(0, MOST_SOURCES).map(([source, count]) => `${source}: ${say({ de: `${number(count)} Datensätze`, en: `${number(count)} records` })}`),
    ...(more > 0 ? [say({ de: `und ${number(more)} weitere Quellen`, en: `and ${number(more)} more sources` })] : []),
  ];
}
