import type { NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import { formatCount } from '#graph-model/picture/number-words.ts';
import { productName } from '../state/network-index.ts';
import { networkLayoutText } from '../text/network-layout.ts';
import type { FirmCaption } from './firm-caption.ts';
import type { Flow } from './flows.ts';
import type { LineHit } from './link-at.ts';

/** Products named of one link or bundle; the rest is counted. */
const MOST_PRODUCTS = 4;

/** Firms named of one bundle. */
const MOST_FIRMS = 3;

/** What is said of a link under the pointer: from whom to whom, how many relations with which products, and how many the other way. O(relations). */
export function linkCaption(network: NetworkView, { supplier, buyer }: LineHit & { readonly kind: 'link' }, language: Language): FirmCaption {
  const name = (firm: number) => network.firms.name[firm];
  const there = relationsOf(network, supplier, buyer);
  const products = [...new Set(there.flatMap((relation) => network.relations.product[relation] ?? []))].map((product) => productName(network, product, language));
  const line = [countWords(there.length, language), listed(products, products.length, language)].filter(Boolean).join(': ');
  return { name: `${name(supplier)} → ${name(buyer)}`, lines: [line, ...otherWay(relationsOf(network, buyer, supplier).length, language)] };
}

/** Which firms a bundle joins: the group of each, and those that the filter leaves. */
export interface Bundled {
  readonly groupOf: Int32Array;
  readonly visible?: ReadonlySet<number> | undefined;
}

/** What is said of a bundle: from which group to which, how many relations, what is traded most and who supplies most, and how many the other way. O(relations). */
export function flowCaption(
  network: NetworkView, flows: readonly Flow[], titleOf: (group: number) => string, { from, to }: LineHit & { readonly kind: 'flow' }, language: Language, bundled: Bundled,
): FirmCaption {
  const text = networkLayoutText[language];
  const relations = (a: number, b: number) => flows.find((flow) => flow.from === a && flow.to === b)?.relations ?? 0;
  const { products, suppliers } = contentOf(network, from, to, bundled);
  const goods = products.slice(0, MOST_PRODUCTS).map((product) => productName(network, product, language));
  const firms = suppliers.slice(0, MOST_FIRMS).map((firm) => network.firms.name[firm]);
  return {
    name: `${titleOf(from)} → ${titleOf(to)}`,
    lines: [
      countWords(relations(from, to), language),
      ...(goods.length > 0 ? [text.mostly(listed(goods, products.length, language))] : []),
      ...(firms.length > 0 ? [text.mostlyFrom(listed(firms, suppliers.length, language))] : []),
      ...otherWay(relations(to, from), language),
    ],
  };
}

/** Products and suppliers of a bundle, those with most relations first. */
function contentOf({ relations: { supplier, buyer, product } }: NetworkView, from: number, to: number, { groupOf, visible }: Bundled): { readonly products: number[]; readonly suppliers: number[] } {
  const [products, suppliers] = [new Map<number, number>(), new Map<number, number>()];
  for (let relation = 0; relation < supplier.length; relation++) {
    const [seller, customer] = [supplier[relation], buyer[relation]];
    if (groupOf[seller] !== from || groupOf[customer] !== to || (visible && !(visible.has(seller) && visible.has(customer)))) continue;
    suppliers.set(seller, (suppliers.get(seller) ?? 0) + 1);
    const good = product[relation];
    if (good !== undefined && good !== null) products.set(good, (products.get(good) ?? 0) + 1);
  }
  const inOrder = (counts: Map<number, number>) => [...counts].sort(([a, of], [b, others]) => others - of || a - b).map(([each]) => each);
  return { products: inOrder(products), suppliers: inOrder(suppliers) };
}

/** Names, at most some of them, and how many more there are. */
function listed(names: readonly string[], all: number, language: Language): string {
  const named = names.slice(0, MOST_PRODUCTS);
  return [...named, ...(all > named.length ? [networkLayoutText[language].more(formatCount(all - named.length, language))] : [])].join(', ');
}

function countWords(count: number, language: Language): string {
  return networkLayoutText[language].relations(formatCount(count, language), count === 1);
}

function otherWay(count: number, language: Language): string[] {
  return count > 0 ? [networkLayoutText[language].otherWay(countWords(count, language))] : [];
}

function relationsOf({ relations: { supplier, buyer } }: NetworkView, from: number, to: number): number[] {
  const found: number[] = [];
  for (let relation = 0; relation < supplier.length; relation++) if (supplier[relation] === from && buyer[relation] === to) found.push(relation);
  return found;
}
