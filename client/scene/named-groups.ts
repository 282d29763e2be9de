import type { NetworkView } from '#graph-model/contract/network.ts';
import type { Language } from '#graph-model/language.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import { chainSubjects, classesBy, REST, UNLINKED } from '#graph-model/picture/network-groups.ts';
import type { FirmGroups } from '#graph-model/picture/network-groups.ts';
import type { Grouping } from '#graph-model/picture/scene-state.ts';
import { productName } from '../state/network-index.ts';
import { networkLayoutText } from '../text/network-layout.ts';
import { pictureText } from '../text/picture.ts';
import { shortName } from './short-name.ts';

/** A group of the Netz as people and addresses name it. */
export interface NamedGroup {
  readonly title: string;
  /** Holds as long as the group is about the same: a branch, a place, or the firm with most partners. */
  readonly key: string;
}

/** Names of the groups of the Netz: branches, municipalities and origins by their own, chains by what is traded in them. O(relations). */
export function namedGroups(network: NetworkView, links: LinkTable, { groupOf, classOf }: FirmGroups, grouping: Grouping, language: Language): NamedGroup[] {
  const text = networkLayoutText[language];
  const nameOf = grouping === 'chain' ? chainNames(network, links, groupOf, classOf.length, language) : classNames(network, grouping, classOf, language);
  return Array.from(classOf, (each, group) => {
    if (each === REST) return { title: text.rest[grouping], key: 'rest' };
    return each === UNLINKED ? { title: text.unlinked, key: 'unlinked' } : nameOf(group);
  });
}

function chainNames(network: NetworkView, links: LinkTable, groupOf: Int32Array, groups: number, language: Language): (group: number) => NamedGroup {
  const subjects = chainSubjects(network, links, groupOf, groups);
  return (group) => {
    const { lead, products } = subjects[group];
    const key = network.firms.id[lead] ?? '';
    if (products.length > 0) return { key, title: products.map((product) => productName(network, product, language)).join(', ') };
    return { key, title: networkLayoutText[language].around(shortName(network.firms.name[lead] ?? '')) };
  };
}

function classNames(network: NetworkView, grouping: 'branch' | 'municipality', classOf: Int32Array, language: Language): (group: number) => NamedGroup {
  const text = pictureText[language];
  const { classes } = classesBy(network, grouping);
  return (group) => {
    const named = classes[classOf[group]];
    if (named.kind === 'branch') return { key: named.branch, title: text.branchGroups[named.branch] };
    return named.kind === 'place' ? { key: named.key, title: named.name } : { key: named.origin, title: text.origins[named.origin] };
  };
}
