import type { NetworkFacts } from '../network/network-context.ts';
import type { Language } from '#graph-model/language.ts';
import { placeName } from '../../state/network-index.ts';

/** Every firm with its place, for a list to choose from. */
export function firmOptions({ network, index }: Pick<NetworkFacts, 'network' | 'index'>, language: Language): { value: string; label: string }[] {
  return network.firms.id.map((value, number) => {
    const place = placeName(index, number, language);
    const name = network.firms.name[number] ?? value;
    return { value, label: place === undefined ? name : `${name} (${place})` };
  });
}
