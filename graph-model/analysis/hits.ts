import type { CompactNetwork } from '../compact-network.ts';
import type { Rows } from '../counting-sort.ts';
import type { Words } from '../language.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { componentsOf } from './components.ts';
import { dominantBlock } from './dominant-block.ts';
import type { BlockMatrix, DominantBlock } from './dominant-block.ts';
import type { Measure, MeasureValues } from './measure.ts';
import { unknownOf } from './unknown.ts';

const SOURCE = 'Kleinberg, J. (1999): Authoritative sources in a hyperlinked environment. Journal of the ACM 46(5), 604–632';

/** Whether a firm supplies buyers who draw on many good suppliers. */
export const hub: Measure = {
  id: 'hub',
  group: 'position',
  label: { de: 'Beliefert zentrale Abnehmer', en: 'Supplies central buyers' },
  term: { de: 'Hub-Wert (HITS, linker Singulärvektor)', en: 'Hub score (HITS, left singular vector)' },
  question: { de: 'Beliefert das Unternehmen Abnehmer, bei denen viele gut vernetzte Lieferanten zusammenkommen?', en: 'Does the firm supply buyers at whom many well-connected suppliers meet?' },
  formula: {
    de: 'Verhältnisgleich zur Summe der Authority-Werte seiner Abnehmer, diese zur Summe der Hub-Werte ihrer Lieferanten. Die Summe über alle ist 1; 0 außerhalb des am engsten verflochtenen Teils.',
    en: 'Proportional to the sum of the authority scores of its buyers, and these to the sum of the hub scores of their suppliers. The sum over all is 1; 0 outside the most closely linked part.',
  },
  unit: 'score',
  source: SOURCE,
  compute: (context) => scoresOf(context, 'hub'),
};

/** Whether a firm buys from suppliers who supply many central buyers. */
export const authority: Measure = {
  id: 'authority',
  group: 'position',
  label: { de: 'Bezieht von zentralen Lieferanten', en: 'Buys from central suppliers' },
  term: { de: 'Authority-Wert (HITS, rechter Singulärvektor)', en: 'Authority score (HITS, right singular vector)' },
  question: { de: 'Bezieht das Unternehmen von Lieferanten, die viele zentrale Abnehmer beliefern?', en: 'Does the firm buy from suppliers who supply many central buyers?' },
  formula: {
    de: 'Verhältnisgleich zur Summe der Hub-Werte seiner Lieferanten, diese zur Summe der Authority-Werte ihrer Abnehmer. Die Summe über alle ist 1; 0 außerhalb des am engsten verflochtenen Teils.',
    en: 'Proportional to the sum of the hub scores of its suppliers, and these to the sum of the authority scores of their buyers. The sum over all is 1; 0 outside the most closely linked part.',
  },
  unit: 'score',
  source: SOURCE,
  compute: (context) => scoresOf(context, 'authority'),
};

const WHY_UNKNOWN: Readonly<Record<Exclude<DominantBlock['state'], 'one'>, Words>> = {
  none: { de: 'Ohne Lieferbeziehungen nicht definiert.', en: 'Not defined without supply relations.' },
  several: {
    de: 'Nicht eindeutig: Mehrere voneinander getrennte Teile des Netzes sind gleich eng verflochten; welcher den Ausschlag gibt, wäre Zufall.',
    en: 'Not unique: several separate parts of the network are linked equally closely; which of them decides would be chance.',
  },
  unsettled: {
    de: 'Nicht bestimmt: Die Rechnung nähert sich zu langsam einem Ergebnis.',
    en: 'Not determined: the computation approaches a result too slowly.',
  },
};

function scoresOf(context: AnalysisContext, part: 'hub' | 'authority'): MeasureValues {
  const { state, vector } = context.share(hitsOfContext);
  if (state !== 'one') return unknownOf(context, WHY_UNKNOWN[state]);
  const count = context.network.firms.length;
  const scores = part === 'hub' ? vector!.slice(0, count) : vector!.slice(count);
  const sum = scores.reduce((total, score) => total + score, 0);
  return { values: scores.map((score) => score / sum), coverage: 1 };
}

function hitsOfContext({ network }: AnalysisContext): DominantBlock {
  return hitsOf(network);
}

/**
 * HITS of the unweighted firm network, all firms as suppliers (hubs), then all as buyers (authorities). The two sides fall into parts that
 * no link joins; each has one vector, and the part of the largest singular value decides. O(rounds · links).
 */
export function hitsOf(network: CompactNetwork): DominantBlock {
  const { outStart, outFirm, inStart, inFirm } = network;
  const count = network.firms.length;
  const matrix: BlockMatrix = {
    blocks: componentsOf(suppliersBesideBuyers(network)),
    multiply(vector, product, members) {
      let links = 0;
      // Members ascend: suppliers come first, so that buyers add up what their suppliers have just become.
      for (const member of members) {
        const isSupplier = member < count;
        const firm = isSupplier ? member : member - count;
        const start = isSupplier ? outStart : inStart;
        product[member] = isSupplier ? sumOver(vector, outFirm, start[firm], start[firm + 1], count) : sumOver(product, inFirm, start[firm], start[firm + 1], 0);
        links += start[firm + 1] - start[firm];
      }
      return links;
    },
    shift: 0,
  };
  return dominantBlock(matrix);
}

/** The network with every firm twice: i as supplier, n + i as buyer; partners both ways. */
function suppliersBesideBuyers({ firms, links, outStart, outFirm, inStart, inFirm }: CompactNetwork): Rows {
  const count = firms.length;
  const start = new Int32Array(2 * count + 1);
  start.set(outStart);
  inStart.forEach((place, firm) => { start[count + firm] = links + place; });
  const target = new Int32Array(2 * links);
  target.set(outFirm.map((buyer) => buyer + count));
  target.set(inFirm, links);
  return { start, target };
}

function sumOver(values: Float64Array, partners: Int32Array, from: number, to: number, offset: number): number {
  let sum = 0;
  for (let link = from; link < to; link++) sum += values[partners[link] + offset];
  return sum;
}
