import { describe, expect, it } from 'vitest';
import { betweennessOf } from '#graph-model/analysis/betweenness.ts';
import { betweenness } from '#graph-model/analysis/betweenness-measure.ts';
import { sampledBetweenness } from '#graph-model/analysis/sampled-betweenness.ts';
import { networkFromLinks } from '#graph-model/compact-network.ts';
import type { Link } from '#graph-model/compact-network.ts';
import { structureFixture } from '#tests/support/reference-networks.ts';

describe('estimated broker role', () => {
  const { network } = structureFixture('supply200');
  const exact = betweennessOf(network);
  const largestMiss = (values: Float64Array) => values.reduce((largest, value, firm) => Math.max(largest, Math.abs(value - exact[firm])), 0);

  it.each([16, 64, 256, 4096])('from %i starting points is within the error that it states', (draws) => {
    const { values, error } = sampledBetweenness(network, draws);
    expect(largestMiss(values)).toBeLessThanOrEqual(error);
  });

  it('becomes better with more starting points, and its stated error smaller', () => {
    const [few, many] = [sampledBetweenness(network, 64), sampledBetweenness(network, 16_384)];
    expect(largestMiss(many.values)).toBeLessThan(largestMiss(few.values) / 4);
    expect(many.error).toBeLessThan(few.error / 4);
  });

  it('is the same every time', () => {
    expect(sampledBetweenness(network, 50)).toEqual(sampledBetweenness(network, 50));
  });

  it('is used where exact values would take minutes, and the note says so', () => {
    const triples = networkFromLinks(Array.from({ length: 12_000 }, (_, index): Link[] => [[`A${index}`, `B${index}`], [`B${index}`, `C${index}`]]).flat());
    const { values, coverage, note } = betweenness.compute({ network: triples } as never);
    expect([values.length, coverage]).toEqual([36_000, 1]);
    expect(note!.de).toMatch(/^Geschätzt aus 25000 zufälligen Startpunkten\. Mit 95 % Sicherheit weicht kein Wert um mehr als 0,00\d\d ab\.$/);
    expect(note!.en).toContain('Estimated from 25000 random starting points.');
  });

  it('is not used in the network of a region', () => {
    expect(betweenness.compute({ network } as never)).toEqual({ values: exact, coverage: 1 });
  });
});
