import type { ProofStep } from '../../state/proof.ts';
import { useTexts } from '../../text/texts.ts';

/** Says why a firm stops: „steht: einziger Lieferant für Beschichtung fehlt“. */
export function useReason(): (step: ProofStep) => string {
  const { t, language } = useTexts();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return ({ reason, product = '', lost, suppliers }) => {
    if (reason === 'failed') return t('critical.failed');
    const effect = lost === undefined ? t('critical.stands') : t('critical.loses', { product: lost });
    if (reason === 'unclear') return effect;
    return `${effect}: ${reason === 'sole' ? t('critical.sole', { product }) : t('critical.all', { count: suppliers.length, product, suppliers: list.format(suppliers) })}`;
  };
}
