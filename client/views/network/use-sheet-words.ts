import { dateText } from '../../state/format.ts';
import { useAddress } from '../../state/use-address.ts';
import type { SheetWords } from '../../takeaway/picture-sheet.ts';
import { pictureText } from '../../text/picture.ts';
import { useTexts } from '../../text/texts.ts';
import { useFailurePlay, useShownStage } from '../failure/use-failure-play.ts';
import { filtersInWords } from './filter-words.ts';
import { useNetworkFacts } from './network-context.ts';

/** What is written around a picture that leaves the page, on a day `YYYY-MM-DD`: its title, what it is limited to, where it comes from. */
export function useSheetWords(source: 'takePicture.source' | 'takePicture.shown' = 'takePicture.source'): (day: string) => SheetWords {
  const { t, language } = useTexts();
  const { network, index } = useNetworkFacts();
  const [{ layout, filters, firm, surroundings, chain }] = useAddress('layout', 'filters', 'firm', 'surroundings', 'chain');
  const play = useFailurePlay();
  const stage = useShownStage(play?.stages ?? []);
  const nameOf = (id: string): string => network.firms.name[index.numberOf.get(id) ?? -1] ?? id;
  const limits = [
    ...(surroundings && firm !== undefined ? [t('picture.surroundings', { name: nameOf(firm), count: surroundings.tiers })] : []),
    ...(chain !== undefined && firm !== undefined ? [t('picture.chain', { source: nameOf(chain), name: nameOf(firm) })] : []),
    ...(play ? [t('takePicture.failure', { names: play.known.map(nameOf).join(', '), stage })] : []),
    ...filterPhrases(),
  ];
  function filterPhrases(): string[] {
    const byName = Map.groupBy(filtersInWords(filters, index, t, language), ({ name }) => name);
    return [...byName].map(([name, values]) => t('takePicture.filter', { name: t(`filter.${name}`), values: values.map(({ words }) => words).join(', ') }));
  }
  return (day) => ({
    title: t('picture.title', { region: network.region.name }),
    limits: [t(`display.${layout}`), ...(limits.length > 0 ? limits : [t('takePicture.all')])],
    source: [
      [t(source, { revision: network.revision, day: dateText(day, language) }), ...(network.fictitious ? [t('header.fictitious')] : [])].join(' · '),
      ...(layout === 'map' ? [pictureText[language].source] : []),
    ],
  });
}
