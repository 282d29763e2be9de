import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BoardView } from '#graph-model/contract/partners.ts';
import { useBoard } from '../../api/partner-queries.ts';
import { numberText } from '../../state/format.ts';
import type { PartnerAsked } from '../../state/partner-address.ts';
import { useTexts } from '../../text/texts.ts';
import { FirmName } from '../firm/firm-name.tsx';
import { Explanation } from '../shared/explanation.tsx';
import { ProblemMessage } from '../shared/state-message.tsx';
import { useShowFirm } from './candidate-card.tsx';
import { NewsLine } from './news-line.tsx';
import { BOARD, type Seen } from './use-seen.ts';
import classes from './partners.module.css';

/** Entries at first, and where all are asked for. */
const LIMITS = { first: 8, all: 500 } as const;
const NAMED = 3;

/** What firms seek on the board, with those who could answer. */
export function Board({ revision, onAsk, seen }: { revision: number; onAsk: (asked: PartnerAsked) => void; seen: Seen }) {
  const { t, language } = useTexts();
  const [limit, setLimit] = useState<number>(LIMITS.first);
  const looked = seen.of(BOARD);
  const isKnown = looked !== undefined && looked <= revision;
  // Whoever comes for the first time has nothing to compare with: from now on there is.
  useEffect(() => { if (!isKnown) seen.keep(BOARD, revision); }, [isKnown, revision, seen]);
  const since = isKnown && looked < revision ? looked : undefined;
  const compared = useBoard(revision, limit, since);
  // What is sought is told even where it cannot be compared.
  const isRefused = compared.error !== null && since !== undefined;
  const bare = useBoard(revision, limit, undefined, isRefused);
  const board = isRefused ? bare : compared;
  return (
    <section aria-label={t('partnerSearch.board.title')} data-testid="board">
      <Group gap={6}>
        <Title order={2} size="h4">{t('partnerSearch.board.title')}</Title>
        {board.data && <Explanation label={t('partnerSearch.board.explain')} text={board.data.formula[language]} />}
      </Group>
      <Text size="sm">{t('partnerSearch.board.intro')} {board.data && board.data.total > 0 && `${t('partnerSearch.board.summary', { answered: board.data.answered, total: board.data.total })}.`}</Text>
      {board.data?.since && board.data.since.new > 0 && <NewsLine since={board.data.since} name={t('partnerSearch.board.title')} onSeen={() => seen.keep(BOARD, revision)} />}
      {board.error && <ProblemMessage problem={board.error} onRetry={() => void board.refetch()} />}
      {board.data?.total === 0 && <Text size="sm" c="dimmed" mt="xs">{t('partnerSearch.board.noEntries')}</Text>}
      <ul className={classes.board}>{board.data?.entries.map((entry) => <li key={entry.id}><Entry entry={entry} onAsk={onAsk} /></li>)}</ul>
      {board.data && board.data.total > board.data.entries.length && limit < LIMITS.all && <Button size="sm" variant="default" onClick={() => setLimit(LIMITS.all)}>{t('partnerSearch.board.all')}</Button>}
    </section>
  );
}

function Entry({ entry: { firm, product, capability, answers, total }, onAsk }: { entry: BoardView['entries'][number]; onAsk: (asked: PartnerAsked) => void }) {
  const { t, language } = useTexts();
  const showFirm = useShowFirm();
  const what = (language === 'en' ? product?.nameEn : undefined) ?? product?.name ?? capability ?? '';
  const search = (): void => {
    onAsk({ ...(product ? { product: product.id } : { capabilities: [capability ?? ''] }), forFirm: firm.id });
    window.scrollTo({ top: 0 });
  };
  return (
    <Stack gap={2}>
      <Text size="sm"><FirmName firm={firm} onOpen={showFirm} /> {t('partnerSearch.board.seeks')} <strong>{what}</strong></Text>
      {answers.length === 0 ? <Text size="sm" c="dimmed">{t('partnerSearch.board.none')}</Text> : (
        <ul className={classes.answers}>
          {answers.slice(0, NAMED).map(({ firm: other, basis, km, isNew }) => (
            <li key={other.id}><FirmName firm={other} onOpen={showFirm} /> <small>{[t(`partnerSearch.board.bases.${basis}`), km === undefined ? undefined : t('partnerSearch.kilometres', { km: numberText(Math.round(km), language) })].filter(Boolean).join(' · ')}</small>{isNew && <Badge component="span" ml={6} size="xs" variant="light" tt="none">{t('savedSearch.badge.new')}</Badge>}</li>
          ))}
        </ul>
      )}
      <Group gap="xs">
        {total > NAMED && <Text size="xs" c="dimmed">{t('partnerSearch.board.more', { count: total - NAMED })}</Text>}
        <Button size="compact-xs" variant="subtle" onClick={search}>{t('partnerSearch.board.search')}</Button>
      </Group>
    </Stack>
  );
}
