import { Button, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { IconLinkPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { InterventionsView } from '#graph-model/contract/interventions.ts';
import { useBestRelations } from '../../api/firm-queries.ts';
import { numberText, scoreText, shareText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useOpenFirm } from '../network/use-open.ts';
import { Explanation } from '../shared/explanation.tsx';
import { ProblemMessage } from '../shared/state-message.tsx';
import { FirmName } from './firm-name.tsx';
import classes from './firm.module.css';

type BestRelation = InterventionsView['relations'][number];

/** Candidates that are named beside the first one; failures that are listed in the calculation. */
const NAMED = 3;
const FAILURES = 8;

/** "Was hilft am meisten?": the new supply relations that take most kritische Stellen from a firm; computed when asked for. */
export function BestRelations({ id, name }: { id: string; name: string }) {
  const { t } = useTexts();
  const [asked, setAsked] = useState(false);
  return (
    <section data-testid="best-relations">
      <Title order={3} className={classes.heading}>{t('help.title')}</Title>
      {asked ? <FoundRelations scope={{ firm: id }} name={name} /> : (
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t('help.intro', { name })}</Text>
          <Button size="sm" variant="default" leftSection={<IconLinkPlus size={16} aria-hidden />} onClick={() => setAsked(true)}>{t('help.compute')}</Button>
        </Stack>
      )}
    </section>
  );
}

/** The relations found for a firm, the chain of a product, or (an empty scope) the region. */
export function FoundRelations({ scope, name }: { scope: { readonly firm?: string; readonly product?: string }; name: string }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const best = useBestRelations(scope, network.revision);
  if (best.error) return <ProblemMessage problem={best.error} onRetry={() => void best.refetch()} />;
  if (!best.data) return <Stack gap="sm" role="status" aria-label={t('help.computing')}><Text size="sm" c="dimmed">{t('help.computing')}</Text><Skeleton h={90} /><Skeleton h={90} /></Stack>;
  const { relations, before, coverage, note, formula, revision } = best.data;
  return (
    <Stack gap="sm">
      {relations.length === 0 && <Text size="sm">{t('help.none', { name })}</Text>}
      {relations.map((relation) => <RelationCard key={`${relation.buyer.id} ${relation.product.id} ${relation.candidates[0].firm.id}`} relation={relation} before={before} name={name} />)}
      <Group gap={4} wrap="nowrap" align="flex-start">
        <Text size="xs" c="dimmed">{t('help.basis', { coverage: shareText(coverage, language), revision })} {note[language]}</Text>
        <Explanation label={t('help.explain')} text={formula[language]} />
      </Group>
    </Stack>
  );
}

function RelationCard({ relation, before, name }: { relation: BestRelation; before: InterventionsView['before']; name: string }) {
  const { t, language } = useTexts();
  const openFirm = useOpenFirm();
  const [open, setOpen] = useState(false);
  const [first, ...others] = relation.candidates;
  const product = (language === 'en' ? relation.product.nameEn : undefined) ?? relation.product.name;
  return (
    <article className={classes.help} aria-label={t('help.relation', { buyer: relation.buyer.name, product, supplier: first.firm.name })}>
      <Text size="sm" lh={1.35}><FirmName firm={relation.buyer} onOpen={openFirm} /> {t('help.buysAlso', { product })} <FirmName firm={first.firm} onOpen={openFirm} /></Text>
      <Text size="xs" c="dimmed">{t(`help.bases.${first.basis}`)} · {t('help.today', { supplier: relation.supplier.name })}</Text>
      <Text size="sm" fw={600} className={classes.gain}>{t('help.effect', { name, before: before.target.total, after: relation.after.target.total })}</Text>
      {others.length > 0 && <Text size="xs">{t('help.likewise')} {others.slice(0, NAMED).map(({ firm }, place) => <span key={firm.id}>{place > 0 && ', '}<FirmName firm={firm} onOpen={openFirm} /></span>)}{relation.candidateCount - 1 > NAMED && ` ${t('help.more', { count: relation.candidateCount - 1 - NAMED })}`}</Text>}
      <Button mt={4} size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'help.close' : 'help.open')}</Button>
      {open && <Calculation relation={relation} before={before} />}
    </article>
  );
}

/** Figures today and then, and the failures behind them. */
function Calculation({ relation, before }: { relation: BestRelation; before: InterventionsView['before'] }) {
  const { t, language } = useTexts();
  const openFirm = useOpenFirm();
  const { after, esri, averted, avertedCount } = relation;
  const count = (value: number) => numberText(value, language);
  // One decimal would hide what a single relation changes.
  const share = (value: number) => `${scoreText(value * 100, language)} %`;
  const rows: readonly (readonly [string, string, string])[] = [
    [t('help.stops'), count(before.firms.total), count(after.firms.total)],
    [t('help.largest'), count(before.firms.largest), count(after.firms.largest)],
    [t('help.employees'), share(before.employees.largest), share(after.employees.largest)],
    [t('help.volume'), share(before.volume.largest), share(after.volume.largest)],
    ...(esri ? [[t('help.esri', { supplier: relation.supplier.name }), share(esri.before.supplier), share(esri.after.supplier)] as const] : []),
  ];
  return (
    <>
      <Table className={classes.relations} verticalSpacing={4} horizontalSpacing={4}>
        <Table.Thead><Table.Tr><Table.Th>{t('help.figure')}</Table.Th><Table.Th ta="right">{t('help.now')}</Table.Th><Table.Th ta="right">{t('help.afterwards')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>{rows.map(([label, now, then]) => <Table.Tr key={label}><Table.Td>{label}</Table.Td><Table.Td ta="right">{now}</Table.Td><Table.Td ta="right">{then}</Table.Td></Table.Tr>)}</Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" mt="xs">{t('help.averted', { count: avertedCount })}</Text>
      <ul className={classes.pairs}>
        {averted.slice(0, FAILURES).map(({ failed, before: now, after: then }) => <li key={failed.id}><span><FirmName firm={failed} onOpen={openFirm} />: {t('help.change', { before: count(now), after: count(then) })}</span></li>)}
      </ul>
    </>
  );
}
