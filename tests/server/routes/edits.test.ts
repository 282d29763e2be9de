import { request as rawRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordVersion } from '#server/store/record-version.ts';
import { aFirm } from '#tests/support/records.ts';
import { springChain } from '#tests/support/spring-chain.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer;
beforeEach(async () => { server = await startTestServer(springChain()); });
afterEach(async () => {
  const { logged } = server;
  await server.close();
  // Whatever is sent, nothing may be unforeseen.
  if (logged.length > 0) throw new Error(logged.join('\n'));
});

type Json = Record<string, any>; // eslint-disable-line typescript/no-explicit-any -- answers are held against whole values below
interface Answer { readonly status: number; readonly etag: string | null; readonly headers: Headers; readonly body: Json }

async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await server.api(path, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, etag: response.headers.get('etag'), headers: response.headers, body: text === '' ? {} : (JSON.parse(text) as Json) };
}
const get = (path: string, headers: Record<string, string> = {}) => send('GET', path, undefined, headers);
const DRAHT = springChain().firms.find(({ id }) => id === 'draht')!;
const revision = async () => (await get('/atlas')).body.revision as number;

describe('a list of records for editing', () => {
  it('has each record as it is stored, with its version and what people call it, in order of name', async () => {
    const { body } = await get('/records/firm?limit=2');
    const byName = springChain().firms.toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
    expect(body.items).toEqual(byName.slice(0, 2).map((record) => ({ id: record.id, title: record.name, record, version: recordVersion(record) })));
    const next = await get(`/records/firm?limit=2&cursor=${body.nextCursor as string}`);
    expect([body.total, (next.body.items as Json[]).map(({ id }) => id as string)]).toEqual([byName.length, byName.slice(2, 4).map(({ id }) => id)]);
  });

  it('finds relations by the names of their firms and products, and by what they refer to', async () => {
    const { relations, firms, products } = springChain();
    const nameOf = (id: string | undefined): string => [...firms, ...products].find((each) => each.id === id)!.name;
    const [relation] = relations;
    const found = await get(`/records/relation?search=${encodeURIComponent(`${nameOf(relation.buyer)} ${nameOf(relation.supplier)}`.toLowerCase())}`);
    expect((found.body.items as Json[]).map(({ title }) => title as string)).toContain(`${nameOf(relation.supplier)} → ${nameOf(relation.buyer)}`);
    const referring = async (query: string) => ((await get(`/records/relation?${query}`)).body.items as Json[]).map(({ id }) => id as string);
    expect(await referring(`firm=${relation.supplier}`)).toEqual(relations.filter(({ supplier, buyer }) => [supplier, buyer].includes(relation.supplier)).map(({ id }) => id).sort());
    expect(await referring(`product=${relation.product}`)).toEqual(relations.filter(({ product }) => product === relation.product).map(({ id }) => id).sort());
    expect(await referring('firm=niemand')).toEqual([]);
  });

  it('is refused for what is no kind of record', async () => {
    expect([(await get('/records/scenarios')).status, (await get('/records/firm?limit=0')).status, (await get('/records/firm?cursor=x')).status]).toEqual([400, 400, 400]);
  });
});

describe('a saved region', () => {
  const region = (keys: readonly unknown[], more = {}) => send('POST', '/records/region', { name: 'Lennetal', source: 'Test', keys, ...more });

  it('is kept with NUTS-3 as the keys of districts, each once and in order; it is listed, and undo takes it away', async () => {
    const { status, body } = await region(['DEA58', '05914000', 'dea53', '05962']);
    expect([status, body.record, body.warnings]).toEqual([201, { id: expect.stringMatching(/^G/), name: 'Lennetal', keys: ['05914', '05914000', '05962'], source: 'Test', status: 'reported', visibility: 'network' }, []]);
    expect((await get('/records/region?search=lenne')).body.items).toEqual([{ id: body.record.id, title: 'Lennetal', record: body.record, version: body.version }]);
    expect((await send('POST', `/change-sets/${body.changeSet as string}/undo`)).status).toBe(200);
    expect((await get('/records/region')).body.items).toEqual([]);
  });

  it('is noted for a place that no table knows, and refused for what is no place, for none, and for the id of a place', async () => {
    expect((await region(['09162000'])).body.warnings).toMatchObject([{ code: 'place_not_known', field: 'keys', value: '09162000' }]);
    const codes = async (answer: Promise<Answer>) => { const { status, body } = await answer; return [status, ...(body.findings as Json[]).map(({ code }) => code as string)]; };
    expect(await codes(region(['0591', 'DEX99']))).toEqual([422, 'bad_place_key', 'bad_place_key']);
    expect(await codes(region([]))).toEqual([422, 'missing_value']);
    expect(await codes(region(['05914'], { id: '05962' }))).toEqual([422, 'id_is_place_key']);
  });
});

describe('one record', () => {
  it('is given as it is stored, with a version that is its ETag', async () => {
    const answer = await get('/records/firm/stahl');
    const stored = springChain().firms.find(({ id }) => id === 'stahl')!;
    expect(answer.body).toEqual({ record: stored, version: recordVersion(stored) });
    expect([answer.status, answer.etag, answer.headers.get('cache-control')]).toEqual([200, `"${answer.body.version}"`, 'no-cache']);
  });

  it.each([['product', 'feder'], ['relation', 'R1'], ['requirement', 'Q1'], ['offer', 'O1']])('of kind %s is given likewise', async (kind, id) => {
    expect((await get(`/records/${kind}/${id}`)).body.record).toMatchObject({ id });
  });

  it.each<[string, (etag: string) => string, number]>([
    ['the version', (etag) => etag, 304],
    ['the version as a weak one', (etag) => `W/${etag}`, 304],
    ['it among others', (etag) => `"x", ${etag}`, 304],
    ['any', () => '*', 304],
    ['another one', () => '"x"', 200],
    ['no tag at all', () => 'x', 200],
  ])('is not sent again to who has %s', async (_what, header, status) => {
    const { etag } = await get('/records/firm/draht');
    const again = await get('/records/firm/draht', { 'if-none-match': header(etag!) });
    expect([again.status, again.etag]).toEqual([status, etag]);
  });

  it.each(['/records/firm/nobody', '/records/cat/draht', '/records/firm/..%2F..%2Fetc%2Fpasswd', '/records/firm/%00', `/records/firm/${'x'.repeat(201)}`, '/records/__proto__/draht', '/records/constructor/x'])('that is not there is not found: %s', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  });

  it('answers other methods with what is allowed', async () => {
    const answer = await send('PATCH', '/records/firm/draht', {});
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, PUT, DELETE']);
  });
});

describe('replacing a record', () => {
  const edited = { ...DRAHT, name: 'Drahtzieherei Müßhoff GmbH', employees: 120 };

  it('writes one change set that everybody sees, the history tells and can be undone', async () => {
    const { etag, body } = await get('/records/firm/draht');
    const answer = await send('PUT', '/records/firm/draht', edited, { 'if-match': etag! });
    expect(answer.body).toEqual({ record: edited, version: recordVersion(edited), revision: 2, changeSet: expect.any(String), warnings: [] });
    expect([answer.status, answer.etag, answer.headers.get('content-location')]).toEqual([200, `"${recordVersion(edited)}"`, '/api/v1/records/firm/draht']);
    expect((await get('/firms/draht')).body).toMatchObject({ revision: 2, firm: { name: edited.name } });
    expect((await get('/change-sets')).body.items[0]).toMatchObject({ id: answer.body.changeSet, title: edited.name, reason: 'edit', author: 'local', counts: { created: 0, updated: 1, deleted: 0 } });
    expect((await send('POST', `/change-sets/${answer.body.changeSet}/undo`)).status).toBe(200);
    expect((await get('/records/firm/draht')).body).toEqual(body);
  });

  it('takes the id from the path and leaves unknown what is left out', async () => {
    const { etag } = await get('/records/firm/draht');
    const answer = await send('PUT', '/records/firm/draht', { name: '  Drahtzieherei ', source: 'Gespräch', asOf: '2026-11-20', contributor: 'Kammer' }, { 'if-match': etag! });
    expect(answer.body.record).toEqual({ id: 'draht', name: 'Drahtzieherei', source: 'Gespräch', asOf: '2026-11-20', contributor: 'Kammer', status: 'reported', visibility: 'network' });
    expect((await get('/records/firm/draht')).body).toEqual({ record: answer.body.record, version: answer.body.version });
  });

  it('needs the version that was seen: without one 428, and nothing happens', async () => {
    const answer = await send('PUT', '/records/firm/draht', edited);
    expect([answer.status, answer.body.code, answer.body.detail]).toEqual([428, 'precondition_required', expect.stringContaining('If-Match')]);
    expect((await send('DELETE', '/records/firm/institut')).status).toBe(428);
    expect(await revision()).toBe(1);
  });

  it.each<[string, (etag: string) => string, number]>([
    ['one of several', (etag) => `"other", ${etag}`, 200],
    ['one of several with empty places', (etag) => `, ${etag},`, 200],
    ['any', () => '*', 200],
    ['a weak one, which never fits', (etag) => `W/${etag}`, 409],
    ['another one', () => '"other"', 409],
    ['an empty one', () => '""', 409],
    ['without quotation marks', (etag) => etag.replaceAll('"', ''), 400],
    ['with one quotation mark', (etag) => etag.slice(0, -1), 400],
    ['tags without a comma', (etag) => `${etag} ${etag}`, 400],
    ['any among others', (etag) => `*, ${etag}`, 400],
    ['nothing', () => '', 400],
    ['8 kB of commas', () => ','.repeat(8_000), 400],
  ])('with If-Match that holds %s', async (_what, header, status) => {
    const { etag } = await get('/records/firm/draht');
    expect((await send('PUT', '/records/firm/draht', edited, { 'if-match': header(etag!) })).status).toBe(status);
    expect(await revision()).toBe(status === 200 ? 2 : 1);
  });

  it('of two edits of one version one wins, and the other gets both versions, where it began and who came before', async () => {
    const { etag } = await get('/records/firm/draht');
    const mine = { ...DRAHT, name: 'Meine Fassung' };
    const theirs = { ...DRAHT, name: 'Ihre Fassung' };
    const won = await send('PUT', '/records/firm/draht', theirs, { 'if-match': etag! });
    const lost = await send('PUT', '/records/firm/draht', mine, { 'if-match': etag! });
    expect(lost.headers.get('content-type')).toContain('application/problem+json');
    expect(lost.body).toEqual({
      type: 'urn:lieferkettenatlas:conflict', title: 'It was changed meanwhile', status: 409, code: 'conflict', detail: '1 record changed meanwhile; nothing was stored',
      findings: [{ severity: 'error', code: 'changed_meanwhile', file: 'firm', field: 'id', value: 'draht' }],
      conflicts: [{
        kind: 'firm', id: 'draht', yours: mine, base: DRAHT, current: { record: theirs, version: won.body.version },
        changedBy: { changeSet: won.body.changeSet, revision: 2, author: 'local', at: expect.any(String) },
      }],
    });
    const again = await send('PUT', '/records/firm/draht', mine, { 'if-match': `"${lost.body.conflicts[0].current.version}"` });
    expect([again.status, again.body.revision]).toEqual([200, 3]);
  });

  it('at the same moment: exactly one wins, twenty rounds long', async () => {
    for (let round = 0; round < 20; round++) {
      const { etag } = await get('/records/firm/draht');
      const answers = await Promise.all(['A', 'B'].map((who) => send('PUT', '/records/firm/draht', { ...DRAHT, name: `${who} ${round}` }, { 'if-match': etag! })));
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      const [won, lost] = answers.toSorted((a, b) => a.status - b.status);
      expect(lost.body.conflicts[0]).toMatchObject({ base: { id: 'draht' }, current: { record: won.body.record, version: won.body.version } });
    }
    expect(await revision()).toBe(21);
  });

  it('is told what was deleted meanwhile, and what never was', async () => {
    const { etag, body } = await get('/records/offer/O1');
    await send('DELETE', '/records/offer/O1', undefined, { 'if-match': etag! });
    const lost = await send('PUT', '/records/offer/O1', { ...body.record, capability: 'Härten' }, { 'if-match': etag! });
    expect(lost.status).toBe(409);
    expect(lost.body.conflicts).toEqual([{ kind: 'offer', id: 'O1', yours: { ...body.record, capability: 'Härten' }, base: body.record, changedBy: expect.objectContaining({ revision: 2 }) }]);
    expect((await send('PUT', '/records/offer/O9', { ...body.record, id: 'O9' }, { 'if-match': etag! })).status).toBe(404);
  });

  it('a repeat after a lost answer is harmless: the record is as wanted already', async () => {
    const { etag } = await get('/records/firm/draht');
    const first = await send('PUT', '/records/firm/draht', edited, { 'if-match': etag! });
    const second = await send('PUT', '/records/firm/draht', edited, { 'if-match': etag! });
    expect([second.status, second.etag, second.body]).toEqual([200, first.etag, { record: edited, version: first.body.version, revision: 2, warnings: [] }]);
  });

  it('under a key a repeat is harmless even where others have gone on since', async () => {
    const { etag } = await get('/records/firm/draht');
    const headers = { 'if-match': etag!, 'idempotency-key': '"8e03978e-40d5-43dd-bc93-6894a57f9324"' };
    const first = await send('PUT', '/records/firm/draht', edited, headers);
    await send('PUT', '/records/firm/draht', DRAHT, { 'if-match': first.etag! });
    expect((await send('PUT', '/records/firm/draht', edited, headers)).body).toEqual(first.body);
    expect(await revision()).toBe(3);
    expect((await send('PUT', '/records/firm/draht', { ...edited, name: 'Anderes' }, { ...headers, 'if-match': '"other"' })).status).toBe(409);
  });
});

describe('reading while others edit', () => {
  it('always gets an answer, of a network that is at least as new as the question', async () => {
    const readers = ['/firms/stahl', '/measures', '/summary', '/analyses/critical_count', '/exports/measures.csv'];
    const end = new AbortController();
    const editing = (async () => {
      for (let i = 1; i <= 25; i++) expect((await send('PUT', '/records/firm/draht', { ...DRAHT, employees: i }, { 'if-match': '*' })).status).toBe(200);
      end.abort();
    })();
    const reading = readers.map(async (path) => {
      const statuses = new Set<number>();
      do {
        const atLeast = (await server.services.atlas.current()).revision;
        const response = await server.api(path);
        const text = await response.text();
        statuses.add(response.status);
        if (!path.endsWith('.csv') && response.ok) expect((JSON.parse(text) as Json).revision).toBeGreaterThanOrEqual(atLeast);
      } while (!end.signal.aborted);
      return [...statuses];
    });
    await editing;
    expect(await Promise.all(reading)).toEqual(readers.map(() => [200]));
    expect((await server.services.atlas.current()).dataset).toEqual((await server.services.store.load()).dataset);
  });
});

describe('creating a record', () => {
  const firm = { name: 'Federn Neu', kind: 'industry', ags: '05962032', wz: '25.93.0', wzEdition: 2008, employees: 60, source: 'Umfrage' };

  it('gives it an id, says where it is and derives the size class', async () => {
    const answer = await send('POST', '/records/firm', firm);
    const { id } = answer.body.record as { id: string };
    expect(id).toMatch(/^F[0-9A-Z]{10}$/);
    expect([answer.status, answer.headers.get('location')]).toEqual([201, `/api/v1/records/firm/${id}`]);
    expect(answer.body).toMatchObject({ revision: 2, record: { ...firm, id, sizeClass: 'medium', status: 'reported', visibility: 'network' }, warnings: [] });
    expect((await get('/firms?search=federn+neu')).body.items.map((item: Json) => item.id)).toEqual([id]);
    const other = await send('POST', '/records/firm', firm);
    expect(other.body.record.id).not.toBe(id);
  });

  it('under a key is done once, and other data under the same key is not taken for done', async () => {
    const headers = { 'idempotency-key': 'formular-17' };
    const [first, second] = await Promise.all([send('POST', '/records/firm', firm, headers), send('POST', '/records/firm', firm, headers)]);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect((await send('POST', '/records/firm', { ...firm, name: 'Anderes' }, headers)).status).toBe(409);
    expect(await revision()).toBe(2);
  });

  it.each(['', 'x'.repeat(201), 'ä'])('refuses the key %j', async (key) => {
    expect((await send('POST', '/records/firm', firm, { 'idempotency-key': key })).status).toBe(400);
  });

  it('takes an id of its own where it is free, in any script', async () => {
    const id = 'Müßhoff/Straße 7 – 鋼 😀?#%';
    const answer = await send('POST', '/records/firm', { ...firm, id });
    expect([answer.status, answer.headers.get('location')]).toEqual([201, `/api/v1/records/firm/${encodeURIComponent(id)}`]);
    expect((await get(`/records/firm/${encodeURIComponent(id)}`)).body.record).toMatchObject({ id });
    expect((await send('POST', '/records/firm', { ...firm, id })).status).toBe(200);
    const taken = await send('POST', '/records/firm', { ...firm, id, name: 'Andere' });
    expect([taken.status, taken.body.conflicts[0].current.record.name]).toEqual([409, 'Federn Neu']);
    expect(taken.body.conflicts[0]).not.toHaveProperty('base');
  });

  it('by PUT goes with If-None-Match: * alone', async () => {
    const created = await send('PUT', '/records/firm/neu', firm, { 'if-none-match': '*' });
    expect([created.status, created.headers.get('location')]).toEqual([201, '/api/v1/records/firm/neu']);
    expect((await send('PUT', '/records/firm/neu', { ...firm, name: 'Andere' }, { 'if-none-match': '*' })).status).toBe(409);
    expect((await send('PUT', '/records/firm/neu', firm, { 'if-none-match': '"x"' })).status).toBe(400);
    expect((await send('PUT', '/records/firm/neu', firm, { 'if-none-match': '*', 'if-match': created.etag! })).status).toBe(400);
  });

  it('of each kind is called by what people know it by', async () => {
    const source = 'Umfrage';
    for (const [kind, record] of [
      ['product', { name: 'Kette' }], ['relation', { supplier: 'stahl', buyer: 'modul', product: 'feder' }], ['relation', { supplier: 'stahl', buyer: 'auto' }],
      ['requirement', { firm: 'auto', product: 'modul-p' }], ['offer', { firm: 'auto', direction: 'seeks', capability: 'Härten' }],
    ] as const) expect([kind, (await send('POST', `/records/${kind}`, { ...record, source })).status]).toEqual([kind, 201]);
    const { items } = (await get('/change-sets?limit=5')).body;
    expect(items.map((item: Json) => item.title)).toEqual(['Autowerk Nord: Härten', 'Autowerk Nord: Fahrwerksmodul', 'Stahlwerk Uhlenrath → Autowerk Nord', 'Stahlwerk Uhlenrath → Modulbau Lennetal', 'Kette']);
  });
});

describe('what is sent is checked', () => {
  const findings = async (kind: string, record: Json) => {
    const answer = await send('POST', `/records/${kind}`, record);
    expect([answer.status, answer.body.code]).toEqual([422, 'bad_input']);
    return (answer.body.findings as Json[]).map(({ code, field, value }) => [code, field, value]);
  };

  it('by itself, all faults at once', async () => {
    expect(await findings('firm', {
      id: '=x', name: '', kind: 'bakery', ags: '123', country: 'Deutschland', wz: 'C25', employees: -1, lat: 91, capabilities: ['ok', '<b>x</b>'], lei: 'X', gln: 1,
      website: 'javascript:alert(1)', colour: 'red', asOf: '2026-02-30', status: null,
    })).toEqual([
      ['bad_id', 'id', '=x'], ['missing_value', 'name', undefined], ['unknown_value', 'kind', 'bakery'], ['unknown_municipality', 'ags', '123'], ['unknown_country', 'country', 'Deutschland'],
      ['number_too_big', 'lat', '91'], ['unknown_wz', 'wz', 'C25'], ['negative_value', 'employees', '-1'], ['markup', 'capabilities.1', '<b>x</b>'], ['bad_identifier', 'lei', 'X'],
      ['invalid_record', 'gln', '1'], ['bad_url', 'website', 'javascript:alert(1)'], ['missing_value', 'source', undefined], ['not_a_date', 'asOf', '2026-02-30'], ['unknown_value', 'status', 'null'],
      ['unknown_field', 'colour', 'colour'],
    ]);
  });

  it('by the reference data', async () => {
    expect(await findings('firm', { name: 'A', source: 'U', ags: '05962999', country: 'DE', wz: '25.99.9', wzEdition: 2008 })).toEqual([['unknown_municipality', 'ags', '05962999'], ['wz_of_other_edition', 'wz', '25.99.9']]);
    expect(await findings('firm', { name: 'A', source: 'U', country: 'XX' })).toEqual([['unknown_country', 'country', 'XX']]);
  });

  it('among the other records, together with the rest', async () => {
    expect(await findings('relation', { id: 'R9', supplier: 'nobody', buyer: 'nobody', product: 'feder', validFrom: '2026-02-01', validTo: '2026-01-01', source: 'U' })).toEqual([
      ['dangling_reference', 'supplier', 'nobody'], ['dangling_reference', 'buyer', 'nobody'], ['self_relation', 'buyer', 'nobody'], ['valid_to_before_from', 'validTo', '2026-01-01'],
    ]);
    expect(await findings('offer', { firm: 'stahl', direction: 'offers', source: 'U' })).toEqual([['product_or_capability', 'product', undefined]]);
  });

  it('what is only doubtful is stored, with a warning', async () => {
    const firm = await send('POST', '/records/firm', { id: 'F3K7M9Q2XA7', name: 'A', source: 'U', ags: '09162000', wz: '25.93', employees: 5, sizeClass: 'large', asOf: '2999-01-01', lat: 51 });
    expect([firm.status, firm.body.warnings.map(({ code, field }: Json) => [code, field])]).toEqual([201, [
      ['mistyped_id', 'id'], ['date_in_future', 'asOf'], ['municipality_not_checked', 'ags'], ['wz_edition_missing', 'wz'], ['size_contradiction', 'sizeClass'], ['incomplete_point', 'lon'],
    ]]);
    const share = { supplier: 'stahl', buyer: 'federA', product: 'federdraht', source: 'U', share: 0.7 };
    expect((await send('POST', '/records/relation', share)).body.warnings).toEqual([]);
    expect((await send('POST', '/records/relation', share)).body.warnings).toMatchObject([{ code: 'shares_over_100', value: 'Federdraht', details: { record: 'federA', total: 140 } }]);
  });

  it('an id that the path does not have, and a firm that others need', async () => {
    const { etag } = await get('/records/firm/draht');
    const renamed = await send('PUT', '/records/firm/draht', { ...DRAHT, id: 'draht2' }, { 'if-match': etag! });
    expect([renamed.status, renamed.body.findings]).toEqual([422, [{ severity: 'error', code: 'fixed_id', file: 'firm', field: 'id', value: 'draht2', details: { record: 'draht', expected: 'draht' } }]]);
    const needed = await send('DELETE', '/records/firm/draht', undefined, { 'if-match': etag! });
    expect([needed.status, needed.body.findings.map(({ code, file, field }: Json) => [code, file, field])]).toEqual([422, [
      ['still_referred_to', 'relation', 'supplier'], ['still_referred_to', 'relation', 'supplier'], ['still_referred_to', 'relation', 'buyer'],
    ]]);
  });

  it.each<[string, string, Record<string, string>, number]>([
    ['no JSON', '{"name":', {}, 400],
    ['a list', '[]', {}, 400],
    ['a number', '7', {}, 400],
    ['nothing', '', {}, 422],
    ['a form', 'name=A', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['text', '{}', { 'content-type': 'text/plain' }, 415],
    ['another charset', '{}', { 'content-type': 'application/json; charset=latin1' }, 415],
    ['a body that is packed as nobody knows', '{}', { 'content-encoding': 'x-zip' }, 415],
    ['2 MB', JSON.stringify({ name: 'x'.repeat(2_000_000) }), {}, 413],
    ['900 kB of brackets', `{"name":${'['.repeat(450_000)}${']'.repeat(450_000)}}`, {}, 422],
    ['900 kB of fields', `{${Array.from({ length: 50_000 }, (_, i) => `"feld${i}":1`).join(',')}}`, {}, 422],
    ['fields of every object', '{"__proto__":{"name":"A","source":"U"},"constructor":{"prototype":{"isAdmin":true}}}', {}, 422],
  ])('%s is refused in words', async (_what, text, headers, status) => {
    const answer = await send('POST', '/records/firm', text, { 'content-type': 'application/json', ...headers });
    expect([answer.status, answer.body.status, typeof answer.body.detail]).toEqual([status, status, 'string']);
    expect((answer.body.findings ?? []).length).toBeLessThanOrEqual(1_000);
    expect(({} as Json).isAdmin).toBeUndefined();
    expect(await revision()).toBe(1);
  });

  it('a header that is sent twice counts as one list', async () => {
    const { etag } = await get('/records/firm/draht');
    const url = new URL(`${server.address}/api/v1/records/firm/draht`);
    const status = await new Promise((resolve, reject) => {
      const call = rawRequest(url, { method: 'PUT', headers: ['host', url.host, 'content-type', 'application/json', 'if-match', '"x"', 'if-match', etag!] }, (response) => { response.resume(); resolve(response.statusCode); });
      call.on('error', reject).end(JSON.stringify({ ...DRAHT, name: 'Neu' }));
    });
    expect(status).toBe(200);
  });
});

describe('deleting a record', () => {
  it('takes it away, keeps its history and can be undone', async () => {
    const { etag, body } = await get('/records/offer/O1');
    const answer = await send('DELETE', '/records/offer/O1', undefined, { 'if-match': etag! });
    expect([answer.status, answer.body]).toEqual([200, { revision: 2, changeSet: expect.any(String) }]);
    expect((await get('/records/offer/O1')).status).toBe(404);
    expect((await get('/change-sets')).body.items[0]).toMatchObject({ title: 'Institut ohne Lieferungen: Werkstoffprüfung', counts: { deleted: 1 } });
    expect((await send('DELETE', '/records/offer/O1', undefined, { 'if-match': etag! })).body).toEqual({ revision: 2 });
    await send('POST', `/change-sets/${answer.body.changeSet}/undo`);
    expect((await get('/records/offer/O1')).body).toEqual(body);
  });

  it('of what was changed meanwhile is refused with both versions; of what never was there is nothing', async () => {
    const { etag, body } = await get('/records/offer/O1');
    const theirs = { ...body.record, capability: 'Härten' };
    await send('PUT', '/records/offer/O1', theirs, { 'if-match': etag! });
    const lost = await send('DELETE', '/records/offer/O1', undefined, { 'if-match': etag! });
    expect([lost.status, lost.body.conflicts]).toEqual([409, [{ kind: 'offer', id: 'O1', base: body.record, current: { record: theirs, version: recordVersion(theirs) }, changedBy: expect.objectContaining({ revision: 2 }) }]]);
    expect((await send('DELETE', '/records/offer/O9', undefined, { 'if-match': '*' })).status).toBe(404);
  });
});

describe('many changes at once', () => {
  const source = 'Workshop';
  const version = async (kind: string, id: string) => (await get(`/records/${kind}/${id}`)).body.version as string;

  it('are one change set, may refer to each other in any order, and are undone as one', async () => {
    const before = await server.services.store.load();
    const answer = await send('POST', '/change-sets', {
      changes: [
        { op: 'create', kind: 'relation', record: { id: 'R90', supplier: 'neu', buyer: 'modul', product: 'kette', source } },
        { op: 'create', kind: 'firm', record: { id: 'neu', name: 'Kettenwerk', source } },
        { op: 'create', kind: 'product', record: { id: 'kette', name: 'Kette', source } },
        { op: 'replace', kind: 'firm', version: await version('firm', 'draht'), record: { ...DRAHT, name: 'Draht AG' } },
        { op: 'delete', kind: 'offer', version: await version('offer', 'O1'), id: 'O1' },
        { op: 'create', kind: 'offer', record: { firm: 'neu', direction: 'offers', product: 'kette', source } },
      ],
    });
    expect(answer.body).toMatchObject({ revision: 2, counts: { created: 4, updated: 1, deleted: 1 }, warnings: [] });
    expect(answer.body.records.map(({ kind, id, version: made }: Json) => [kind, id.length > 10 ? 'given' : id, typeof made])).toEqual([
      ['relation', 'R90', 'string'], ['firm', 'neu', 'string'], ['product', 'kette', 'string'], ['firm', 'draht', 'string'], ['offer', 'O1', 'undefined'], ['offer', 'given', 'string'],
    ]);
    expect((await get('/change-sets')).body.items[0].title).toBe('Kettenwerk → Modulbau Lennetal, Kettenwerk, Kette … (6)');
    await send('POST', `/change-sets/${answer.body.changeSet}/undo`);
    expect((await server.services.store.load()).dataset).toEqual(before.dataset);
  });

  it('are all refused where one meets another edit, and every conflict is told', async () => {
    const changes = [
      { op: 'replace', kind: 'firm', version: await version('firm', 'draht'), record: { ...DRAHT, name: 'Draht AG' } },
      { op: 'replace', kind: 'firm', version: 'old', record: { ...springChain().firms[0], name: 'Neu' } },
      { op: 'create', kind: 'product', record: { id: 'feder', name: 'Andere Feder', source } },
      { op: 'delete', kind: 'offer', version: 'old', id: 'O1' },
    ];
    const answer = await send('POST', '/change-sets', { title: 'Tabelle', changes });
    expect([answer.status, answer.body.conflicts.map(({ kind, id, current }: Json) => [kind, id, current !== undefined])]).toEqual([409, [['firm', springChain().firms[0].id, true], ['product', 'feder', true], ['offer', 'O1', true]]]);
    expect(await revision()).toBe(1);
  });

  it('name the number of the change that is at fault', async () => {
    const answer = await send('POST', '/change-sets', {
      changes: [
        { op: 'create', kind: 'firm', record: { id: 'a', name: 'A', source } },
        { op: 'create', kind: 'firm', record: { name: 'B' } },
        { op: 'create', kind: 'firm', record: { id: 'a', name: 'A', source } },
        { op: 'replace', kind: 'firm', version: 'x', record: { name: 'C', source } },
      ],
    });
    expect([answer.status, answer.body.findings.map(({ row, code, field }: Json) => [row, code, field])]).toEqual([422, [[2, 'missing_value', 'source'], [3, 'duplicate_id', 'id'], [4, 'missing_value', 'id']]]);
  });

  it.each<[string, unknown]>([
    ['none', []],
    ['more than a thousand', Array.from({ length: 1_001 }, (_, i) => ({ op: 'create', kind: 'firm', record: { id: `n${i}` } }))],
    ['an operation that is none', [{ op: 'drop', kind: 'firm', id: 'draht' }]],
    ['a kind that is none', [{ op: 'delete', kind: 'cat', id: 'draht', version: 'x' }]],
    ['a replacement without the version that was seen', [{ op: 'replace', kind: 'firm', record: DRAHT }]],
    ['a field that is none', [{ op: 'delete', kind: 'offer', id: 'O1', version: 'x', force: true }]],
    ['no list', { 0: {} }],
  ])('are refused as a request where there is %s', async (_what, changes) => {
    const answer = await send('POST', '/change-sets', { changes });
    expect([answer.status, answer.body.code]).toEqual([400, 'bad_input']);
  });

  it('go up to a thousand, sent again under their key without effect', async () => {
    const changes = Array.from({ length: 1_000 }, (_, i) => ({ op: 'create', kind: 'firm', record: { name: aFirm({ id: `${i}` }).name, source } }));
    const first = await send('POST', '/change-sets', { title: 'Tausend', changes }, { 'idempotency-key': 'k' });
    const second = await send('POST', '/change-sets', { title: 'Tausend', changes }, { 'idempotency-key': 'k' });
    expect(first.body).toMatchObject({ revision: 2, counts: { created: 1_000 } });
    expect(second.body).toEqual(first.body);
    expect(new Set(first.body.records.map(({ id }: Json) => id)).size).toBe(1_000);
    expect((await get('/atlas')).body).toMatchObject({ revision: 2, counts: { firms: 1_008 } });
  });
});
