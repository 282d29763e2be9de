import { IconArrowMergeLeft, IconArrowMergeRight, IconBolt, IconBuildingFactory2, IconEyeOff, IconFlag, IconListCheck, IconMapPin, IconPin, IconPinnedOff, IconRoute, IconTopologyRing, IconZoomIn } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { GroupKind } from '../../state/failure-address.ts';
import { anyFails } from '../../state/failure-address.ts';
import { groupsOfFirm, groupWords } from '../../state/failure-groups.ts';
import { linksOf } from '../../state/links-of.ts';
import { forNeighbours } from '#graph-model/picture/shortest-ways.ts';
import { withoutHighlight } from '../../state/reading-address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { useFailureActions } from '../failure/use-failure-actions.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { openingFirm } from '../network/use-open.ts';
import { useReading } from './use-reading.ts';

/** Something that can be done with a firm. */
export interface FirmAction {
  readonly key: 'open' | 'around' | 'select' | 'suppliers' | 'buyers' | 'pin' | 'hide' | 'way' | 'wayTo' | 'fail' | GroupKind;
  readonly label: string;
  readonly icon: Icon;
  /** Whether it is done already, where it can be. */
  readonly pressed?: boolean;
  readonly act: () => void;
}

const GROUP_ICONS: Readonly<Record<GroupKind, Icon>> = { municipality: IconMapPin, industry: IconBuildingFactory2, country: IconFlag };

/** All that can be done with a firm in the picture; the same in its menu and in its panel. */
export function useFirmActions(id: string): FirmAction[] {
  const { t, language } = useTexts();
  const { network, index } = useNetworkFacts();
  const [{ failure }, changeAddress] = useAddress('failure');
  const [reading, { toggle, add, findWay }] = useReading();
  const failures = useFailureActions();
  const number = index.numberOf.get(id);
  if (number === undefined) return [];
  const partners = (side: 'upstream' | 'downstream') => () => {
    const ids: string[] = [];
    forNeighbours(linksOf(network), number, side, (firm) => ids.push(network.firms.id[firm]));
    add('selected', ids);
    changeAddress({ panel: 'selection' });
  };
  const [isSelected, isPinned, isHidden] = [reading.selected.includes(id), reading.pinned.includes(id), reading.hidden.includes(id)];
  const start = reading.way?.from === undefined || reading.way.from === id || reading.way.to !== undefined ? undefined : index.numberOf.get(reading.way.from);
  return [
    { key: 'open', label: t('reading.menu.open'), icon: IconZoomIn, act: () => changeAddress(openingFirm(id)) },
    { key: 'around', label: t('reading.menu.around'), icon: IconTopologyRing, act: () => changeAddress((address) => ({ ...openingFirm(id), surroundings: { tiers: 2, direction: 'both' }, reading: withoutHighlight(address.reading) })) },
    { key: 'select', label: t(isSelected ? 'reading.menu.unselect' : 'reading.menu.select'), icon: IconListCheck, pressed: isSelected, act: () => toggle('selected', id) },
    { key: 'suppliers', label: t('reading.menu.suppliers'), icon: IconArrowMergeLeft, act: partners('upstream') },
    { key: 'buyers', label: t('reading.menu.buyers'), icon: IconArrowMergeRight, act: partners('downstream') },
    { key: 'pin', label: t(isPinned ? 'reading.menu.unpin' : 'reading.menu.pin'), icon: isPinned ? IconPinnedOff : IconPin, pressed: isPinned, act: () => toggle('pinned', id) },
    { key: 'hide', label: t(isHidden ? 'reading.menu.show' : 'reading.menu.hide'), icon: IconEyeOff, pressed: isHidden, act: () => toggle('hidden', id) },
    ...(start === undefined ? [] : [{ key: 'wayTo', label: t('reading.menu.wayTo', { name: network.firms.name[start] }), icon: IconRoute, act: () => findWay({ from: reading.way?.from ?? id, to: id }) } as const]),
    { key: 'way', label: t('reading.menu.way'), icon: IconRoute, act: () => findWay({ from: id }) },
    { key: 'fail', label: t('reading.menu.fail'), icon: IconBolt, act: () => (anyFails(failure) ? failures.add(id) : failures.start([id])) },
    ...groupsOfFirm(network.firms, number).map((group): FirmAction => ({ key: group.kind, label: t('failure.failGroup', { who: groupWords(group, { index, t, language }) }), icon: GROUP_ICONS[group.kind], act: () => failures.addGroup(group) })),
  ];
}
