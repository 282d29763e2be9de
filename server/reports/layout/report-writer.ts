import type { ReportWords } from '../report-words.ts';
import { INK, openPaper, PAGE, TEXT_WIDTH, type Paper, type PaperHead } from './paper.ts';
import { writeBars, type Bar } from './bars.ts';
import { writeTable, type ReportTable } from './report-table.ts';

/** What the sections of a report write with: each call adds a block below the last, on a new page where there is no room. */
export interface ReportWriter {
  readonly words: ReportWords;
  readonly heading: (text: string) => void;
  /** A heading within a section. */
  readonly subheading: (text: string) => void;
  readonly paragraph: (text: string) => void;
  /** Small and quiet: assumptions, sources, what is left out. */
  readonly note: (text: string) => void;
  /** Names and values, one line each. */
  readonly facts: (list: readonly (readonly [name: string, value: string])[]) => void;
  readonly items: (list: readonly string[]) => void;
  readonly table: (table: ReportTable) => void;
  readonly bars: (bars: readonly Bar[]) => void;
  /** A drawing over the width of the text; `draw` gets its upper left corner. */
  readonly drawing: (height: number, draw: (paper: Paper, x: number, y: number, width: number) => void) => void;
}

/** The first page begins with the title of the report. */
export function openReport(head: PaperHead & { readonly subtitle: string }, words: ReportWords): ReportWriter & Pick<Paper, 'finish'> {
  const paper = openPaper(head);
  const block = (text: string, style: Parameters<Paper['write']>[4], above: number, below: number, keep = 0) => {
    const height = paper.heightOf(text, TEXT_WIDTH, style);
    // A text longer than a page is cut at its end by the lines it may have.
    if (!paper.makeRoom(Math.min(above + height + keep, PAGE.height - PAGE.top - PAGE.bottom)) && paper.y > PAGE.top) paper.y += above;
    paper.y += paper.write(text, PAGE.left, paper.y, TEXT_WIDTH, { mostLines: 40, ...style }) + below;
  };
  block(head.title, { font: 'bold', size: 20, colour: INK.text, mostLines: 4 }, 0, 2);
  block(head.subtitle, { size: 11, colour: INK.quiet, mostLines: 4 }, 0, 8);
  return {
    words,
    heading(text) {
      block(text, { font: 'bold', size: 13, colour: INK.accent, mostLines: 2 }, 16, 5, 60);
      paper.doc.outline.addItem(text);
    },
    subheading: (text) => block(text, { font: 'bold', size: 10, mostLines: 3 }, 8, 3, 30),
    paragraph: (text) => block(text, {}, 0, 5),
    note: (text) => block(text, { font: 'italic', size: 8.5, colour: INK.quiet }, 1, 5),
    facts(list) {
      const labels = 150;
      for (const [name, value] of list) {
        const style = { mostLines: 8 };
        const height = Math.max(paper.heightOf(name, labels - 10), paper.heightOf(value, TEXT_WIDTH - labels, style));
        paper.makeRoom(height + 2);
        paper.write(name, PAGE.left, paper.y, labels - 10, { colour: INK.quiet, mostLines: 3 });
        paper.write(value, PAGE.left + labels, paper.y, TEXT_WIDTH - labels, style);
        paper.y += height + 2;
      }
      paper.y += 4;
    },
    items(list) {
      for (const text of list) {
        const style = { mostLines: 12 };
        const height = paper.heightOf(text, TEXT_WIDTH - 14, style);
        paper.makeRoom(height + 2);
        paper.write('–', PAGE.left + 2, paper.y, 10, { colour: INK.quiet });
        paper.write(text, PAGE.left + 14, paper.y, TEXT_WIDTH - 14, style);
        paper.y += height + 2;
      }
      paper.y += 3;
    },
    table: (table) => writeTable(paper, table),
    bars: (bars) => writeBars(paper, bars),
    drawing(height, draw) {
      paper.makeRoom(height + 6);
      paper.doc.save();
      draw(paper, PAGE.left, paper.y, TEXT_WIDTH);
      paper.doc.restore();
      paper.y += height + 6;
    },
    finish: () => paper.finish(),
  };
}
