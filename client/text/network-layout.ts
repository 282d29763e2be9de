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
  /** The groups of a folded network, one of them, the way back from it, and what is open. */
  readonly groups: string;
  readonly group: (title: string, firms: string) => string;
  /** What can be pointed at on the Landkarte beside firms. */
  readonly areas: string;
  readonly back: string;
  readonly opened: (title: string, shown: string, firms: string) => string;
  /** Why a large network shows neither stages nor map. */
  readonly tooLarge: string;
  /** Of a line between two firms or groups: how many relations, further products, how many run the other way. */
  readonly relations: (count: string, isOne: boolean) => string;
  readonly more: (count: string) => string;
  readonly otherWay: (relations: string) => string;
  /** Of a bundle: what is traded most, and who supplies most. */
  readonly mostly: (products: string) => string;
  readonly mostlyFrom: (firms: string) => string;
  readonly placing: (percent: string) => string;
}

const de: NetworkLayoutText = {
  groupBy: 'Gruppieren nach',
  groupings: { chain: 'Kette', branch: 'Branche', municipality: 'Gemeinde' },
  around: (firm) => `um ${firm}`,
  rest: { chain: 'Kleine Ketten', branch: 'Übrige', municipality: 'Weitere Gemeinden' },
  unlinked: 'Ohne Lieferbeziehung',
  groups: 'Gruppen des Netzes',
  areas: 'Orte und Länder der Landkarte',
  group: (title, firms) => `${title}, ${firms} Unternehmen`,
  back: 'Zur Übersicht',
  opened: (title, shown, firms) => `${title}: ${shown === firms ? firms : `die ${shown} mit den meisten Partnern von ${firms}`} Unternehmen`,
  tooLarge: 'Dieses Netz ist zu groß, um alle Unternehmen zugleich zu zeigen. Öffnen Sie eine Gruppe.',
  relations: (count, isOne) => `${count} ${isOne ? 'Lieferbeziehung' : 'Lieferbeziehungen'}`,
  more: (count) => `${count} weitere`,
  otherWay: (relations) => `in Gegenrichtung ${relations}`,
  mostly: (products) => `vor allem ${products}`,
  mostlyFrom: (firms) => `vor allem von ${firms}`,
  placing: (percent) => `Das Netz wird angeordnet … ${percent}`,
};

const en: NetworkLayoutText = {
  groupBy: 'Group by',
  groupings: { chain: 'Chain', branch: 'Industry', municipality: 'Municipality' },
  around: (firm) => `around ${firm}`,
  rest: { chain: 'Small chains', branch: 'Others', municipality: 'Other municipalities' },
  unlinked: 'No supply relation',
  groups: 'Groups of the network',
  areas: 'Places and countries of the map',
  group: (title, firms) => `${title}, ${firms} firms`,
  back: 'Back to overview',
  opened: (title, shown, firms) => `${title}: ${shown === firms ? firms : `the ${shown} with most partners of ${firms}`} firms`,
  tooLarge: 'This network is too large to show all firms at once. Open a group.',
  relations: (count, isOne) => `${count} supply ${isOne ? 'relation' : 'relations'}`,
  more: (count) => `${count} more`,
  otherWay: (relations) => `${relations} the other way`,
  mostly: (products) => `mostly ${products}`,
  mostlyFrom: (firms) => `mostly from ${firms}`,
  placing: (percent) => `Arranging the network … ${percent}`,
};

/** Words of the Netz; German first. */
export const networkLayoutText: Readonly<Record<Language, NetworkLayoutText>> = { de, en };
