import { openReport } from './layout/report-writer.ts';
import { regionContent } from './region-content.ts';
import { reportHead } from './report-head.ts';
import type { ReportNetwork, ReportRequest } from './report-network.ts';
import { writeSections, type ReportSection } from './report-section.ts';
import { reportWords } from './report-words.ts';
import type { RegionQuery } from '#server/network/region-asked.ts';
import { method } from './sections/method.ts';
import { regionGaps, regionOrigin } from './sections/region-purchases.ts';
import { regionStrengths } from './sections/region-strengths.ts';
import { regionBranches, regionCritical, regionFigures, regionRanking } from './sections/region-overview.ts';

/**
 * The report on a region as PDF: its table of contents is the list of sections.
 * @throws AtlasError `bad_input` where a key is none, `not_found` where no firm is there.
 */
export async function regionReport(network: ReportNetwork, query: RegionQuery, { language, version, values, uncompressed }: ReportRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { revision, day } = network;
  const content = await regionContent(network, query, values);
  const { fictitious, region: { name }, sources } = content;
  const sections: ReportSection[] = [
    regionFigures(content),
    regionRanking(content),
    regionCritical(content),
    regionBranches(content),
    regionOrigin(content.origin),
    regionGaps(content.gaps),
    regionStrengths(content.strengths),
    method({
      revision, day, version, fictitious, region: name, values, sources, measures: ['esri', 'critical_count'], questions: [[{ de: 'Kritische Stellen', en: 'Single points of failure' }, 'region_critical']],
    }),
  ];
  const words = reportWords(language);
  const writer = openReport(reportHead({ kind: { de: 'Regionsbericht', en: 'Region report' }, name, revision, day, version, fictitious, uncompressed }, words), words);
  writeSections(writer, sections);
  return writer.finish();
}
