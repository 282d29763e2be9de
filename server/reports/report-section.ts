import type { Words } from '#graph-model/language.ts';
import type { ReportWriter } from './layout/report-writer.ts';

/** A part of a report. A report is a list of them: what is left out has no heading either. */
export interface ReportSection {
  readonly title: Words;
  readonly body: (writer: ReportWriter) => void;
}

/** Writes the sections one below the other. */
export function writeSections(writer: ReportWriter, sections: readonly ReportSection[]): void {
  for (const { title, body } of sections) {
    writer.heading(writer.words.say(title));
    body(writer);
  }
}
