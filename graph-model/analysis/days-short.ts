import type { AnalysisContext } from './analysis-context.ts';
import { suppliesUnknown } from './criticality.ts';
import { failureModel, inputCoverage } from './failure-model.ts';
import type { Measure } from './measure.ts';
import { networkSurvival } from './time-to-survive.ts';
import type { NetworkSurvival } from './time-to-survive.ts';

/**
 * By how many days a failure outlasts the stocks of the others: TTR − TTS. Not the time to survive itself, where "nobody ever stops" would
 * read as unknown and the most dangerous firms would come last.
 */
export const daysShort: Measure = {
  id: 'days_short',
  group: 'failure',
  label: { de: 'Fehlende Tage', en: 'Days short' },
  term: { de: 'Wiederherstellungszeit minus Durchhaltezeit (TTR − TTS)', en: 'Time to recover minus time to survive (TTR − TTS)' },
  question: { de: 'Wie viele Tage fehlen anderen, um einen Ausfall dieses Unternehmens zu überstehen?', en: 'How many days do others lack to come through a failure of this firm?' },
  formula: {
    de: 'Tage, bis das Unternehmen wieder arbeitet, minus Tage, bis das erste andere stillsteht; 0, wo alle durchhalten oder niemand von ihm abhängt.',
    en: 'Days until the firm works again minus days until the first other one stops; 0 where all hold out or nobody depends on it.',
  },
  unit: 'days',
  source: 'Simchi-Levi, D. et al. (2015): Identifying Risks and Mitigating Disruptions in the Automotive Supply Chain. Interfaces 45(5), 375–390',
  compute: (context) => {
    const unclear = suppliesUnknown(context);
    const survival = networkSurvival(context);
    return {
      values: Float64Array.from(survival, (entry, firm) => (unclear[firm] === 1 ? Number.NaN : shortOf(entry))),
      coverage: coverageOf(context, survival),
      note: {
        de: 'Unbekannt, wo die Wiederherstellungszeit fehlt oder eine Lagerreichweite, auf die es ankommt.', en: 'Unknown where the days to recover are missing, or a stock that matters.',
      },
    };
  },
};

function shortOf({ verdict, timeToRecover, timeToSurvive, stocks }: NetworkSurvival): number {
  // Unknown stock counts as none: whoever holds out even so does hold out.
  if (verdict === 'holds') return 0;
  return verdict === 'unknown' || stocks.known < stocks.of ? Number.NaN : timeToRecover! - timeToSurvive!;
}

/** Share of the stocks and days to recover that were there, over the failures that stop somebody. */
function coverageOf(context: AnalysisContext, survival: readonly NetworkSurvival[]): number {
  let [known, needed] = [0, 0];
  for (const { first, timeToRecover, stocks } of survival) {
    if (first === undefined) continue;
    known += stocks.known + (timeToRecover === undefined ? 0 : 1);
    needed += stocks.of + 1;
  }
  return Math.min(inputCoverage(failureModel(context)), needed === 0 ? 1 : known / needed);
}
