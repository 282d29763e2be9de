import { mintId, StoryId } from '#graph-model/identifier.ts';
import type { Story, StoryStep } from '#graph-model/story.ts';
import { plantedId } from './planted-firms.ts';
import { plantedProvenance } from './provenance.ts';
import { createRandom } from './random.ts';

const [plating, fasteners, wire, rod] = (['plating', 'fasteners', 'wire-a', 'wire-rod'] as const).map((key) => plantedId(key));

/** Two stories to present from the first start, of planted chains. Ids are the same whatever the seed; nobody is named, so that they can be told without names. */
export function makeStories(): Story[] {
  return [
    story('plating', 'Eine kleine Galvanik und ihre Kette', 'Wie ein kleiner Betrieb eine ganze Kette anhält, und was dagegen hilft', [
      { title: 'So liefert die Region', text: 'Links Rohstoffe, rechts Endprodukte. Jeder Punkt ist ein Betrieb, große Punkte halten andere an, wenn sie ausfallen.', notes: 'Erst die Spalten erklären, dann die Zeilen.', address: '/' },
      { title: 'Und so liegt sie', text: 'Dieselben Betriebe an ihrem Ort: Die Lieferwege sind kurz, aber sie kreuzen Kreisgrenzen.', address: '/?layout=map' },
      { title: 'Ein Betrieb, den kaum jemand kennt', text: 'Eine kleine Galvanik. Wer hängt an ihr, bis zur dritten Stufe?', address: `/?firm=${plating}&tiers=3&direction=downstream` },
      { title: 'Was fällt aus, wenn sie ausfällt?', text: 'Schritt für Schritt: erst das Stanzwerk, dann die Schalter, dann die Leuchten.', notes: 'Weiter spielt den Ausfall Stufe für Stufe.', address: `/?panel=failure&failed=${plating}` },
      { title: 'Was eine zweite Quelle ändert', text: 'Derselbe Ausfall, nachdem das Stanzwerk einen Teil an eine zweite Galvanik vergeben hat.', address: '/scenarios' },
    ]),
    story('two sources, one root', 'Zwei Lieferanten, eine Wurzel', 'Warum zwei Quellen manchmal nur eine sind', [
      { title: 'Gut aufgestellt?', text: 'Eine Schraubenfabrik bezieht ihren Draht von zwei Ziehereien.', address: `/?firm=${fasteners}&tiers=2&direction=upstream` },
      { title: 'Eine Zieherei fällt aus', text: 'Die Schraubenfabrik läuft weiter: Sie hat ja eine zweite.', address: `/?panel=failure&failed=${wire}` },
      { title: 'Der gemeinsame Händler fällt aus', text: 'Beide Ziehereien beziehen ihren Walzdraht von ihm. Jetzt steht auch die Schraubenfabrik.', address: `/?panel=failure&failed=${rod}` },
    ]),
  ];
}

function story(key: string, name: string, note: string, steps: StoryStep[]): Story {
  return { id: StoryId.parse(mintId('story', createRandom(20261121, `story ${key}`))), name, note, steps, ...plantedProvenance(), status: 'assumed' };
}
