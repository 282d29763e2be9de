import { ANALYSES } from '#graph-model/contract/runs.ts';
import { firmReport } from '#server/reports/firm-report.ts';
import { regionReport } from '#server/reports/region-report.ts';
import { regionTables } from '#server/reports/region-tables.ts';
import type { AskForReport, ReportAnswers } from '#server/reports/report-answers.ts';
import type { ReportNetwork, ReportRequest } from '#server/reports/report-network.ts';
import type { AnswerText } from './answers.ts';

/** How a thread answers a question, its parameters complete. */
type Answering = (question: keyof ReportAnswers, parameters: never) => Promise<{ readonly result: AnswerText }>;

/** A report as it is sent: laying it out takes too long for the thread that serves requests. */
export async function reportBytes(network: Omit<ReportNetwork, 'ask'>, request: ReportRequest, answer: Answering): Promise<Uint8Array<ArrayBuffer>> {
  const ask: AskForReport = async (question, parameters) => {
    const { result } = await answer(question, ANALYSES[question].parameters.parse(parameters) as never);
    return JSON.parse(new TextDecoder().decode(result.bytes));
  };
  const { of } = request;
  const { revision, day, context, index, dataset, region, reference } = network;
  const asked: ReportNetwork = { revision, day, context, index, dataset, region, reference, ask };
  switch (of.kind) {
    case 'firm': return firmReport(asked, of.firm, request);
    case 'region': return regionReport(asked, of, request);
    case 'tables': return regionTables(asked, of, request);
  }
}
