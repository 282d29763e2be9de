import { readFileSync } from 'node:fs';
import { z } from 'zod';

const ChainProduct = z.object({ label_de: z.string(), hs6: z.string().nullable() });
const ValueChain = z.object({
  id: z.string(),
  inputs: z.array(ChainProduct),
  outputs: z.array(ChainProduct),
  processes: z.array(z.object({ de: z.string() })),
  municipalities: z.array(z.object({ ags: z.string() })),
});
export type ValueChain = z.infer<typeof ValueChain>;

/** The value chains of the region, as `value_chains.json` gives them: inputs → processes → outputs, with codes and places. */
export function readValueChains(): ReadonlyMap<string, ValueChain> {
  const text = readFileSync(new URL('value_chains.json', import.meta.url), 'utf8');
  const { chains } = z.object({ chains: z.array(ValueChain) }).parse(JSON.parse(text));
  return new Map(chains.map((chain) => [chain.id, chain]));
}
