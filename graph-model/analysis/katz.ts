import type { Words } from '../language.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { downstreamSums, toUnitLength } from './downstream-sums.ts';
import { dominantLoop } from './eigenvector.ts';
import type { Measure, MeasureValues } from './measure.ts';
import { strongComponents } from './strong-components.ts';
import { unknownOf } from './unknown.ts';

/** How many supply routes lead to a firm, long ones counting less. */
export const katz: Measure = {
  id: 'katz',
  group: 'position',
  label: { de: 'Zahl der Lieferwege hierher', en: 'Supply routes leading here' },
  term: { de: 'Katz-Zentralität (von links: über die Lieferanten)', en: 'Katz centrality (from the left: over suppliers)' },
  question: { de: 'Wie viele Lieferwege führen, auch über mehrere Stufen, zum Unternehmen?', en: 'How many supply routes lead to the firm, over several tiers too?' },
  formula: {
    de: '1 + α · Summe der Werte seiner Lieferanten, danach auf Länge 1 des Vektors gebracht. α = 0,1, bei sehr dichten Lieferkreisläufen kleiner: höchstens 0,85/größter Eigenwert.',
    en: '1 + α · sum of the values of its suppliers, then scaled to a vector of length 1. α = 0.1, less where supply loops are very dense: at most 0.85/largest eigenvalue.',
  },
  unit: 'score',
  source: 'Katz, L. (1953): A new status index derived from sociometric analysis. Psychometrika 18(1), 39–43',
  compute: (context) => katzValues(context),
};

const USUAL_ALPHA = 0.1;
/** Of 1/largest eigenvalue, beyond which the sum over all routes is infinite. */
const CLOSEST = 0.85;

const UNSETTLED: Words = {
  de: 'Nicht bestimmt: Die Werte wachsen über alle Grenzen, oder die Rechnung nähert sich ihnen zu langsam.',
  en: 'Not determined: the values grow beyond all bounds, or the computation approaches them too slowly.',
};

function katzValues(context: AnalysisContext): MeasureValues {
  const alpha = katzAlpha(context);
  const values = alpha === undefined ? undefined : downstreamSums(context.network, strongComponents(context), { factor: alpha, constant: 1 });
  if (alpha === undefined || !values) return unknownOf(context, UNSETTLED);
  const text = String(Number(alpha.toPrecision(6)));
  return { values: toUnitLength(values), coverage: 1, note: { de: `Gerechnet mit α = ${text.replace('.', ',')}.`, en: `Computed with α = ${text}.` } };
}

/** How much a route loses with every step; undefined where the largest eigenvalue is needed and not known. */
export function katzAlpha(context: AnalysisContext): number | undefined {
  const { growth, bound } = dominantLoop(context);
  if (bound * USUAL_ALPHA <= CLOSEST) return USUAL_ALPHA;
  return Number.isNaN(growth) ? undefined : Math.min(USUAL_ALPHA, CLOSEST / growth);
}
