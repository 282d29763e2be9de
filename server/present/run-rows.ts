import { MEASURE_IDS, type MeasureId } from '#graph-model/analysis/measure.ts';
import type { FailureView, simulateShock } from '#graph-model/contract/analyses.ts';
import type { ResultOf } from '#graph-model/contract/define.ts';
import type { FirmRef } from '#graph-model/contract/common.ts';
import type { RunRow } from '#graph-model/contract/runs.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Firm } from '#graph-model/firm.ts';
import type { Words } from '#graph-model/language.ts';
import { isActive, type SupplyRelation } from '#graph-model/supply-relation.ts';
import type { Run } from '#server/jobs/runs.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import type { Services } from '#server/services.ts';
import { firmRef, productRef } from './firm-view.ts';
import { presentRelation } from './relation-view.ts';

interface RowsOfFirm {
  readonly rows: readonly RunRow[];
  readonly scope: 'own' | 'network';
  readonly words: Words;
}

interface AnsweredRows extends RowsOfFirm {
  readonly firm: FirmRef;
  readonly value: number | null;
  readonly counts: { readonly firms: number; readonly relations: number };
}

type Rows = (services: Pick<Services, 'computing'>, snapshot: Snapshot, firm: Firm) => RowsOfFirm | Promise<RowsOfFirm>;

/** The records behind the value of one firm in a run of one measure. @throws AtlasError `bad_input` for a run of anything else. */
export async function rowsOfRun({ runs, computing }: Pick<Services, 'runs' | 'computing'>, run: Run, snapshot: Snapshot, firm: Firm): Promise<AnsweredRows> {
  const measure = MEASURE_IDS.find((id) => id === run.analysis);
  if (!measure) throw new AtlasError('bad_input', `${run.id} is a run of "${run.analysis}", whose result names its records itself. Rows are there for runs of a single measure.`);
  const bytes = runs.result(run.id);
  if (!bytes) throw new AtlasError('conflict', `${run.id} is ${run.state}: its rows can be asked for once it is done. GET /api/v1/runs/${run.id} tells when.`);
  const { values } = JSON.parse(Buffer.from(bytes).toString()) as { values: Record<string, number | null> };
  const { relations, firms } = snapshot.dataset;
  const active = relations.reduce((count, relation) => count + (isActive(relation, snapshot.day) ? 1 : 0), 0);
  const found = await (ROWS[measure] ?? ownRelations)({ computing }, snapshot, firm);
  return { ...found, firm: firmRef(snapshot.index, firm.id), value: values[firm.id] ?? null, counts: { firms: firms.length, relations: active } };
}

const purchases: Rows = (_services, snapshot, firm) => ({
  rows: relationRows(snapshot, snapshot.index.relationsByBuyer.get(firm.id)), scope: 'own',
  words: { de: 'Alle Lieferbeziehungen, in denen das Unternehmen kauft.', en: 'All relations in which the firm buys.' },
});

const sales: Rows = (_services, snapshot, firm) => ({
  rows: relationRows(snapshot, snapshot.index.relationsBySupplier.get(firm.id)), scope: 'own',
  words: { de: 'Alle Lieferbeziehungen, in denen das Unternehmen liefert.', en: 'All relations in which the firm supplies.' },
});

const ownRelations: Rows = (_services, snapshot, firm) => ({
  rows: relationRows(snapshot, [...(snapshot.index.relationsByBuyer.get(firm.id) ?? []), ...(snapshot.index.relationsBySupplier.get(firm.id) ?? [])]), scope: 'network',
  words: {
    de: 'Der Wert hängt am ganzen Netz: an allen Unternehmen und Beziehungen in Kraft. Es folgen die Beziehungen des Unternehmens selbst.',
    en: 'The value depends on the whole network: on all firms and all relations in force. These are the relations of the firm itself.',
  },
});

const stoppedFirms: Rows = async ({ computing }, snapshot, firm) => {
  const { bytes } = await computing.answer('failure', snapshot, { firms: [firm.id] }).result;
  const { stopped } = JSON.parse(Buffer.from(bytes).toString()) as FailureView;
  const stops = stopped.filter((step) => step.firm.id !== firm.id);
  const requirements = stops.flatMap((step) => requirementRows(snapshot, step.firm.id, step.cause?.product.id));
  return {
    rows: [...stops.map((step): RunRow => ({ id: step.firm.id, kind: 'firm', firm: step.firm, stage: step.stage })), ...requirements], scope: 'own',
    words: {
      de: 'Die Unternehmen, die durch den Ausfall stillstehen, mit dem Schritt, in dem es geschieht; danach die Angaben zu den Vorleistungen, die ihnen fehlen.',
      en: 'The firms that stop through the failure, with the round in which they do; then what is recorded on the inputs that they lack.',
    },
  };
};

const firmsThatLose: Rows = async ({ computing }, snapshot, firm) => {
  const parameters = { firms: [firm.id], capacity: 0, production: 'mixed', substitution: true, weights: 'sales', limit: 5_000 };
  const { bytes } = await computing.answer('shock', snapshot, parameters).result;
  const { losses } = JSON.parse(Buffer.from(bytes).toString()) as ResultOf<typeof simulateShock>;
  return {
    rows: losses.map(({ firm: hit, loss }): RunRow => ({ id: hit.id, kind: 'firm', firm: hit, loss })), scope: 'network',
    words: {
      de: 'Die Unternehmen, die durch den Ausfall etwas verlieren, mit dem Anteil an ihrer Leistung; höchstens 5.000. Die Lieferungen des ganzen Netzes bestimmen, wie viel.',
      en: 'The firms that lose something through the failure, with the share of what they made; 5,000 at most. The supplies of the whole network decide how much.',
    },
  };
};

/** Measures whose value does not come from the links of the whole network alone. */
const ROWS: Partial<Record<MeasureId, Rows>> = {
  in_degree: purchases, in_strength: purchases, hhi_suppliers: purchases,
  out_degree: sales, out_strength: sales, hhi_buyers: sales,
  critical_count: stoppedFirms, critical_employee_share: stoppedFirms, critical_volume_share: stoppedFirms,
  esri: firmsThatLose, esri_up: firmsThatLose, esri_down: firmsThatLose,
};

/** Relations in force with others: what a firm supplies to itself enters no measure. */
function relationRows({ index, day }: Snapshot, relations: readonly SupplyRelation[] = []): RunRow[] {
  return relations.filter((relation) => isActive(relation, day) && relation.supplier !== relation.buyer)
    .map((relation) => ({ id: relation.id, kind: 'relation', relation: presentRelation(relation, index) }));
}

function requirementRows({ index }: Snapshot, firm: string, product: string | undefined): RunRow[] {
  return (index.requirementsByFirm.get(firm) ?? []).filter((requirement) => requirement.product === product).map(({ id, forProduct, essential, stockDays }) => ({
    id, kind: 'requirement', firm: firmRef(index, firm),
    requirement: { product: productRef(index, product!), forProduct: forProduct && productRef(index, forProduct), essential, stockDays },
  }));
}
