import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardView, PartnersView, PartnerTermsView } from '#graph-model/contract/partners.ts';
import { springChain } from '#tests/support/spring-chain.ts';
import { anOffer } from '#tests/support/records.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  const chain = springChain();
  server = await startTestServer({ ...chain, offers: [anOffer({ id: 'seek', firm: 'auto', direction: 'seeks', product: 'federdraht' }), anOffer({ id: 'can', firm: 'institut', product: undefined, capability: 'Drahtprüfung' })] });
});
afterAll(() => server.close());

const search = (body: unknown) => server.api('/partners/search', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
const found = async (body: unknown) => (await (await search(body)).json()) as PartnersView;

describe('partners over HTTP', () => {
  it('are found with names, parts, weights and revision', async () => {
    const view = await found({ capabilities: ['drahtpruefung'], ags: '05962032' });
    expect(view).toMatchObject({ revision: 1, basis: 'relations', halfKm: 25, total: 1, weights: { capabilities: 3, distance: 2 }, relax: { certificates: 0, radius: 0, place: 0, kind: 0, size: 0 } });
    expect(view.candidates).toEqual([{
      firm: { id: 'institut', name: 'Institut ohne Lieferungen', kind: 'research', municipality: 'Lüdenscheid' }, score: 1, possible: 1, coverage: 1,
      parts: { capabilities: { value: 1, has: ['drahtpruefung'], lacks: [] }, distance: { km: 0, value: 1 } },
    }]);
  });

  it('never tell an exact head count', async () => {
    expect(await (await search({ kinds: ['industry', 'research'] })).text()).not.toContain('employees');
  });

  it.each([
    [400, {}, /Say what you look for/], [404, { words: 'Draht', forFirm: 'niemand' }, /niemand/], [404, { words: 'Draht', ags: '00000000' }, /00000000/],
    [400, { words: '=cmd|x' }, /words/], [400, { radiusKm: 5000, words: 'x' }, /radiusKm/], [400, { words: 'x', unknown: 1 }, /unknown/],
  ])('answer %i to what cannot be asked: %j', async (status, body, words) => {
    const answer = await search(body);
    expect([answer.status, (await answer.text()).match(words) !== null]).toEqual([status, true]);
  });

  it('can be asked for what firms state', async () => {
    expect((await (await server.api('/partners/terms')).json()) as PartnerTermsView).toMatchObject({ revision: 1, capabilities: [{ name: 'Drahtprüfung', firms: 1 }] });
  });

  it('answer what is sought on the board', async () => {
    const board = (await (await server.api('/partners/matches?firm=auto')).json()) as BoardView;
    expect([board.total, board.answered, board.entries.map(({ id, firm, product, answers }) => [id, firm.id, product?.id, answers.length > 0])]).toEqual([1, 1, [['seek', 'auto', 'federdraht', true]]]);
    expect((await server.api('/partners/matches?firm=niemand')).status).toBe(404);
  });

  it('tell what is new since an earlier revision, and when that was', async () => {
    const asked = { capabilities: ['Drahtprüfung'] };
    const { revision: start } = await found(asked);
    expect((await found({ ...asked, sinceRevision: start })).since).toMatchObject({ revision: start, new: 0, better: 0 });
    await server.api('/change-sets', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ changes: [
      { op: 'create', kind: 'firm', record: { id: 'labor', name: 'Prüflabor', ags: '05962032', capabilities: ['Drahtprüfung'], source: 'Umfrage', status: 'reported', visibility: 'network' } },
      { op: 'create', kind: 'offer', record: { id: 'draht', firm: 'institut', direction: 'offers', product: 'federdraht', source: 'Umfrage', status: 'reported', visibility: 'network' } },
    ] }) });
    const news = await found({ ...asked, sinceRevision: start });
    expect(news).toMatchObject({ revision: start + 1, total: 2, since: { revision: start, at: expect.stringMatching(/^20/), new: 1, better: 0 } });
    expect(news.candidates.map(({ firm, news: told }) => [firm.id, told])).toEqual([['institut', undefined], ['labor', 'new']]);
    expect((await found({ ...asked, sinceRevision: start, onlyNew: true })).candidates.map(({ firm }) => firm.id)).toEqual(['labor']);
    // What could not be asked then, as its firm was not there, has no answers of then.
    expect((await found({ ...asked, forFirm: 'labor', sinceRevision: start })).since).toMatchObject({ new: 1, better: 0 });

    const board = (await (await server.api(`/partners/matches?firm=auto&sinceRevision=${start}`)).json()) as BoardView;
    expect([board.since?.new, board.entries[0].news, board.entries[0].answers[0]]).toMatchObject([1, 1, { firm: { id: 'institut' }, isNew: true }]);
    expect(await (await search({ ...asked, sinceRevision: 99 })).text()).toMatch(/no revision 99 yet/);
    expect((await server.api('/partners/matches?sinceRevision=-1')).status).toBe(400);
  });
});
