import type { InterventionsView } from '#graph-model/contract/interventions.ts';
import type { FirmHintsView, FirmMarketsView } from '#graph-model/contract/markets.ts';
import type { Words } from '#graph-model/language.ts';
import type { ReportSection } from '../report-section.ts';
import type { ReportWords } from '../report-words.ts';

/** Which new supply relation takes most kritische Stellen away. */
export function bestRelations({ relations, before, withoutCandidate, inputs, complete }: InterventionsView): ReportSection {
  return {
    title: { de: 'Beste neue Lieferbeziehungen', en: 'Best new supply relations' },
    body({ words, paragraph, table, note }) {
      const { say, number, name } = words;
      paragraph(say({
        de: `Von ${number(inputs)} unverzichtbaren Vorleistungen mit nur einem Lieferanten wurde jede mit jedem möglichen zweiten durchgerechnet. Heute hat das Unternehmen ${number(before.target.total)} kritische Stellen.`,
        en: `Of ${number(inputs)} essential inputs with a single supplier each was computed with every possible second one. Single points of failure of the firm today: ${number(before.target.total)}.`,
      }));
      table({
        columns: [
          { title: say({ de: 'Abnehmer', en: 'Buyer' }), width: 24 }, { title: say({ de: 'Vorleistung', en: 'Input' }), width: 22 }, { title: say({ de: 'Heute einzige Quelle', en: 'Only source today' }), width: 22 },
          { title: say({ de: 'Mögliche zweite Quelle', en: 'Possible second source' }), width: 24 }, { title: say({ de: 'Kritische Stellen danach', en: 'Single points of failure then' }), width: 13, align: 'right' },
        ],
        rows: relations.map(({ buyer, product, supplier, candidates, candidateCount, after }) => [
          buyer.name, name(product), supplier.name,
          candidates.slice(0, 2).map((candidate) => candidate.firm.name).join(', ') + (candidateCount > 2 ? say({ de: ` und ${number(candidateCount - 2)} weitere`, en: ` and ${number(candidateCount - 2)} more` }) : ''), number(after.target.total),
        ]),
        empty: say({ de: 'Keine neue Lieferbeziehung gefunden, die etwas verbessert.', en: 'No new supply relation found that would help.' }),
      });
      if (withoutCandidate > 0) note(say({ de: `Für ${number(withoutCandidate)} dieser Vorleistungen ist in der Region niemand bekannt, der sie liefern könnte.`, en: `For ${number(withoutCandidate)} of these inputs nobody in the region is known who could supply them.` }));
      if (!complete) note(say({ de: 'Die Suche wurde begrenzt.', en: 'The search was limited.' }));
    },
  };
}

const MOST_HELPERS = 3;

/** Fields that need what the firm can do, with what is missing and who could help. */
export function firmMarkets({ capabilities, markets, coverage, industry }: FirmMarketsView): ReportSection {
  return {
    title: { de: 'Neue Märkte', en: 'New markets' },
    body({ words, paragraph, table, note }) {
      const { say, number, share, name } = words;
      if (capabilities.length === 0) {
        paragraph(say({ de: 'Das Unternehmen nennt keine Fähigkeiten: Über neue Märkte lässt sich nichts sagen.', en: 'The firm names no capabilities: nothing can be said about new markets.' }));
        return;
      }
      const leaving = industry.title === undefined ? `WZ ${industry.division}` : say(industry.title);
      paragraph(say({ de: `Felder, die brauchen, was das Unternehmen kann, und die es noch nicht beliefert; unabhängiger von: ${leaving}.`, en: `Fields that need what the firm can do and that it does not supply yet; less dependent on: ${leaving}.` }));
      table({
        columns: [
          { title: say({ de: 'Feld', en: 'Field' }), width: 29 }, { title: say({ de: 'Nähe', en: 'Relatedness' }), width: 13, align: 'right' }, { title: say({ de: 'Punktzahl', en: 'Score' }), width: 10, align: 'right' },
          { title: say({ de: 'Bezug der Region', en: 'Bought by the region' }), width: 20, align: 'right' }, { title: say({ de: 'Was noch fehlt, und wer hilft', en: 'What is missing, and who can help' }), width: 34 },
        ],
        rows: markets.slice(0, 10).map(({ field, relatedness, score, missing }) => [
          `${name(field.product)} → ${field.industry.title === undefined ? `WZ ${field.industry.division}` : say(field.industry.title)}`, share(relatedness), number(score), demandText(field.demand, words), missingText(missing, words),
        ]),
        empty: say({ de: 'Kein nahes Feld gefunden.', en: 'No near field found.' }),
      });
      note(say({ de: `${share(coverage)} der Felder haben genug Lieferanten mit bekannten Fähigkeiten.`, en: `${share(coverage)} of the fields have enough suppliers with known capabilities.` }));
    },
  };
}

type Market = FirmMarketsView['markets'][number];

function demandText({ volumeEur, suppressed, relations }: Market['field']['demand'], { suppressed: hidden, euro, number, say }: ReportWords): string {
  if (suppressed) return hidden;
  return volumeEur === null ? say({ de: `${number(relations)} Bezüge, Volumen unbekannt`, en: `${number(relations)} purchases, volume unknown` }) : euro(volumeEur);
}

function missingText(missing: Market['missing'], { say }: ReportWords): string {
  if (missing.length === 0) return say({ de: 'nichts, was dort üblich ist', en: 'nothing that is usual there' });
  return missing.map(({ name, helpers }) => {
    const who = helpers.slice(0, MOST_HELPERS).map((helper) => helper.name).join(', ');
    return who === '' ? name : `${name} (${say({ de: 'Hilft', en: 'Helps' })}: ${who})`;
  }).join('; ');
}

const GOODS: Readonly<Record<FirmHintsView['cbam']['goods'][number]['group'], Words>> = {
  cement: { de: 'Zement', en: 'cement' }, electricity: { de: 'Strom', en: 'electricity' }, fertilisers: { de: 'Düngemittel', en: 'fertilisers' }, iron_steel: { de: 'Eisen und Stahl', en: 'iron and steel' },
  aluminium: { de: 'Aluminium', en: 'aluminium' }, hydrogen: { de: 'Wasserstoff', en: 'hydrogen' },
};

/** What the firm may want to look up, each with its source; no verdict. */
export function firmHints({ cbam, supplyChainAct, energy, green }: FirmHintsView): ReportSection {
  return {
    title: { de: 'Hinweise', en: 'Hints' },
    body({ words, paragraph, subheading, items, note }) {
      const { say, number, name, language } = words;
      const countries = new Intl.DisplayNames(language, { type: 'region' });
      const source = (text: string) => note(say({ de: `Quelle: ${text}`, en: `Source: ${text}` }));
      paragraph(say({ de: 'Zum Nachschlagen, kein Urteil.', en: 'To look up; no verdict.' }));
      if (cbam.goods.length > 0) {
        subheading(say({ de: 'CO₂-Grenzausgleich (CBAM)', en: 'Carbon border adjustment (CBAM)' }));
        items(cbam.goods.map(({ product, code, group, extent, relations, unknownOrigin }) => say({
          de: `${name(product)} (Warennummer ${code}): ${GOODS[group].de}${extent === 'part' ? ', nur ein Teil dieser Warennummer' : ''}; Bezüge von außerhalb: ${number(relations.length)}, unbekannter Herkunft: ${number(unknownOrigin.length)}`,
          en: `${name(product)} (code ${code}): ${GOODS[group].en}${extent === 'part' ? ', only a part of this code' : ''}; purchases from outside: ${number(relations.length)}, of unknown origin: ${number(unknownOrigin.length)}`,
        })));
        source(cbam.source);
      }
      if (supplyChainAct.directSuppliers > 0) {
        subheading(say({ de: 'Lieferkettensorgfaltspflichten (LkSG)', en: 'Supply chain due diligence (LkSG)' }));
        paragraph(say({
          de: `${number(supplyChainAct.directSuppliers)} unmittelbare und ${number(supplyChainAct.indirectSuppliers)} mittelbare Zulieferer bekannt.`,
          en: `${number(supplyChainAct.directSuppliers)} direct and ${number(supplyChainAct.indirectSuppliers)} indirect suppliers known.`,
        }));
        items(supplyChainAct.abroad.map(({ country, direct, indirect }) => `${country === null ? say({ de: 'Land unbekannt', en: 'country unknown' }) : countries.of(country) ?? country}: ${say({ de: `${number(direct.length)} unmittelbare, ${number(indirect)} mittelbare`, en: `${number(direct.length)} direct, ${number(indirect)} indirect` })}`));
        source(supplyChainAct.source);
      }
      if (energy.division !== null) {
        subheading(say({ de: 'Energieintensiver Wirtschaftszweig', en: 'Energy-intensive industry' }));
        paragraph(`WZ ${energy.division}${energy.title === undefined ? '' : `: ${say(energy.title)}`}`);
        source(energy.source);
      }
      subheading(say({ de: 'Umweltangaben des Unternehmens', en: 'Green attributes that the firm states' }));
      paragraph(words.list(green));
    },
  };
}
