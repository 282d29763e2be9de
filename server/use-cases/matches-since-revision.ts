import type { BoardQuestion, BoardView, PartnerQuestion, PartnersView } from '#graph-model/contract/partners.ts';
import type { ComparedWith } from '#server/jobs/partner-answers.ts';
import { changesBack } from '#server/network/earlier-dataset.ts';
import type { Services } from '#server/services.ts';
import type { z } from 'zod';

interface Asked {
  readonly partnersSince: z.output<typeof PartnerQuestion> & { readonly onlyNew: boolean };
  readonly partnerBoardSince: z.output<typeof BoardQuestion>;
}

interface Answered {
  readonly partnersSince: PartnersView;
  readonly partnerBoardSince: BoardView;
}

/**
 * A search or the board, with what is new since an earlier revision: the same is asked of the data of then and of now.
 * @throws AtlasError `bad_input` for a revision that is not an earlier one, `too_large` where too much has changed since.
 */
export async function matchesSinceRevision<Question extends keyof Asked>({ atlas, store, computing }: Pick<Services, 'atlas' | 'store' | 'computing'>, question: Question, asked: Asked[Question], revision: number, signal: AbortSignal): Promise<Answered[Question]> {
  const snapshot = await atlas.current();
  const back = await changesBack(store, snapshot, revision);
  const [then] = await store.changeSets({ before: revision + 1, limit: 1 });
  const since: ComparedWith = { revision, back, ...(then?.revision === revision && { at: then.at }) };
  const job = computing.answer(question, snapshot, { ...asked, since });
  signal.addEventListener('abort', job.cancel);
  const { bytes } = await job.result;
  return JSON.parse(new TextDecoder().decode(bytes)) as Answered[Question];
}
