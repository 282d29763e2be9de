import { useCallback } from 'react';
import type { Beside } from '../../state/table-address.ts';
import { previewFirm } from '../../state/preview.ts';
import { useAddress } from '../../state/use-address.ts';
import { useIsCompact } from '../shared/compact.ts';
import { wantFocus } from './open-focus.ts';

/** What stands beside the picture, and its change; `undefined` as a value takes a part away. A step is one for the browser's back unless it is small. */
export function useBeside(): readonly [Beside | undefined, (change: { readonly [K in keyof Beside]?: Beside[K] | undefined }, options?: { replace?: boolean }) => void, () => void] {
  const [{ beside }, changeAddress] = useAddress('beside');
  const change = useCallback((part: object, options?: { replace?: boolean }) => {
    changeAddress(({ beside: before }) => ({ beside: defined({ show: 'firms', ...before, ...part }) }), options);
  }, [changeAddress]);
  const close = useCallback(() => {
    wantFocus();
    changeAddress({ beside: undefined });
  }, [changeAddress]);
  return [beside, change, close];
}

/** Marks a firm in the picture while it is pointed at; nothing where the picture is covered: drawing it anew would only take time. */
export function usePreview(): (firm: number | undefined) => void {
  const [beside] = useBeside();
  const compact = useIsCompact();
  return compact || beside?.full === true ? nothing : previewFirm;
}

function nothing(): void {}

function defined(beside: { [K in keyof Beside]?: Beside[K] | undefined }): Beside {
  return Object.fromEntries(Object.entries(beside).filter(([, value]) => value !== undefined)) as unknown as Beside;
}
