import type { Change } from '#graph-model/change-set.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { RECORD_KINDS, LIST_OF } from '#graph-model/dataset.ts';
import { aChangeSet, aFirm, anOffer, aProduct, aRelation, aRequirement, put, putAll, remove } from './records.ts';
import { aRegion, aSearch, aStory } from './saved-records.ts';
import { aScenario } from './scenarios.ts';

/** Texts that were lost in one place or another: half a character, NUL, line ends, quotes, what looks like one of our own lines. */
export const NASTY_TEXTS = ['Müller & Söhne ß', '\ud800 halb', 'a\0b', 'Zeile 1\nZeile 2\r\u2028', '"\\"', '{"op":"put"}', '🌀 𝔘', '__proto__'];

/** Gives an empty store a life with everything in it: records that come, change, move, go and come back; undos, and an undo of an undo. */
export async function liveLong(store: GraphStore): Promise<void> {
  const apply = (id: string, changes: readonly Change[]): Promise<unknown> => store.apply(aChangeSet({ id, title: `Änderung ${id} 🌀`, changes }));
  await store.apply(aChangeSet({
    id: 'chain', title: NASTY_TEXTS[2], reason: 'demo', author: 'Kammer "Süd"',
    changes: putAll({
      firms: [aFirm({ id: 'F1', ags: '05962024', capabilities: ['Härten', 'Beizen'] }), aFirm({ id: 'F2', ags: '05914000' }), aFirm({ id: 'F3' }), ...NASTY_TEXTS.map((name, i) => aFirm({ id: `N${i}`, name, source: name, capabilities: [name] })), aFirm({ id: 'long', source: 'ä'.repeat(100_000) })],
      products: [aProduct({ id: 'P1', name: 'Draht' }), aProduct({ id: 'P2', name: 'Federn' })],
      relations: [aRelation({ id: 'R1', product: 'P1', volumeEur: 0.1 + 0.2 }), aRelation({ id: 'R2', supplier: 'F2', buyer: 'F3', product: 'P2', share: 1 })],
      requirements: [aRequirement({ id: 'Q1', firm: 'F2', product: 'P1', forProduct: 'P2', essential: true })],
      offers: [anOffer(), anOffer({ id: 'O2', firm: 'F2', direction: 'seeks', product: undefined, capability: 'Härten' })],
    }),
  }));
  await apply('edit', [put('firm', aFirm({ id: 'F2', employees: 0 })), put('firm', aFirm({ id: 'Ä4' })), put('relation', aRelation({ id: 'R1', supplier: 'F3', buyer: 'F1' })), remove('offer', 'O1')]);
  await apply('back', [put('scenario', aScenario({ name: 'Hochwasser 🌀', failures: [{ firms: ['F1', 'weg'], days: 3 }] })), put('offer', anOffer({ id: 'O1', firm: 'Ä4', direction: 'seeks' })), remove('relation', 'R2')]);
  await apply('gone', [put('scenario', aScenario({ failures: [{ product: 'P1', capacity: 0.5 }], endedRelations: ['R2'] })), put('scenario', aScenario({ id: 'S2' })), put('region', aRegion()), put('search', aSearch({ words: 'Draht' })), put('story', aStory({ note: 'Kette 🌀' })), remove('relation', 'R1'), remove('firm', 'Ä4'), remove('offer', 'O1')]);
  await store.undo(aChangeSet({ id: 'gone' }).id, aChangeSet({ id: 'undo-gone', title: 'Rücknahme' }));
  await store.undo(aChangeSet({ id: 'undo-gone' }).id, aChangeSet({ id: 'redo-gone' }));
  await apply('later', [put('firm', aFirm({ id: 'F1', name: 'Neu', ags: '05914000', capabilities: [] })), put('product', aProduct({ id: 'P3' })), remove('scenario', 'S2')]);
}

/** All that a store tells: every answer to every question about what it holds. */
export async function everythingOf(store: GraphStore): Promise<{ revision: number; check: string[] } & Record<string, unknown>> {
  const changeSets = await store.changeSets({ limit: 1_000_000 });
  const { revision, dataset } = await store.load();
  const ids = [...new Set([...RECORD_KINDS.flatMap((kind) => dataset[LIST_OF[kind]].map(({ id }) => String(id))), 'Ä4', 'R1', 'R2', 'O1', 'P3'])];
  const histories = await Promise.all(RECORD_KINDS.flatMap((kind) => ids.map((id) => store.history(kind, id))));
  return { revision, asked: await store.revision(), dataset, changeSets, each: await Promise.all(changeSets.map(({ id }) => store.changeSet(id))), histories, check: await store.check() };
}

/** Takes every change set back, newest first, where the store lets it; what it said to each. */
export async function takeAllBack(store: GraphStore): Promise<unknown[]> {
  const outcomes: unknown[] = [];
  for (const { id } of await store.changeSets({ limit: 1_000_000 })) {
    outcomes.push(await store.undo(id, aChangeSet({ id: `taken-${id}`, title: 'Rücknahme' })).catch((error: unknown) => {
      if (!(error instanceof AtlasError)) throw error;
      return { code: error.code, findings: error.findings };
    }));
  }
  return outcomes;
}
