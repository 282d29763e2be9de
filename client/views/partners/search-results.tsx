import { Button, Group, Skeleton, Stack, Switch, Text, Title } from '@mantine/core';
import { IconSearch, IconUserSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { PartnersView } from '#graph-model/contract/partners.ts';
import { usePartners } from '../../api/partner-queries.ts';
import { ApiProblem } from '../../api/problem.ts';
import { shareText } from '../../state/format.ts';
import type { PartnerAsked } from '../../state/partner-address.ts';
import { useTexts } from '../../text/texts.ts';
import { Explanation } from '../shared/explanation.tsx';
import { GoneMessage } from '../shared/gone-message.tsx';
import { EmptyMessage, ProblemMessage } from '../shared/state-message.tsx';
import { CandidateCard } from './candidate-card.tsx';
import { CandidateComparison } from './candidate-comparison.tsx';
import { NewsLine } from './news-line.tsx';
import classes from './partners.module.css';

interface SearchResultsProps {
  readonly revision: number;
  /** Undefined: nothing to search by yet. */
  readonly asked: PartnerAsked | undefined;
  readonly onAsk: (asked: PartnerAsked) => void;
  /** Of a saved search: the revision since which matches are new, its name, and that they were looked at. */
  readonly since: number | undefined;
  readonly name: string;
  readonly onSeen: () => void;
}

const MOST_COMPARED = 3;

/** Who fits, best first; or what to say, or to drop. */
export function SearchResults({ revision, asked, onAsk, since, name, onSeen }: SearchResultsProps) {
  const { t } = useTexts();
  const [onlyNewOf, setOnlyNewOf] = useState<string>();
  const onlyNew = since !== undefined && onlyNewOf === name;
  const compared = usePartners(asked, revision, since === undefined ? undefined : { sinceRevision: since, onlyNew });
  // What fits is told even where it cannot be compared.
  const isRefused = compared.error !== null && since !== undefined;
  const bare = usePartners(isRefused ? asked : undefined, revision);
  const search = isRefused ? bare : compared;
  if (asked === undefined) return <EmptyMessage icon={<IconSearch size={40} stroke={1.25} aria-hidden />} title={t('partnerSearch.start')} text={t('partnerSearch.startText')} />;
  if (search.error instanceof ApiProblem && search.error.code === 'not_found') return <GoneMessage text={t('savedSearch.gone')} action={t('partnerSearch.clear')} onAction={() => onAsk({})} />;
  if (search.error) return <ProblemMessage problem={search.error} onRetry={() => void search.refetch()} />;
  if (!search.data) return <Stack gap="sm" role="status" aria-label={t('partnerSearch.searching')}>{[0, 1, 2].map((card) => <Skeleton key={card} h={140} />)}</Stack>;
  const news = search.data.since && (
    <>
      <NewsLine since={search.data.since} name={name} onSeen={() => { setOnlyNewOf(undefined); onSeen(); }} />
      {(onlyNew || search.data.since.new + search.data.since.better > 0) && <Switch size="sm" checked={onlyNew} onChange={({ currentTarget: { checked } }) => setOnlyNewOf(checked ? name : undefined)} label={t('savedSearch.onlyNew')} />}
    </>
  );
  return <Found view={search.data} asked={asked} onAsk={onAsk} isStale={search.isPlaceholderData} news={news} isOnlyNew={onlyNew} />;
}

interface FoundProps {
  readonly view: PartnersView;
  readonly asked: PartnerAsked;
  readonly onAsk: SearchResultsProps['onAsk'];
  readonly isStale: boolean;
  /** What is new, where that is compared. */
  readonly news: ReactNode;
  readonly isOnlyNew: boolean;
}

function Found({ view, asked, onAsk, isStale, news, isOnlyNew }: FoundProps) {
  const { t, language } = useTexts();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { candidates, total, relax, weights, formula, coverage } = view;
  const compared = candidates.filter(({ firm }) => chosen.includes(firm.id));
  const toggle = (id: string): void => setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...compared.map(({ firm }) => firm.id), id]);
  const parts = Object.entries(weights).map(([part, weight]) => t('partnerSearch.weight', { part: t(`partnerSearch.parts.${part as keyof typeof view.candidates[number]['parts']}`), weight })).join(', ');
  return (
    <Stack gap="sm" component="section" aria-label={t('partnerSearch.found', { count: total })} aria-busy={isStale} data-testid="partners-found">
      <div>
        <Group gap={6}>
          <Title order={2} size="h4" aria-live="polite">{t('partnerSearch.found', { count: total })}</Title>
          <Explanation label={t('partnerSearch.explain')} text={`${formula[language]} ${parts === '' ? '' : t('partnerSearch.weights', { parts })}`} />
        </Group>
        <Text size="xs" c="dimmed">{t('partnerSearch.basis', { coverage: shareText(coverage, language), revision: view.revision })}{total > candidates.length && ` · ${t('partnerSearch.shown', { count: candidates.length })}`}</Text>
      </div>
      {news}
      <Leniency relax={relax} asked={asked} onAsk={onAsk} />
      {total === 0 && isOnlyNew && <Text size="sm" c="dimmed">{t('savedSearch.noneNew')}</Text>}
      {total === 0 && !isOnlyNew && <Nobody relax={relax} asked={asked} onAsk={onAsk} />}
      {compared.length > 1 && <CandidateComparison candidates={compared} onRemove={toggle} />}
      <ol className={classes.candidates}>
        {candidates.map((candidate, place) => (
          <li key={candidate.firm.id}>
            <CandidateCard candidate={candidate} rank={place + 1} isCompared={chosen.includes(candidate.firm.id)} canCompare={compared.length < MOST_COMPARED} onCompare={() => toggle(candidate.firm.id)} />
          </li>
        ))}
      </ol>
    </Stack>
  );
}

type RelaxProps = Pick<SearchResultsProps, 'onAsk'> & { readonly relax: PartnersView['relax']; readonly asked: PartnerAsked };

/** Those that fit but for a certificate or a place that nobody knows can be shown too. */
function Leniency({ relax, asked, onAsk }: RelaxProps) {
  const { t } = useTexts();
  const line = (field: 'showMissing' | 'showUnplaced', count: number) => (asked[field] === true || count > 0) && (
    <Switch
      size="sm" checked={asked[field] === true} onChange={({ currentTarget: { checked } }) => onAsk(checked ? { ...asked, [field]: true } : without(asked, field))}
      label={asked[field] === true ? t(`partnerSearch.${field}On`) : t(`partnerSearch.${field}`, { count })}
    />
  );
  return <Stack gap={6}>{line('showMissing', relax.certificates)}{line('showUnplaced', relax.place)}</Stack>;
}

/** What to drop where nobody fits all at once. */
function Nobody({ relax, asked, onAsk }: RelaxProps) {
  const { t } = useTexts();
  const ways = [
    ['certificates', () => without(asked, 'certificates')], ['radius', () => without(asked, 'radiusKm')], ['place', () => ({ ...asked, showUnplaced: true })],
    ['kind', () => without(asked, 'kinds')], ['size', () => without(asked, 'sizeClasses')],
  ] as const;
  const open = ways.filter(([condition]) => relax[condition] > 0);
  return (
    <EmptyMessage icon={<IconUserSearch size={40} stroke={1.25} aria-hidden />} title={t('partnerSearch.none')} text={t(open.length > 0 ? 'partnerSearch.noneText' : 'partnerSearch.noneAtAll')}>
      <Stack gap="xs">{open.map(([condition, drop]) => <Button key={condition} variant="default" size="sm" onClick={() => onAsk(drop())}>{t(`partnerSearch.relax.${condition}`, { count: relax[condition] })}</Button>)}</Stack>
    </EmptyMessage>
  );
}

function without(asked: PartnerAsked, field: keyof PartnerAsked): PartnerAsked {
  const { [field]: _, ...rest } = asked;
  return rest;
}
