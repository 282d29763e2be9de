import { DISCLOSURE_RULE } from '#graph-model/disclosure/disclosure-rule.ts';
import { PURCHASE_BASIS_WORDS } from '#server/exports/region-tables.ts';
import type { RegionContent } from '../region-content.ts';
import type { ReportSection } from '../report-section.ts';
import { shareSaid } from './region-purchases.ts';

/** Firms, relations and how much of what is bought comes from here. */
export function regionFigures({ places, firms, relations, origin: { total, basis, coverage }, critical }: RegionContent): ReportSection {
  return {
    title: { de: 'Kennzahlen der Region', en: 'Figures of the region' },
    body({ words, facts, note }) {
      const { say, number, share } = words;
      facts([
        [say({ de: 'Gebiet', en: 'Area' }), places.length > 12 ? say({ de: `${number(places.length)} Gemeinden und Kreise`, en: `${number(places.length)} municipalities and districts` }) : places.join(', ')],
        [say({ de: 'Unternehmen', en: 'Firms' }), number(firms)],
        [say({ de: 'Lieferbeziehungen in der Region', en: 'Relations within the region' }), number(relations.inside)],
        [say({ de: 'Bezüge von außerhalb', en: 'Purchases from outside' }), number(relations.into)],
        [say({ de: 'Lieferungen nach außerhalb', en: 'Supplies to outside' }), number(relations.out)],
        [say({ de: 'Regionaler Bezugsanteil', en: 'Local sourcing share' }), shareSaid(total.localShare, total.rings, words)],
        [say({ de: 'Ausfälle, die andere in der Region anhalten', en: 'Failures that stop others in the region' }), number(critical.threatCount)],
        [say({ de: 'Ausfälle hier, die andere außerhalb anhalten', en: 'Failures here that stop others outside' }), number(critical.exportCount)],
      ]);
      note(say({
        de: `Regionaler Bezugsanteil: Anteil dessen, was Unternehmen der Region kaufen, der von Unternehmen der Region kommt, soweit der Ort bekannt ist, gezählt in: ${PURCHASE_BASIS_WORDS[basis].de}; Abdeckung ${share(coverage)}. Unternehmen ohne Ortsangabe: ${number(critical.placeUnknown)}. Zahlen über weniger als ${number(DISCLOSURE_RULE.leastFirms)} Unternehmen, oder von denen eines mehr als ${share(DISCLOSURE_RULE.mostShare)} hält, werden gesperrt, und andere, aus denen sie sich ausrechnen ließen.`,
        en: `Local sourcing share: the part of what firms of the region buy that comes from firms of the region, as far as the place is known, counted in: ${PURCHASE_BASIS_WORDS[basis].en}; coverage ${share(coverage)}. Firms without a place: ${number(critical.placeUnknown)}. Figures over fewer than ${number(DISCLOSURE_RULE.leastFirms)} firms, or of which one holds more than ${share(DISCLOSURE_RULE.mostShare)}, are suppressed, and others from which they could be computed.`,
      }));
    },
  };
}

/** The firms on which most hangs. */
export function regionRanking({ ranking }: RegionContent, shown = 15): ReportSection {
  return {
    title: { de: 'Rangliste nach Systemrelevanz', en: 'Ranking by systemic relevance' },
    body({ words, table }) {
      const { say, number, share, unknown } = words;
      table({
        columns: [
          { title: say({ de: 'Rang', en: 'Rank' }), width: 7, align: 'right' }, { title: say({ de: 'Unternehmen', en: 'Firm' }), width: 32 }, { title: say({ de: 'Ort', en: 'Place' }), width: 18 },
          { title: say({ de: 'Branche', en: 'Industry' }), width: 32 }, { title: say({ de: 'Systemrelevanz', en: 'Systemic relevance' }), width: 15, align: 'right' }, { title: say({ de: 'Hält an', en: 'Stops' }), width: 9, align: 'right' },
        ],
        rows: ranking.filter(({ esri }) => esri !== null).slice(0, shown).map(({ firm, place = unknown, branch, esri, criticalCount }, at) => [number(at + 1), firm.name, place, branch ? say(branch) : unknown, share(esri), number(criticalCount)]),
        empty: say({ de: 'Die Systemrelevanz ist von keinem Unternehmen der Region bekannt.', en: 'Systemic relevance is known of no firm of the region.' }),
      });
    },
  };
}

/** Which failures the region suffers from and which it hands on. */
export function regionCritical({ critical: { threats, threatCount, exports, exportCount, hiddenSources, coverage } }: RegionContent): ReportSection {
  return {
    title: { de: 'Kritische Stellen', en: 'Single points of failure' },
    body({ words, subheading, table, items, note }) {
      const { say, number, share, name } = words;
      const columns = [
        { title: say({ de: 'Fällt aus', en: 'Fails' }), width: 46 }, { title: say({ de: 'Hält in der Region an', en: 'Stops in the region' }), width: 18, align: 'right' },
        { title: say({ de: 'Hält außerhalb an', en: 'Stops outside' }), width: 18, align: 'right' }, { title: say({ de: 'Anteil der Beschäftigten', en: 'Share of employees' }), width: 18, align: 'right' },
      ] as const;
      const failures = (list: typeof threats) => table({
        columns, rows: list.slice(0, 15).map(({ firm, stopsInside, stopsOutside, employeeShare }) => [firm.name, number(stopsInside), number(stopsOutside), share(employeeShare)]), empty: say({ de: 'Keine bekannt.', en: 'None known.' }),
      });
      subheading(say({ de: `Ausfälle, die die Region treffen (${number(threatCount)})`, en: `Failures that hit the region (${number(threatCount)})` }));
      failures(threats);
      subheading(say({ de: `Ausfälle, die die Region weitergibt (${number(exportCount)})`, en: `Failures that the region hands on (${number(exportCount)})` }));
      failures(exports);
      if (hiddenSources.length > 0) {
        subheading(say({ de: 'Verdeckte gemeinsame Quellen', en: 'Hidden common sources' }));
        items(hiddenSources.slice(0, 10).map(({ source, inputCount, inputs }) => say({
          de: `${source.name}: ${number(inputCount)} Vorleistungen hängen daran, zum Beispiel ${name(inputs[0].product)} für ${inputs[0].buyer.name}`, en: `${source.name}: ${number(inputCount)} inputs hang on it, for instance ${name(inputs[0].product)} for ${inputs[0].buyer.name}`,
        })));
      }
      note(say({ de: `Gezeigt sind je höchstens 15. Abdeckung: Bei ${share(coverage)} der unverzichtbaren Vorleistungen sind die Lieferanten bekannt.`, en: `At most 15 of each are shown. Coverage: of ${share(coverage)} of the essential inputs the suppliers are known.` }));
    },
  };
}

/** Which branches the firms of the region belong to. */
export function regionBranches({ branches, firms }: RegionContent, shown = 20): ReportSection {
  return {
    title: { de: 'Branchen', en: 'Industries' },
    body({ words, bars, note }) {
      const { say, number, unknown } = words;
      bars(branches.slice(0, shown).map(({ division, title, firms: count }) => ({
        label: division === undefined ? `${say({ de: 'Branche', en: 'Industry' })} ${unknown}` : `${division} ${title ? say(title) : ''}`, share: count / Math.max(1, branches[0].firms), text: `${number(count)} (${words.share(count / firms)})`,
      })));
      note(say({ de: `Unternehmen nach Abteilung der WZ${branches.length > shown ? `; gezeigt sind ${number(shown)} von ${number(branches.length)}` : ''}.`, en: `Firms by division of WZ${branches.length > shown ? `; shown are ${number(shown)} of ${number(branches.length)}` : ''}.` }));
    },
  };
}
