import type { ProofStep } from '../../state/proof.ts';
import { useTexts } from '../../text/texts.ts';

/** Says why a firm stops: „steht: einziger Lieferant für Beschichtung fehlt“. */
export function useReason(): (step: ProofStep) => string {
  const { t, language } = useTexts();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return ({ reason, product = '', suppliers }) => {
    if (reason === 'failed') return t('critical.failed');
    if (reason === 'sole') return t('critical.sole', { product });
    return reason === 'all' ? t('critical.all', { count: suppliers.length, product, suppliers: list.format(suppliers) }) : t('critical.unclear');
  };
}
