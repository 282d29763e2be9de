import type { CompactNetwork } from '../compact-network.ts';
import type { Words } from '../language.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { dominantBlock } from './dominant-block.ts';
import type { DominantBlock } from './dominant-block.ts';
import { downstreamSums, toUnitLength } from './downstream-sums.ts';
import type { Grouping } from './grouping.ts';
import type { Measure, MeasureValues } from './measure.ts';
import { strongComponents } from './strong-components.ts';
import { unknownOf } from './unknown.ts';

/** How much a firm is supplied, directly or over others, from the densest supply loop. */
export const eigenvector: Measure = {
  id: 'eigenvector',
  group: 'position',
  label: { de: 'Anbindung an Lieferkreisläufe', en: 'Ties to supply loops' },
  term: { de: 'Eigenvektorzentralität (linker Eigenvektor)', en: 'Eigenvector centrality (left eigenvector)' },
  question: { de: 'Gehört das Unternehmen zum am engsten verflochtenen Lieferkreislauf, oder wird es aus ihm beliefert?', en: 'Is the firm part of the most closely linked supply loop, or supplied from it?' },
  formula: {
    de: 'Verhältnisgleich zur Summe der Werte seiner Lieferanten, Länge des Vektors 1. 0, wenn kein Lieferweg aus dem engsten Lieferkreislauf hierher führt; ohne Lieferkreislauf nicht definiert.',
    en: 'Proportional to the sum of the values of its suppliers, length of the vector 1. 0 where no supply route leads here from the closest supply loop; not defined without a supply loop.',
  },
  unit: 'score',
  source: 'Bonacich, P. (1987): Power and centrality. American Journal of Sociology 92(5), 1170–1182',
  compute: (context) => eigenvectorValues(context),
};

const WHY_UNKNOWN: Readonly<Record<Exclude<DominantBlock['state'], 'one'>, Words>> = {
  none: { de: 'Im Netz gibt es keinen Lieferkreislauf; ohne ihn ist diese Kennzahl nicht definiert.', en: 'There is no supply loop in the network; without one this measure is not defined.' },
  several: {
    de: 'Nicht eindeutig: Mehrere Lieferkreisläufe sind gleich eng verflochten; welcher den Ausschlag gibt, wäre Zufall.',
    en: 'Not unique: several supply loops are linked equally closely; which of them decides would be chance.',
  },
  unsettled: {
    de: 'Nicht bestimmt: Die Rechnung nähert sich zu langsam einem Ergebnis.',
    en: 'Not determined: the computation approaches a result too slowly.',
  },
};

function eigenvectorValues(context: AnalysisContext): MeasureValues {
  const loops = strongComponents(context);
  const dominant = dominantLoop(context);
  if (dominant.state !== 'one') return unknownOf(context, WHY_UNKNOWN[dominant.state]);
  const values = downstreamSums(context.network, loops, { factor: 1 / dominant.growth, constant: 0, given: { group: dominant.block, values: dominant.vector! } });
  return values ? { values: toUnitLength(values), coverage: 1 } : unknownOf(context, WHY_UNKNOWN.unsettled);
}

/** The supply loop of the largest eigenvalue of the context's network; that is the largest eigenvalue of the network. */
export function dominantLoop(context: AnalysisContext): DominantBlock {
  return context.share(dominantLoopOfContext);
}

function dominantLoopOfContext(context: AnalysisContext): DominantBlock {
  return dominantLoopOf(context.network, strongComponents(context));
}

/** A quarter of a growth: enough for loops in which firms supply each other in turns, little for all others. */
const SHIFT = 0.25;

/** The loop of the largest eigenvalue with its left eigenvector: each firm takes the sum of its suppliers. O(rounds · links). */
export function dominantLoopOf({ inStart, inFirm }: CompactNetwork, loops: Grouping): DominantBlock {
  return dominantBlock({
    blocks: loops,
    multiply(vector, product, members) {
      let links = 0;
      for (const firm of members) {
        let sum = 0;
        const end = inStart[firm + 1];
        for (let link = inStart[firm]; link < end; link++) sum += vector[inFirm[link]];
        links += end - inStart[firm];
        product[firm] = sum;
      }
      return links;
    },
    shift: SHIFT,
  });
}
