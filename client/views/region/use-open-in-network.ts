import { NO_FILTERS } from '#graph-model/firm-filters.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { openingFirm } from '../network/use-open.ts';

/** Leads from a view of the region to a firm in the network, or to all who supply some products. */
export function useOpenInNetwork(): { readonly openFirm: (id: string) => void; readonly openProducts: (ids: readonly string[]) => void } {
  const changeAddress = useChangeAddress();
  return {
    openFirm: (id) => changeAddress({ ...openingFirm(id), view: 'network' }),
    openProducts: (products) => changeAddress({ view: 'network', filters: { ...NO_FILTERS, products } }),
  };
}
