import { Button } from '@mantine/core';
import { IconLinkPlus } from '@tabler/icons-react';
import type { PartnerAsked } from '../../state/partner-address.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';

interface SecondSourceButtonProps {
  /** Whose input, of which product, beside which supplier. */
  readonly asked: Pick<PartnerAsked, 'product' | 'forFirm' | 'insteadOf'>;
  /** Says of what, for those who cannot see where the button stands. */
  readonly label: string;
}

/** Opens the search for partners with what is already known of it. */
export function SecondSourceButton({ asked, label }: SecondSourceButtonProps) {
  const { t } = useTexts();
  const changeAddress = useChangeAddress();
  return (
    <Button size="compact-sm" variant="subtle" leftSection={<IconLinkPlus size={16} aria-hidden />} aria-label={`${t('partnerSearch.secondSource')}: ${label}`} onClick={() => changeAddress({ view: 'partners', partnerSection: 'search', partner: asked })}>
      {t('partnerSearch.secondSource')}
    </Button>
  );
}
