import type { StoryStep } from '#graph-model/story.ts';
import type { Address } from './address.ts';
import { formatAddress, parseAddress } from './address.ts';

/** The address of a step as the page reads it: in the language of whoever looks, and never a story within a story. */
export function addressOfStep({ address }: Pick<StoryStep, 'address'>): Address {
  const [path = '/', search = ''] = address.split('?');
  const { language: _language, story: _story, ...read } = parseAddress(path, search);
  return read.view === 'stories' ? { ...read, view: 'network' } : read;
}

/** What a step keeps of the page as it is. */
export function stepAddress({ language: _language, story: _story, ...address }: Address): string {
  return formatAddress(address);
}

/** The steps with one at another place. */
export function moved<T>(steps: readonly T[], from: number, to: number): readonly T[] {
  const [step] = steps.slice(from, from + 1);
  if (step === undefined || to < 0 || to >= steps.length || from === to) return steps;
  return steps.toSpliced(from, 1).toSpliced(to, 0, step);
}

/** A step with one of its texts changed; an empty text is none. */
export function withText(step: StoryStep, field: 'title' | 'text' | 'notes', text: string): StoryStep {
  const { [field]: _before, ...rest } = step;
  return text.trim() === '' ? rest : { ...rest, [field]: text };
}

/** Texts are one paragraph, as tables have one line a cell. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}
