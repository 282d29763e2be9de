import type { KeyboardEvent } from 'react';
import { useCallback } from 'react';
import { formatAddress } from '../../state/address.ts';
import { useAddress, useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { followInPage } from '../shell/view-link.tsx';
import { wantFocus } from './open-focus.ts';

/** A skip link that leads past the picture to the same as a list. */
export function SkipToList({ className }: { className: string | undefined }) {
  const { t } = useTexts();
  const [address, changeAddress] = useAddress();
  const to = { view: 'network', beside: { show: 'walk' } } as const;
  const follow = () => {
    wantFocus();
    changeAddress(to);
  };
  return <a className={className} href={formatAddress({ ...address, ...to })} onClick={(event) => followInPage(event, follow)}>{t('beside.skip')}</a>;
}

/** Opens the list from the picture, which has the focus then: key L. */
export function useListKey(): (event: KeyboardEvent) => void {
  const changeAddress = useChangeAddress();
  return useCallback((event) => {
    if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    wantFocus();
    changeAddress(({ beside }) => ({ beside: { ...beside, show: 'walk' } }));
  }, [changeAddress]);
}
