import type { DemoFirm } from './demo-firm.ts';
import type { ProductKey } from './products.ts';
import type { Importance } from './role.ts';

/** One supply from a firm to another. */
export interface Supply {
  readonly supplier: DemoFirm;
  readonly buyer: DemoFirm;
  readonly product: ProductKey;
  readonly importance: Importance;
  /** Set where the supply holds up a planted truth. */
  readonly planted?: { readonly stockDays: number; readonly volumeEur: number };
}

/** Key of the input that a supply goes into: all suppliers of a buyer for one product share it. */
export function inputKey({ buyer, product }: Pick<Supply, 'buyer' | 'product'>): string {
  return `${buyer.record.id} ${product}`;
}

/** The supplies agreed so far. */
export interface SupplyBook {
  readonly supplies: readonly Supply[];
  /** Adds a supply; false, and nothing done, where it is there already, is to itself, or would blur a planted truth. */
  readonly add: (supply: Supply) => boolean;
  readonly suppliersOf: (buyer: DemoFirm, product: ProductKey) => readonly DemoFirm[];
  /** Numbers of supplies that a firm gives and takes. */
  readonly given: (firm: DemoFirm) => number;
  readonly taken: (firm: DemoFirm) => number;
}

/** An empty book. Inputs for which a planted supply was added first accept planted supplies only. */
export function createSupplyBook(): SupplyBook {
  const supplies: Supply[] = [];
  const inputs = new Map<DemoFirm, Map<ProductKey, DemoFirm[]>>();
  const plantedInputs = new Map<DemoFirm, Set<ProductKey>>();
  const given = new Map<DemoFirm, number>();
  const taken = new Map<DemoFirm, number>();

  const suppliersOf = (buyer: DemoFirm, product: ProductKey) => inputs.get(buyer)?.get(product) ?? [];
  const isFree = ({ supplier, buyer, product }: Supply) =>
    !(supplier.planted && buyer.planted) && plantedInputs.get(buyer)?.has(product) !== true;

  return {
    supplies,
    add(supply) {
      const { supplier, buyer, product } = supply;
      if (supplier === buyer || suppliersOf(buyer, product).includes(supplier)) return false;
      if (supply.planted === undefined ? !isFree(supply) : false) return false;
      if (supply.planted !== undefined) plantedInputs.set(buyer, (plantedInputs.get(buyer) ?? new Set()).add(product));
      supplies.push(supply);
      const products = inputs.get(buyer) ?? new Map<ProductKey, DemoFirm[]>();
      inputs.set(buyer, products.set(product, [...(products.get(product) ?? []), supplier]));
      given.set(supplier, (given.get(supplier) ?? 0) + 1);
      taken.set(buyer, (taken.get(buyer) ?? 0) + 1);
      return true;
    },
    suppliersOf,
    given: (firm) => given.get(firm) ?? 0,
    taken: (firm) => taken.get(firm) ?? 0,
  };
}
