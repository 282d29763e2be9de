import type { RequirementId } from '../../identifier.ts';
import type { Dataset } from '../../dataset.ts';
import type { Requirement } from '../../requirement.ts';
import { VolumeClass } from '../../supply-relation.ts';
import type { SupplyRelation } from '../../supply-relation.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';

/** How many fields of a kind are stated, of those that there are. */
export interface FieldCount {
  readonly known: number;
  readonly of: number;
}

/** The fields that ranks may hang on. */
export interface FieldCounts {
  /** Whether an input is essential: one per firm, input and product it goes into. */
  readonly essential: FieldCount;
  readonly stock: FieldCount;
  /** Volume of a relation: in euro, as a class or as a share. */
  readonly volume: FieldCount;
}

/** The unknown fields of a context, with a way to fill all of them at random. */
export interface UnknownFields {
  readonly counts: FieldCounts;
  /** The records with every unknown field drawn anew from what others state; what is stated stays. O(records). */
  readonly draw: (random: () => number) => Dataset;
  /** Takes as many numbers as a draw would, so that several threads can share one row of draws. */
  readonly skip: (random: () => number) => void;
}

/** Days of stock that are drawn from where nobody states any. */
const PLAUSIBLE_STOCK = [0, 7, 14, 30, 60];
/** Upper ends of the classes A to C, in euro. */
const CLASS_ENDS = [10_000, 100_000, 1_000_000];

/** What is known of one input of a firm, for all it makes or for one product. */
interface Stated {
  essential?: boolean;
  hasStock: boolean;
}

/**
 * Draws are from what the data state elsewhere: essential with the share of the marks that say so (one of each kind added, so that a handful of marks
 * is no certainty), days of stock and classes of volume as often as others state them. Inputs that are bought but nowhere listed count as well.
 */
export function unknownFields(context: AnalysisContext): UnknownFields {
  const { dataset } = context;
  const inputs = statedInputs(dataset.requirements);
  const unlisted = unlistedInputs(context);
  const essentialKnown = [...inputs.values()].filter(({ essential }) => essential !== undefined);
  const share = (essentialKnown.filter(({ essential }) => essential).length + 1) / (essentialKnown.length + 2);
  const stated = dataset.requirements.flatMap(({ stockDays }) => stockDays ?? []);
  const stocks = stated.length > 0 ? stated : PLAUSIBLE_STOCK;
  const stockKnown = [...inputs.values()].filter(({ hasStock }) => hasStock).length;
  const active = activeRelations(context);
  const classes = active.flatMap(({ volumeClass, volumeEur }) => volumeClass ?? (volumeEur === undefined ? [] : classOf(volumeEur)));
  const of = inputs.size + unlisted.length;
  const keys = dataset.requirements.map(keyOf);
  const count = <T>(list: readonly T[], holds: (item: T) => boolean) => list.reduce((sum, item) => sum + (holds(item) ? 1 : 0), 0);
  const numbers = 2 * of - essentialKnown.length - stockKnown + count(dataset.relations, (relation) => !hasVolume(relation));
  return {
    counts: {
      essential: { known: essentialKnown.length, of }, stock: { known: stockKnown, of },
      volume: { known: active.filter(hasVolume).length, of: active.length },
    },
    draw(random) {
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
      const drawn = new Map(Array.from(inputs, ([key, { essential, hasStock }]) => [key, {
        ...(essential === undefined && { essential: random() < share }), ...(!hasStock && { stockDays: pick(stocks) }),
      }]));
      return {
        ...dataset,
        requirements: [
          ...dataset.requirements.map((record, place) => ({ ...drawn.get(keys[place]), ...record })),
          ...unlisted.map((record) => ({ ...record, essential: random() < share, stockDays: pick(stocks) })),
        ],
        relations: dataset.relations.map((relation) => (hasVolume(relation) ? relation : { ...relation, volumeClass: pick(classes.length > 0 ? classes : VolumeClass.options) })),
      };
    },
    skip(random) {
      for (let left = numbers; left > 0; left--) random();
    },
  };
}

function keyOf({ firm, product, forProduct }: Pick<Requirement, 'firm' | 'product' | 'forProduct'>): string {
  return JSON.stringify([firm, product, forProduct]);
}

/** By input. What is stated for all a firm makes is known for each product. Essential in one record is essential. */
function statedInputs(requirements: readonly Requirement[]): Map<string, Stated> {
  const own = new Map<string, Stated>();
  for (const record of requirements) {
    const known: Stated = own.get(keyOf(record)) ?? { hasStock: false };
    if (record.essential !== undefined) known.essential = record.essential || known.essential === true;
    if (record.stockDays !== undefined) known.hasStock = true;
    own.set(keyOf(record), known);
  }
  return new Map(requirements.map((record): [string, Stated] => {
    const [one, all] = [own.get(keyOf(record))!, own.get(keyOf({ ...record, forProduct: undefined }))];
    const essential = one.essential ?? all?.essential;
    return [keyOf(record), { ...(essential !== undefined && { essential }), hasStock: one.hasStock || all?.hasStock === true }];
  }));
}

/** Inputs that a firm buys and says nothing about, as requirements without marks. */
function unlistedInputs(context: AnalysisContext): Requirement[] {
  const listed = new Set(context.dataset.requirements.map(({ firm, product }) => JSON.stringify([firm, product])));
  const found: Requirement[] = [];
  for (const { buyer, product, source, status, visibility } of activeRelations(context)) {
    if (product === undefined || listed.has(JSON.stringify([buyer, product]))) continue;
    listed.add(JSON.stringify([buyer, product]));
    found.push({ id: `drawn ${buyer} ${product}` as RequirementId, firm: buyer, product, source, status, visibility } as Requirement);
  }
  return found;
}

function hasVolume({ volumeEur, volumeClass, share }: SupplyRelation): boolean {
  return volumeEur !== undefined || volumeClass !== undefined || share !== undefined;
}

function classOf(volumeEur: number): VolumeClass {
  const above = CLASS_ENDS.filter((end) => volumeEur >= end).length;
  return VolumeClass.options[above];
}
