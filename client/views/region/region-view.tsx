import '../../text/late-texts.ts';
import { Box, Container, Group, Title } from '@mantine/core';
import { lazy } from 'react';
import { REGION_SECTIONS } from '../../state/address.ts';
import { useRegionAsked } from '../../state/region-asked.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { ReportLink } from '../shared/report-link.tsx';
import { Sections } from '../shared/sections.tsx';
import { LoadingView } from '../shared/state-message.tsx';
import { RegionGone, RegionSelect } from './region-select.tsx';
import { InternalSwitch } from './suppressed.tsx';
import { useRegionFound } from './use-region-found.ts';

const CONTENT = {
  origin: lazy(() => import('./origin-section.tsx')),
  gaps: lazy(() => import('./gaps-section.tsx')),
  missing: lazy(() => import('./missing-section.tsx')),
  profile: lazy(() => import('./profile-section.tsx')),
} as const;

/** What the region buys where, what it could make itself, and what it is good at. */
export default function RegionView() {
  const { t } = useTexts();
  const [{ regionSection }, changeAddress] = useAddress('regionSection');
  const region = useRegionAsked();
  const found = useRegionFound();
  return (
    <Container size="xl" py="lg">
      <Group justify="space-between" mb="md" gap="xs">
        <Title order={1} size="h2">{t('region.title')}</Title>
        <Group gap="xs" align="flex-end" justify="flex-end">
          <RegionSelect />
          {found === 'there' && <><ReportLink path="/region/report.pdf" query={region} /><ReportLink path="/region/tables.xlsx" query={region} /></>}
        </Group>
      </Group>
      {found === 'gone' && <RegionGone />}
      {found === 'asking' && <LoadingView />}
      {found === 'there' && (
        <>
          {regionSection !== 'missing' && <Box mb="md"><InternalSwitch /></Box>}
          <Sections
            ids={REGION_SECTIONS} titleOf={(id) => t(`region.sections.${id}`)} content={CONTENT} label={t('region.title')}
            current={regionSection} onChange={(id) => changeAddress({ regionSection: id })}
          />
        </>
      )}
    </Container>
  );
}
