import { z } from 'zod';

/** What makes a text unfit to be stored: it would run in a spreadsheet, is markup, or cannot be shown. */
export type TextHazard = 'formula' | 'markup' | 'control_character' | 'no_letter';

const FORMULA = /^\s*(=|[+\-@].*[(|!])/u;
const MARKUP = /<\/?[a-z!?][^>]*>?/iu;
// Line breaks and tabs inside a cell are folded to a blank before this test; what is left would not show.
const CONTROL = /[\p{Cc}\u200B\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/u;

/** The hazard in `text`, or undefined. */
export function textHazard(text: string): TextHazard | undefined {
  if (CONTROL.test(text)) return 'control_character';
  if (MARKUP.test(text)) return 'markup';
  if (FORMULA.test(text)) return 'formula';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'no_letter';
  return undefined;
}

/** A short text that people read: a name, a source, a capability. Trimmed, 1 to 200 characters, no hazard. */
export const Label = z.string().trim().min(1).max(200).superRefine((text, context) => {
  const hazard = textHazard(text);
  if (hazard) context.addIssue({ code: 'custom', message: hazard });
});

// Comparing needs no validator: the page searches with it and must not load one for that.
export { fold, germanOrder } from './compare-text.ts';
