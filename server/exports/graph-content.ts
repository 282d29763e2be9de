import type { Dataset } from '#graph-model/dataset.ts';
import { channels } from '#graph-model/picture/palette.ts';
import type { FirmLooks } from '#graph-model/picture/firm-looks.ts';
import { isActive } from '#graph-model/supply-relation.ts';
import type { MeasuresView } from '#graph-model/contract/network.ts';
import type { About } from './about.ts';

/** How a firm looks: y upwards, as programs for graphs have it; `size` is a diameter. */
export interface FirmLook {
  readonly rgb: readonly [number, number, number];
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A firm of a graph file. Its exact head count is not among it: it is the owner's own data. */
export interface GraphFirm {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly wz?: string;
  readonly ags?: string;
  readonly country?: string;
  readonly sizeClass?: string;
  readonly fictitious?: boolean;
  readonly look?: FirmLook;
  /** Position among the values of measures. */
  readonly at?: number;
}

export interface GraphRelation {
  readonly id: string;
  readonly supplier: string;
  readonly buyer: string;
  /** Name of the product. */
  readonly product?: string;
  /** Euro a year. */
  readonly volume?: number;
  readonly share?: number;
  readonly status: string;
}

/** What files for graph programs are written from: relations in force on the day, between firms of the file. */
export interface GraphContent {
  readonly about: About;
  readonly firms: readonly GraphFirm[];
  readonly relations: readonly GraphRelation[];
  readonly measures: readonly { readonly id: string; readonly of: (at: number) => number | undefined }[];
}

export interface GraphSource {
  readonly dataset: Dataset;
  readonly day: string;
  readonly about: About;
  /** Firm ids in the order of values and looks. */
  readonly ids: readonly string[];
  readonly measures: MeasuresView['measures'];
  readonly looks?: FirmLooks;
}

export function graphContent({ dataset, day, about, ids, measures, looks }: GraphSource): GraphContent {
  const positions = new Map(ids.map((id, position) => [id, position]));
  const products = new Map<string, string>(dataset.products.map(({ id, name }) => [id, name]));
  const known = new Set<string>(dataset.firms.map(({ id }) => id));
  return {
    about,
    firms: dataset.firms.map(({ id, name, kind, wz, ags, country, sizeClass, fictitious }) => {
      const at = positions.get(id);
      return { id, name, kind, wz, ags, country, sizeClass, fictitious, at, ...(looks && at !== undefined && { look: lookOf(looks, at) }) };
    }),
    relations: dataset.relations.filter((relation) => isActive(relation, day) && known.has(relation.supplier) && known.has(relation.buyer))
      .map(({ id, supplier, buyer, product, volumeEur, share, status }) => ({ id, supplier, buyer, product: product && (products.get(product) ?? product), volume: volumeEur, share, status })),
    measures: measures.map(({ id, values }) => ({ id, of: (at) => values[at] ?? undefined })),
  };
}

function lookOf({ placement: { x, y, radius, frame }, colouring: { classes, classOf } }: FirmLooks, at: number): FirmLook {
  const short = (value: number) => Math.round(value * 100) / 100;
  return { rgb: channels(classes[classOf[at]].colour), x: short(x[at] - frame.width / 2), y: short(frame.height / 2 - y[at]), size: short(2 * radius[at]) };
}
