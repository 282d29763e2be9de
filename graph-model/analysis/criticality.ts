import { isActive } from '../supply-relation.ts';
import { employeeWeights, salesWeights } from './affected-shares.ts';
import type { FirmWeights } from './affected-shares.ts';
import { relationEnds } from './analysis-context.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { failureModel, inputCoverage } from './failure-model.ts';
import { lostSets } from './lost-sets.ts';
import type { Measure, MeasureValues } from './measure.ts';

const FIXPOINT = 'Greatest fixpoint: Tarski, A. (1955): A lattice-theoretical fixpoint theorem and its applications. Pacific J. Math. 5(2), 285–309';

/** How many firms stop when a firm fails. */
export const criticalCount: Measure = {
  id: 'critical_count',
  group: 'failure',
  label: { de: 'Reichweite des Ausfalls', en: 'Blast radius' },
  term: { de: 'Größe der Ausfallmenge im UND/ODER-Netz', en: 'Size of the lost set in the AND/OR network' },
  question: { de: 'Wie viele andere Unternehmen stehen still, wenn dieses allein ausfällt?', en: 'How many other firms stop when this one alone fails?' },
  formula: {
    de: 'Zahl der Unternehmen, die stillstehen: Ein Unternehmen steht still, sobald für eine unverzichtbare Vorleistung kein Lieferant mehr arbeitet. Zwei Lieferanten sichern sich gegenseitig ab.',
    en: 'Number of firms that stop: a firm stops as soon as no supplier of a required input works any more. Two suppliers back each other up.',
  },
  unit: 'firms',
  source: FIXPOINT,
  compute: (context) => criticality(context, lostSets(context).firms, 1, 1),
};

/** Which share of the employees works where production stops. */
export const criticalEmployeeShare: Measure = {
  id: 'critical_employee_share',
  group: 'failure',
  label: { de: 'Betroffene Beschäftigte', en: 'Employees affected' },
  term: { de: 'Anteil der Beschäftigten in der Ausfallmenge', en: 'Share of employees in the lost set' },
  question: {
    de: 'Welcher Anteil der Beschäftigten der Region arbeitet in Unternehmen, die durch diesen Ausfall stillstehen?',
    en: 'Which share of the region’s employees works in firms that stop through this failure?',
  },
  formula: {
    de: 'Beschäftigte der stillstehenden Unternehmen in der Region (ohne das ausgefallene) geteilt durch alle bekannten Beschäftigten der Region; wo nur die Größenklasse bekannt ist, gilt deren Mitte.',
    en: 'Employees of the firms in the region that stop (without the failed one) divided by all known employees of the region; where only the size class is known, its middle.',
  },
  unit: 'share',
  source: FIXPOINT,
  compute: (context) => shareOf(context, lostSets(context).employees, employeeWeights(context)),
};

/** Which share of the volume is sold by firms that stop. */
export const criticalVolumeShare: Measure = {
  id: 'critical_volume_share',
  group: 'failure',
  label: { de: 'Betroffenes Liefervolumen', en: 'Supply volume affected' },
  term: { de: 'Anteil des Volumens in der Ausfallmenge', en: 'Share of volume in the lost set' },
  question: {
    de: 'Welcher Anteil des bekannten Liefervolumens kommt von Unternehmen, die durch diesen Ausfall stillstehen?',
    en: 'Which share of the known supply volume comes from firms that stop through this failure?',
  },
  formula: {
    de: 'Bekanntes Liefervolumen der stillstehenden Unternehmen (ohne das ausgefallene) geteilt durch das gesamte bekannte Liefervolumen.',
    en: 'Known supply volume of the firms that stop (without the failed one) divided by all known supply volume.',
  },
  unit: 'share',
  source: FIXPOINT,
  compute: (context) => shareOf(context, lostSets(context).sales, salesWeights(context)),
};

function shareOf(context: AnalysisContext, lost: Float64Array, { total, coverage }: FirmWeights): MeasureValues {
  return criticality(context, lost, total === 0 ? Number.NaN : total, coverage);
}

/** Divides by a total; unknown where a firm supplies others but nobody has said what. */
function criticality(context: AnalysisContext, lost: ArrayLike<number>, total: number, coverage: number): MeasureValues {
  const unclear = suppliesUnknown(context);
  const assumed = context.options.unmarkedRequired;
  return {
    values: Float64Array.from(lost, (value, firm) => (unclear[firm] === 1 ? Number.NaN : value / total)),
    coverage: Math.min(coverage, inputCoverage(failureModel(context))),
    note: {
      de: `Vorleistungen ohne Angabe gelten als ${assumed ? 'unverzichtbar' : 'verzichtbar'}. Vorleistungen ohne bekannten Lieferanten und Beziehungen ohne Produkt halten niemanden an.`,
      en: `Inputs without a mark count as ${assumed ? 'essential' : 'non-essential'}. Inputs without a known supplier and relations without a product stop nobody.`,
    },
  };
}

/** 1 for firms that supply others, but none of their relations says what. */
export function suppliesUnknown(context: AnalysisContext): Uint8Array {
  return context.share(suppliesUnknownOfContext);
}

function suppliesUnknownOfContext(context: AnalysisContext): Uint8Array {
  const { dataset: { relations }, options: { day } } = context;
  const { supplier, buyer } = relationEnds(context);
  const [saysNot, says] = [1, 2];
  const said = new Uint8Array(context.network.firms.length);
  for (let place = 0; place < relations.length; place++) {
    if (supplier[place] !== buyer[place] && isActive(relations[place], day)) said[supplier[place]] |= relations[place].product === undefined ? saysNot : says;
  }
  return said.map((both) => (both === saysNot ? 1 : 0));
}
