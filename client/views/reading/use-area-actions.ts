import { IconBolt, IconBoltOff, IconFilter, IconFilterOff, IconListCheck } from '@tabler/icons-react';
import { BRANCH_GROUPS, branchGroupsOf } from '#graph-model/picture/branch-group.ts';
import type { FailureGroup } from '../../state/failure-address.ts';
import { MOST_FAILING, MOST_FAILING_GROUPS } from '../../state/failure-address.ts';
import { branchesOfFirms, groupWords } from '../../state/failure-groups.ts';
import { toggleFilter } from '../../state/filters.ts';
import type { AskedArea } from '../../state/firm-menu.ts';
import type { NetworkIndex } from '../../state/network-index.ts';
import { withList } from '../../state/reading-address.ts';
import type { ReadingList } from '../../state/reading-address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useFailureActions } from '../failure/use-failure-actions.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import type { MenuAction } from './picture-menu.tsx';
import { useReading } from './use-reading.ts';

/** All that can be done with firms that stand together in the picture; by name only where a link holds so many. */
export function useAreaActions(area: AskedArea): MenuAction[] {
  const { ids, group } = area;
  const { t } = useTexts();
  const [{ filters }, changeAddress] = useAddress('filters');
  const [reading, { set }] = useReading();
  const failing = useGroupFailures(area);
  const place = group?.kind === 'municipality' ? group.key : undefined;
  const isFiltered = place !== undefined && filters.places.includes(place);
  const filter = () => changeAddress((before) => ({ filters: toggleFilter(before.filters, 'places', place ?? '') }));
  const only = () => set('only', ids);
  const select = () => {
    set('selected', ids);
    changeAddress({ panel: 'selection' });
  };
  const fits = (list: ReadingList) => withList(reading, list, ids)[list].length === ids.length;
  return [
    ...(place === undefined ? [] : [{ key: 'filter', label: t(isFiltered ? 'reading.menu.unfilter' : 'reading.selection.only'), icon: isFiltered ? IconFilterOff : IconFilter, act: filter }]),
    ...(place === undefined && fits('only') ? [{ key: 'only', label: t('reading.selection.only'), icon: IconFilter, act: only }] : []),
    ...(fits('selected') ? [{ key: 'select', label: t('reading.menu.select'), icon: IconListCheck, act: select }] : []),
    ...failing,
  ];
}

/** Letting the firms fail: as the groups that they are, else by name where they are few. */
function useGroupFailures({ title, ids, group, isBranch = false }: AskedArea): MenuAction[] {
  const { t, language } = useTexts();
  const { index } = useNetworkFacts();
  const [{ failure }] = useAddress('failure');
  const { addAll, addGroup, addGroups, removeGroup } = useFailureActions();
  if (isBranch) {
    const branches = branchesAround(index, ids);
    const isTooMany = (failure.groups?.length ?? 0) + branches.length > MOST_FAILING_GROUPS;
    if (branches.length > 0 && !isTooMany) return [{ key: 'fail', label: t('failure.failGroup', { who: title }), icon: IconBolt, act: () => addGroups(branches) }];
  }
  if (!group) {
    const isTooMany = new Set([...failure.firms, ...ids]).size > MOST_FAILING;
    return isTooMany ? [] : [{ key: 'fail', label: t('reading.selection.fail'), icon: IconBolt, act: () => addAll(ids) }];
  }
  return withDistrict(group, index.placeOf).map((each) => {
    const isFailing = failure.groups?.some(({ kind, key }) => kind === each.kind && key === each.key) === true;
    const who = groupWords(each, { index, t, language });
    return {
      key: `fail ${each.key}`, label: t(isFailing ? 'reading.menu.unfailGroup' : 'failure.failGroup', { who }), icon: isFailing ? IconBoltOff : IconBolt,
      act: () => (isFailing ? removeGroup(each) : addGroup(each)),
    };
  });
}

/** The branches of the groups of branches that some firms belong to, whether or not all firms of these groups stand there; none for firms from outside. */
function branchesAround({ network, numberOf }: NetworkIndex, ids: readonly string[]): FailureGroup[] {
  const groupOf = branchGroupsOf(network);
  const groups = new Set(ids.map((id) => groupOf[numberOf.get(id) ?? -1]));
  return groups.has(BRANCH_GROUPS.indexOf('outside')) ? [] : branchesOfFirms(network.firms, (firm) => groups.has(groupOf[firm]));
}

/** A municipality and its district, where that is more. */
function withDistrict(group: FailureGroup, placeOf: ReadonlyMap<string, { readonly districtKey: string }>): FailureGroup[] {
  const district = group.kind === 'municipality' ? placeOf.get(group.key)?.districtKey : undefined;
  const isMore = [...placeOf].some(([ags, place]) => ags !== group.key && place.districtKey === district);
  return district !== undefined && isMore ? [group, { kind: 'municipality', key: district }] : [group];
}
