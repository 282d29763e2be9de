import type { Language } from '#graph-model/language.ts';
import { pptxOf } from './pptx-file.ts';
import { wordsSlide } from './picture-slide.ts';
import type { Slide } from './slide.ts';

/** What the slides of a story are called together. */
export interface StoryWords {
  readonly title: string;
  /** Title of the slide that records what failures came to. */
  readonly results: string;
  readonly language: Language;
}

/** The slides of a story in one file, with a last one of the results where any failure was played. */
export function storyFile(taken: readonly { readonly slide: Slide; readonly result?: string; readonly source: readonly string[] }[], { title, results, language }: StoryWords): Blob {
  const slides = taken.map(({ slide }) => slide);
  const found = taken.flatMap(({ result }) => result ?? []);
  return pptxOf(found.length > 0 ? [...slides, wordsSlide(results, found, taken[0].source)] : slides, { title, language, at: new Date() });
}
