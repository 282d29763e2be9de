import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { ANALYSES } from '#graph-model/contract/runs.ts';
import type { Language } from '#graph-model/language.ts';
import type { WorkbookSheet } from '#server/exports/workbook/workbook.ts';
import { writeWorkbook } from '#server/exports/workbook/write-workbook.ts';
import { gapTable, originTable, tableSheet } from '#server/exports/region-tables.ts';
import type { RegionQuery } from '#server/network/region-asked.ts';
import { regionContent, type RegionContent } from './region-content.ts';
import type { ReportNetwork, ReportRequest } from './report-network.ts';
import { reportWords, type ReportWords } from './report-words.ts';
import { shareSaid } from './sections/region-purchases.ts';

/** All tables of a region as one workbook, a sheet each, and a legend that says how they are made. */
export async function regionTables(network: ReportNetwork, query: RegionQuery, { language, version, values }: ReportRequest): Promise<Uint8Array<ArrayBuffer>> {
  const content = await regionContent(network, query, values);
  const words = reportWords(language);
  const sheets: WorkbookSheet[] = [rankingSheet(content, words), failuresSheet(content, words), branchesSheet(content, words), ...regionSheets(content, words.language), legendSheet(network, content, words, version)];
  return bytesOf(writeWorkbook({ title: `${words.say({ de: 'Tabellen', en: 'Tables' })} ${content.region.name}`, day: network.day, language, sheets }));
}

function rankingSheet({ ranking }: RegionContent, { say }: ReportWords): WorkbookSheet {
  return {
    name: say({ de: 'Rangliste', en: 'Ranking' }),
    columns: [
      { header: 'id', width: 16 }, { header: say({ de: 'Unternehmen', en: 'Firm' }), width: 38 }, { header: say({ de: 'Ort', en: 'Place' }), width: 22 }, { header: say({ de: 'Branche', en: 'Industry' }), width: 44 },
      { header: say({ de: 'Systemrelevanz', en: 'Systemic relevance' }), type: 'percent' }, { header: say({ de: 'Hält an (Unternehmen)', en: 'Stops (firms)' }), type: 'integer' },
    ],
    rows: ranking.map(({ firm, place, branch, esri, criticalCount }) => [firm.id, firm.name, place, branch && say(branch), esri ?? undefined, criticalCount ?? undefined]),
  };
}

function failuresSheet({ critical: { threats, exports } }: RegionContent, { say }: ReportWords): WorkbookSheet {
  const row = (direction: string) => ({ firm, stopsInside, stopsOutside, employeeShare }: (typeof threats)[number]) => [direction, firm.id, firm.name, stopsInside, stopsOutside, employeeShare ?? undefined];
  return {
    name: say({ de: 'Kritische Stellen', en: 'Single points of failure' }),
    columns: [
      { header: say({ de: 'Richtung', en: 'Direction' }), width: 22 }, { header: 'id', width: 16 }, { header: say({ de: 'Fällt aus', en: 'Fails' }), width: 38 }, { header: say({ de: 'Hält in der Region an', en: 'Stops in the region' }), type: 'integer' },
      { header: say({ de: 'Hält außerhalb an', en: 'Stops outside' }), type: 'integer' }, { header: say({ de: 'Anteil der Beschäftigten', en: 'Share of employees' }), type: 'percent' },
    ],
    rows: [...threats.map(row(say({ de: 'trifft die Region', en: 'hits the region' }))), ...exports.map(row(say({ de: 'geht nach außen', en: 'goes outside' })))],
  };
}

function branchesSheet({ branches }: RegionContent, { say, unknown }: ReportWords): WorkbookSheet {
  return {
    name: say({ de: 'Branchen', en: 'Industries' }),
    columns: [{ header: 'WZ', width: 8 }, { header: say({ de: 'Branche', en: 'Industry' }), width: 60 }, { header: say({ de: 'Unternehmen', en: 'Firms' }), type: 'integer' }],
    rows: branches.map(({ division, title, firms }) => [division, title ? say(title) : unknown, firms]),
  };
}

/** Where the region buys, what it could make itself, and in what it is strong: the tables that can be taken away one by one as well. */
function regionSheets({ origin, gaps, fictitious }: RegionContent, language: Language): WorkbookSheet[] {
  return [{ ...tableSheet(originTable(origin, fictitious, language), language), name: language === 'de' ? 'Herkunft' : 'Origin' }, { ...tableSheet(gapTable(gaps, fictitious), language), name: language === 'de' ? 'Versorgungslücken' : 'Supply gaps' }];
}

function legendSheet({ revision, day }: ReportNetwork, { region, fictitious, origin, critical }: RegionContent, words: ReportWords, version: string): WorkbookSheet {
  const { say, number, share } = words;
  const measure = (id: string) => MEASURES.find((each) => each.id === id)!;
  const formula = (id: string) => [say(measure(id).label), `${say(measure(id).formula)} [${measure(id).source}]`];
  return {
    name: say({ de: 'Legende', en: 'Legend' }), wrap: true, filter: false,
    columns: [{ header: say({ de: 'Begriff', en: 'Term' }), width: 40 }, { header: say({ de: 'Bedeutung', en: 'Meaning' }), width: 110 }],
    rows: [
      [say({ de: 'Region', en: 'Region' }), region.name], [say({ de: 'Fassung der Daten', en: 'Revision of the data' }), number(revision)], [say({ de: 'Stand', en: 'As of' }), words.day(day)],
      [say({ de: 'Erzeugt mit', en: 'Made with' }), `Lieferkettenatlas ${version}`], ...(fictitious ? [[say({ de: 'Hinweis', en: 'Note' }), say({ de: 'Demonstrationsregion: die Unternehmen sind fiktiv', en: 'demonstration region: the firms are fictitious' })]] : []),
      [say({ de: 'Regionaler Bezugsanteil', en: 'Local sourcing share' }), origin.total.localShare === null ? shareSaid(null, origin.total.rings, words) : `${share(origin.total.localShare)} (${say({ de: 'Abdeckung', en: 'coverage' })} ${share(origin.coverage)})`],
      formula('esri'), formula('critical_count'), [say({ de: 'Kritische Stellen', en: 'Single points of failure' }), `${say(ANALYSES.region_critical.formula)} ${say({ de: 'Abdeckung', en: 'Coverage' })}: ${share(critical.coverage)}`],
      [say({ de: 'leere Zelle', en: 'empty cell' }), say({ de: 'unbekannt, nie 0', en: 'unknown, never 0' })],
    ],
  };
}

function bytesOf(pieces: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat([...pieces]));
}
