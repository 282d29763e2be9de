import { Anchor, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import type { Address } from '../../state/address.ts';
import { formatAddress } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { followInPage } from '../shell/view-link.tsx';
import classes from './start.module.css';

interface StartCardProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  /** Where the card leads: each a change of the address, and its words. */
  readonly links?: readonly CardLink[];
}

interface CardLink {
  readonly to: Partial<Address>;
  readonly text: string;
}

/** One subject of a start page: what matters first in it, and the way to the rest. */
export function StartCard({ icon, title, children, links = [] }: StartCardProps) {
  const id = useId();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id} className={classes.card}>
      <Group gap="xs" wrap="nowrap" className={classes.cardHead}>{icon}<Title order={2} size="h4" id={id}>{title}</Title></Group>
      <div className={classes.cardBody}>{children}</div>
      {links.length > 0 && <Group gap="md" className={classes.links}>{links.map((link) => <CardLink key={link.text} {...link} title={title} />)}</Group>}
    </Paper>
  );
}

/** A link of a card; its words alone say where it leads, the subject is added for those who hear them one by one. */
function CardLink({ to, text, title }: CardLink & { title: string }) {
  return <PlaceLink to={to} label={`${text} (${title})`} className={classes.link}>{text} <IconArrowRight size={16} aria-hidden /></PlaceLink>;
}

/** A link to another place of the page that opens in a new tab like any link. */
export function PlaceLink({ to, label, className, children }: { to: Partial<Address>; label?: string; className?: string | undefined; children: ReactNode }) {
  const [address, changeAddress] = useAddress();
  return <Anchor className={className} aria-label={label} href={formatAddress({ ...address, ...to })} onClick={(event) => followInPage(event, () => changeAddress(to))}>{children}</Anchor>;
}

interface AnswerProps<T> {
  readonly of: { readonly data: T | undefined; readonly error: Error | null; readonly refetch: () => unknown };
  readonly children: (data: T) => ReactNode;
}

/** What a question to the server gave, as soon as it is there; a card whose answer does not come leaves the others alone. */
export function Answer<T>({ of: { data, error, refetch }, children }: AnswerProps<T>) {
  const { t } = useTexts();
  if (data !== undefined) return children(data);
  if (error) return <ProblemMessage problem={error} onRetry={() => void refetch()} />;
  return <Stack gap="xs" role="status" aria-label={t('state.loading')}><Skeleton h={20} /><Skeleton h={20} w="70%" /></Stack>;
}

/** The sentence a card says first. */
export function Lead({ children }: { children: ReactNode }) {
  return <Text fw={600} mb={6}>{children}</Text>;
}
