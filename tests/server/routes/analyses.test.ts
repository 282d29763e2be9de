import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { springChain } from '#tests/support/spring-chain.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer;
beforeAll(async () => { server = await startTestServer(springChain()); });
afterAll(() => server.close());

const get = async (path: string) => (await server.api(path)).json();
const post = (path: string, body: unknown) => server.api(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

describe('the catalogue', () => {
  it('explains every measure in both languages', async () => {
    const { analyses } = await get('/analyses');
    expect(analyses.length).toBeGreaterThanOrEqual(23);
    for (const measure of analyses) {
      for (const words of [measure.label, measure.term, measure.question, measure.formula]) {
        expect(words.de.length, measure.id).toBeGreaterThan(2);
        expect(words.en.length, measure.id).toBeGreaterThan(2);
      }
    }
  });

  it('computes one measure by firm, with its coverage and revision', async () => {
    const result = await get('/analyses/critical_count');
    expect(result).toMatchObject({ id: 'critical_count', unit: 'firms', revision: 1 });
    expect(result.values).toEqual({ auto: 0, draht: 4, federA: 0, federB: 0, galvanik: 1, institut: 0, modul: 1, stahl: 5 });
    expect((await server.api('/analyses/beauty')).status).toBe(404);
  });

  it('tells the engine and the day, and says where there is no other engine', async () => {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
    expect(await get('/analyses/in_degree')).toMatchObject({ engine: 'local', day });
    const absent = await server.api('/analyses/in_degree?engine=gds');
    expect(absent.status).toBe(501);
    expect(await absent.json()).toMatchObject({ code: 'not_offered', detail: 'Engine "gds" needs a network that lives in Neo4j with Graph Data Science (docs/neo4j.md); engine "local" is always there' });
    expect((await server.api('/bridges?engine=gds')).status).toBe(501);
    expect((await server.api('/analyses/in_degree?engine=abacus')).status).toBe(400);
    expect((await get('/analyses/betweenness?samplingSize=5')).detail).toContain('samplingSize is for engine "gds"');
  });

  it('names the bridges by both firms', async () => {
    const { bridges, revision } = await get('/bridges');
    expect(revision).toBe(1);
    expect(bridges.map((pair: { name: string }[]) => pair.map(({ name }) => name))).toContainEqual(['Autowerk Nord', 'Modulbau Lennetal']);
  });

  it('gives all measures in the order of the network', async () => {
    const network = await get('/network');
    const { measures } = await get('/measures');
    const degree = measures.find((measure: { id: string }) => measure.id === 'in_degree');
    expect(network.firms.id).toEqual(['auto', 'draht', 'federA', 'federB', 'galvanik', 'institut', 'modul', 'stahl']);
    expect(degree.values).toEqual([1, 1, 2, 1, 0, 0, 2, 0]);
  });

  it('is not sent twice to a reader that has it', async () => {
    const first = await server.api('/network');
    const again = await server.api('/network', { headers: { 'if-none-match': first.headers.get('etag')! } });
    expect([first.status, again.status]).toEqual([200, 304]);
  });
});

describe('the network for drawing', () => {
  it('holds only relations in force, unknown as null', async () => {
    const { firms, relations, products, places, branches } = await get('/network');
    expect(relations.id).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7']);
    expect(relations.volumeEur[2]).toBeNull();
    expect(products.name[relations.product[0]]).toBe('Walzdraht');
    expect([firms.ags[0], firms.country[0], firms.inRegion[0]]).toEqual([null, 'DE', null]);
    expect(places).toHaveLength(25);
    expect(branches.map((branch: { code: string }) => branch.code)).toEqual(['24', '24.10.0', '24.34.0', '25', '25.61.0', '25.93.0', '29', '29.32.0']);
    expect(JSON.stringify(firms)).not.toContain('820');
  });

  it('in figures', async () => {
    expect(await get('/summary')).toMatchObject({ firms: 8, relations: 7, links: 7, components: 2, strongComponents: 8, tiers: 5, criticalFirms: 4 });
  });
});

describe('what if a firm fails', () => {
  it('tells whom it stops, stage by stage, and why', async () => {
    const failure = await (await post('/failures', { firms: ['draht'] })).json();
    expect(failure.stopped.map((step: { firm: { name: string }; stage: number; cause?: { product: { name: string } } }) => [step.stage, step.firm.name, step.cause?.product.name])).toEqual([
      [0, 'Drahtzieherei Müßhoff', undefined],
      [1, 'Federn Brenkhof', 'Federdraht'],
      [1, 'Federwerk Ölbrück', 'Federdraht'],
      [2, 'Modulbau Lennetal', 'Feder'],
      [3, 'Autowerk Nord', 'Fahrwerksmodul'],
    ]);
    expect(failure.stopped[3].cause.suppliers.map((firm: { name: string }) => firm.name)).toEqual(['Federn Brenkhof', 'Federwerk Ölbrück']);
    expect(failure.stages).toBe(3);
  });

  it('takes several firms at once', async () => {
    const failure = await (await post('/failures', { firms: ['federA', 'federB', 'federA'] })).json();
    expect(failure.failed.map((firm: { id: string }) => firm.id)).toEqual(['federA', 'federB']);
    expect(failure.stopped.map((step: { firm: { id: string } }) => step.firm.id)).toEqual(['federA', 'federB', 'modul', 'auto']);
  });

  it('refuses nobody, too many and unknown firms in words', async () => {
    expect((await post('/failures', { firms: [] })).status).toBe(400);
    expect((await post('/failures', {})).status).toBe(400);
    const unknown = await post('/failures', { firms: ['draht', 'nobody'] });
    expect(unknown.status).toBe(404);
    expect((await unknown.json()).detail).toContain('nobody');
  });
});

describe('kritische Stellen of a firm', () => {
  it('come with the chain that proves each, the most far-reaching first', async () => {
    const { critical, pairs, hiddenSources } = await get('/firms/auto/critical');
    expect(critical.map((entry: { firm: { id: string }; stops: number }) => [entry.firm.id, entry.stops])).toEqual([['stahl', 5], ['draht', 4], ['modul', 1]]);
    expect(critical[2].proof.map((step: { firm: { id: string } }) => step.firm.id)).toEqual(['modul', 'auto']);
    expect(critical[0].proof.at(-1)).toMatchObject({ firm: { name: 'Autowerk Nord' }, cause: { product: { name: 'Fahrwerksmodul' } } });
    expect(pairs.map((pair: { id: string }[]) => pair.map((firm) => firm.id))).toEqual([['federA', 'federB'], ['federB', 'galvanik']]);
    expect(hiddenSources).toEqual([]);
  });

  it('shows two sources with one root', async () => {
    const { hiddenSources } = await get('/firms/modul/critical');
    expect(hiddenSources.map((hidden: { product: { name: string }; source: { id: string } }) => [hidden.product.name, hidden.source.id])).toContainEqual(['Feder', 'draht']);
  });

  it('are more than the mandatory stations, which no route passes by: a route round a firm does not replace what it makes', async () => {
    const { critical, mandatoryStations } = await get('/firms/auto/critical');
    expect(mandatoryStations.map(({ id }: { id: string }) => id)).toEqual(['modul']);
    expect(critical.length).toBe(3);
    expect((await get('/firms/stahl/critical')).mandatoryStations).toEqual([]);
  });

  it('are none for a firm without inputs', async () => {
    expect(await get('/firms/stahl/critical')).toMatchObject({ critical: [], pairs: [], hiddenSources: [] });
    expect((await server.api('/firms/nobody/critical')).status).toBe(404);
  });
});

describe('a shock', () => {
  it('is answered with what everybody loses, its parameters, formula, coverage and revision', async () => {
    const answer = await post('/analyses/esri/shock', { firms: ['stahl'], capacity: 0.7, substitution: false });
    expect(answer.status).toBe(200);
    const result = await answer.json();
    expect(result).toMatchObject({
      revision: 1, parameters: { production: 'mixed', substitution: false, weights: 'sales', epsilon: 1e-6 },
      hit: [{ firm: { id: 'stahl' }, capacity: 0.7 }], affected: result.losses.length,
    });
    expect(result.formula).toEqual({
      de: 'Der Ausfall läuft zu den Abnehmern (fehlende Vorleistungen: unverzichtbare begrenzen alles, verzichtbare mindern anteilig; niemand springt ein) und zu den Lieferanten (fehlende Aufträge). Je Unternehmen zählt der größere Verlust, gewichtet mit seinem Anteil an allen Lieferungen; die getroffenen sind eingeschlossen.',
      en: 'The failure runs to the buyers (missing inputs: essential ones limit everything, others reduce in proportion; nobody steps in) and to the suppliers (missing orders). For each firm the greater loss counts, weighted by its share of all supplies; the firms hit are included.',
    });
    const { formula } = await (await post('/analyses/esri/shock', { firms: ['stahl'], production: 'leontief', weights: 'employees' })).json();
    expect(formula.de).toContain('jede begrenzt alles; gleichartige Lieferanten springen nach Marktanteil ein');
    expect(formula.en).toContain('weighted by its share of the employees');
    expect(result.losses.every(({ loss, up, down }: { loss: number; up: number; down: number }) => loss === Math.max(up, down) && loss <= 1)).toBe(true);
    expect(result.losses.find(({ firm }: { firm: { id: string } }) => firm.id === 'stahl').loss).toBeCloseTo(0.3, 12);
  });

  it('needs exactly one target that somebody matches', async () => {
    expect((await post('/analyses/esri/shock', {})).status).toBe(400);
    expect((await post('/analyses/esri/shock', { firms: ['stahl'], country: 'DE' })).status).toBe(400);
    expect((await post('/analyses/esri/shock', { firms: ['stahl'], capacity: 2 })).status).toBe(400);
    expect((await post('/analyses/esri/shock', { firms: ['nobody'] })).status).toBe(404);
    expect((await post('/analyses/esri/shock', { country: 'ZZ' })).status).toBe(404);
  });
});
