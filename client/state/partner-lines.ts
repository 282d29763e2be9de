import type { NetworkView } from '#graph-model/contract/network.ts';
import { germanOrder } from '#graph-model/compare-text.ts';
import type { StatedInputs } from './input-facts.ts';

export type PartnerSide = 'suppliers' | 'buyers';

/** All that one firm supplies to, or buys from, another. */
export interface PartnerLine {
  readonly firm: number;
  /** Products by number, each once; null where a relation names none. */
  readonly products: readonly (number | null)[];
  /** Whether the buyer says that one of them is essential; undefined: nobody has said. */
  readonly essential: boolean | undefined;
  /** Whether its failure stops the firm that the list is of; undefined: not known, or not asked. */
  readonly stops: boolean | undefined;
}

/** Positions of the relations of each firm, by side. O(relations) once. */
export function relationsOfFirms({ relations }: Pick<NetworkView, 'relations'>): Readonly<Record<PartnerSide, ReadonlyMap<number, readonly number[]>>> {
  const rows = relations.id.map((_, row) => row);
  return { suppliers: Map.groupBy(rows, (row) => relations.buyer[row]), buyers: Map.groupBy(rows, (row) => relations.supplier[row]) };
}

/** The partners of a firm on one side, those first without which it stops, then those with something essential, then by name. */
export function partnerLines(
  { firms, relations }: Pick<NetworkView, 'firms' | 'relations'>, side: PartnerSide, rows: readonly number[], { inputOf }: Pick<StatedInputs, 'inputOf'>, stopping: ReadonlySet<string> | undefined,
): PartnerLine[] {
  const partner = side === 'suppliers' ? relations.supplier : relations.buyer;
  const lines = [...Map.groupBy(rows, (row) => partner[row])].map(([firm, its]): PartnerLine => {
    const stated = its.map((row) => inputOf(row).essential);
    return {
      firm, products: [...new Set(its.map((row) => relations.product[row] ?? null))],
      essential: stated.includes(true) ? true : stated.includes(false) ? false : undefined,
      stops: side === 'suppliers' ? stopping?.has(firms.id[firm]) : undefined,
    };
  });
  const weight = ({ stops, essential }: PartnerLine) => (stops === true ? 2 : 0) + (essential === true ? 1 : 0);
  return lines.sort((a, b) => weight(b) - weight(a) || germanOrder.compare(firms.name[a.firm], firms.name[b.firm]) || a.firm - b.firm);
}
