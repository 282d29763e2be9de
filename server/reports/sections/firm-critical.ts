import type { FirmCriticalView, StoppedFirm } from '#graph-model/contract/analyses.ts';
import type { ReportSection } from '../report-section.ts';
import type { ReportWriter } from '../layout/report-writer.ts';
import type { ReportWords } from '../report-words.ts';

const MOST = { firms: 25, steps: 8, pairs: 40, hidden: 25, names: 8 } as const;

/** Whose failure stops the firm, each with the chain that proves it; pairs and hidden common sources. */
export function firmCritical({ firm, coverage, critical, pairs, pairsComplete, hiddenSources, hiddenSourcesComplete }: FirmCriticalView): ReportSection {
  return {
    title: { de: 'Kritische Stellen', en: 'Single points of failure' },
    body(writer) {
      const { words, paragraph, subheading, items, note } = writer;
      const { say, number, share } = words;
      paragraph(critical.length === 0
        ? say({ de: `Der Ausfall keines einzelnen Unternehmens hält ${firm.name} an, soweit die Daten reichen.`, en: `The failure of no single firm stops ${firm.name}, as far as the data go.` })
        : say({ de: `Bei ${number(critical.length)} Unternehmen genügt der Ausfall dieses einen, damit ${firm.name} stillsteht.`, en: `There ${critical.length === 1 ? 'is one firm' : `are ${number(critical.length)} firms`} whose failure alone is enough to stop ${firm.name}.` }));
      for (const entry of critical.slice(0, MOST.firms)) chain(writer, entry);
      rest(writer, critical.length, MOST.firms);
      if (pairs.length > 0) {
        subheading(say({ de: 'Kritische Paare', en: 'Critical pairs' }));
        paragraph(say({ de: 'Keines der beiden allein hält das Unternehmen an, beide zusammen schon.', en: 'Neither of the two stops the firm alone, both together do.' }));
        items(pairs.slice(0, MOST.pairs).map(([a, b]) => `${a.name} + ${b.name}`));
        rest(writer, pairs.length, MOST.pairs);
        if (!pairsComplete) note(say({ de: 'Die Suche nach Paaren wurde begrenzt: Es kann mehr geben.', en: 'The search for pairs was limited: there may be more.' }));
      }
      if (hiddenSources.length > 0) {
        subheading(say({ de: 'Verdeckte gemeinsame Quellen', en: 'Hidden common sources' }));
        items(hiddenSources.slice(0, MOST.hidden).map(({ product, suppliers, source }) => say({
          de: `${words.name(product)}: ${names(suppliers, words)} hängen alle von ${source.name} ab.`, en: `${words.name(product)}: ${names(suppliers, words)} all hang on ${source.name}.`,
        })));
        rest(writer, hiddenSources.length, MOST.hidden);
        if (!hiddenSourcesComplete) note(say({ de: 'Die Suche wurde begrenzt: Es kann mehr geben.', en: 'The search was limited: there may be more.' }));
      }
      note(say({ de: `Abdeckung: Bei ${share(coverage)} der Vorleistungen, auf die es ankommt, sind die Lieferanten bekannt.`, en: `Coverage: of ${share(coverage)} of the inputs that matter here the suppliers are known.` }));
    },
  };
}

function chain({ words, subheading, items }: ReportWriter, { firm, stops, proof }: FirmCriticalView['critical'][number]): void {
  const { say, number } = words;
  subheading(say({ de: `${firm.name} (hält insgesamt ${number(stops)} Unternehmen an)`, en: `${firm.name} (firms that it stops in all: ${number(stops)})` }));
  const steps = proof.toSorted((a, b) => a.stage - b.stage).map((step) => stepText(step, words));
  const shown = steps.length <= MOST.steps ? steps : [...steps.slice(0, MOST.steps - 1), say({ de: `… ${number(steps.length - MOST.steps)} weitere Schritte …`, en: `… ${number(steps.length - MOST.steps)} more steps …` }), steps.at(-1)!];
  items(shown);
}

/** Why a firm stops, in a sentence. */
function stepText({ firm, product, stage, cause }: StoppedFirm, words: ReportWords): string {
  const { say, name } = words;
  if (stage === 0 && cause === undefined) return say({ de: `${firm.name} fällt aus.`, en: `${firm.name} fails.` });
  const effect = product === undefined ? say({ de: `${firm.name} steht still`, en: `${firm.name} stops` }) : say({ de: `${firm.name} kann ${name(product)} nicht mehr liefern`, en: `${firm.name} can no longer supply ${name(product)}` });
  if (cause === undefined) return `${effect}.`;
  const input = name(cause.product);
  return cause.suppliers.length === 1
    ? say({ de: `${effect}: Der einzige Lieferant für ${input}, ${cause.suppliers[0].name}, fehlt.`, en: `${effect}: its only supplier of ${input}, ${cause.suppliers[0].name}, is gone.` })
    : say({ de: `${effect}: Alle Lieferanten für ${input} fehlen (${names(cause.suppliers, words)}).`, en: `${effect}: all suppliers of ${input} are gone (${names(cause.suppliers, words)}).` });
}

function names(firms: readonly { readonly name: string }[], { say, number }: ReportWords): string {
  const more = firms.length - MOST.names;
  const shown = firms.slice(0, MOST.names).map(({ name }) => name).join(', ');
  return more > 0 ? shown + say({ de: ` und ${number(more)} weitere`, en: ` and ${number(more)} more` }) : shown;
}

function rest({ words: { say, number }, note }: ReportWriter, all: number, shown: number): void {
  if (all > shown) note(say({ de: `Gezeigt sind die ersten ${number(shown)} von ${number(all)}; die Seite des Unternehmens zeigt alle.`, en: `Shown are the first ${number(shown)} of ${number(all)}; the page of the firm shows all.` }));
}
