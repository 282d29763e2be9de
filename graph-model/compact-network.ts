import { byCodePoint } from './code-point-order.ts';
import { ascending, countingSort } from './counting-sort.ts';
import type { Dataset } from './dataset.ts';
import { AtlasError } from './errors.ts';
import type { Finding } from './finding.ts';
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

/**
 * The firm network of a dataset, O(firms + relations); with a day only of the relations in force then.
 * @throws AtlasError `bad_input` naming every relation whose supplier or buyer is not among the firms, or the largest volume where they add up
 * to more than 1e150.
 */
export function compactNetwork(dataset: Dataset, options: { readonly day?: string } = {}): CompactNetwork {
  const { firms, indexOf } = firmIndex(dataset.firms.map((firm) => firm.id));
  const { relations } = dataset;
  const ends = endsOf(relations.length, indexOf, (place) => [relations[place].supplier, relations[place].buyer, relations[place].volumeEur]);
  if (ends.unknown) rejectUnknownFirms(relations, indexOf);
  rejectUncountable(relations);
  const places = ascending(relations.length);
  return assemble(firms, indexOf, ends, options.day === undefined ? places : places.filter((place) => isActive(relations[place], options.day)));
}

/** The firm network of some links; firms that no link names can be added. Parallel links are summed, self-loops dropped. */
export function networkFromLinks(links: readonly Link[], otherFirms: readonly string[] = []): CompactNetwork {
  const ids = new Set(otherFirms);
  for (const [supplier, buyer] of links) ids.add(supplier).add(buyer);
  const { firms, indexOf } = firmIndex([...ids]);
  return assemble(firms, indexOf, endsOf(links.length, indexOf, (place) => links[place]), ascending(links.length));
}

/** Links by position of supplier and buyer, −1 for one that is not among the firms; a volume that is unknown is NaN. */
interface Ends {
  readonly supplier: Int32Array;
  readonly buyer: Int32Array;
  readonly volume: Float64Array;
  /** Whether some supplier or buyer is not among the firms. */
  readonly unknown: boolean;
}

function endsOf(count: number, indexOf: ReadonlyMap<string, number>, linkAt: (place: number) => Link): Ends {
  const supplier = new Int32Array(count);
  const buyer = new Int32Array(count);
  const volume = new Float64Array(count);
  let unknown = false;
  for (let place = 0; place < count; place++) {
    const [from, to, eur = Number.NaN] = linkAt(place);
    supplier[place] = indexOf.get(from) ?? -1;
    buyer[place] = indexOf.get(to) ?? -1;
    volume[place] = eur;
    if (supplier[place] < 0 || buyer[place] < 0) unknown = true;
  }
  return { supplier, buyer, volume, unknown };
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

function rejectUnknownFirms(relations: readonly SupplyRelation[], indexOf: ReadonlyMap<string, number>): void {
  const findings: Finding[] = [];
  for (const relation of relations) {
    for (const field of ['supplier', 'buyer'] as const) {
      if (indexOf.has(relation[field])) continue;
      findings.push({ severity: 'error', code: 'unknown_firm', file: 'relation', field, value: relation[field], details: { relation: relation.id } });
    }
  }
  if (findings.length === 0) return;
  const unknown = [...new Set(findings.map((finding) => finding.value!))];
  throw new AtlasError('bad_input', `Relations name firms that are not in the data: ${shortList(unknown)}`, { findings });
}

/** Up to this, products of two sums of volumes are numbers too; a record may state 1e12. */
const MOST_VOLUME = 1e150;

/** No wrong share of an infinite sum: volumes that no record may state are refused where they would lead to one. */
function rejectUncountable(relations: readonly SupplyRelation[]): void {
  let sum = 0;
  for (const { volumeEur } of relations) sum += volumeEur ?? 0;
  if (sum <= MOST_VOLUME) return;
  const largest = relations.reduce((most, relation) => ((relation.volumeEur ?? 0) > (most.volumeEur ?? 0) ? relation : most));
  throw new AtlasError('bad_input', `The volumes add up to more than can be counted. The largest is ${largest.volumeEur} euro a year, of relation ${largest.id}; state at most 10^12.`, {
    findings: [{ severity: 'error', code: 'out_of_range', file: 'relation', field: 'volumeEur', value: String(largest.volumeEur), details: { min: 0, max: 1e12, relation: largest.id } }],
  });
}

function shortList(ids: readonly string[]): string {
  const shown = ids.slice(0, 5).join(', ');
  return ids.length > 5 ? `${shown} and ${ids.length - 5} more` : shown;
}

/** Sorts by buyer, then stably by supplier, so that rows come out ascending and equal pairs lie side by side in their first order. */
function assemble(firms: readonly string[], indexOf: ReadonlyMap<string, number>, { supplier, buyer, volume: volumes }: Ends, places: Int32Array): CompactNetwork {
  const count = firms.length;
  const order = countingSort(count, supplier, countingSort(count, buyer, places));
  const outStart = new Int32Array(count + 1);
  const outFirm = new Int32Array(order.length);
  const outVolume = new Float64Array(order.length);
  let links = 0;
  let last = -1;
  for (const place of order) {
    const from = supplier[place];
    const to = buyer[place];
    if (from === to) continue;
    const volume = volumes[place];
    if (last === from && outFirm[links - 1] === to) {
      outVolume[links - 1] = addKnown(outVolume[links - 1], volume);
      continue;
    }
    last = from;
    outFirm[links] = to;
    outVolume[links] = volume;
    outStart[from + 1]++;
    links++;
  }
  for (let i = 0; i < count; i++) outStart[i + 1] += outStart[i];
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
