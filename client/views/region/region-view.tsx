import { Box, Container, Title } from '@mantine/core';
import { lazy } from 'react';
import { REGION_SECTIONS } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { Sections } from '../shared/sections.tsx';
import { InternalSwitch } from './suppressed.tsx';
import { RegionSelect } from './region-select.tsx';

const CONTENT = {
  origin: lazy(() => import('./origin-section.tsx')),
  gaps: lazy(() => import('./gaps-section.tsx')),
  missing: lazy(() => import('./missing-section.tsx')),
  profile: lazy(() => import('./profile-section.tsx')),
} as const;

/** What the region buys where, what it could make itself, and what it is good at. */
export default function RegionView() {
  const { t } = useTexts();
  const [{ regionSection }, changeAddress] = useAddress();
  return (
    <Container size="xl" py="lg">
      <Title order={1} size="h2" mb="md">{t('region.title')}</Title>
      <Box mb="md"><RegionSelect /></Box>
      {regionSection !== 'missing' && <Box mb="md"><InternalSwitch /></Box>}
      <Sections
        ids={REGION_SECTIONS} titleOf={(id) => t(`region.sections.${id}`)} content={CONTENT} label={t('region.title')}
        current={regionSection} onChange={(id) => changeAddress({ regionSection: id })}
      />
    </Container>
  );
}
