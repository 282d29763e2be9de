import type { Story, StoryStep } from './story.ts';

/** One step of a story with all that tells the story, as a table holds it. A story without any has one row without an address. */
export interface StoryRow extends Omit<Story, 'steps'>, Partial<StoryStep> {
  /** Its place, counted from 1: a table may have been sorted. */
  readonly step?: number;
}

/** The rows of a story, one a step. */
export function rowsOfStory({ steps, ...told }: Story): StoryRow[] {
  return steps.length === 0 ? [told] : steps.map((step, place) => ({ ...told, step: place + 1, ...step }));
}

/** The steps that rows of one story tell: by number, those without one behind, equal ones as they come. O(n log n). */
export function stepsOfRows(rows: readonly Partial<StoryRow>[]): StoryStep[] {
  const ordered = rows.filter(({ address }) => address !== undefined).toSorted((a, b) => (a.step ?? Infinity) - (b.step ?? Infinity) || 0);
  return ordered.map(({ title, text, notes, address }) => ({ ...(title !== undefined && { title }), ...(text !== undefined && { text }), ...(notes !== undefined && { notes }), address: address! }));
}
