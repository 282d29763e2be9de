import { Button, Group, Paper, Skeleton, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { BranchStrengthView, SpecialisationView } from '#graph-model/contract/specialisation.ts';
import { queryText } from '../../api/client.ts';
import { useSpecialisation, type SpecialisationQuestion } from '../../api/specialisation-queries.ts';
import { numberText, shareText } from '../../state/format.ts';
import { useChangeAddress } from '../../state/use-address.ts';
import { quotientText } from '../../state/strengths.ts';
import { firmsText } from '../../state/purchase-words.ts';
import { useTexts } from '../../text/texts.ts';
import { FirmName } from '../firm/firm-name.tsx';
import { openingFirm } from '../network/use-open.ts';
import { Explanation } from '../shared/explanation.tsx';
import { ProblemMessage } from '../shared/state-message.tsx';
import { Suppressed } from './suppressed.tsx';
import { TableFiles } from './table-files.tsx';
import classes from './profile.module.css';

const FEW = 15;

/** All branches with their figures; each opens its calculation and the firms behind it. */
export function StrengthsTable({ view, question }: { view: SpecialisationView; question: SpecialisationQuestion }) {
  const { t, language } = useTexts();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string>();
  const shown = all ? view.branches : view.branches.slice(0, FEW);
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('specialisation.table')}>
      <Group justify="space-between" mb="xs"><Title order={2} size="h4">{t('specialisation.table')}</Title><TableFiles path="/specialisation/files/strengths" query={queryText({ ...question, lang: language })} /></Group>
      <div className={classes.wide} tabIndex={0} role="group" aria-label={t('specialisation.table')}>
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('specialisation.branch')}</Table.Th>
              <Table.Th scope="col" className={classes.right} data-more>{t('specialisation.firms')}</Table.Th>
              <Table.Th scope="col" className={classes.right} data-more>{t('specialisation.employees')}</Table.Th>
              <Table.Th scope="col" className={classes.right}>{t('specialisation.timesUsual')} <Explanation label={t('specialisation.formula')} text={t('specialisation.timesHint')} /></Table.Th>
              <Table.Th scope="col" className={classes.right}>{t('specialisation.nearness')} <Explanation label={t('specialisation.formula')} text={t('specialisation.nearnessHint')} /></Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Fragment key={row.branch.code}>
                <BranchRow row={row} isOpen={open === row.branch.code} onToggle={() => setOpen(open === row.branch.code ? undefined : row.branch.code)} />
                {open === row.branch.code && <Table.Tr className={classes.details}><Table.Td colSpan={5}><Details row={row} view={view} question={question} /></Table.Td></Table.Tr>}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {!all && view.branches.length > FEW && <Button mt="sm" size="compact-sm" variant="default" onClick={() => setAll(true)}>{t('state.more', { count: view.branches.length - FEW })}</Button>}
    </Paper>
  );
}

function BranchRow({ row: { branch, firms, employees, share, shareThere, quotient, density }, isOpen, onToggle }: { row: BranchStrengthView; isOpen: boolean; onToggle: () => void }) {
  const { t, language } = useTexts();
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <UnstyledButton fz="sm" aria-expanded={isOpen} onClick={onToggle}>
          <Icon size={14} aria-hidden /> {branch.title[language]} <Text span size="xs" c="dimmed">{t('specialisation.wz', { code: branch.code })}</Text>
        </UnstyledButton>
      </Table.Th>
      <Table.Td className={classes.right} data-more>{firmsText({ firms }, { t, language }, true)}</Table.Td>
      <Table.Td className={classes.right} data-more>{employees === null ? <Suppressed /> : numberText(Math.round(employees), language)}</Table.Td>
      <Table.Td className={classes.right}>{quotient === null && (share === null || shareThere === null) ? <Suppressed /> : quotient === null ? <Text span size="sm" c="dimmed">{t('specialisation.notThere')}</Text> : t('specialisation.times', { value: quotientText(quotient, language) })}</Table.Td>
      <Table.Td className={classes.right}>{density === null ? '–' : shareText(density, language)}</Table.Td>
    </Table.Tr>
  );
}

function Details({ row: { branch, employees, share, shareThere, quotient, density, near }, view, question }: { row: BranchStrengthView; view: SpecialisationView; question: SpecialisationQuestion }) {
  const { t, language } = useTexts();
  const count = (value: number) => numberText(Math.round(value), language);
  return (
    <div className={classes.calculation}>
      <Text size="sm">
        {quotient === null || share === null || shareThere === null || employees === null || view.here.employees === null ? t(share === null || shareThere === null ? 'purchases.suppressedHint' : 'specialisation.noCalculation') : t('specialisation.calculation', {
          employees: count(employees), all: count(view.here.employees), here: shareText(share, language), shareThere: shareText(shareThere, language), quotient: quotientText(quotient, language),
        })}
      </Text>
      {density !== null && <Text size="sm">{t('specialisation.densityText', { density: shareText(density, language) })}</Text>}
      {near.map(({ branch: other, together, most }) => (
        <Text key={other.code} size="sm">{t('specialisation.near', { branch: other.title[language], together, most })}</Text>
      ))}
      <FirmsBehind question={{ ...question, branch: branch.code }} revision={view.revision} />
    </div>
  );
}

/** The firms that the figure is the sum of; their head counts are nobody's business. */
function FirmsBehind({ question, revision }: { question: SpecialisationQuestion; revision: number }) {
  const { t } = useTexts();
  const changeAddress = useChangeAddress();
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useSpecialisation(question, revision);
  if (error) return <ProblemMessage problem={error} onRetry={() => void refetch()} />;
  const behind = data?.behind?.branch.code === question.branch ? data?.behind : undefined;
  if (!behind) return <Skeleton h={60} mt="xs" />;
  return (
    <section aria-label={t('specialisation.behind')}>
      <Text size="sm" fw={600} mt="xs">{t('specialisation.behind')}: {t('specialisation.behindOf', { count: behind.total })}</Text>
      <ul className={classes.firms}>
        {(all ? behind.firms : behind.firms.slice(0, FEW)).map(({ id, name, municipality, sizeClass, counts, parts }) => (
          <li key={id}>
            <FirmName firm={{ id, name }} onOpen={(firm) => changeAddress({ view: 'network', ...openingFirm(firm) })} />{' '}
            <small>{[municipality, sizeClass && t(`size.${sizeClass}`), counts ? undefined : t('specialisation.sizeMissing'), parts > 1 ? t('specialisation.parts', { parts }) : undefined].filter(Boolean).join(', ')}</small>
          </li>
        ))}
      </ul>
      {!all && behind.total > FEW && <Button mt="xs" size="compact-sm" variant="default" onClick={() => setAll(true)}>{t('state.more', { count: behind.total - FEW })}</Button>}
    </section>
  );
}
