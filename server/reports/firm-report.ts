import { AtlasError } from '#graph-model/errors.ts';
import { indexRecords } from '#server/network/record-index.ts';
import { presentFirmDetail } from '#server/present/firm-detail.ts';
import { productRef } from '#server/present/firm-view.ts';
import { openReport } from './layout/report-writer.ts';
import { reportHead } from './report-head.ts';
import type { ReportNetwork, ReportRequest } from './report-network.ts';
import { writeSections, type ReportSection } from './report-section.ts';
import { reportWords } from './report-words.ts';
import { firmConcentration, FIRM_MEASURES } from './sections/firm-concentration.ts';
import { firmCritical } from './sections/firm-critical.ts';
import { firmInputs } from './sections/firm-inputs.ts';
import { bestRelations, firmHints, firmMarkets } from './sections/firm-outlook.ts';
import { firmBuyers, firmSuppliers } from './sections/firm-partners.ts';
import { firmProfile } from './sections/firm-profile.ts';
import { firmSurroundings } from './sections/firm-surroundings.ts';
import { firmSurvival } from './sections/firm-survival.ts';
import { method, type MethodOf } from './sections/method.ts';

const QUESTIONS: MethodOf['questions'] = [
  [{ de: 'Kritische Stellen', en: 'Single points of failure' }, 'critical'], [{ de: 'Durchhaltezeit', en: 'Time to survive' }, 'firm_survival'],
  [{ de: 'Beste neue Lieferbeziehungen', en: 'Best new relations' }, 'interventions'], [{ de: 'Neue Märkte', en: 'New markets' }, 'firm_markets'], [{ de: 'Hinweise', en: 'Hints' }, 'firm_hints'],
];

/**
 * The report on a firm as PDF: its table of contents is the list of sections.
 * @throws AtlasError `not_found` naming a firm that is not in the data.
 */
export async function firmReport(network: ReportNetwork, asked: string, { language, version, values, uncompressed }: ReportRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { revision, day, dataset, reference, region, ask } = network;
  const index = indexRecords(dataset);
  const found = index.firms.get(asked) ?? index.firms.get(index.formerFirms.get(asked) ?? '');
  if (found === undefined) throw new AtlasError('not_found', `There is no firm "${asked}".`);
  const firm = found.id;
  const detail = presentFirmDetail({ revision, day, dataset, index }, found, reference, region, values);
  const fictitious = found.fictitious === true;
  const sections: ReportSection[] = [
    firmProfile(detail),
    firmSurroundings(detail),
    firmConcentration(detail, (id) => index.firms.get(id)),
    firmSuppliers(detail),
    firmBuyers(detail),
    firmInputs(detail, (id) => productRef(index, id)),
    firmCritical(await ask('critical', { firm })),
    firmSurvival(await ask('firm_survival', { firm })),
    bestRelations(await ask('interventions', { firm, esri: 0 })),
    firmMarkets(await ask('firm_markets', { firm })),
    firmHints(await ask('firm_hints', { firm })),
    method({
      revision, day, version, fictitious, region: region.name, values, questions: QUESTIONS, measures: FIRM_MEASURES,
      sources: [detail.firm, ...detail.suppliers, ...detail.buyers, ...detail.requirements, ...detail.offers].map(({ source }) => source),
    }),
  ];
  const words = reportWords(language);
  const writer = openReport(reportHead({ kind: { de: 'Unternehmensbericht', en: 'Firm report' }, name: found.name, revision, day, version, fictitious, uncompressed }, words), words);
  writeSections(writer, sections);
  return writer.finish();
}
