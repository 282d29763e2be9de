import '../../text/late-texts.ts';
import { Container, Title } from '@mantine/core';
import { lazy } from 'react';
import { PARTNER_SECTIONS } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { Sections } from '../shared/sections.tsx';

const CONTENT = {
  search: lazy(() => import('./search-section.tsx')),
  markets: lazy(() => import('./markets-section.tsx')),
  relations: lazy(() => import('./relations-section.tsx')),
} as const;

/** Who nearby could be a partner, where else capabilities are needed, and which new relation helps most. */
export default function PartnersView() {
  const { t } = useTexts();
  const [{ partnerSection }, changeAddress] = useAddress('partnerSection');
  return (
    <Container size="xl" py="lg">
      <Title order={1} size="h2" mb="md">{t('partners.title')}</Title>
      <Sections
        ids={PARTNER_SECTIONS} titleOf={(id) => t(`partners.sections.${id}`)} content={CONTENT} label={t('partners.title')}
        current={partnerSection} onChange={(id) => changeAddress({ partnerSection: id })}
      />
    </Container>
  );
}
