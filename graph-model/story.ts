import { z } from 'zod';
import { StoryId } from './identifier.ts';
import { provenance } from './provenance.ts';
import { LONGEST_ADDRESS, LONGEST_STEP_TEXT, MOST_STEPS } from './story-limits.ts';
import { Label, textHazard } from './text.ts';

/** Path and query of the page as the page writes them: no host, no fragment, nothing that is not escaped. */
const ADDRESS = /^\/[a-z]{0,30}(\?[\w*.+%&=-]*)?$/;

/** Where a step leads: an address of this page, never one of another site. */
export const StepAddress = z.string().min(1).max(LONGEST_ADDRESS).regex(ADDRESS, { error: 'step_address' });

/** A sentence or two for people: longer than a label, and as harmless. */
export const StepText = z.string().trim().min(1).max(LONGEST_STEP_TEXT).superRefine((text, context) => {
  const hazard = textHazard(text);
  if (hazard) context.addIssue({ code: 'custom', message: hazard });
});

/** One thing that is shown: the page at an address – view, filters, selection, failure, camera – with what is said about it. */
export const StoryStep = z.strictObject({
  title: Label.optional(),
  text: StepText.optional(),
  /** For whoever presents; not shown to the room. */
  notes: StepText.optional(),
  address: StepAddress,
});
export type StoryStep = z.infer<typeof StoryStep>;

/** A value chain as somebody tells it: steps in their order. Its addresses may name records that are no longer there. */
export const Story = z.strictObject({
  id: StoryId,
  name: Label,
  /** What it is about, in a sentence. */
  note: Label.optional(),
  steps: z.array(StoryStep).max(MOST_STEPS),
  ...provenance,
});
export type Story = z.infer<typeof Story>;
