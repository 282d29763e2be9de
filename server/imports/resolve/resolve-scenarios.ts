import { planOfRows, type ScenarioRow } from '#graph-model/scenario-rows.ts';
import type { Scenario } from '#graph-model/scenario.ts';
import { fold } from '#graph-model/text.ts';
import type { Draft, Fields } from '../drafts.ts';
import type { RecordWriter } from './record-writer.ts';
import { noteReference, type References } from './references.ts';
import { forEachDraft, noteDraft, rowName, type Resolving } from './resolving.ts';

type RowDraft = Draft<ScenarioRow>;
type ToNamed = Readonly<Record<'firm' | 'product', References>>;

const REFERRING = [['firm', 'firm'], ['supplier', 'firm'], ['buyer', 'firm'], ['product', 'product']] as const;
const NO_PLAN = { failures: undefined, newRelations: undefined, endedRelations: undefined, stocks: undefined };

/**
 * Puts together the rows of each scenario: those of one id, else of one name. Together they are its whole plan, in place of the stored one;
 * where one of them is at fault none is taken, for a scenario with a part of its changes would say something else.
 */
export async function resolveScenarios(drafts: readonly RowDraft[], to: ToNamed, resolving: Resolving, writer: RecordWriter): Promise<void> {
  await forEachDraft(drafts, resolving, (draft) => resolveNames(draft, to, resolving));
  const idOfName = new Map(drafts.flatMap(({ fields: { id, name } }) => (id === undefined || name === undefined ? [] : [[fold(name), id]])));
  const groups = Map.groupBy(drafts, ({ fields: { id, name = '' } }) => id ?? idOfName.get(fold(name)) ?? `\0${fold(name)}`); // no id holds a control character
  const put = new Map<string, RowDraft>();
  const isTaken = (id: string) => groups.has(id) || put.has(id) || resolving.known.record('scenario', id) !== undefined;
  for (const rows of groups.values()) {
    const faulty = rows.find(({ rejected }) => rejected);
    if (faulty !== undefined) {
      rejectOthers(rows, faulty, resolving);
      continue;
    }
    const [first] = rows;
    const fields = scenarioOf(rows);
    const { name } = fields;
    const stored = storedLike(fields.id, name, resolving);
    const id = stored?.id ?? fields.id ?? resolving.newId('scenario', name, isTaken);
    const same = put.get(id);
    if (same !== undefined) {
      noteDraft(resolving, first, 'error', 'duplicate_name', { column: 'name', value: name }, { first: rowName(resolving.files, same) });
      rejectOthers(rows, first, resolving);
      continue;
    }
    put.set(id, first);
    writer.put('scenario', { ...first, fields } as Draft<Scenario>, id, stored);
  }
}

/** Ids in the place of names. What is not in the data stays as it is written: a scenario may name what is no longer there. */
function resolveNames(draft: RowDraft, to: ToNamed, resolving: Resolving): void {
  const fields = draft.fields as Record<string, unknown>;
  for (const [field, kind] of REFERRING) {
    const text = fields[field];
    if (typeof text !== 'string') continue;
    const reference = to[kind].find(text);
    if (reference.kind === 'known') fields[field] = reference.id;
    else if (reference.kind === 'new' && reference.newcomer.id !== undefined) fields[field] = reference.newcomer.id;
    else if (reference.kind === 'new' || reference.kind === 'unknown') {
      const nearest = reference.kind === 'unknown' ? reference.nearest : undefined;
      noteDraft(resolving, draft, 'warning', 'not_in_data', { column: field, value: text }, nearest === undefined ? undefined : { nearest });
      continue;
    }
    noteReference(resolving, draft, field, text, kind, reference);
  }
}

function rejectOthers(rows: readonly RowDraft[], faulty: RowDraft, resolving: Resolving): void {
  const { name, id } = faulty.fields;
  for (const row of rows.filter(({ rejected }) => !rejected)) {
    // Where nothing is imported anyway the fault is told once, at its root.
    if (resolving.onError === 'stop') row.rejected = true;
    else noteDraft(resolving, row, 'error', 'scenario_incomplete', { column: 'name', value: name ?? id }, { row: rowName(resolving.files, faulty) });
  }
}

function storedLike(id: string | undefined, name: string | undefined, { known }: Resolving): Scenario | undefined {
  if (id !== undefined) return known.record('scenario', id);
  return known.scenarios.find((scenario) => fold(scenario.name) === fold(name ?? ''));
}

/** What the rows say of the scenario, the first one that says it, and their plan. */
function scenarioOf(rows: readonly RowDraft[]): Fields<Scenario> {
  const told: Record<string, unknown> = {};
  for (const { fields } of rows) {
    for (const field of ['id', 'name', 'note', 'source', 'asOf', 'contributor', 'status', 'visibility', 'otherStatements'] as const) told[field] ??= fields[field];
  }
  return { ...withoutUnknown(told), ...NO_PLAN, ...planOfRows(rows.map(({ fields }) => fields as Partial<ScenarioRow>)) };
}

function withoutUnknown(fields: Readonly<Record<string, unknown>>): Fields<Scenario> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
