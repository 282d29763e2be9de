import '../../text/late-texts.ts';
import { Accordion, Badge, Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { MissingInputsView } from '#graph-model/contract/specialisation.ts';
import { useNetwork } from '../../api/queries.ts';
import { useMissingInputs, type MissingQuestion } from '../../api/specialisation-queries.ts';
import { MISSING_FROM, MISSING_KINDS } from '../../state/address.ts';
import type { Address } from '../../state/address.ts';
import { numberText, shareText } from '../../state/format.ts';
import { useRegionAsked } from '../../state/region-asked.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { Explanation } from '../shared/explanation.tsx';
import { EmptyMessage, ProblemMessage } from '../shared/state-message.tsx';
import { RegionQuestion } from './region-question.tsx';
import classes from './profile.module.css';

/** Questions about usual inputs that firms of the region have not stated, by branch. */
export default function MissingSection() {
  const { t, language } = useTexts();
  const revision = useNetwork().data?.revision;
  const [{ missing }, changeAddress] = useAddress('missing');
  const change = (part: Partial<Address['missing']>) => changeAddress({ missing: { ...missing, ...part } });
  const question: MissingQuestion = { ...useRegionAsked(), threshold: Number(missing.from), inputs: missing.inputs };
  const asked = useMissingInputs(question, revision);
  return (
    <Stack gap="lg">
      <Text maw={820}>{t('missing.intro')}</Text>
      <Group align="flex-end" gap="md">
        <Select
          label={t('missing.threshold')} w={310} allowDeselect={false} value={missing.from} onChange={(from) => change({ from: from as Address['missing']['from'] })}
          data={MISSING_FROM.toSorted((a, b) => Number(a) - Number(b)).map((from) => ({ value: from, label: t('missing.thresholdValue', { euro: numberText(100 * Number(from), language) }) }))}
        />
        <Select
          label={t('missing.inputs')} w={230} allowDeselect={false} value={missing.inputs} onChange={(inputs) => change({ inputs: inputs as Address['missing']['inputs'] })}
          data={MISSING_KINDS.map((kind) => ({ value: kind, label: t(`missing.inputKinds.${kind}`) }))}
        />
      </Group>
      {asked.error && <ProblemMessage problem={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && !asked.error && <Stack role="status" aria-label={t('missing.computing')}><Skeleton h={60} /><Skeleton h={60} /><Skeleton h={60} /></Stack>}
      {asked.data && <Found view={asked.data} question={question} />}
    </Stack>
  );
}

function Found({ view, question }: { view: MissingInputsView; question: MissingQuestion }) {
  const { t, language } = useTexts();
  const { asked, firms, coverage, source, revision, note, formula, isDemonstration, branches } = view;
  return (
    <>
      <Group gap={4} wrap="nowrap" align="flex-start">
        <Text size="sm" c="dimmed" data-testid="missing-basis">
          {isDemonstration && <Badge size="sm" radius="sm" variant="light" tt="none" mr={6}>{t('missing.demonstration')}</Badge>}
          {t('missing.basis', { count: asked, firms, coverage: shareText(coverage, language), source, revision })} {note[language]}
        </Text>
        <Explanation label={t('missing.formula')} text={formula[language]} />
      </Group>
      {branches.length === 0 ? <EmptyMessage icon={<IconCircleCheck />} title={t('missing.none')} text={t('missing.noneText')} /> : (
        <Accordion variant="contained" chevronPosition="left" order={2} defaultValue={branches[0].branch.code}>
          {branches.map(({ branch, firms: count, questions }) => (
            <Accordion.Item key={branch.code} value={branch.code}>
              <Accordion.Control>{branch.title[language]} <Text span size="xs" c="dimmed">{[t('specialisation.wz', { code: branch.code }), t('missing.branchFirms', { count }), t('missing.questions', { count: questions.length })].join(' · ')}</Text></Accordion.Control>
              <Accordion.Panel>
                <ul className={classes.questions}>
                  {questions.map((input) => <RegionQuestion key={input.industry} input={input} firms={count} branch={branch.code} question={question} revision={revision} />)}
                </ul>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </>
  );
}
