import type { SavedKind } from '#graph-model/dataset.ts';
import { PartnerCriteria } from '#graph-model/partner-criteria.ts';
import type { RegionRow } from '#graph-model/region-rows.ts';
import { planOfRows, type ScenarioRow } from '#graph-model/scenario-rows.ts';
import type { SavedSearch } from '#graph-model/saved-search.ts';
import { stepsOfRows, type StoryRow } from '#graph-model/story-rows.ts';
import type { Drafts } from '../drafts.ts';
import type { RecordWriter } from './record-writer.ts';
import { resolveNames, resolveSaved, type ToNamed } from './resolve-saved.ts';
import { forEachDraft, type Resolving } from './resolving.ts';

const NO_PLAN = { failures: undefined, newRelations: undefined, endedRelations: undefined, stocks: undefined };
const CRITERIA = Object.keys(PartnerCriteria.shape) as (keyof PartnerCriteria)[];

/** Fields of rows that name firms and products. */
const REFERRING: Readonly<Record<SavedKind, readonly (readonly [field: string, to: 'firm' | 'product'])[]>> = {
  scenario: [['firm', 'firm'], ['supplier', 'firm'], ['buyer', 'firm'], ['product', 'product']],
  region: [],
  search: [['firm', 'firm'], ['forFirm', 'firm'], ['insteadOf', 'firm'], ['product', 'product']],
  story: [],
};

/** Turns the rows of scenarios, regions, searches and stories into records. */
export async function resolveAllSaved({ scenarios, regions, searches, stories }: Drafts, to: ToNamed, resolving: Resolving, writer: RecordWriter): Promise<void> {
  await forEachDraft(scenarios, resolving, (draft) => resolveNames(draft as never, REFERRING.scenario, to, resolving));
  resolveSaved({
    kind: 'scenario', nameColumn: 'name', incomplete: 'scenario_incomplete',
    contentOf: (rows) => ({ ...NO_PLAN, ...planOfRows(rows as readonly Partial<ScenarioRow>[]) }),
  }, scenarios as never, resolving, writer);
  resolveSaved({
    kind: 'region', nameColumn: 'name', incomplete: 'region_incomplete',
    contentOf: (rows) => ({ keys: [...new Set((rows as readonly Partial<RegionRow>[]).flatMap(({ key }) => key ?? []))].sort() }),
  }, regions as never, resolving, writer);
  await forEachDraft(searches, resolving, (draft) => resolveNames(draft as never, REFERRING.search, to, resolving));
  resolveSaved({
    kind: 'search', nameColumn: 'partner_search',
    // A criterion that the row does not name is none any more.
    contentOf: ([row]) => Object.fromEntries((['firm', ...CRITERIA] as const).map((field) => [field, (row as Partial<SavedSearch>)[field]])),
  }, searches as never, resolving, writer);
  resolveSaved({
    kind: 'story', nameColumn: 'story', incomplete: 'story_incomplete',
    contentOf: (rows) => ({ steps: stepsOfRows(rows as readonly Partial<StoryRow>[]) }),
  }, stories as never, resolving, writer);
}
