import { useCallback, useState } from 'react';
import type { RefObject } from 'react';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import type { Address } from '../../state/address.ts';
import { parseAddress } from '../../state/address.ts';
import { anyFails, NO_FAILURE, withGroup } from '../../state/failure-address.ts';
import { askForFirmMenu } from '../../state/firm-menu.ts';
import type { AskedArea } from '../../state/firm-menu.ts';
import type { Reading } from '../../state/reading-address.ts';
import { withList, withToggled } from '../../state/reading-address.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { openingFirm } from '../network/use-open.ts';
import { useIsCompact } from '../shared/compact.ts';

/** What happens when firms are pointed at in the picture. */
export interface Picking {
  readonly select: (id: string | undefined, isMore: boolean) => void;
  /** Opens what can be done with a firm at a place of the window; no firm: with the selected one, where that is drawn. */
  readonly openMenu: (id: string | undefined, x: number, y: number) => void;
  /** Opens what can be done with firms that stand together; where a failure waits for who is to fail, they do. */
  readonly openArea: (area: AskedArea, x: number, y: number) => void;
  readonly selectWithin: (ids: readonly string[], isMore: boolean) => void;
  /** How many of the firms of the last lasso are selected, where a link holds fewer. */
  readonly cut: { readonly kept: number; readonly count: number } | undefined;
  readonly forgetCut: () => void;
}

export function usePicking(picture: RefObject<PictureHandle | null>, box: RefObject<HTMLElement | null>): Picking {
  const changeAddress = useChangeAddress();
  const compact = useIsCompact();
  const [cut, setCut] = useState<Picking['cut']>();
  const select = useCallback((id: string | undefined, isMore: boolean) => changeAddress((address) => picked(address, id, isMore, compact)), [changeAddress, compact]);
  const openMenu = useCallback((id: string | undefined, x: number, y: number) => {
    const { firm } = parseAddress(window.location.pathname, window.location.search);
    if (id !== undefined) return askForFirmMenu({ id, x, y });
    const at = firm === undefined ? undefined : picture.current?.screenPosition(firm);
    const { left, top } = box.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    if (firm !== undefined) askForFirmMenu({ id: firm, x: left + (at?.x ?? 40), y: top + (at?.y ?? 40) });
  }, [picture, box]);
  const openArea = useCallback((area: AskedArea, x: number, y: number) => {
    const { panel, failure } = parseAddress(window.location.pathname, window.location.search);
    const { group } = area;
    if (panel === 'failure' && !anyFails(failure) && group) changeAddress({ failure: withGroup(NO_FAILURE, group) });
    else askForFirmMenu({ area, x, y });
  }, [changeAddress]);
  const selectWithin = useCallback((ids: readonly string[], isMore: boolean) => changeAddress(({ reading }) => {
    const wanted = new Set(isMore ? [...reading.selected, ...ids] : ids);
    const next = withList(reading, 'selected', wanted);
    setCut(next.selected.length < wanted.size ? { kept: next.selected.length, count: wanted.size } : undefined);
    return { reading: next, panel: 'selection' };
  }), [changeAddress]);
  return { select, openMenu, openArea, selectWithin, cut, forgetCut: () => setCut(undefined) };
}

/** What a click on a firm, or beside all, changes. */
function picked({ panel, failure, reading }: Address, id: string | undefined, isMore: boolean, compact: boolean): Partial<Address> {
  if (id === undefined) return { firm: undefined, surroundings: undefined, chain: undefined, ...(panel === 'firm' ? { panel: undefined } : {}) };
  if (isMore) return { reading: withToggled(reading, 'selected', id), panel: 'selection' };
  const way = panel === 'way' ? withMissingEnd(reading.way ?? {}, id) : undefined;
  if (way) return { reading: { ...reading, way } };
  // While a failure is played, a click asks about a firm; it does not leave the failure. Before, it says who is to fail.
  if (panel === 'failure') return { firm: id, ...(anyFails(failure) ? {} : { failure: { firms: [id], stage: 0 } }) };
  return { ...openingFirm(id), ...(compact ? { panel: undefined } : {}) };
}

/** An end that is still to be chosen is what the click is for; undefined where both are there. */
function withMissingEnd(way: NonNullable<Reading['way']>, id: string): Reading['way'] {
  if (way.from === undefined) return { ...way, from: id };
  return way.to === undefined ? { ...way, to: id } : undefined;
}
