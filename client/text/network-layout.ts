import type { Language } from '#graph-model/language.ts';
import type { Grouping } from '#graph-model/picture/scene-state.ts';

/** Words of the Netz in one language. */
export interface NetworkLayoutText {
  readonly groupBy: string;
  readonly groupings: Readonly<Record<Grouping, string>>;
  /** What a chain is called that has no product: after its firm with most partners. */
  readonly around: (firm: string) => string;
  readonly rest: Readonly<Record<Grouping, string>>;
  readonly unlinked: string;
  readonly placing: (percent: string) => string;
}

const de: NetworkLayoutText = {
  groupBy: 'Gruppieren nach',
  groupings: { chain: 'Kette', branch: 'Branche', municipality: 'Gemeinde' },
  around: (firm) => `um ${firm}`,
  rest: { chain: 'Kleine Ketten', branch: 'Übrige', municipality: 'Weitere Gemeinden' },
  unlinked: 'Ohne Lieferbeziehung',
  placing: (percent) => `Das Netz wird angeordnet … ${percent}`,
};

const en: NetworkLayoutText = {
  groupBy: 'Group by',
  groupings: { chain: 'Chain', branch: 'Branch', municipality: 'Municipality' },
  around: (firm) => `around ${firm}`,
  rest: { chain: 'Small chains', branch: 'Others', municipality: 'Other municipalities' },
  unlinked: 'No supply relation',
  placing: (percent) => `Arranging the network … ${percent}`,
};

/** Words of the Netz; German first. */
export const networkLayoutText: Readonly<Record<Language, NetworkLayoutText>> = { de, en };
