import { INK, PAGE, TEXT_WIDTH, type Paper } from './paper.ts';

/** A value from 0 to 1 as a length, with its words beside it; null has no bar. */
export interface Bar {
  readonly label: string;
  readonly share: number | null;
  readonly text: string;
}

const [LABEL, VALUE, ROW] = [190, 90, 15];

export function writeBars(paper: Paper, bars: readonly Bar[]): void {
  const width = TEXT_WIDTH - LABEL - VALUE;
  for (const { label, share, text } of bars) {
    paper.makeRoom(ROW);
    paper.write(label, PAGE.left, paper.y, LABEL - 8, { size: 9, mostLines: 1 });
    paper.doc.rect(PAGE.left + LABEL, paper.y + 2, width, 8).fill(INK.band);
    if (share !== null) paper.doc.rect(PAGE.left + LABEL, paper.y + 2, width * Math.min(1, Math.max(0, share)), 8).fill(INK.accent);
    paper.write(text, PAGE.left + LABEL + width, paper.y, VALUE, { size: 9, align: 'right', mostLines: 1 });
    paper.y += ROW;
  }
  paper.y += 4;
}
