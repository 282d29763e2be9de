import { Anchor, Container, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { MEASURE_GROUPS } from '#graph-model/analysis/measure.ts';
import type { MeasureInfo } from '#graph-model/contract/network.ts';
import { useAnalyses } from '../../api/measure-queries.ts';
import { API_BASE } from '../../api/routes.ts';
import { formatAddress } from '../../state/address.ts';
import type { Address } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { followInPage } from '../shell/view-link.tsx';
import MeasurePicture from './measure-picture.tsx';
import classes from './method.module.css';

/** How every figure is computed. */
export default function MethodView() {
  const { t } = useTexts();
  const analyses = useAnalyses();
  return (
    <Container size="lg" py="lg">
      <Stack gap="lg">
        <div><Title order={1} size="h2">{t('method.title')}</Title><Text maw={760}>{t('method.intro')}</Text></div>
        {analyses.error && <ProblemMessage problem={analyses.error} onRetry={() => void analyses.refetch()} />}
        {analyses.isPending && <Stack role="status" aria-label={t('state.loading')}>{[0, 1, 2, 3].map((card) => <Skeleton key={card} h={150} />)}</Stack>}
        {analyses.data && MEASURE_GROUPS.map((heading) => (
          <Stack key={heading} gap="sm" component="section" aria-label={t(`measure.groups.${heading}`)}>
            <Title order={2} size="h3">{t(`measure.groups.${heading}`)}</Title>
            <div className={classes.measures}>
              {analyses.data.analyses.filter(({ group }) => group === heading).map((measure) => <MeasureCard key={measure.id} measure={measure} />)}
            </div>
          </Stack>
        ))}
        <Paper withBorder p="lg" component="section">
          <Title order={2} size="h4">{t('method.api')}</Title>
          <Text>{t('method.apiText')} <Anchor href={`${API_BASE}/docs`} underline="always">{t('method.apiLink')}</Anchor></Text>
        </Paper>
      </Stack>
    </Container>
  );
}

function MeasureCard({ measure }: { measure: MeasureInfo }) {
  const { t, language } = useTexts();
  const [address, changeAddress] = useAddress();
  const ranking: Partial<Address> = { view: 'network', panel: 'ranking', ranking: { measure: measure.id, order: 'value', descending: true } };
  const facts: readonly (readonly [string, string])[] = [
    [t('method.formula'), measure.formula[language]], [t('method.unit'), t(`measure.units.${measure.unit}`)], [t('method.source'), measure.source],
  ];
  return (
    <Paper withBorder p="lg" component="article" id={measure.id} className={classes.measure}>
      <Title order={3} size="h4">{measure.label[language]}</Title>
      <Text size="sm" c="dimmed">{t('method.term')}: {measure.term[language]}{language === 'de' && <> · <span lang="en">{measure.term.en}</span></>}</Text>
      <Text my="xs" className={classes.question}>{measure.question[language]}</Text>
      <div className={classes.picture}><MeasurePicture id={measure.id} /></div>
      <dl className={classes.facts}>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      {measure.unit !== 'group' && <Anchor size="sm" href={formatAddress({ ...address, ...ranking })} onClick={(event) => followInPage(event, () => changeAddress(ranking))}>{t('method.toRanking')}</Anchor>}
    </Paper>
  );
}
