import type { FirmSurvivalView } from '#graph-model/contract/days.ts';
import type { Words } from '#graph-model/language.ts';
import type { ReportSection } from '../report-section.ts';
import { moreRows } from './firm-partners.ts';

const VERDICTS: Readonly<Record<FirmSurvivalView['sources'][number]['verdict'], Words>> = {
  holds: { de: 'hält durch', en: 'holds out' }, stops_before: { de: 'steht vorher still', en: 'stops before' }, unknown: { de: 'unbekannt', en: 'unknown' },
};

/** How long the firm holds out in each failure that can stop it, beside how long that failure lasts. */
export function firmSurvival({ sources, complete }: FirmSurvivalView): ReportSection {
  return {
    title: { de: 'Durchhaltezeit und Wiederanlauf', en: 'Time to survive and time to recover' },
    body({ words, table, note }) {
      const { say, days } = words;
      table({
        columns: [
          { title: say({ de: 'Fällt aus', en: 'Fails' }), width: 30 }, { title: say({ de: 'Was zuerst ausgeht', en: 'What runs out first' }), width: 26 }, { title: say({ de: 'Durchhaltezeit', en: 'Time to survive' }), width: 14, align: 'right' },
          { title: say({ de: 'Wiederanlauf', en: 'Time to recover' }), width: 14, align: 'right' }, { title: say({ de: 'Ergebnis', en: 'Result' }), width: 16 },
        ],
        rows: sources.map(({ failed, product, timeToSurvive, timeToRecover, verdict }) => [
          failed.name, product === undefined ? '–' : words.name(product), timeToSurvive === undefined ? say({ de: 'findet Ersatz', en: 'finds a substitute' }) : days(timeToSurvive), days(timeToRecover), say(VERDICTS[verdict]),
        ]),
        mostRows: 100, more: moreRows(words), empty: say({ de: 'Kein einzelner Ausfall hält das Unternehmen an.', en: 'No single failure stops the firm.' }),
      });
      if (sources.length > 0) note(say({ de: 'Ein unbekannter Vorrat zählt als 0 Tage: Das Unternehmen hält mindestens so lange durch wie hier genannt.', en: 'An unknown stock counts as 0 days: the firm holds out at least as long as stated here.' }));
      if (!complete) note(say({ de: 'Nicht alle Ausfälle wurden untersucht.', en: 'Not all failures were looked at.' }));
    },
  };
}
