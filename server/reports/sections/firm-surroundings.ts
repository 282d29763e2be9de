import type { FirmDetail, RelationView } from '#graph-model/contract/records.ts';
import { INK, type Paper } from '../layout/paper.ts';
import type { ReportSection } from '../report-section.ts';

const MOST = 12;
const BOX = { width: 150, height: 19, gap: 5, head: 18 } as const;

interface Neighbour {
  readonly name: string;
  readonly relations: number;
  readonly volume: number;
}

/** The firm between its suppliers and its buyers: three columns with lines, the thicker the more relations. */
export function firmSurroundings({ firm, suppliers, buyers }: FirmDetail): ReportSection {
  const [left, right] = [neighbours(suppliers, 'supplier', 'supplierName'), neighbours(buyers, 'buyer', 'buyerName')];
  const rows = Math.max(1, Math.min(MOST, left.length), Math.min(MOST, right.length));
  const height = BOX.head + rows * (BOX.height + BOX.gap);
  return {
    title: { de: 'Umgebung', en: 'Surroundings' },
    body({ words: { say, number }, drawing, note }) {
      drawing(height, (paper, x, y, width) => {
        const columns = [x, x + (width - BOX.width) / 2, x + width - BOX.width];
        const heads = [say({ de: 'Lieferanten (−1)', en: 'Suppliers (−1)' }), say({ de: 'Unternehmen (0)', en: 'Firm (0)' }), say({ de: 'Abnehmer (+1)', en: 'Buyers (+1)' })];
        heads.forEach((text, at) => paper.write(text, columns[at], y, BOX.width, { font: 'bold', size: 8, colour: INK.quiet }));
        const middle = y + BOX.head + (height - BOX.head - BOX.height) / 2;
        column(paper, left.slice(0, MOST), { x: columns[0], y: y + BOX.head, from: columns[0] + BOX.width, to: columns[1], middle, rows });
        column(paper, right.slice(0, MOST), { x: columns[2], y: y + BOX.head, from: columns[2], to: columns[1] + BOX.width, middle, rows });
        box(paper, firm.name, columns[1], middle, true);
      });
      const more = [
        left.length > MOST && say({ de: `${number(left.length - MOST)} weitere Lieferanten`, en: `${number(left.length - MOST)} more suppliers` }),
        right.length > MOST && say({ de: `${number(right.length - MOST)} weitere Abnehmer`, en: `${number(right.length - MOST)} more buyers` }),
      ].filter((text) => text !== false);
      note([
        say({ de: 'Linien: Lieferbeziehungen in Kraft, je dicker, desto mehr Produkte; die größten nach bekanntem Volumen zuerst.', en: 'Lines: relations in force, the thicker the more products; the largest by known volume first.' }),
        ...(more.length > 0 ? [say({ de: `Nicht gezeichnet: ${more.join(' und ')}.`, en: `Not drawn: ${more.join(' and ')}.` })] : []),
      ].join(' '));
    },
  };
}

function neighbours(relations: readonly RelationView[], side: 'supplier' | 'buyer', name: 'supplierName' | 'buyerName'): Neighbour[] {
  const found = new Map<string, Neighbour>();
  for (const relation of relations) {
    const known = found.get(relation[side]) ?? { name: relation[name], relations: 0, volume: 0 };
    found.set(relation[side], { name: known.name, relations: known.relations + 1, volume: known.volume + (relation.volumeEur ?? 0) });
  }
  return [...found].toSorted(([a, one], [b, other]) => other.volume - one.volume || (a < b ? -1 : 1)).map(([, neighbour]) => neighbour);
}

interface SidePlace {
  readonly x: number;
  readonly y: number;
  /** Where lines begin and end. */
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly rows: number;
}

function column(paper: Paper, list: readonly Neighbour[], { x, y, from, to, middle, rows }: SidePlace): void {
  const above = ((rows - list.length) * (BOX.height + BOX.gap)) / 2;
  list.forEach(({ name, relations }, at) => {
    const top = y + above + at * (BOX.height + BOX.gap);
    const bend = (from + to) / 2;
    paper.doc.moveTo(from, top + BOX.height / 2).bezierCurveTo(bend, top + BOX.height / 2, bend, middle + BOX.height / 2, to, middle + BOX.height / 2)
      .lineWidth(Math.min(4, 0.6 + 0.5 * relations)).stroke(INK.neutral);
    box(paper, name, x, top, false);
  });
}

function box(paper: Paper, name: string, x: number, y: number, isFirm: boolean): void {
  paper.doc.roundedRect(x, y, BOX.width, BOX.height, 3).lineWidth(isFirm ? 1.2 : 0.6).fillAndStroke(isFirm ? INK.band : '#ffffff', isFirm ? INK.accent : INK.line);
  paper.write(name, x + 5, y + 4.5, BOX.width - 10, { size: 8, mostLines: 1, ...(isFirm && { font: 'bold' }) });
}
