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

/** Names of the groups of the Netz: branches, municipalities and origins by their own, chains by what is traded in them. O(relations). */
export function groupTitles(network: NetworkView, links: LinkTable, { groupOf, classOf }: FirmGroups, grouping: Grouping, language: Language): string[] {
  const text = networkLayoutText[language];
  const nameOf = grouping === 'chain' ? chainNames(network, links, groupOf, classOf.length, language) : classNames(network, grouping, classOf, language);
  return Array.from(classOf, (each, group) => (each === REST ? text.rest[grouping] : each === UNLINKED ? text.unlinked : nameOf(group)));
}

function chainNames(network: NetworkView, links: LinkTable, groupOf: Int32Array, groups: number, language: Language): (group: number) => string {
  const subjects = chainSubjects(network, links, groupOf, groups);
  return (group) => {
    const { lead, products } = subjects[group];
    if (products.length > 0) return products.map((product) => productName(network, product, language)).join(', ');
    return networkLayoutText[language].around(shortName(network.firms.name[lead] ?? ''));
  };
}

function classNames(network: NetworkView, grouping: 'branch' | 'municipality', classOf: Int32Array, language: Language): (group: number) => string {
  const text = pictureText[language];
  const { classes } = classesBy(network, grouping);
  return (group) => {
    const named = classes[classOf[group]];
    return named.kind === 'branch' ? text.branchGroups[named.branch] : named.kind === 'place' ? named.name : text.origins[named.origin];
  };
}
