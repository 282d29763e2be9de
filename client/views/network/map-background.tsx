import { Switch } from '@mantine/core';
import { useAtlas } from '../../api/queries.ts';
import { choosePlainMap, useIsPlainMap } from '../../state/map-background.ts';
import { mapBackgroundText } from '../../text/map-background.ts';
import { useTexts } from '../../text/texts.ts';

/** Switches the tiles under the map off and on, and says whose server is asked for them. */
export default function MapBackground() {
  const { language } = useTexts();
  const tiles = useAtlas().data?.tiles;
  const isPlain = useIsPlainMap();
  if (!tiles) return null;
  const text = mapBackgroundText[language];
  return <Switch size="sm" label={text.label} description={text.hint(new URL(tiles.url).host)} checked={!isPlain} onChange={(event) => choosePlainMap(!event.currentTarget.checked)} />;
}
