import { byCodePoint } from './code-point-order.ts';
import type { Dataset } from './dataset.ts';
import { AtlasError } from './errors.ts';
import type { Finding } from './finding.ts';
import { sortedRows } from './sorted-rows.ts';
import { isActive } from './supply-relation.ts';
import type { SupplyRelation } from './supply-relation.ts';

/**
 * The firm network in typed arrays: one link per ordered pair of firms with at least one relation, supplier → buyer, without
 * self-loops. Firms are positions in `firms`. The buyers of firm i are `outFirm[outStart[i]]` to `outFirm[outStart[i + 1] - 1]`,
 * ascending; the suppliers likewise in `inStart` and `inFirm`. A link's volume is euro per year, summed over the relations whose volume
 * is known, NaN where none is.
 */
export interface CompactNetwork {
  /** Ids ascending by code point. */
  readonly firms: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly links: number;
  readonly outStart: Int32Array;
  readonly outFirm: Int32Array;
  readonly outVolume: Float64Array;
  readonly inStart: Int32Array;
  readonly inFirm: Int32Array;
  readonly inVolume: Float64Array;
}

/** A link to build a network from: supplier, buyer and, where known, euro per year. */
export type Link = readonly [supplier: string, buyer: string, volume?: number];

/** The ends of relations or links, as positions of firms. */
export interface Ends {
  readonly supplier: Int32Array;
  readonly buyer: Int32Array;
}

/**
 * The firm network of a dataset, O(firms + relations); with a day only of the relations in force then.
 * @throws AtlasError `bad_input` naming every relation whose supplier or buyer is not among the firms, or the largest volume where they add up
 * to more than 1e150.
 */
export function compactNetwork(dataset: Dataset, options: { readonly day?: string } = {}): CompactNetwork {
  return networkWithEnds(dataset, options).network;
}

/**
 * The firm network of a dataset and the ends of all its relations, in force or not, in order of the dataset: who needs both looks each id up once.
 * @throws AtlasError as `compactNetwork`.
 */
export function networkWithEnds({ firms: records, relations }: Dataset, { day }: { readonly day?: string } = {}): { readonly network: CompactNetwork; readonly ends: Ends } {
  const { firms, indexOf } = firmIndex(records.map((firm) => firm.id));
  const ends = endsOf(relations.length, indexOf, (place) => relations[place].supplier, (place) => relations[place].buyer);
  if (ends === undefined) throw unknownFirms(relations, indexOf);
  return { network: assemble(firms, indexOf, ends, countableVolumes(relations), (place) => isActive(relations[place], day)), ends };
}

/** The firm network of some links; firms that no link names can be added. Parallel links are summed, self-loops dropped. */
export function networkFromLinks(links: readonly Link[], otherFirms: readonly string[] = []): CompactNetwork {
  const ids = new Set(otherFirms);
  for (const [supplier, buyer] of links) ids.add(supplier).add(buyer);
  const { firms, indexOf } = firmIndex([...ids]);
  const ends = endsOf(links.length, indexOf, (place) => links[place][0], (place) => links[place][1])!;
  return assemble(firms, indexOf, ends, Float64Array.from(links, ([, , volume = Number.NaN]) => volume), () => true);
}

/** Undefined where a supplier or buyer is not among the firms. */
function endsOf(count: number, indexOf: ReadonlyMap<string, number>, supplierAt: (place: number) => string, buyerAt: (place: number) => string): Ends | undefined {
  const supplier = new Int32Array(count);
  const buyer = new Int32Array(count);
  for (let place = 0; place < count; place++) {
    const [from, to] = [indexOf.get(supplierAt(place)), indexOf.get(buyerAt(place))];
    if (from === undefined || to === undefined) return undefined;
    supplier[place] = from;
    buyer[place] = to;
  }
  return { supplier, buyer };
}

function firmIndex(ids: readonly string[]): Pick<CompactNetwork, 'firms' | 'indexOf'> {
  const firms = [...ids].sort(byCodePoint);
  const indexOf = new Map<string, number>();
  for (const id of firms) indexOf.set(id, indexOf.size);
  if (indexOf.size < firms.length) {
    const twice = firms.filter((id, index) => firms[index + 1] === id);
    throw new AtlasError('bad_input', `Firms occur more than once: ${shortList(twice)}`, {
      findings: twice.map((id) => ({ severity: 'error', code: 'duplicate_id', file: 'firm', field: 'id', value: id })),
    });
  }
  return { firms, indexOf };
}

function unknownFirms(relations: readonly SupplyRelation[], indexOf: ReadonlyMap<string, number>): AtlasError {
  const findings: Finding[] = [];
  for (const relation of relations) {
    for (const field of ['supplier', 'buyer'] as const) {
      if (indexOf.has(relation[field])) continue;
      findings.push({ severity: 'error', code: 'unknown_firm', file: 'relation', field, value: relation[field], details: { relation: relation.id } });
    }
  }
  const unknown = [...new Set(findings.map((finding) => finding.value!))];
  return new AtlasError('bad_input', `Relations name firms that are not in the data: ${shortList(unknown)}`, { findings });
}

/** Up to this, products of two sums of volumes are numbers too; a record may state 1e12. */
const MOST_VOLUME = 1e150;

/** Euro per year of every relation, NaN where unknown. No wrong share of an infinite sum: volumes that no record may state are refused where they would lead to one. */
function countableVolumes(relations: readonly SupplyRelation[]): Float64Array {
  const volumes = new Float64Array(relations.length);
  let sum = 0;
  for (let place = 0; place < volumes.length; place++) {
    const { volumeEur } = relations[place];
    volumes[place] = volumeEur ?? Number.NaN;
    sum += volumeEur ?? 0;
  }
  if (sum <= MOST_VOLUME) return volumes;
  const largest = relations.reduce((most, relation) => ((relation.volumeEur ?? 0) > (most.volumeEur ?? 0) ? relation : most));
  throw new AtlasError('bad_input', `The volumes add up to more than can be counted. The largest is ${largest.volumeEur} euro a year, of relation ${largest.id}; state at most 10^12.`, {
    findings: [{ severity: 'error', code: 'out_of_range', file: 'relation', field: 'volumeEur', value: String(largest.volumeEur), details: { min: 0, max: 1e12, relation: largest.id } }],
  });
}

function shortList(ids: readonly string[]): string {
  const shown = ids.slice(0, 5).join(', ');
  return ids.length > 5 ? `${shown} and ${ids.length - 5} more` : shown;
}

/** Joins what runs between the same two firms, of the links that count; volumes are added in the order of the links. */
function assemble(
  firms: readonly string[], indexOf: ReadonlyMap<string, number>, { supplier, buyer }: Ends, volumes: Float64Array, counts: (place: number) => boolean,
): CompactNetwork {
  const count = firms.length;
  const all = supplier.length;
  const rows = sortedRows(count, all, (place) => (supplier[place] !== buyer[place] && counts(place) ? supplier[place] : -1), (place) => buyer[place] * all + place);
  const outStart = new Int32Array(count + 1);
  const outFirm = new Int32Array(rows.keys.length);
  const outVolume = new Float64Array(rows.keys.length);
  let links = 0;
  for (let from = 0; from < count; from++) {
    let last = -1;
    for (let at = rows.start[from]; at < rows.start[from + 1]; at++) {
      const to = Math.floor(rows.keys[at] / all);
      const volume = volumes[rows.keys[at] - to * all];
      if (to === last) outVolume[links - 1] = addKnown(outVolume[links - 1], volume);
      else {
        last = outFirm[links] = to;
        outVolume[links++] = volume;
      }
    }
    outStart[from + 1] = links;
  }
  const out = { outStart, outFirm: outFirm.slice(0, links), outVolume: outVolume.slice(0, links) };
  return { firms, indexOf, links, ...out, ...transposed(count, out) };
}

function transposed(
  count: number, { outStart, outFirm, outVolume }: Pick<CompactNetwork, 'outStart' | 'outFirm' | 'outVolume'>,
): Pick<CompactNetwork, 'inStart' | 'inFirm' | 'inVolume'> {
  const inStart = new Int32Array(count + 1);
  for (const to of outFirm) inStart[to + 1]++;
  for (let i = 0; i < count; i++) inStart[i + 1] += inStart[i];
  const next = inStart.slice(0, count);
  const inFirm = new Int32Array(outFirm.length);
  const inVolume = new Float64Array(outFirm.length);
  for (let from = 0; from < count; from++) {
    for (let link = outStart[from]; link < outStart[from + 1]; link++) {
      const place = next[outFirm[link]]++;
      inFirm[place] = from;
      inVolume[place] = outVolume[link];
    }
  }
  return { inStart, inFirm, inVolume };
}

/** Sum of two volumes where unknown (NaN) adds nothing. */
function addKnown(a: number, b: number): number {
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) ? a : a + b;
}
