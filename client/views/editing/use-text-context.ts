import { useMemo, useState } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import type { TextContext } from '../../state/editing/field-text.ts';
import { referenceNames } from '../../state/editing/reference-names.ts';
import { indexNetwork } from '../../state/network-index.ts';
import { useTexts } from '../../text/texts.ts';

/** How texts are read and written while something is edited: in the language in which the edit began, so that switching it turns no comma into a point. */
export function useTextContext(network: NetworkView): TextContext {
  const texts = useTexts();
  const [language] = useState(texts.language);
  return useMemo(() => ({ language, names: referenceNames(indexNetwork(network), language) }), [network, language]);
}
