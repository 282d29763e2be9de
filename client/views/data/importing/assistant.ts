import { useSyncExternalStore } from 'react';
import type { ImportDefaults, ImportOptions, TableMapping } from '#graph-model/contract/import-options.ts';
import type { ImportReport } from '#graph-model/contract/imports.ts';
import type { Inspection } from '#graph-model/contract/inspections.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { reportWorkbook, sendFiles } from '../../../api/upload.ts';
import type { Sent } from '../../../api/upload.ts';
import { acceptFiles } from '../../../state/import-check.ts';
import { distinctNames, headOf } from '../../../state/importing/chosen-files.ts';
import { edited, NO_EDITS, NO_HISTORY, redone, undone, withTable } from '../../../state/importing/edits.ts';
import type { EditHistory, Edits } from '../../../state/importing/edits.ts';
import { forgetWork, keepWork, keptWork } from '../../../state/importing/kept-work.ts';
import type { KeptWork } from '../../../state/importing/kept-work.ts';
import { mappingFor, savedMappings } from '../../../state/importing/saved-mappings.ts';
import { mappingOf, needsLook, tablePlans } from '../../../state/importing/table-plan.ts';

export type Step = 'files' | 'columns' | 'check' | 'identities' | 'done';

/** What holds for the whole import. */
export interface Settings {
  readonly source: string;
  readonly defaults: ImportDefaults;
}

/** All that the import assistant knows. It outlives the view: who looks at the map meanwhile loses nothing. */
export interface AssistantState {
  readonly files: readonly File[];
  /** Names of files that are no tables. */
  readonly refused: readonly string[];
  readonly step: Step;
  readonly busy?: Sent & { readonly with: 'inspecting' | 'checking' | 'importing' | 'reporting' };
  readonly inspection?: Inspection;
  /** The last dry run, and the edits it was made with. */
  readonly checked?: { readonly report: ImportReport; readonly edits: Edits };
  readonly problem?: Error;
  readonly history: EditHistory;
  readonly settings: Settings;
  /** Names of saved mappings by table, where one was used by itself. */
  readonly usedMappings: Readonly<Record<string, string>>;
  readonly imported?: ImportReport;
  /** What was kept of an import that a reload interrupted; its files must be chosen again. */
  readonly interrupted?: KeptWork;
}

const START: AssistantState = { files: [], refused: [], step: 'files', history: NO_HISTORY, settings: { source: '', defaults: {} }, usedMappings: {} };

let state: AssistantState = { ...START, interrupted: keptWork(session()) };
let job: AbortController | undefined;
const listeners = new Set<() => void>();

function session(): Storage | undefined {
  return typeof window === 'undefined' ? undefined : window.sessionStorage;
}

function set(change: Partial<AssistantState>): void {
  const before = state;
  state = { ...state, ...change };
  const isNew = state.files !== before.files || state.history.present !== before.history.present || state.settings !== before.settings;
  if (isNew && state.files.length > 0 && !state.imported) keepWork(session(), { files: state.files.map(({ name, size }) => ({ name, size })), edits: state.history.present, settings: state.settings });
  for (const listener of listeners) listener();
}

/** The state of the import assistant. */
export function useAssistant(): AssistantState {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Runs one thing at a time; another one takes the present one back. Gives undefined where it failed or was taken back. */
async function run<T>(what: NonNullable<AssistantState['busy']>['with'], work: (handlers: { signal: AbortSignal; onSent: (sent: Sent) => void }) => Promise<T>): Promise<T | undefined> {
  job?.abort();
  const own = new AbortController();
  job = own;
  set({ busy: { with: what, sent: 0, total: 0 }, problem: undefined });
  try {
    const result = await work({ signal: own.signal, onSent: (sent) => { if (job === own) set({ busy: { with: what, ...sent } }); } });
    return job === own ? result : undefined;
  } catch (cause) {
    if (job === own && !own.signal.aborted) set({ problem: cause instanceof Error ? cause : new Error(String(cause)) });
    return undefined;
  } finally {
    if (job === own) { job = undefined; set({ busy: undefined }); }
  }
}

function inspect(saidAbout: readonly TableMapping[], files: readonly File[] = state.files): Promise<Inspection | undefined> {
  return run('inspecting', async (handlers) => sendFiles('inspectFiles', {}, { files: await Promise.all(files.map(headOf)), ...(saidAbout.length > 0 && { options: { mapping: [...saidAbout] } }) }, handlers));
}

/** The options that go with the files: all that was decided. */
function options(): Partial<ImportOptions> {
  const { history: { present: edits }, inspection, settings: { defaults } } = state;
  const mapping = inspection ? tablePlans(inspection, edits).map(mappingOf).filter((entry) => entry !== undefined) : [];
  const { corrections, replacements, omittedRows, decisions, undecided, thresholds, contradictions } = edits;
  return {
    mapping, corrections: [...corrections], replacements: [...replacements], omittedRows: [...omittedRows], decisions: [...decisions], undecided, contradictions, ...(thresholds && { thresholds }),
    ...(Object.keys(defaults).length > 0 && { defaults }),
  };
}

const source = (): string | undefined => state.settings.source.trim() || undefined;

/** Takes files, looks into them, and checks them at once where nobody has to look at columns first. */
async function choose(chosen: readonly File[]): Promise<void> {
  const { accepted, refused } = acceptFiles(chosen);
  if (accepted.length === 0) return set({ refused });
  const names = distinctNames(accepted.map(({ name }) => name));
  const files = accepted.map((file, index) => (file.name === names[index] ? file : new File([file], names[index], { type: file.type, lastModified: file.lastModified })));
  const kept = state.interrupted && isSameFiles(state.interrupted, files) ? state.interrupted : undefined;
  // A file of the same name comes corrected: what was said of its columns holds, corrections of cells may not.
  const tables = Object.fromEntries(Object.entries(state.history.present.tables).filter(([, { file }]) => names.includes(file ?? '')));
  set({
    ...START, files, refused, settings: kept?.settings ?? state.settings,
    history: { ...NO_HISTORY, present: kept?.edits ?? (Object.keys(tables).length > 0 ? { ...NO_EDITS, tables } : NO_EDITS) },
    interrupted: undefined, inspection: undefined, checked: undefined, imported: undefined, problem: undefined,
  });
  if (!(await look())) return;
  const { inspection, history } = state;
  if (tablePlans(inspection!, history.present).some(needsLook)) return set({ step: 'columns' });
  await check();
  const unread = state.checked?.report.findings.some(({ code }) => code === 'unknown_table' || code === 'missing_column' || code === 'wrong_delimiter');
  if (unread && hasTables(inspection)) set({ step: 'columns' });
}

function isSameFiles({ files }: KeptWork, chosen: readonly File[]): boolean {
  return files.length === chosen.length && files.every(({ name, size }) => chosen.some((file) => file.name === name && file.size === size));
}

/** Looks into the files, with saved mappings where their headers are the same. */
async function look(): Promise<boolean> {
  const first = await inspect(Object.values(state.history.present.tables));
  if (!first) return false;
  set({ inspection: first });
  const saved = savedMappings(typeof window === 'undefined' ? undefined : window.localStorage);
  const used: Record<string, string> = {};
  let edits = state.history.present;
  for (const plan of tablePlans(first, edits)) {
    const found = plan.said || plan.table.hidden ? undefined : mappingFor(saved, plan.table);
    if (!found) continue;
    used[plan.key] = found.saved.name;
    const { headerRow: _row, ...mapping } = found.saved.mapping;
    edits = withTable(edits, plan, { ...mapping, ...(found.headerRow !== undefined && { headerRow: found.headerRow }) });
  }
  if (Object.keys(used).length === 0) return true;
  set({ history: { ...state.history, present: edits }, usedMappings: used });
  const again = await inspect(Object.values(edits.tables));
  if (again) set({ inspection: again });
  return again !== undefined;
}

/** Checks everything with what was decided; nothing is stored. */
async function check(): Promise<void> {
  const edits = state.history.present;
  const report = await run('checking', (handlers) => sendFiles('importFiles', { dry_run: 'true', on_error: 'skip', source: source() }, { files: state.files, options: options() }, handlers));
  if (report) set({ checked: { report, edits }, step: 'check' });
  else if (state.problem) set({ step: 'check' });
}

async function store(skipBadRows: boolean, refetch: () => Promise<void>): Promise<void> {
  const report = await run('importing', (handlers) => sendFiles('importFiles', { dry_run: 'false', on_error: skipBadRows ? 'skip' : 'stop', source: source() }, { files: state.files, options: options() }, handlers));
  if (!report) return;
  set({ imported: report, step: 'done' });
  forgetWork(session());
  await refetch();
}

async function changeTables(change: (edits: Edits) => Edits): Promise<void> {
  assistant.edit(change);
  const found = await inspect(Object.values(state.history.present.tables));
  if (found) set({ inspection: found });
}

/** The report as a workbook, or undefined where it failed. */
function workbook(language: 'de' | 'en'): Promise<Blob | undefined> {
  return run('reporting', (handlers) => reportWorkbook({ language, source: source() }, { files: state.files, options: options() }, handlers));
}

/** What can be done with the assistant. */
export const assistant = {
  choose, check, store, changeTables, workbook,
  retry: (): Promise<void> => (state.inspection ? check() : choose(state.files)),
  cancel: (): void => { job?.abort(); job = undefined; set({ busy: undefined }); },
  goTo: (step: Step): void => set({ step }),
  edit: (change: (edits: Edits) => Edits): void => set({ history: edited(state.history, change(state.history.present)) }),
  undo: (): void => set({ history: undone(state.history) }),
  redo: (): void => set({ history: redone(state.history) }),
  settle: (settings: Partial<Settings>): void => set({ settings: { ...state.settings, ...settings } }),
  startOver: (): void => {
    job?.abort();
    job = undefined;
    forgetWork(session());
    set({ ...START, busy: undefined, inspection: undefined, checked: undefined, problem: undefined, imported: undefined, interrupted: undefined });
  },
};

/** Whether the last dry run says nothing about what was changed since. */
export function isStale({ checked, history }: AssistantState): boolean {
  return checked !== undefined && checked.edits !== history.present;
}

/** Whether there is anything whose columns could be looked at. */
export function hasTables(inspection: Inspection | undefined): boolean {
  return inspection?.files.some(({ tables }) => tables.length > 0) ?? false;
}

/** Whether something would be lost by leaving the page. */
export function hasWork({ files, imported }: AssistantState): boolean {
  return files.length > 0 && imported === undefined;
}

/** Whether a problem comes from the files rather than from the connection. */
export function findingsOf(problem: Error | undefined): ApiProblem['findings'] {
  return problem instanceof ApiProblem ? problem.findings : [];
}

