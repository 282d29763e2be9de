import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FailureView } from '#graph-model/contract/analyses.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import type { FailureInputs, NetworkView } from '#graph-model/contract/network.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';
import { createFailureKernel, type FailureKernel } from '../../../client/worker/failure-kernel.ts';

const region = generateDemoRegion();
/** The same firms, none of which has told its exact head count. */
const byClass: Dataset = { ...region, firms: region.firms.map((firm) => ({ ...firm, employees: undefined })) };
/** Failures of one firm to forty, the same in every run. */
const failures = Array.from({ length: 120 }, (_, seed) => {
  const random = seededRandom(seed);
  return Array.from({ length: 1 + Math.floor(random() * 40) }, () => region.firms[Math.floor(random() * region.firms.length)].id);
});

let server: TestServer;
let kernel: FailureKernel;
const get = async <T>(path: string): Promise<T> => (await server.api(path)).json() as Promise<T>;
const post = async <T>(path: string, firms: readonly string[]): Promise<T> =>
  (await server.api(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ firms }) })).json() as Promise<T>;
const sent = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

async function serve(dataset: Dataset): Promise<void> {
  server = await startTestServer(dataset);
  kernel = createFailureKernel(await get<NetworkView>('/network'), await get<FailureInputs>('/network/inputs'));
}

describe('failures computed from the columns of the page', () => {
  beforeAll(() => serve(byClass));
  afterAll(() => server.close());

  it('are those that the server tells, in stages, causes, shares and days', async () => {
    let stopped = 0;
    for (const firms of failures) {
      const [stages, days] = [await post<FailureView>('/failures', firms), await post('/failures/days', firms)];
      expect(sent(kernel('failure', firms))).toEqual(stages);
      expect(sent(kernel('days', firms))).toEqual(days);
      stopped += stages.stopped.length;
    }
    // The failures are worth comparing: they stop others.
    expect(stopped).toBeGreaterThan(failures.length * 10);
  });

  it('name a firm that is not there', () => {
    expect(() => kernel('failure', ['nobody'])).toThrow('There is no firm nobody');
    expect(() => kernel('days', ['__proto__'])).toThrow('There is no firm __proto__');
  });
});

describe('failures of firms that have told head counts', () => {
  beforeAll(() => serve(region));
  afterAll(() => server.close());

  it('differ in the share of employees alone, which is near', async () => {
    for (const firms of failures.slice(0, 40)) {
      const { employeeShare: exact, ...rest } = await post<FailureView>('/failures', firms);
      const { employeeShare: estimated, ...here } = sent(kernel('failure', firms)) as FailureView;
      expect(here).toEqual(rest);
      expect(Math.abs(estimated.value! - exact.value!)).toBeLessThan(0.03);
    }
  });

  it('are played without anybody’s head count, source or visibility being sent', async () => {
    const [network, inputs] = [await get<NetworkView>('/network'), await get<FailureInputs>('/network/inputs')];
    expect(Object.keys(inputs)).toEqual(['revision', 'recovery', 'switching', 'requirements']);
    expect(Object.keys(inputs.requirements)).toEqual(['firm', 'product', 'forProduct', 'essential', 'stockDays']);
    const shown = new Set(network.relations.id);
    expect(inputs.switching.relation.filter((id) => !shown.has(id))).toEqual([]);
    expect(JSON.stringify(network)).not.toContain('employees');
  });

  it('are sent once a revision', async () => {
    const first = await server.api('/network/inputs');
    expect((await server.api('/network/inputs', { headers: { 'if-none-match': first.headers.get('etag')! } })).status).toBe(304);
  });
});
