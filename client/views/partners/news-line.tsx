import { Button, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { momentText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';

interface NewsLineProps {
  readonly since: { readonly revision: number; readonly at?: string | undefined; readonly new: number; readonly better?: number };
  /** Of what, for those who cannot see where the button stands. */
  readonly name: string;
  readonly onSeen: () => void;
}

/** "2 neu seit 12.11.2026, 14:05 (Fassung 5)", to be marked as seen. */
export function NewsLine({ since: { revision, at, new: fresh, better = 0 }, name, onSeen }: NewsLineProps) {
  const { t, language } = useTexts();
  const isNews = fresh + better > 0;
  const parts = [fresh > 0 && t('savedSearch.new', { count: fresh }), better > 0 && t('savedSearch.better', { count: better })].filter(Boolean);
  const what = isNews ? parts.join(', ') : t('savedSearch.nothing');
  return (
    <Group gap="xs" data-testid="news">
      <Text size="sm" fw={isNews ? 600 : 400} c={isNews ? 'petrol.8' : 'dimmed'}>{at === undefined ? t('savedSearch.newsBare', { what, revision }) : t('savedSearch.news', { what, at: momentText(at, language), revision })}</Text>
      {isNews && <Button size="compact-xs" variant="default" leftSection={<IconCheck size={14} aria-hidden />} aria-label={t('savedSearch.seenOf', { name })} onClick={onSeen}>{t('savedSearch.seen')}</Button>}
    </Group>
  );
}
