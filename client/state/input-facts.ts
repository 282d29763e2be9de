import type { FailureInputs, NetworkView } from '#graph-model/contract/network.ts';

/** What a buyer has said about the goods of a relation. What is absent is unknown. */
export interface InputFacts {
  readonly essential?: boolean;
  /** The shortest of the stocks that it has stated for this product. */
  readonly stockDays?: number;
}

/** Looks up what is stated about relations, by their position in the network. */
export interface StatedInputs {
  readonly inputOf: (relation: number) => InputFacts;
  /** Days until the buyer has an alternative; undefined: unknown. */
  readonly switchDays: (relation: number) => number | undefined;
}

const NOTHING: InputFacts = {};

/** Statements of buyers beside the relations they are about: a product that is essential for one use is essential. O(requirements). */
export function statedInputs({ relations }: Pick<NetworkView, 'relations'>, inputs: FailureInputs | undefined): StatedInputs {
  if (!inputs) return { inputOf: () => NOTHING, switchDays: () => undefined };
  const { requirements, switching } = inputs;
  const facts = new Map<string, InputFacts>();
  requirements.firm.forEach((firm, at) => {
    const key = `${firm} ${requirements.product[at]}`;
    facts.set(key, merged(facts.get(key) ?? NOTHING, requirements.essential[at], requirements.stockDays[at]));
  });
  const days = new Map(switching.relation.map((id, at) => [id, switching.days[at]]));
  return {
    inputOf: (relation) => facts.get(`${relations.buyer[relation]} ${relations.product[relation]}`) ?? NOTHING,
    switchDays: (relation) => days.get(relations.id[relation]),
  };
}

function merged(before: InputFacts, essential: boolean | null | undefined, stockDays: number | null | undefined): InputFacts {
  const isEssential = before.essential === true || essential == null ? before.essential : essential;
  const days = stockDays == null ? before.stockDays : Math.min(stockDays, before.stockDays ?? Infinity);
  return { ...(isEssential !== undefined && { essential: isEssential }), ...(days !== undefined && { stockDays: days }) };
}
