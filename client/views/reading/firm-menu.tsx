import '../../text/late-texts.ts';
import { useFirmMenuRequest } from '../../state/firm-menu.ts';
import type { AreaMenuRequest, FirmMenuRequest } from '../../state/firm-menu.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { PictureMenu } from './picture-menu.tsx';
import { useAreaActions } from './use-area-actions.ts';
import { useFirmActions } from './use-firm-actions.ts';

/** The menu of a firm or of firms that stand together, wherever it was asked for: in the picture by click, right click, long press or the menu key, or in a list. */
export function FirmMenu() {
  const asked = useFirmMenuRequest();
  if (!asked) return null;
  return 'area' in asked ? <AreaMenu key={`area ${asked.area.title}`} request={asked} /> : <OneFirmMenu key={asked.id} request={asked} />;
}

function OneFirmMenu({ request: { id, x, y } }: { request: FirmMenuRequest }) {
  const { t } = useTexts();
  const { network, index } = useNetworkFacts();
  const actions = useFirmActions(id);
  const name = network.firms.name[index.numberOf.get(id) ?? -1];
  return actions.length === 0 ? null : <PictureMenu label={t('reading.menu.label', { name })} title={name} x={x} y={y} actions={actions} />;
}

function AreaMenu({ request: { area, x, y } }: { request: AreaMenuRequest }) {
  const { t } = useTexts();
  const actions = useAreaActions(area);
  return actions.length === 0 ? null : <PictureMenu label={t('reading.menu.label', { name: area.title })} title={`${area.title} · ${t('reading.selection.firms', { count: area.ids.length })}`} x={x} y={y} actions={actions} />;
}
