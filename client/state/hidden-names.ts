import type { NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import { shortName } from '../scene/short-name.ts';
import { maskedAnswers } from './masked-answers.ts';
import { branchTitle, placeName } from './network-index.ts';
import type { NetworkIndex } from './network-index.ts';

/** What stands for names where they are hidden. */
export interface HiddenNames {
  /** One a firm, in order of the network. */
  readonly names: readonly string[];
  /** The same text with what stands for each name that occurs in it. */
  readonly inText: (text: string) => string;
  /** An answer of the server with what stands for names in each of its texts. */
  readonly inAnswer: (answer: unknown) => unknown;
}

/** Words for what is not known. */
export interface HiddenWords {
  readonly firm: string;
  readonly somewhere: string;
}

/** Titles of branches begin alike; what differs is told. */
const BEGINNING = /^(?:Herstellung (?:von |sonstiger )|Erzeugung von |Manufacture of (?:other )?|Production of )/;
/** As long as names in the picture are: place and number must not be cut off there. */
const LONGEST = 30;
const LONGEST_PLACE = 15;
const LEAST_BRANCH = 8;
/** Room for a blank and a number of three digits. */
const NUMBER = 4;

/** Branch and place instead of each name, numbered where several are alike: whoever knows the region may still guess, but nobody is named. O(firms). */
export function hiddenNames(index: NetworkIndex, language: Language, words: HiddenWords): HiddenNames {
  const { firms } = index.network;
  const plain = firms.id.map((_, firm) => {
    const place = cut((placeName(index, firm, language) ?? words.somewhere).replace(/\s*\(.*$/, ''), LONGEST_PLACE);
    return `${cut(branchWords(index, firm, language) ?? words.firm, LONGEST - NUMBER - 2 - place.length)}, ${place}`;
  });
  const alike = new Map<string, number>();
  for (const name of plain) alike.set(name, (alike.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  const names = plain.map((name) => {
    if (alike.get(name) === 1) return name;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return `${name} ${number}`;
  });
  const inText = replacing(firms.name, names);
  return { names, inText, inAnswer: maskedAnswers(firms.name, names, inText) };
}

/** The network with these names: whatever is drawn or written of it names nobody. */
export function withNames(network: NetworkView, names: readonly string[]): NetworkView {
  return { ...network, firms: { ...network.firms, name: [...names] } };
}

function branchWords(index: NetworkIndex, firm: number, language: Language): string | undefined {
  const title = branchTitle(index, firm, language)?.replace(BEGINNING, '').replace(/\s*[(;].*$/, '');
  return title === undefined || title === '' ? undefined : `${title[0].toUpperCase()}${title.slice(1)}`;
}

/** At a word where that leaves most of it, never with a comma, a hyphen or a little word at its end. */
function cut(words: string, room: number): string {
  const longest = Math.max(LEAST_BRANCH, room);
  if (words.length <= longest) return words;
  const part = words.slice(0, longest - 1);
  const blank = part.lastIndexOf(' ');
  return blank > longest / 2 ? part.slice(0, blank).replace(/(?:,|-| und| and| von| of| mit| with| a\.| n\.)+$/, '') : `${part}…`;
}

/** Replaces names in texts, the longest first, also without their legal form where that leaves at least two words. */
function replacing(names: readonly string[], hidden: readonly string[]): (text: string) => string {
  const known = names.flatMap((name, firm) => {
    const bare = shortName(name).replace(/…$/, '');
    return [name, ...(bare !== name && bare.includes(' ') ? [bare] : [])].map((written) => ({ written, lower: written.toLowerCase(), firm }));
  }).sort((a, b) => b.written.length - a.written.length);
  return (text) => {
    let result = text;
    const lower = text.toLowerCase();
    for (const { written, lower: name, firm } of known) {
      if (name === '' || !lower.includes(name)) continue;
      result = result.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(written)}(?![\\p{L}\\p{N}])`, 'giu'), () => hidden[firm]);
    }
    return result;
  };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
