import type { Language, Words } from '#graph-model/language.ts';
import type { PaperHead } from './layout/paper.ts';
import type { ReportWords } from './report-words.ts';

interface HeadOf {
  readonly kind: Words;
  readonly name: string;
  readonly revision: number;
  readonly day: string;
  readonly version: string;
  readonly fictitious: boolean;
  readonly uncompressed?: boolean;
}

/** Longest name in the head of the pages; the title has all of it. */
const MOST = 60;

/** Head and foot of a report's pages. */
export function reportHead({ kind, name, revision, day, version, fictitious, uncompressed }: HeadOf, words: ReportWords): PaperHead & { readonly subtitle: string } {
  const { say } = words;
  const state = say({ de: `Fassung ${words.number(revision)} · Stand ${words.day(day)}`, en: `Revision ${words.number(revision)} · as of ${words.day(day)}` });
  const short = [...name].length > MOST ? `${[...name].slice(0, MOST).join('')}…` : name;
  return {
    language: words.language, title: name, subtitle: `${say(kind)} · ${state}`,
    head: `Lieferkettenatlas · ${say(kind)} · ${short}`, foot: `${state} · Lieferkettenatlas ${version}`,
    ...(fictitious && { stamp: say({ de: 'FIKTIV – Demonstrationsregion', en: 'FICTITIOUS – demonstration region' }) }),
    pageOf: pageOf(words.language), day, ...(uncompressed && { uncompressed }),
  };
}

function pageOf(language: Language): PaperHead['pageOf'] {
  return (page, pages) => (language === 'de' ? `Seite ${page} von ${pages}` : `Page ${page} of ${pages}`);
}
