import { describe, expect, it } from 'vitest';
import { betweennessOf } from '#graph-model/analysis/betweenness.ts';
import { coreNumbersOf } from '#graph-model/analysis/core-number.ts';
import { pagerankOf } from '#graph-model/analysis/pagerank.ts';
import { undirectedViewOf } from '#graph-model/analysis/undirected-view.ts';
import { compactNetwork } from '#graph-model/compact-network.ts';
import { withKernelMemory, type KernelMemory } from '#graph-model/kernels/kernel-memory.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';

function bytesOf({ memory, room }: KernelMemory, bytes: number): Uint8Array {
  const address = room(bytes);
  return new Uint8Array(memory.buffer, address, bytes);
}

/** Fills room with ones, for whoever comes next. */
function soil(free: KernelMemory, bytes: number): WebAssembly.Memory {
  bytesOf(free, bytes).fill(1);
  return free.memory;
}

describe('memory of kernels', () => {
  it('is kept for the next one, and clean', () => {
    const first = withKernelMemory((memory) => soil(memory, 200_000));
    const [second, filled] = withKernelMemory((free) => [free.memory, bytesOf(free, 200_000).some((byte) => byte !== 0)]);
    expect([second === first, filled]).toEqual([true, false]);
  });

  it('is kept after an error too', () => {
    const first = withKernelMemory(({ memory }) => memory);
    expect(() => withKernelMemory(() => { throw new Error('in the middle'); })).toThrow('in the middle');
    expect(withKernelMemory(({ memory }) => memory)).toBe(first);
  });

  it('is not kept once it is large', () => {
    const first = withKernelMemory((memory) => soil(memory, 5_000_000));
    expect(withKernelMemory(({ memory }) => memory)).not.toBe(first);
  });

  it('belongs to one at a time', () => {
    withKernelMemory(({ memory: outer }) => withKernelMemory(({ memory: inner }) => { expect(inner).not.toBe(outer); }));
  });

  it('leaves no trace in the numbers of the next network', () => {
    const [small, large] = [[60, 200], [900, 4000]].map(([firms, relations]) => compactNetwork(heavyTailedDataset({ firms, relations, seed: 4 })));
    const measure = (network: typeof small) => [betweennessOf(network), coreNumbersOf(undirectedViewOf(network)), pagerankOf(network)];
    const alone = measure(small);
    measure(large);
    expect(measure(small)).toEqual(alone);
  });
});
