import type { NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import { formatCount } from '#graph-model/picture/number-words.ts';
import { productName } from '../state/network-index.ts';
import { networkLayoutText } from '../text/network-layout.ts';
import type { FirmCaption } from './firm-caption.ts';
import type { Flow } from './flows.ts';
import type { LineHit } from './link-at.ts';

/** Products named of one link; the rest is counted. */
const MOST_PRODUCTS = 4;

/** What is said of a line under the pointer: from whom to whom, how many relations with which products, and how many the other way. O(relations). */
export function lineCaption(network: NetworkView, flows: readonly Flow[], groups: readonly { readonly title: string }[], hit: LineHit, language: Language): FirmCaption {
  const text = networkLayoutText[language];
  if (hit.kind === 'flow') {
    const relations = (from: number, to: number) => flows.find((flow) => flow.from === from && flow.to === to)?.relations ?? 0;
    const titleOf = (group: number) => groups[group]?.title ?? '';
    return captionOf(`${titleOf(hit.from)} → ${titleOf(hit.to)}`, countWords(relations(hit.from, hit.to)), relations(hit.to, hit.from));
  }
  const { supplier, buyer } = hit;
  const name = (firm: number) => network.firms.name[firm];
  const there = relationsOf(network, supplier, buyer);
  const products = [...new Set(there.flatMap((relation) => network.relations.product[relation] ?? []))].map((product) => productName(network, product, language));
  const listed = products.length > MOST_PRODUCTS ? [...products.slice(0, MOST_PRODUCTS), text.more(formatCount(products.length - MOST_PRODUCTS, language))] : products;
  return captionOf(`${name(supplier)} → ${name(buyer)}`, [countWords(there.length), listed.join(', ')].filter(Boolean).join(': '), relationsOf(network, buyer, supplier).length);

  function countWords(count: number): string {
    return text.relations(formatCount(count, language), count === 1);
  }
  function captionOf(title: string, line: string, back: number): FirmCaption {
    return { name: title, lines: [line, ...(back > 0 ? [text.otherWay(countWords(back))] : [])] };
  }
}

function relationsOf({ relations: { supplier, buyer } }: NetworkView, from: number, to: number): number[] {
  const found: number[] = [];
  for (let relation = 0; relation < supplier.length; relation++) if (supplier[relation] === from && buyer[relation] === to) found.push(relation);
  return found;
}
