import { CloseButton, Group, Table, Text, Title } from '@mantine/core';
import { useTexts } from '../../text/texts.ts';
import { points, useShowFirm } from './candidate-card.tsx';
import type { PartnerView } from './candidate-card.tsx';
import { FirmName } from '../firm/firm-name.tsx';
import { PARTS, partText } from './score-parts.tsx';
import classes from './partners.module.css';

/** Up to three firms side by side. */
export function CandidateComparison({ candidates, onRemove }: { candidates: readonly PartnerView[]; onRemove: (id: string) => void }) {
  const { t, language } = useTexts();
  const showFirm = useShowFirm();
  const parts = PARTS.filter((name) => candidates.some((candidate) => candidate.parts[name] !== undefined));
  const withEffect = candidates.some(({ effect }) => effect !== undefined);
  return (
    <section aria-label={t('partnerSearch.compareTitle')} data-testid="partners-compared">
      <Title order={3} size="h5" mb={4}>{t('partnerSearch.compareTitle')}</Title>
      <div className={classes.wide} tabIndex={0} role="group" aria-label={t('partnerSearch.compareTitle')}>
        <Table className={classes.comparison} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('partnerSearch.figure')}</Table.Th>
              {candidates.map(({ firm }) => <Table.Th key={firm.id}><Group gap={4} wrap="nowrap" align="flex-start"><FirmName firm={firm} onOpen={showFirm} /><CloseButton size="sm" aria-label={t('partnerSearch.remove', { name: firm.name })} onClick={() => onRemove(firm.id)} /></Group></Table.Th>)}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr><Table.Th scope="row">{t('partnerSearch.total')}</Table.Th>{candidates.map(({ firm, score }) => <Table.Td key={firm.id}><Text fw={600}>{points(score)}</Text></Table.Td>)}</Table.Tr>
            {parts.map((name) => <Table.Tr key={name}><Table.Th scope="row">{t(`partnerSearch.parts.${name}`)}</Table.Th>{candidates.map((candidate) => <Table.Td key={candidate.firm.id}>{partText(candidate.parts, name, t, language)}</Table.Td>)}</Table.Tr>)}
            {withEffect && <Table.Tr><Table.Th scope="row">{t('partnerSearch.criticalThen')}</Table.Th>{candidates.map(({ firm, effect }) => <Table.Td key={firm.id}>{effect === undefined ? t('partnerSearch.unknownPart') : `${effect.before} → ${effect.after}`}</Table.Td>)}</Table.Tr>}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
