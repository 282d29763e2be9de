import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import type { View } from '../../state/address.ts';
import { formatAddress } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';

interface ViewLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly view: View;
  /** The mark of the product is not marked as the current page. */
  readonly home?: boolean;
  readonly children: ReactNode;
}

/** A link to a view that keeps filters, selection and language; opens in a new tab like any link. */
export function ViewLink({ view, home = false, children, ...rest }: ViewLinkProps) {
  const [address, changeAddress] = useAddress();
  return (
    <a
      {...rest}
      href={formatAddress({ ...address, view })}
      aria-current={!home && address.view === view ? 'page' : undefined}
      onClick={(event) => followInPage(event, () => changeAddress({ view }))}
    >
      {children}
    </a>
  );
}

/** Follows a link without loading the page anew, unless the reader asked for another tab or window. */
export function followInPage(event: MouseEvent, follow: () => void): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  follow();
}
