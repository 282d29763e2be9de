import type { Dataset } from '#graph-model/dataset.ts';
import { andOrChain } from './and-or-chain.ts';
import { fixture } from './fixtures.ts';

/** The chain from the steel works to the OEM with the days of stock of its firms. */
export function stockedChain(): Dataset {
  const { dataset } = andOrChain();
  const { buffers_days: buffers } = fixture<{ readonly buffers_days: readonly (readonly [string, string, number])[] }>('tts_and_or');
  return {
    ...dataset,
    requirements: dataset.requirements.map((requirement) => {
      const buffer = buffers.find(([firm, product]) => firm === requirement.firm && product === requirement.product);
      return buffer ? { ...requirement, stockDays: buffer[2] } : requirement;
    }),
  };
}
