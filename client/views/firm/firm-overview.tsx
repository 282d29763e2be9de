import { Accordion, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FirmDetail } from '#graph-model/contract/records.ts';
import type { Language } from '#graph-model/language.ts';
import { firmFacts } from '../../state/firm-facts.ts';
import { dateText, measureText, numberText } from '../../state/format.ts';
import { contradictedFields } from '../../state/history/contradicted-fields.ts';
import { useTexts } from '../../text/texts.ts';
import { HistoryButton } from '../history/history-button.tsx';
import { useNetworkFacts } from '../network/network-context.ts';
import { MeasureInfo } from '../shared/measure-info.tsx';
import shared from '../shared/shared.module.css';
import { FirmHints } from './firm-hints.tsx';
import { FirmInputs } from './firm-inputs.tsx';
import { FirmMissing } from './firm-missing.tsx';
import { FirmOffers } from './firm-offers.tsx';
import { FirmSentences } from './firm-sentences.tsx';
import { Fold } from './fold.tsx';
import classes from './firm.module.css';

/** What the network says about the firm in sentences, what the firm says about itself, and all figures for those who want them. */
export function FirmOverview({ detail }: { detail: FirmDetail }) {
  const { t } = useTexts();
  return (
    <Stack gap="lg">
      <section>
        <Title order={3} className={classes.heading}>{t('firm.measures')}</Title>
        <FirmSentences id={detail.firm.id} />
      </section>
      <section>
        <Title order={3} className={classes.heading}>{t('firm.profile')}</Title>
        <Profile detail={detail} />
      </section>
      {detail.requirements.length > 0 && (
        <section>
          <Title order={3} className={classes.heading}>{t('firm.inputs')}</Title>
          <FirmInputs detail={detail} />
        </section>
      )}
      <FirmOffers detail={detail} />
      <Accordion multiple variant="contained" chevronPosition="left" order={3}>
        <FirmMissing id={detail.firm.id} />
        <FirmHints id={detail.firm.id} />
        <AllMeasures id={detail.firm.id} />
      </Accordion>
    </Stack>
  );
}

/** The branch in the other edition of WZ; where it was split up, the parts. */
function branchesOf({ otherEdition }: FirmDetail['firm'], language: Language): string | undefined {
  return otherEdition?.branches.map(({ code, title }) => `${title[language]}, ${code}`).join(otherEdition.same ? '' : ' / ');
}

function Profile({ detail }: { detail: FirmDetail }) {
  const { t, language, words } = useTexts();
  const { firm, offers } = detail;
  const offered = (direction: 'offers' | 'seeks'): string => offers.filter((offer) => offer.direction === direction)
    .map((offer) => (language === 'en' ? offer.productNameEn : undefined) ?? offer.productName ?? offer.capability).filter(Boolean).join(', ');
  const wz = firm.wz === undefined ? undefined : firm.wzEdition === undefined ? t('firm.wzPlain', { code: firm.wz }) : t('firm.wz', { code: firm.wz, edition: String(firm.wzEdition) });
  const place = [firm.municipality, firm.district !== firm.municipality ? firm.district : undefined, firm.inRegion === false ? t('firm.outside') : undefined].filter(Boolean).join(', ');
  const facts: readonly (readonly [string, ReactNode, 'always'?])[] = [
    [t('firm.kind'), firm.kind && t(`kind.${firm.kind}`), 'always'],
    [t('firm.legalForm'), firm.legalForm],
    [t('firm.place'), place, 'always'],
    [t('firm.branch'), wz && [firm.branch?.[language], wz].filter(Boolean).join(', '), 'always'],
    [t('firm.branchInOther', { edition: String(firm.otherEdition?.edition) }), branchesOf(firm, language)],
    [t('firm.size'), firm.sizeClass && t(`size.${firm.sizeClass}`), 'always'],
    [t('firm.capabilities'), firm.capabilities?.join(', ')],
    [t('firm.certificates'), firm.certificates?.join(', ')],
    [t('firm.industries'), firm.dependentIndustries?.join(', ')],
    [t('firm.daysToRecover'), firm.daysToRecover === undefined ? undefined : t('firm.days', { count: firm.daysToRecover })],
    [t('firm.offers'), offered('offers')],
    [t('firm.seeks'), offered('seeks')],
    [t('firm.website'), firm.website && <Anchor key="website" href={firm.website} rel="noreferrer noopener" target="_blank" size="sm">{firm.website}</Anchor>],
    [t('firm.id'), firm.id],
  ];
  const origin = { source: firm.source, status: t(`status.${firm.status}`) };
  return (
    <>
      <dl className={classes.profile}>
        {facts.map(([name, value, always]) => (value || always) && <div key={name}><dt>{name}</dt><dd data-unknown={!value || undefined}>{value || words.unknown}</dd></div>)}
      </dl>
      <Group justify="space-between" gap="xs" mt="xs">
        <Text size="xs" c="dimmed">{firm.asOf === undefined ? t('firm.provenance', origin) : t('firm.provenanceDay', { ...origin, day: dateText(firm.asOf, language) })}</Text>
        <HistoryButton kind="firm" id={firm.id} title={firm.name} contradictions={contradictedFields(firm.otherStatements)} />
      </Group>
    </>
  );
}

function AllMeasures({ id }: { id: string }) {
  const { t, language, words } = useTexts();
  const { measures, index, network } = useNetworkFacts();
  const number = index.numberOf.get(id);
  if (!measures || number === undefined) return null;
  return (
    <Fold id="measures" title={t('firm.allMeasures')}>
      <dl className={shared.facts}>
        {[...firmFacts(measures, number).values()].map(({ measure, value, rank, among }) => (
          <div key={measure.id} className={classes.measure}>
            <dt>{measure.label[language]} <MeasureInfo small measure={measure} revision={network.revision} firm={id} /></dt>
            <dd>
              <span data-unknown={value === undefined || undefined}>{measureText(value, measure.unit, language, words)}</span>
              {rank !== undefined && measure.unit !== 'group' && measure.unit !== 'yes_no' && measure.unit !== 'tier' && (
                <small>{t('firm.rankOf', { rank: numberText(rank, language), among: numberText(among, language) })}</small>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
